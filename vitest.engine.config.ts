/** Tests of the engine alone, for mutation testing: one worker, modules loaded once. */

import { mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

export default mergeConfig(usual, { test: { isolate: false } });
