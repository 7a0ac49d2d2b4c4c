/** Tests of the engine alone, for mutation testing: one worker, modules loaded once, nothing built. */

import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

export default defineConfig({ ...usual, test: { ...usual.test, isolate: false, globalSetup: [] } });
