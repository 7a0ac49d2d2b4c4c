/** What deserves attention in a pool though nothing is refused. */

/** Records of nothing but blank cells were passed over, the first on a line. */
export interface BlankRecords {
  readonly code: 'blank_records';
  readonly count: number;
  readonly line: number;
}

/** Columns without header and without cells were left out: their numbers, from 1. */
export interface BlankColumns {
  readonly code: 'blank_columns';
  readonly columns: readonly number[];
}

/** A warning of a pool: its `code`, and what the sentence about it needs. */
export type PoolWarning = BlankRecords | BlankColumns;

/** The warning of a code. */
export type WarningOf<Code extends PoolWarning['code']> = Extract<PoolWarning, { readonly code: Code }>;
