/** Tests of the engine alone, for mutation testing: nothing is built. */

import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

export default defineConfig({ ...usual, test: { ...usual.test, globalSetup: [] } });
