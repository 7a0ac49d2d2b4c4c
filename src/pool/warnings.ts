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

/** The only id without a digit, where all others end in one. */
export interface OddId {
  readonly code: 'odd_id';
  readonly line: number;
  readonly id: string;
}

/** Cells of a tested column hold a word that stands for a blank in other programs. */
export interface BlankWords {
  readonly code: 'blank_words';
  /** The pool's own header. */
  readonly column: string;
  readonly word: string;
  readonly cells: number;
}

/** Cells of a tested column hold signs of a wrong encoding or of a web page, the first on a line. */
export interface SpoiltText {
  readonly code: 'spoilt_text';
  /** The pool's own header. */
  readonly column: string;
  readonly cells: number;
  readonly line: number;
}

/** Records have nothing but an id where others have more, the first on a line. */
export interface OnlyId {
  readonly code: 'only_id';
  readonly count: number;
  readonly line: number;
}

/** All ids end in `.0`. */
export interface FloatIds {
  readonly code: 'float_ids';
}

/** Long numbers as ids have zeros from the sixteenth digit on. */
export interface RoundedIds {
  readonly code: 'rounded_ids';
  readonly count: number;
}

/** An id is another one but for case. */
export interface CaseTwins {
  readonly code: 'case_twins';
  readonly line: number;
  readonly id: string;
}

/** There are as many records as a sheet has room for. */
export interface SheetFull {
  readonly code: 'sheet_full';
}

/** A warning of a file of a pool: its `code`, and what the sentence about it needs. */
export type FileWarning =
  | BlankRecords
  | BlankColumns
  | OddId
  | BlankWords
  | SpoiltText
  | OnlyId
  | FloatIds
  | RoundedIds
  | CaseTwins
  | SheetFull;

/** A warning of a pool; where the pool has several files, with the base name of the one. */
export type PoolWarning = FileWarning & { readonly file?: string };

/** The warning of a code. */
export type WarningOf<Code extends PoolWarning['code']> = Extract<PoolWarning, { readonly code: Code }>;
