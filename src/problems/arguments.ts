/** Every problem that input can have: the arguments from which each language makes a sentence, and its location. */

import type { FieldType, Operator } from '../engine/index.ts';
import type { ProblemCode, ProblemName } from './codes.ts';
import type { PlanArguments } from './plan-arguments.ts';
import type { BadValue, OtherKind, PoolArguments } from './pool-arguments.ts';

export type { BadValue, OtherKind } from './pool-arguments.ts';

/** Why no criteria file is shipped for a published round. */
export type LeftOut = 'conditions_unread' | 'minimum_score_unread' | 'general_rule_only' | 'day_unknown' | 'several_rounds';

/** The kinds of files that people write for this tool. */
export type FileKind = 'criteria' | 'recipe' | 'plan' | 'grid';

/** By the name of each problem. */
export interface ProblemArguments extends PlanArguments, PoolArguments {
  /** The YAML cannot be read; `reason` is the YAML library's code, `APOSTROPHE`, or `SIGN`, of which `instead` are the operators. */
  readonly unreadable_yaml: { readonly reason: string; readonly instead: readonly string[] };
  readonly refused_yaml_feature: { readonly what: 'documents' | 'directive' | 'tag' | 'anchor' | 'alias' | 'merge' };
  readonly nested_too_deep: { readonly deepest: number };
  readonly file_too_long: { readonly most: number };
  readonly empty_file: { readonly schema: string; readonly keys: readonly string[] };
  readonly not_utf8: Record<never, never>;
  /** The file is plainly something else than a criteria file. */
  readonly not_yaml: { readonly kind: OtherKind };
  /** A file of another kind of ours, as its schema says. */
  readonly other_kind_of_file: { readonly is: FileKind };
  /** Lines of a merge that nobody finished. */
  readonly unfinished_merge: Record<never, never>;
  readonly wrong_shape: { readonly path: string; readonly wanted: 'mapping' | 'list' | 'scalar' };
  /** `home` is the key under which this one belongs, if it belongs elsewhere. */
  readonly unknown_key: {
    readonly key: string;
    readonly near: string | null;
    readonly known: readonly string[];
    readonly home: string | null;
  };
  readonly missing_key: { readonly key: string; readonly example: string | null };
  readonly repeated_key: { readonly key: string };
  readonly missing_value: { readonly key: string };
  readonly wrong_id: { readonly id: string };
  readonly reserved_id: { readonly id: string };
  readonly repeated_id: { readonly id: string };
  readonly empty_list: { readonly key: string };
  readonly list_too_long: { readonly key: string; readonly items: number; readonly most: number };
  readonly incomplete_selection: { readonly wanted: string };
  readonly word_not_allowed: { readonly key: string; readonly allowed: readonly string[]; readonly near: string | null };
  readonly unknown_source: { readonly id: string; readonly near: string | null };
  readonly number_not_allowed: {
    readonly key: string;
    readonly wanted: 'count' | 'positive' | 'number' | 'share' | 'positive_share' | 'range';
  };
  readonly unknown_conditions: { readonly id: string; readonly near: string | null; readonly known: readonly string[] };
  /** The comma of `{key: 768,5}` ends the number; `point` is how it is written. */
  readonly number_cut_by_comma: { readonly point: string };
  /** A comma ends a text in braces: the value is the whole text. */
  readonly text_cut_by_comma: Record<never, never>;
  /** The name of shared conditions stands alone where a criterion does. */
  readonly bare_conditions_name: { readonly name: string };
  readonly value_refused: BadValue & { readonly field: string };
  readonly unknown_field: { readonly name: string; readonly near: string | null; readonly alias: string | null };
  readonly unknown_operator: { readonly near: string | null; readonly known: readonly Operator[] };
  readonly operator_does_not_fit: {
    readonly operator: Operator;
    readonly field: string;
    readonly type: FieldType;
    readonly allowed: readonly Operator[];
  };
  readonly not_one_operator: { readonly count: number };
  readonly bounds_upside_down: Record<never, never>;
  readonly unknown_list: { readonly name: string; readonly near: string | null };
  readonly wrong_operand: { readonly operator: Operator; readonly wanted: 'scalar' | 'pair' | 'list' | 'list_or_name' | 'scalar_or_list' };
  readonly rank_needed: { readonly because: 'top' | 'limit' | 'caps' };
  readonly lottery_not_last: Record<never, never>;
  readonly seed_needed: Record<never, never>;
  readonly repeated_rank_field: { readonly name: string };
  readonly field_cannot_rank: { readonly name: string; readonly type: FieldType };
  readonly ties_without_top: Record<never, never>;
  readonly ties_with_limit: Record<never, never>;
  readonly ties_with_caps: Record<never, never>;
  readonly field_cannot_cap: { readonly name: string; readonly type: FieldType };
  /** Of `at_most` and `share` a cap has both, or none. */
  readonly not_one_bound: Record<never, never>;
  readonly unknown_measure: { readonly id: string; readonly near: string | null; readonly known: readonly string[] };
  readonly measure_in_group: Record<never, never>;
  /** The first and the last day of the measure, and its programme. */
  readonly measure_not_in_force: { readonly program: string; readonly effective: string; readonly until: string };
  readonly standard_field_redefined: { readonly name: string };
  readonly grid_without_totals: { readonly grid: string };
  /** A declared field bears the name of what the grid of the file gives. */
  readonly field_of_grid: { readonly name: string; readonly grid: string };
  readonly enumeration_without_values: { readonly name: string };
  readonly values_without_enumeration: { readonly name: string };
  readonly separator_without_codes: { readonly name: string };
  readonly values_too_alike: { readonly first: string; readonly second: string };
  readonly column_declared_twice: { readonly first: string; readonly second: string };
  readonly file_outside_folder: { readonly name: string };
  /** A block's maximum is not what its factors give. */
  readonly maximum_differs: { readonly id: string; readonly maximum: string; readonly given: string };
  readonly not_points_or_bands: Record<never, never>;
  readonly field_without_bands: { readonly name: string; readonly type: FieldType };
  readonly bands_gap_or_overlap: { readonly name: string; readonly value: string; readonly how: 'gap' | 'overlap' };
  readonly unknown_grid: { readonly near: string | null; readonly known: readonly string[] };
  readonly grid_cannot_score: { readonly id: string };
  /** A column that a grid or a plan names under `key` is of another type than `wanted`. */
  readonly column_does_not_fit: { readonly key: string; readonly name: string; readonly type: FieldType; readonly wanted: FieldType };
  /** A list file is damaged: `problem` says how, as in a pool. */
  readonly list_damaged: { readonly problem: Problem };
  readonly unknown_recipe: { readonly near: string | null; readonly known: readonly string[] };
  readonly empty_recipe: Record<never, never>;
  /** The file is plainly something else than a recipe. */
  readonly recipe_not_yaml: { readonly kind: OtherKind };
  readonly not_one_draw: { readonly count: number; readonly known: readonly string[]; readonly near: string | null };
  readonly draw_does_not_fit: {
    readonly form: string;
    readonly field: string;
    readonly type: FieldType;
    readonly allowed: readonly FieldType[];
  };
  readonly too_few_rows: { readonly rows: number; readonly sum: number };
  readonly synthetic_drawn: Record<never, never>;
  readonly ids_not_running_numbers: Record<never, never>;
  readonly unknown_recipe_column: { readonly name: string; readonly near: string | null };
  readonly draws_in_circle: { readonly circle: readonly string[]; readonly group: string | null };
  readonly test_never_holds: { readonly group: string | null; readonly wanted: 'meets' | 'misses' | 'unknown'; readonly most: number };
  readonly wrong_bounds: { readonly key: string };
  readonly too_many_values: { readonly key: string; readonly most: number };
  readonly unknown_test: { readonly name: string; readonly near: string | null };
  /** A part of a draw is dealt, which only the whole draw of a column can be. */
  readonly deal_within: Record<never, never>;
  /** A group draws a dealt column in a way that does not tell which part of it everybody there has. */
  readonly deal_unknown: { readonly column: string };
  /** Groups hold more of a part, counted from 1, than there is. */
  readonly deal_exceeded: { readonly column: string; readonly part: number; readonly there: number; readonly held: number };
  readonly wrong_weights: { readonly most: number };
  readonly columns_share_header: { readonly first: string; readonly second: string };
  readonly wrong_sequence_start: Record<never, never>;
  readonly step_not_positive: Record<never, never>;
  readonly too_many_rows: { readonly most: number };
  readonly wrong_header: Record<never, never>;
  /** A text or header that a spreadsheet would run. */
  readonly formula_in_recipe: Record<never, never>;
  /** A figure of the law without its source, date or confidence. */
  readonly figure_without_origin: { readonly what: 'source' | 'date' | 'confidence' };
  readonly figure_not_allowed: { readonly allowed: readonly string[]; readonly near: string | null };
  readonly columns_differ: { readonly columns: readonly string[] };
  readonly repeated_figure: { readonly first: number };
  readonly parts_beyond_whole: { readonly whole: number; readonly parts: number };
  readonly unknown_occupation: { readonly near: string | null };
  readonly criteria_or_reason_needed: { readonly both: boolean };
  readonly incomplete_note_or_conflict: { readonly what: 'note' | 'conflict' | 'translation' };
  /** A shipped criteria file and the table of published rounds differ. */
  readonly criteria_differ_from_table: { readonly path: string; readonly said: string; readonly table: string };
  readonly unknown_path: { readonly path: string; readonly near: string | null };
  /** `--drop` names neither a criterion nor a cap. */
  readonly unknown_drop: { readonly near: string | null };
  readonly unknown_round: { readonly near: string | null; readonly known: readonly string[] };
  /** A round that was published, but for which no criteria file is shipped. */
  readonly round_not_shipped: { readonly reason: LeftOut };
  readonly example_fails: { readonly example: string; readonly key: string; readonly wanted: string; readonly got: string };
  readonly extraction_after_round: { readonly date: string };
  readonly unknown_time_zone: { readonly near: string | null };

