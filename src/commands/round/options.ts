/** The options of `round`, checked. */

import type { CommonOptions, ReadingOptions, RejectsOptions } from '../context.ts';

export interface RoundCommandOptions extends CommonOptions, ReadingOptions, RejectsOptions {
  readonly criteria: string;
  readonly pool: string;
  readonly invited?: string;
  readonly statistics?: string;
  readonly decisions?: string;
  readonly outDir?: string;
  readonly columns: readonly string[];
  readonly by: readonly string[];
  readonly band?: string;
  readonly expect: readonly string[];
  readonly set: readonly string[];
  readonly seed?: string;
  readonly rawCells: boolean;
  readonly force: boolean;
  /** Threads that read a large pool. */
  readonly jobs: number;
  readonly format: 'table' | 'markdown' | 'json';
}
