/** The codes by which people know problems never change, and none is given to another problem: they are frozen here. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/problems/codes.ts';
import { problem } from '../../src/problems/problem.ts';

/** A new problem adds a line; no line ever goes, nor does its code change. */
const FROZEN = `
C101 unreadable_yaml
C102 refused_yaml_feature
C103 nested_too_deep
C104 file_too_long
C105 empty_file
C106 not_utf8
C107 not_yaml
C108 other_kind_of_file
C109 unfinished_merge
C201 wrong_shape
C202 unknown_key
C203 missing_key
C204 repeated_key
C205 missing_value
C206 wrong_id
C207 reserved_id
C208 repeated_id
C209 empty_list
C210 incomplete_selection
C211 word_not_allowed
C212 unknown_source
C213 number_not_allowed
C214 unknown_conditions
C215 number_cut_by_comma
C216 bare_conditions_name
C217 text_cut_by_comma
C218 list_too_long
C301 value_refused
C302 unknown_field
C303 unknown_operator
C304 operator_does_not_fit
C305 not_one_operator
C306 bounds_upside_down
C307 unknown_list
C308 wrong_operand
C311 rank_needed
C312 lottery_not_last
C313 seed_needed
C314 repeated_rank_field
C315 field_cannot_rank
C316 ties_without_top
C317 ties_with_limit
C318 ties_with_caps
C319 field_cannot_cap
C320 not_one_bound
C321 unknown_measure
C322 measure_not_in_force
C323 measure_in_group
C401 standard_field_redefined
C402 enumeration_without_values
C403 values_without_enumeration
C404 values_too_alike
C405 column_declared_twice
C406 separator_without_codes
C407 field_of_grid
C501 file_outside_folder
C502 list_damaged
C510 maximum_differs
C511 not_points_or_bands
C512 field_without_bands
C513 bands_gap_or_overlap
C514 unknown_grid
C515 grid_cannot_score
C516 column_does_not_fit
C517 grid_without_totals
C530 unknown_recipe
C531 empty_recipe
C532 recipe_not_yaml
C533 not_one_draw
C534 draw_does_not_fit
C535 too_few_rows
C536 synthetic_drawn
C537 ids_not_running_numbers
C538 unknown_recipe_column
C539 draws_in_circle
C540 test_never_holds
C541 wrong_bounds
C542 too_many_values
C543 unknown_test
C544 wrong_weights
C545 columns_share_header
C546 wrong_sequence_start
C547 step_not_positive
C548 too_many_rows
C549 wrong_header
C550 unknown_plan
C551 not_whole_months
C552 end_before_start
C553 round_outside_plan
C554 rounds_out_of_order
C555 criteria_outside_folder
C556 wrong_interval
C557 every_needed
C558 validity_differs
C559 wrong_rate
C560 neither_source_nor_assumption
C561 both_source_and_assumption
C562 field_declared_differently
C563 time_zones_differ
C564 column_not_a_rate
C565 plan_seed_needed
C566 delay_past_deadline
C567 run_until_before_end
C568 selection_needed
C569 extraction_after_round
C570 figure_without_origin
C571 figure_not_allowed
C572 columns_differ
C573 repeated_figure
C574 parts_beyond_whole
C575 unknown_occupation
C577 criteria_or_reason_needed
C578 incomplete_note_or_conflict
C579 criteria_differ_from_table
C580 round_key_in_selection
C581 unknown_plan_field
C582 wrong_delay
C583 formula_in_recipe
C584 plan_too_large
C585 deal_within
C586 deal_unknown
C587 deal_exceeded
C590 not_a_slice
C591 slice_of_other_campaign
C592 repeated_slice
C593 missing_slices
C594 slice_damaged
C595 slice_changed
C596 slice_of_other_version
C597 slice_key_damaged
C598 not_a_manifest
C599 manifest_key_damaged
C601 unknown_path
C602 unknown_drop
C603 result_changed
C604 result_key_damaged
C701 unknown_round
C702 round_not_shipped
C801 example_fails
C901 unknown_time_zone
P101 empty_csv
P102 not_csv
P103 csv_not_utf8
P104 bytes_not_in_encoding
P106 gzip_damaged
P107 encoding_needed
P108 merge_marks
P109 end_mark
P110 lines_quoted_whole
P111 header_below
P112 no_header
P113 encoding_is_utf8
P201 unclosed_quote
P202 stray_quote
P203 wrong_number_of_cells
P204 record_too_long
P205 too_many_columns
P206 line_break_in_cell
P207 repeated_header_line
P208 unreadable_csv
P301 missing_column
P302 repeated_header
P303 blank_header
P304 column_in_other_file
P401 cell_refused
P402 control_character
P403 blank_cell
P404 blank_submission
P405 cell_not_a_rate
P406 cell_not_a_refusal
P407 nobody_for_arrivals
P501 blank_candidate_id
P502 repeated_candidate_id
P503 invisible_character_in_id
P504 formula_as_id
P505 id_taken_by_plan
P506 id_too_long
P507 odd_id
P508 second_header
P601 unknown_candidate
P602 unknown_column
P603 too_many_bands
P604 candidate_set_aside
P605 word_never_blank
P606 blank_in_cap
P607 unknown_value
U101 unknown_option
U102 option_without_value
U103 empty_option_value
U104 repeated_option
U105 extra_argument
U106 unknown_command
U107 missing_option
U108 option_value_not_allowed
U109 two_outputs_to_stdout
U110 stdout_not_allowed
U111 unknown_statistic
U112 nothing_published
U113 change_without_equals
U114 missing_candidate
U115 nothing_to_validate
U116 unknown_encoding
U117 shard_without_out_dir
U118 shard_with_comparison
U119 pool_given_twice
U120 nothing_to_compare
U121 wrong_values
U122 wrong_target
U123 between_needed
U124 cannot_verify
U125 cannot_report
U126 workbook_too_long
U127 workbook_cell_too_long
U128 not_with_minimum_cell
F101 cannot_read
F102 cannot_write
F103 not_an_earlier_output
F104 output_is_input
F105 outputs_share_file
F106 not_a_file_or_folder
F107 missing_folder
F108 changed_while_read
F109 stream_failed
`;

describe('the codes of problems', () => {
  const lines = Object.entries(CODES).map(([name, code]) => `${code} ${name}`);

  it('are those that they have always been', () => expect(lines.sort()).toEqual(FROZEN.trim().split('\n').sort()));
  it('are each of one problem', () => expect(new Set(Object.values(CODES)).size).toBe(lines.length));
  it('are a letter and three digits, and names are words', () => {
    for (const line of lines) expect(line).toMatch(/^[CPUF][0-9]{3} [a-z]+(?:_[a-z0-9]+)*$/);
  });
  it('stand in a problem beside its name', () => {
    expect(problem('not_utf8', {}, { file: 'a.yaml' })).toEqual({ name: 'not_utf8', code: 'C106', args: {}, file: 'a.yaml' });
  });

  it('are each expected by a test of what brings the problem about', () => {
    const folder = join(import.meta.dirname, '..');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      // These say problems, or compare them: nobody brings them about.
      .filter((path) => path.endsWith('.test.ts') && !/^(?:messages|proofs|bench)\/|^problems\/codes\./.test(path));
    const expected = new Set(files.flatMap((path) => readFileSync(join(folder, path), 'utf8').match(/\b[CPUF][0-9]{3}\b/g) ?? []));
    expect(Object.values(CODES).filter((code) => !expected.has(code))).toEqual([]);
  });
});