  readonly unknown_option: { readonly near: string | null };
  readonly option_without_value: Record<never, never>;
  readonly empty_option_value: Record<never, never>;
  readonly repeated_option: Record<never, never>;
  /** `meant` is what the word seems to be: criteria, an option, a result of this tool. */
  readonly extra_argument: { readonly meant: 'criteria' | 'option' | 'result' | null };
  readonly unknown_command: { readonly near: string | null; readonly known: readonly string[] };
  readonly missing_option: { readonly option: string };
  readonly option_value_not_allowed: { readonly option: string; readonly allowed: readonly string[]; readonly near: string | null };
  readonly two_outputs_to_stdout: Record<never, never>;
  readonly stdout_not_allowed: { readonly option: '--decisions' | '--rejects' | '--changes' | '--report' | '--charts' | '--xlsx' };
  readonly unknown_statistic: { readonly near: string | null };
  readonly nothing_published: { readonly where: 'criteria' | 'plan' };
  readonly change_without_equals: { readonly option: string };
  /** Values to try that are none, or too many: `most` is how many there may be. */
  readonly wrong_values: {
    readonly option: '--vary' | '--between' | '--find';
    readonly why: 'upside_down' | 'step' | 'too_many' | 'paths' | 'same_path' | 'no_range';
    readonly most: number;
  };
  readonly wrong_target: { readonly near: string | null };
  /** A slice, whose results are made again by merging all. */
  readonly cannot_verify: Record<never, never>;
  /** A folder whose results no page is made of: a slice, or what a command gave. */
  readonly cannot_report: { readonly what: 'slice' | 'solve' | 'audit' };
  /** A sheet with more records than a spreadsheet has rows; `value` is its name. */
  readonly workbook_too_long: { readonly most: number };
  readonly workbook_cell_too_long: { readonly most: number };
  /** An option that lists people, or tests exact counts. */
  readonly not_with_minimum_cell: Record<never, never>;
  /** A file of results that is not the one its manifest names. */
  readonly result_changed: Record<never, never>;
  /** A key of a file of results that has not the form that this tool writes. */
  readonly result_key_damaged: Record<never, never>;
  readonly not_a_manifest: Record<never, never>;
  /** A key of a manifest that has not the form that this tool writes. */
  readonly manifest_key_damaged: Record<never, never>;
  /** The values of a path do not follow from the pool. */
  readonly between_needed: Record<never, never>;
  /** A comparison of which neither side differs from the file. */
  readonly nothing_to_compare: Record<never, never>;
  readonly missing_candidate: Record<never, never>;
  readonly nothing_to_validate: Record<never, never>;
  readonly unknown_encoding: Record<never, never>;
  readonly shard_without_out_dir: Record<never, never>;
  readonly shard_with_comparison: Record<never, never>;
  /** A file, or standard input, that is given as a pool more than once; `first` as it was given before. */
  readonly pool_given_twice: { readonly first: string };

