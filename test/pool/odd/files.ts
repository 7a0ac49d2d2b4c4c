/** Odd CSV files, each made by chance from a seed: what the kernel and csv-parse must read alike. */

import { Chance } from '../chance.ts';
import { anyFile } from './any-file.ts';
import type { OddFile } from './file.ts';
import { kindFile } from './kind-files.ts';

/** Makes the file of a number from a seed: one of a kind, or one in which anything may be. */
export function oddFile(seed: number, file: number): OddFile {
  const chance = new Chance(seed, file);
  return file % 2 === 0 ? anyFile(chance) : kindFile(chance);
}
