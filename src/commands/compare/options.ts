/** What `compare` is asked for. */

import type { CommonOptions, ReadingOptions, RejectsOptions } from '../context.ts';
import type { FormatName } from '../formats.ts';

export interface CompareCommandOptions extends CommonOptions, ReadingOptions, RejectsOptions {
  /** The reform. */
  readonly criteria: string;
  readonly set: readonly string[];
  readonly drop: readonly string[];
  /** The file of the reform where none is named. */
  readonly baseline: string | undefined;
  readonly baselineSet: readonly string[];
  readonly baselineDrop: readonly string[];
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
  readonly by: readonly string[];
  /** Where those whose fate differs are listed. */
  readonly changes: string | undefined;
  readonly outDir: string | undefined;
  readonly expect: readonly string[];
  readonly seed: string | undefined;
  readonly format: FormatName;
  readonly rawCells: boolean;
  readonly force: boolean;
}