  /** `name` where the problem stands in the file that names this one, `withSlashes` how it is written without backslashes. */
  readonly cannot_read: { readonly reason: FileReason; readonly name?: string; readonly withSlashes?: string };
  readonly cannot_write: { readonly reason: FileReason };
  /** Not an output of the kind, not what its manifest tells, or not the pool that would be generated. */
  readonly not_an_earlier_output: { readonly why: 'other' | 'edited' | 'other_bytes' | 'changed' };
  readonly output_is_input: { readonly input: string };
  readonly outputs_share_file: { readonly other: string };
  readonly not_a_file_or_folder: { readonly wanted: 'file' | 'folder' };
  readonly missing_folder: { readonly folder: string };
  readonly changed_while_read: Record<never, never>;
  readonly stream_failed: Record<never, never>;
}

/** What the system said of a file: a known reason, or its own code. */
export type FileReason = 'missing' | 'folder' | 'special' | 'permission' | 'loop' | 'long' | 'full' | 'read_only' | (string & {});

/** Where a problem is: `line` and `column` from 1; in a pool `line` is where the record starts and `column` the cell's number. */
export interface Location {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field?: string | undefined;
  readonly value?: string | undefined;
}

/** A problem of one name, and the code by which people know it. */
export interface ProblemOf<Name extends ProblemName> extends Location {
  readonly name: Name;
  readonly code: ProblemCode;
  readonly args: ProblemArguments[Name];
}

/** A problem that input has: its name and code, its place, and what a sentence about it needs. */
export type Problem = { [Name in ProblemName]: ProblemOf<Name> }[ProblemName];
