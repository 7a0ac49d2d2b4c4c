/** Odd CSV files, each made by chance from a seed: what the kernel and csv-parse must read alike. */

import { Chance } from '../chance.ts';
import { anyFile } from './any-file.ts';
import type { OddFile } from './file.ts';

/** Makes the file of a number from a seed. */
export function oddFile(seed: number, file: number): OddFile {
  return anyFile(new Chance(seed, file));
}
