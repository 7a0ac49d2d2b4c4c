/** What `compare` is asked for: the criteria, what is set in them and left out are those of the reform. */

import type { MinimumCellOptions } from '../minimum-cell.ts';
import type { PagesOptions } from '../pages.ts';
import type { QuestionOptions } from '../questions.ts';
import type { WorkbookOptions } from '../workbooks.ts';

export interface CompareCommandOptions extends QuestionOptions, PagesOptions, WorkbookOptions, MinimumCellOptions {
  /** The file of the reform where none is named. */
  readonly baseline: string | undefined;
  readonly baselineSet: readonly string[];
  readonly baselineDrop: readonly string[];
  readonly by: readonly string[];
  /** Where those whose outcome or group differs are listed. */
  readonly changes: string | undefined;
}
