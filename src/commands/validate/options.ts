/** What `validate` is asked for. */

import type { CommonOptions, ReadingOptions } from '../context.ts';
import type { FormatName } from '../formats.ts';

export interface ValidateCommandOptions extends CommonOptions, ReadingOptions {
  readonly criteria: readonly string[];
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
  readonly set: readonly string[];
  /** Says the criteria in plain words. */
  readonly explainCriteria: boolean;
  readonly format: FormatName;
}
