/** What `round` is asked for. */

import type { CommonOptions, ReadingOptions, RejectsOptions } from '../context.ts';
import type { FormatName } from '../formats.ts';
import type { MinimumCellOptions } from '../minimum-cell.ts';
import type { PagesOptions } from '../pages.ts';
import type { WorkbookOptions } from '../workbooks.ts';

export interface RoundCommandOptions
  extends CommonOptions,
    ReadingOptions,
    RejectsOptions,
    PagesOptions,
    WorkbookOptions,
    MinimumCellOptions {
  readonly criteria: string;
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
  readonly invited: string | undefined;
  readonly statistics: string | undefined;
  readonly decisions: string | undefined;
  readonly outDir: string | undefined;
  readonly columns: readonly string[];
  readonly by: readonly string[];
  /** Width of a score band. */
  readonly band: number;
  readonly expect: readonly string[];
  readonly set: readonly string[];
  readonly drop: readonly string[];
  readonly seed: string | undefined;
  readonly rawCells: boolean;
  readonly force: boolean;
  readonly format: FormatName;
}
