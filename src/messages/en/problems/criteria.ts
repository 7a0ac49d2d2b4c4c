/** What is wrong with a criteria file, and what to do about it, in English. */

import { excerpt } from '../../../words/printable.ts';
import type { criteriaProblems as french } from '../../fr/problems/criteria.ts';
import type { SameProblems } from '../../sentences.ts';
import { didYouMean, listed, lookAlike, quoted } from '../phrases.ts';
import { refusals, remedyFor, typeNames } from '../values.ts';

export const criteriaProblems: SameProblems<typeof french> = {
  unknown_conditions: ({ id, near, known }) => [
    `unknown conditions ${quoted(id)}`,
    didYouMean(near, `shipped with the tool: ${listed(known)}`),
  ],
  number_cut_by_comma: ({ value, point }) => [`${quoted(value)} is not one number`, `write decimals after a point: ${point}`],
  text_cut_by_comma: ({ value }) => [`in braces a comma ends the text: ${quoted(value)} is cut`, `put it in quotes: "${value}"`],
  bare_conditions_name: ({ name }) => [`${quoted(name)} alone is not a criterion`, `write “- {conditions: ${name}}”`],
  value_refused: ({ field, value, type, refused }) => [
    `${quoted(value)} ${refusals[refused.reason]} (${field}, ${typeNames[type]})`,
    remedyFor(type, refused, value),
  ],
  unknown_field: ({ name, near, alias }) => [
    `unknown field ${quoted(name)}${lookAlike(name, near)}`,
    alias === null
      ? didYouMean(
          near,
          'use a standard column (“arrima-sim list fields” shows them), or declare yours under “fields”: {column: its header, type: integer}',
        )
      : `${quoted(name)} is a header: in criteria this field is called ${quoted(alias)}`,
  ],
  unknown_operator: ({ value, near, known }) => [
    `unknown operator ${quoted(value)}${lookAlike(value, near)}`,
    didYouMean(near, `possible operators: ${listed(known)}`),
  ],
  operator_does_not_fit: ({ operator, field, type, allowed }) => [
    `the operator ${quoted(operator)} does not fit ${quoted(field)}, ${typeNames[type]}`,
    `possible operators here: ${listed(allowed)}`,
  ],
  not_one_operator: ({ count }) => [
    count === 0 ? 'a test without operator' : `a test with ${count} operators`,
    'write {field: …, OPERATOR: VALUE} with just one operator; for several, use all',
  ],
  bounds_upside_down: () => ['“between” upside down', 'write the smaller bound first'],
  unknown_list: ({ name, near }) => [`unknown list ${quoted(name)}`, didYouMean(near, 'declare it under “lists”')],
  wrong_operand: ({ operator, wanted }) => [
    `wrong value for ${quoted(operator)}`,
    {
      scalar: 'write a single value; for several, the operator is “in” or “not_in”',
      pair: 'write two bounds: [from, to]',
      list: 'write a list: [a, b]',
      list_or_name: 'write a list [a, b], or {list: name}',
      scalar_or_list: 'write one value, or a list [a, b]',
    }[wanted],
  ],
  rank_needed: ({ because }) => [
    {
      top: 'a number of places (top) needs a rank',
      limit: 'a limit of places (limit) needs a rank in each group',
      caps: 'caps need a rank: the caps of a round in each group',
    }[because],
    'add for example “rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}]”',
  ],
  lottery_not_last: () => ['“lottery” must be the last key of the rank', 'move it to the end'],
  seed_needed: () => ['a lottery needs a seed', 'add --seed TEXT, or “seed: "…"” in the file'],
  repeated_rank_field: ({ name }) => [`${quoted(name)} is twice in the rank`, 'keep it once'],
  field_cannot_rank: ({ name, type }) => [`${quoted(name)} (${typeNames[type]}) cannot rank`, 'choose a field that has an order'],
  ties_without_top: () => ['“ties” without “top”', 'ties count only with a number of places: add top, or remove ties'],
  ties_with_limit: () => ['“ties: include” and “limit” exclude each other', 'remove one of them'],
  ties_with_caps: () => ['“ties: include” and “caps” exclude each other', 'remove one of them'],
  field_cannot_cap: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) cannot be capped`,
    'choose a field of type text, code, boolean, integer or enumeration',
  ],
  not_one_bound: () => ['a cap needs one bound', 'write either “at_most: 100” or “share: 0.25”'],
  unknown_measure: ({ id, near, known }) => [`unknown measure ${quoted(id)}`, didYouMean(near, `shipped with the tool: ${listed(known)}`)],
  measure_in_group: () => ['a measure bounds the whole round', 'put it under “caps” at the top level of the file'],
  measure_not_in_force: ({ value, program, effective, until }) => [
    `the measure bounded the rounds of the ${program} from ${effective} to ${until}: ${quoted(value)} is none of them`,
    'set program and round.date so, or write “assumption: true” beside the measure',
  ],
  standard_field_redefined: ({ name }) => [
    `${quoted(name)} is a standard column: its type and values are known`,
    'give “column” only, or choose another name',
  ],
  grid_without_totals: ({ grid }) => [`the grid ${quoted(grid)} has no totals`, 'remove “total”: the score is the sum of all blocks'],
  field_of_grid: ({ name, grid }) => [`${quoted(name)} is what the grid ${quoted(grid)} gives`, 'declare the field under another name'],
  enumeration_without_values: ({ name }) => [`enumeration ${quoted(name)} without values`, 'add “values: [a, b]”'],
  separator_without_codes: ({ name }) => [`“separator” fits codes only (${name})`, 'remove separator, or write “type: codes”'],
  values_without_enumeration: ({ name }) => [`“values” fits an enumeration only (${name})`, 'remove values, or write “type: enumeration”'],
  values_too_alike: ({ first, second }) => [`${quoted(first)} and ${quoted(second)} are equal but for case or accents`, 'keep only one'],
  column_declared_twice: ({ first, second }) => [
    `${quoted(first)} and ${quoted(second)} declare the same column`,
    'keep a single declaration',
  ],
  file_outside_folder: ({ name }) => [
    `the file ${quoted(name)} is outside the criteria file’s folder`,
    'put it in that folder or below, and give a relative path',
  ],
  unknown_path: ({ path, value, near }) => [
    `unknown path ${quoted(excerpt(path))}: nothing is called ${quoted(value)}`,
    didYouMean(near, 'give keys, ids or positions from 0, separated by dots'),
  ],
  unknown_drop: ({ value, near }) => [
    `no criterion and no cap is called ${quoted(excerpt(value ?? ''))}`,
    didYouMean(near, 'give the id of a criterion or a cap, or GROUP:ID for one group'),
  ],
  example_fails: ({ example, key, wanted, got }) => [
    `the example ${quoted(example)} does not hold: ${key} should be ${quoted(wanted)}, the tool finds ${got === '' ? 'nothing' : quoted(got)}`,
    'correct the example or the rule',
  ],
  extraction_after_round: ({ value, date }) => [
    `the extraction of the bank, ${value}, is after the day of the round, ${date}`,
    'the bank is extracted before the round: correct “round.extraction” or “round.date”',
  ],
  unknown_time_zone: ({ value, near }) => [`unknown time zone ${quoted(value)}`, didYouMean(near, 'for example America/Toronto')],
};
