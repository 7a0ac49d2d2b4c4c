/** The problems of pools, and of other files that should be CSV: the arguments of each. */

import type { Refused } from '../cells/refused.ts';
import type { FieldType } from '../engine/index.ts';
import type { RequiredBy } from './required-by.ts';

/** What a value should have been, and why it is not. */
export interface BadValue {
  readonly type: FieldType;
  readonly refused: Refused;
}

/** The kinds of files that people have and that are no text of ours. */
export type OtherKind =
  | 'XLSX'
  | 'XLS'
  | 'ODS'
  | 'Word'
  | 'ZIP'
  | 'RTF'
  | 'PDF'
  | 'PNG'
  | 'JPEG'
  | 'SPSS'
  | 'Stata'
  | 'SAS'
  | 'SQLite'
  | 'Parquet'
  | 'Arrow'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'HTML'
  | 'XML'
  | 'JSON'
  | 'Git LFS'
  | 'YAML'
  | 'CSV';

/** What the problems of CSV files and pools say, by the name of each. */
export interface PoolArguments {
  readonly empty_csv: Record<never, never>;
  readonly not_csv: { readonly kind: OtherKind };
  /** How encodings read the first text that is not UTF-8, equal readings once; none where an encoding cannot be named. */
  readonly csv_not_utf8: {
    readonly readings: readonly { readonly encoding: string; readonly text: string }[];
    /** What stands before is UTF-8 beyond ASCII: no one encoding reads the whole file. */
    readonly mixed: boolean;
  };
  readonly bytes_not_in_encoding: { readonly encoding: string };
  /** The encoding that was named; the file is UTF-8. `isOneOfSeveral` where it was named for other files too. */
  readonly encoding_is_utf8: { readonly encoding: string; readonly isOneOfSeveral: boolean };
  readonly gzip_damaged: { readonly how: 'cut' | 'damaged' | 'trailing' };
  readonly encoding_needed: { readonly encoding: string };
  readonly unclosed_quote: Record<never, never>;
  readonly stray_quote: Record<never, never>;
  readonly wrong_number_of_cells: { readonly cells: number; readonly wanted: number };
  readonly record_too_long: { readonly most: number };
  readonly too_many_columns: { readonly most: number };
  readonly line_break_in_cell: Record<never, never>;
  readonly repeated_header_line: Record<never, never>;
  /** Lines of a merge that nobody finished. */
  readonly merge_marks: Record<never, never>;
  /** What programs of long ago, or a disk that failed, leave at the end of a file. */
  readonly end_mark: { readonly what: 'U+001A' | 'NUL' };
  /** Each line is one quoted cell, and holds the delimiter. */
  readonly lines_quoted_whole: { readonly delimiter: string };
  /** The header stands on a later line, under lines of a title. */
  readonly header_below: { readonly header: number };
  /** The first line is a record; `needed` is a header that would do. */
  readonly no_header: { readonly needed: string };
  readonly unreadable_csv: { readonly detail: string };
  readonly missing_column: {
    readonly name: string;
    readonly alias: string | null;
    /** The header that may be meant, and how a text of YAML names it. */
    readonly near: string | null;
    readonly nearInYaml: string | null;
    /** The standard column that the criteria may read under another header; null for one that they declare. */
    readonly standard: string | null;
    /** The headers of the file, the first of them; `more` are left out. */
    readonly headers: readonly string[];
    readonly more: number;
    readonly delimiter: string | null;
    /** Null where the tool itself, or a plan, needs the column. */
    readonly requiredBy: RequiredBy | null;
  };
  /** A column that is read of another file, and is not there. */
  readonly column_in_other_file: { readonly other: string };
  readonly repeated_header: { readonly first: number; readonly second: number };
  /** A column without a header in which a cell is filled. */
  readonly blank_header: { readonly position: number };
  /** `decimalComma` where numbers of the file may have one. */
  readonly cell_refused: BadValue & { readonly decimalComma: boolean };
  readonly control_character: Record<never, never>;
  readonly blank_cell: Record<never, never>;
  readonly blank_submission: Record<never, never>;
  readonly cell_not_a_rate: Record<never, never>;
  readonly cell_not_a_refusal: Record<never, never>;
  readonly nobody_for_arrivals: Record<never, never>;
  readonly blank_candidate_id: Record<never, never>;
  /** The line of the first record with the id; `file` where that is in another file. */
  readonly repeated_candidate_id: { readonly first: number; readonly file: string | null };
  readonly invisible_character_in_id: Record<never, never>;
  readonly formula_as_id: Record<never, never>;
  /** An id that an arrival or an initial paper file of the plan will have. */
  readonly id_taken_by_plan: Record<never, never>;
  readonly id_too_long: { readonly most: number };
  /** What stands in place of an id. */
  readonly odd_id: {
    readonly kind: 'total' | 'commented_out' | 'import_mark' | 'exponent' | 'apostrophe' | 'error_word' | 'row_count';
  };
  readonly second_header: Record<never, never>;
  readonly unknown_candidate: { readonly near: string | null };
  readonly unknown_column: { readonly option: string; readonly near: string | null };
  /** A word of `--blank` that is a value of its column, or named for the column of ids. */
  readonly word_never_blank: Record<never, never>;
  /** A candidate who was asked for, but set aside: the record, and what is wrong with its first bad cell. */
  readonly candidate_set_aside: { readonly line: number; readonly code: string };
  /** People who were put in order without a value in the field of a cap: the first, and how many there are. */
  /** Nobody has the value that is to be counted. */
  readonly unknown_value: { readonly near: string | null };
  readonly blank_in_cap: { readonly cap: string; readonly ids: readonly string[]; readonly count: number };
  readonly too_many_bands: { readonly bands: number; readonly most: number; readonly enough: number };
}
