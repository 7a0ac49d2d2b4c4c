/** Every sentence in English, with the same keys as the French. */

import type { Reason, Refused } from '../cells/refused.ts';
import type { FieldType } from '../engine/index.ts';
import type { Asker } from '../problems/askers.ts';
import type { FileReason, LeftOut } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import { help } from './en/help.ts';
import type { Messages } from './fr.ts';
import type { ProblemSentences } from './sentences.ts';

const q = (text: string): string => `“${text}”`;
const or = (words: readonly string[]): string => words.join(', ');
const near = (word: string | null, otherwise = ''): string => (word === null ? otherwise : `did you mean ${q(word)}?`);
const among = (word: string | null, values: readonly string[]): string => {
  const few = values.length > 1 && values.length <= 20;
  if (word === null) return `possible values: ${or(values)}`;
  return few ? `${near(word)} Possible values: ${or(values)}` : near(word);
};
const n = (value: number): string => number(value);

function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${Math.abs(count) === 1 ? one : many}`;
}

const types: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  code: 'a code',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a day',
  datetime: 'a day or an instant',
  codes: 'codes',
  periods: 'periods',
  enumeration: 'an enumeration',
};

const forms: Readonly<Record<FieldType, string>> = {
  text: 'a text without control characters',
  code: 'a code without control characters',
  integer: 'digits only, for example 450 or -3',
  number: 'digits and at most one point, for example 450 or 573.5',
  boolean: 'true/false, vrai/faux, oui/non, yes/no or 1/0',
  date: 'YYYY-MM-DD, for example 2019-06-16',
  datetime: 'YYYY-MM-DD or YYYY-MM-DDTHH:MM[:SS], with Z or ±HH:MM if need be, for example 2019-06-16T08:30',
  codes: 'codes separated by “|”, for example 31301|31300',
  periods: 'FROM/TO in days, for example 2018-09-01/2019-06-15, separated by “|”, an empty end if still running, or “none”',
  enumeration: 'one of the listed values',
};

const reasons: Readonly<Record<Reason, string>> = {
  form: 'does not have the expected form',
  no_such_day: 'is not a day of the calendar',
  year: 'is not within the years 1900 to 2199',
  digits: 'has more than 15 digits',
  decimal_comma: 'has a decimal comma, which the comma as delimiter does not allow',
  instant: 'is an instant where a day is expected',
  offset: 'has an impossible offset',
  skipped: 'does not exist: daylight saving skips that time',
  empty_part: 'has an empty part between two “|”',
  upside_down: 'begins after its end',
  control: 'has a control character',
  bounds: 'is out of the column’s bounds',
  not_listed: 'is not one of the values',
  no_age: 'gives no age from 0 to 120 on the day of the round',
  no_occupation: 'is not an occupation of NOC 2021, from which TEER and diagnosis follow',
};

function form(type: FieldType, refused: Refused, value: string): string {
  switch (refused.reason) {
    case 'no_such_day':
      return 'correct the day or the month (YYYY-MM-DD)';
    case 'bounds':
      return refused.to === null ? `at least ${refused.from}` : `from ${refused.from} to ${refused.to}`;
    case 'not_listed':
      return refused.meant === null ? among(nearest(value, refused.words), refused.values) : near(refused.meant);
    case 'skipped':
      return 'correct the time, or give the offset, for example -05:00';
    case 'upside_down':
      return 'write the first day before the last';
    case 'offset':
      return 'from -14:00 to +14:00, and never -00:00';
    case 'decimal_comma':
      return 'write a decimal point, or separate the columns by a semicolon';
    case 'control':
      return 'remove that character';
    case 'no_age':
      return 'correct the date of birth';
    case 'no_occupation':
      return 'check the code: five digits, for example 31301';
    case 'empty_part':
      return 'remove the extra “|”';
    case 'digits':
      return 'at most 15 digits';
    default:
      return `expected: ${forms[type]}`;
  }
}

const fileReasons: Readonly<Record<string, string>> = {
  missing: 'the file does not exist',
  folder: 'it is a folder',
  permission: 'permission is missing',
  loop: 'its links go round in a loop',
  long: 'the name is too long',
  full: 'the disk is full or the size limit is reached',
  read_only: 'the file system is read-only',
};

const fileReason = (reason: FileReason): string => fileReasons[reason] ?? `the system says ${reason}`;

const leftOut: Readonly<Record<LeftOut, string>> = {
  conditions_unread: 'conditions not found',
  minimum_score_unread: 'minimum scores not found',
  general_rule_only: 'general rule only',
  day_unknown: 'day unknown',
  several_rounds: 'a sum of several rounds',
};

const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'this line is not indented as its siblings are, or a bracket or brace is left open',
  TAB_AS_INDENT: 'a tab used as indentation',
  MISSING_CHAR: 'a character is missing (quote, colon, bracket or brace), or the indentation is wrong',
  BAD_SCALAR_START: 'this character cannot begin a text without quotes',
  BAD_DQ_ESCAPE: 'a backslash without meaning between quotes',
  BLOCK_AS_IMPLICIT_KEY: 'two “: ” in one line, a list where a key is expected, or a wrong indentation',
  MULTILINE_IMPLICIT_KEY: 'a key over several lines: a space forgotten after a “:”, or a wrong indentation',
  UNEXPECTED_TOKEN: 'something unexpected',
  CONTROL: 'a control character, which YAML does not allow',
  BLOCK_IN_FLOW: 'an indented list or mapping inside brackets or braces',
};

const yamlFeatures = {
  documents: 'several documents in one file',
  directive: 'a YAML directive (%)',
  tag: 'a YAML tag (!)',
  anchor: 'a YAML anchor (&)',
  alias: 'a YAML alias (*)',
  merge: 'a YAML merge key (<<)',
};

const askedBy = (asker: Asker | null): string =>
  asker === null ? '' : `, asked for by ${asker.by === 'grid' ? 'the grid ' : ''}${asker.who}${asker.more ? ', …' : ''}`;

const selection = 'write “select: all”, or a mapping with minimum_score, top or both, for example “select: {minimum_score: 573}”';

const problems: ProblemSentences = {
  unreadable_yaml: ({ reason }) => [`unreadable YAML: ${yamlReasons[reason] ?? reason}`, 'correct it here, or just before'],
  refused_yaml_feature: ({ what }) => [`${yamlFeatures[what]}: refused`, 'write the content out in full, in a single document'],
  nested_too_deep: ({ deepest }) => [`more than ${n(deepest)} nested levels`, 'a criteria file or a recipe has about ten: check the file'],
  file_too_long: ({ most }) => [
    `a file of more than ${n(most)} characters`,
    'this is too much for criteria or a recipe; put long lists in a CSV (lists: {file, column})',
  ],
  empty_file: ({ schema, keys }) => ['empty file', `begin with “schema: ${schema}”, then ${or(keys)}`],
  not_utf8: () => ['the file is not UTF-8', 'save it as UTF-8'],
  not_yaml: ({ kind }) => [
    kind === 'CSV' ? 'this file looks like a pool (CSV)' : `this file is ${kind}`,
    'criteria and plans are YAML; the pool is given with --pool',
  ],
  other_kind_of_file: ({ is }) => [
    `this file is ${{ criteria: 'a criteria file', recipe: 'a recipe', plan: 'a plan', grid: 'a grid' }[is]}`,
    {
      criteria: 'it is given with --criteria, to round, validate or explain',
      recipe: 'it is given to the command generate',
      plan: 'it is given to the command campaign',
      grid: 'it is given with score --grid, or under “score: {grid}” in criteria',
    }[is],
  ],
  wrong_shape: ({ path, wanted }) => [
    `${path === '' ? 'the file’s content' : q(path)} must be ${{ mapping: 'a mapping (key: value)', list: 'a list', scalar: 'a plain text' }[wanted]}`,
    {
      mapping: 'write “key: value”, one per line, or {key: value}',
      list: 'write one line “- …” per item, or […]',
      scalar: 'write a single value',
    }[wanted],
  ],
  unknown_key: ({ key, near: word, known, home }) => [
    `unknown key ${q(key)}`,
    home === null
      ? near(word, `possible keys: ${or(known)}`)
      : `it belongs under ${q(home)}${key === 'conditions' ? ': “- {conditions: NAME}”' : ''}`,
  ],
  missing_key: ({ key, example }) => [`the key ${q(key)} is missing`, key === 'select' ? selection : `add “${key}: ${example ?? '…'}”`],
  repeated_key: ({ key }) => [`repeated key ${q(key)}`, 'keep only one'],
  missing_value: ({ key }) => [`${q(key)} has no value`, 'write a value, or remove the key; to ask for a blank cell, use “present: false”'],
  wrong_id: ({ id }) => [`wrong id ${q(id)}`, 'write ASCII letters, digits, - and _, beginning with a letter or digit'],
  reserved_id: ({ id }) => [`reserved id ${q(id)}`, 'choose an id other than minimum_score, top, limit and cap'],
  repeated_id: ({ id }) => [`${q(id)} is already taken`, 'give each a different name'],
  empty_list: ({ key }) => [`${q(key)} is empty`, 'it needs at least one item'],
  incomplete_selection: () => ['incomplete selection', selection],
  word_not_allowed: ({ key, value, allowed, near: word }) => [
    `${q(value)} is not allowed for ${q(key)}`,
    key === 'select' ? selection : among(word, allowed),
  ],
  unknown_source: ({ id, near: word }) => [`unknown source ${q(id)}`, near(word, 'declare it under “sources”')],
  number_not_allowed: ({ key, value, wanted }) => [
    `${q(value)} is not allowed for ${q(key)}`,
    {
      count: 'write a whole number of 0 or more',
      positive: 'write a whole number of 1 or more',
      number: 'write a number, for example 573 or 573.5',
      share: 'write a number from 0 to 1, for example 0.3',
      range: 'write a number, or [from, to] rising',
    }[wanted],
  ],
  unknown_conditions: ({ id, near: word, known }) => [`unknown conditions ${q(id)}`, near(word, `shipped with the tool: ${or(known)}`)],
  number_cut_by_comma: ({ value, point }) => [`${q(value)} is not one number`, `write decimals after a point: ${point}`],
  bare_conditions_name: ({ name }) => [`${q(name)} alone is not a criterion`, `write “- {conditions: ${name}}”`],
  value_refused: ({ field, value, type, refused }) => [
    `${q(value)} ${reasons[refused.reason]} (${field}, ${types[type]})`,
    form(type, refused, value),
  ],
  unknown_field: ({ name, near: word, alias }) => [
    `unknown field ${q(name)}`,
    alias === null
      ? near(word, 'use a standard column (the README lists them), or declare yours under “fields”')
      : `${q(name)} is a header: in criteria this field is called ${q(alias)}`,
  ],
  unknown_operator: ({ value, near: word, known }) => [`unknown operator ${q(value)}`, near(word, `possible operators: ${or(known)}`)],
  operator_does_not_fit: ({ operator, field, type, allowed }) => [
    `the operator ${q(operator)} does not fit ${q(field)}, ${types[type]}`,
    `possible operators here: ${or(allowed)}`,
  ],
  not_one_operator: ({ count }) => [
    count === 0 ? 'a test without operator' : `a test with ${count} operators`,
    'write {field: …, OPERATOR: VALUE} with just one operator; for several, use all',
  ],
  bounds_upside_down: () => ['“between” upside down', 'write the smaller bound first'],
  unknown_list: ({ name, near: word }) => [`unknown list ${q(name)}`, near(word, 'declare it under “lists”')],
  wrong_operand: ({ operator, wanted }) => [
    `wrong value for ${q(operator)}`,
    {
      scalar: 'write a single value; for several, the operator is “in” or “not_in”',
      pair: 'write two bounds: [from, to]',
      list: 'write a list: [a, b]',
      list_or_name: 'write a list [a, b], or {list: name}',
      scalar_or_list: 'write one value, or a list [a, b]',
    }[wanted],
  ],
  rank_needed: ({ because }) => [
    because === 'top' ? 'a number of places (top) needs a rank' : 'a limit of places (limit) needs a rank in each group',
    'add for example “rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}]”',
  ],
  lottery_not_last: () => ['“lottery” must be the last key of the rank', 'move it to the end'],
  seed_needed: () => ['a lottery needs a seed', 'add --seed TEXT, or “seed: "…"” in the file'],
  repeated_rank_field: ({ name }) => [`${q(name)} is twice in the rank`, 'keep it once'],
  field_cannot_rank: ({ name, type }) => [`${q(name)} (${types[type]}) cannot rank`, 'choose a field that has an order'],
  ties_without_top: () => ['“ties” without “top”', 'ties count only with a number of places: add top, or remove ties'],
  ties_with_limit: () => ['“ties: include” and “limit” exclude each other', 'remove one of them'],
  standard_field_redefined: ({ name }) => [
    `${q(name)} is a standard column: its type and values are known`,
    'give “column” only, or choose another name',
  ],
  enumeration_without_values: ({ name }) => [`enumeration ${q(name)} without values`, 'add “values: [a, b]”'],
  values_without_enumeration: ({ name }) => [`“values” fits an enumeration only (${name})`, 'remove values, or write “type: enumeration”'],
  values_too_alike: ({ first, second }) => [`${q(first)} and ${q(second)} are equal but for case or accents`, 'keep only one'],
  column_declared_twice: ({ first, second }) => [`${q(first)} and ${q(second)} declare the same column`, 'keep a single declaration'],
  file_outside_folder: ({ name }) => [
    `the file ${q(name)} is outside the criteria file’s folder`,
    'put it in that folder or below, and give a relative path',
  ],
  maximum_differs: ({ id, maximum, given }) => [
    `${q(id)}: the maximum given (${maximum}) is not that of its factors (${given})`,
    'correct the maximum or the points; alone / with spouse',
  ],
  not_points_or_bands: () => ['a row gives points or bands', 'write “points: …” or “bands: {field, points}”, not both'],
  field_without_bands: ({ name, type }) => [
    `${q(name)} (${types[type]}) has no bands`,
    'choose a whole number or an enumeration, or write rows',
  ],
  bands_gap_or_overlap: ({ name, value, how }) => [
    how === 'gap' ? `the bands of ${q(name)} have nothing for ${value}` : `two bands of ${q(name)} hold ${value}`,
    'bands cover all values of the column, each once',
  ],
  unknown_grid: ({ value, near: word, known }) => [
    `no grid ${q(value)} is shipped with the tool`,
    near(word, `shipped grids: ${or(known)}`),
  ],
  grid_cannot_score: ({ id }) => [
    `the grid ${q(id)} is known by its maxima only: it cannot compute a score`,
    'give a score column in the pool',
  ],
  unknown_recipe: ({ value, near: word, known }) => [
    `no recipe ${q(value)} is shipped with the tool`,
    `${near(word, `shipped recipes: ${or(known)}.`)} A file is given with its extension or a path`,
  ],
  empty_recipe: () => ['empty recipe', 'begin with “schema: arrima-sim/recipe/v1”, then id, rows and columns'],
  recipe_not_yaml: ({ kind }) => [
    kind === 'CSV' ? 'this file looks like a pool (CSV)' : `this file is ${kind}`,
    'a recipe is YAML; the pool that it makes is named with --output',
  ],
  not_one_draw: ({ count, known, near: word }) => [
    count === 0 ? 'this is no draw' : `a draw with ${n(count)} forms`,
    near(word, `write a text, or a mapping with exactly one form: ${or(known)}`),
  ],
  draw_does_not_fit: ({ form: word, field, type, allowed }) => [
    `the form ${q(word)} does not fit ${q(field)}, ${types[type]}`,
    `it gives ${allowed.map((other) => types[other]).join(' or ')}`,
  ],
  too_few_rows: ({ rows, sum }) => [
    `${n(rows)} rows are not enough: the groups count ${plural(sum, 'person', 'people')}`,
    `ask for at least ${n(sum)} rows`,
  ],
  synthetic_drawn: () => ['“synthetic” is not to be drawn', 'remove the column: the tool always writes it, with true for everybody'],
  ids_not_running_numbers: () => [
    'ids must be running numbers, the same for everybody, in the first column',
    'begin “columns” with “candidate_id: {sequence: DI-000001}”',
  ],
  unknown_recipe_column: ({ name, near: word }) => [`the recipe has no column ${q(name)}`, near(word, 'add it under “columns”')],
  draws_in_circle: ({ circle, group }) => [
    `columns drawn in a circle: ${circle.join(' → ')}${group === null ? '' : ` (${group})`}`,
    'one of these columns must be drawn without looking at the others',
  ],
  test_never_holds: ({ group, wanted, most }) => [
    `${group === null ? 'the other people' : `group ${q(group)}`}: after ${n(most)} tries this test of ${q(wanted)} still does not hold`,
    'change the test, or how the columns that it asks about are drawn',
  ],
  wrong_bounds: ({ key }) => [`wrong bounds of ${q(key)}`, 'write [from, to], rising; a period does not end before it begins'],
  too_many_values: ({ key, most }) => [`${q(key)} has more than ${n(most)} values`, 'bring the bounds together, or widen the step'],
  unknown_test: ({ name, near: word }) => [`no test is called ${q(name)}`, near(word, 'name it under “tests”, or write it out')],
  wrong_weights: ({ most }) => [
    'these weights allow no draw',
    `at least one weight of 1 or more is needed, and a sum of at most ${n(most)}`,
  ],
  columns_share_header: ({ first, second }) => [
    `${q(first)} and ${q(second)} would have the same header`,
    'give one of them another header',
  ],
  wrong_sequence_start: ({ value }) => [
    `${q(value)} does not begin running numbers`,
    'write the first cell, ended by digits (at most 15), for example DI-000001; it does not begin with = + - @',
  ],
  step_not_positive: ({ value }) => [`the step ${q(value)} goes nowhere`, 'write a step above zero, for example 0.5'],
  too_many_rows: ({ most }) => ['too many rows', `at most ${n(most)}`],
  wrong_header: ({ value }) => [`${q(value)} cannot be a header`, 'write under “column” a text without control characters'],
  figure_without_origin: ({ what }) => [
    `a figure of the law without its ${{ source: 'source', date: 'date', confidence: 'confidence' }[what]}`,
    'give it in the row, or once for the table in its .meta.yaml',
  ],
  figure_not_allowed: ({ field, value, allowed, near: word }) => [
    `${q(value)} is not allowed in the column ${q(field)}`,
    near(word, `for example: ${or(allowed)}`),
  ],
  columns_differ: ({ value, columns }) => [
    `the column ${q(value)} is missing or not described`,
    `columns by the .meta.yaml: ${or(columns)}`,
  ],
  repeated_figure: ({ first }) => [`the same figure as on line ${n(first)}`, 'keep one row of the two'],
  parts_beyond_whole: ({ whole, parts }) => [`the parts make ${n(parts)}, more than the whole of ${n(whole)}`, 'check these figures'],
  unknown_occupation: ({ value, near: word }) => [`${q(value)} is no occupation of NOC 2021`, near(word, 'check the code: five digits')],
  wrong_noc_2016_code: ({ value }) => [`${q(value)} is no code of NOC 2016`, 'write four digits, for example 0213'],
  criteria_or_reason_needed: ({ both }) => [
    both ? 'a criteria file is named, and a reason why none is shipped' : 'neither a criteria file nor a reason why none is shipped',
    'fill in one of criteria and left_out',
  ],
  incomplete_note_or_conflict: ({ what }) => [
    {
      note: 'a conflict between sources that no note explains',
      conflict: 'a figure of another source, without a conflict',
      translation: 'a note in one language only',
    }[what],
    {
      note: 'write note_fr and note_en',
      conflict: 'write “conflict” as confidence, or remove the other figure',
      translation: 'write note_fr and note_en',
    }[what],
  ],
  criteria_differ_from_table: ({ path, said, table }) => [
    `${path}: the criteria file says ${q(said)}, the table of published rounds ${q(table)}`,
    'correct one of the two by the source',
  ],
  unknown_plan: ({ value, near: word, known }) => [
    `no plan ${q(value)} is shipped with the tool`,
    `${near(word, `shipped plans: ${or(known)}.`)} A file is given with its extension or a path`,
  ],
  not_whole_months: ({ key, value, wanted }) => [
    key === 'from' ? `${q(value)} is not the first day of a month` : `${q(value)} is not the last day of a month`,
    `a plan covers whole months: write “${key}: ${wanted}”`,
  ],
  end_before_start: ({ value, from, keys }) => [`the end ${value} is before the start ${from}`, `correct ${q(keys[0])} or ${q(keys[1])}`],
  round_outside_plan: ({ id, value, from, to }) => [
    `the round ${q(id)} of ${value} is outside the plan, ${from} to ${to}`,
    'remove it, or widen “from” and “to”',
  ],
  rounds_out_of_order: ({ id, value, first }) => [
    `the round ${q(id)} of ${value} comes after one of ${first}`,
    'put the rounds in the order of their dates',
  ],
  criteria_outside_folder: ({ name }) => [
    `the criteria file ${q(name)} is outside the plan’s folder`,
    'put it in that folder or below, and give a relative path',
  ],
  wrong_interval: ({ value }) => [
    `${q(value)} is not an interval`,
    'write “N days”, “N weeks” or “N months”, for example “every: 2 weeks”',
  ],
  every_needed: ({ key }) => [
    `${q(key)} without “every”`,
    'a round without “every” is on its file’s own date: remove it, or add “every: N weeks”',
  ],
  validity_differs: ({ id, months, plan }) => [
    `the round ${q(id)} has a validity of ${plural(months, 'month', 'months')}, ${plan === null ? 'the plan has none' : `the plan one of ${n(plan)}`}`,
    'the plan’s “declarations: {validity_months: …}” governs: make the two equal, or remove the round’s',
  ],
  wrong_rate: ({ key, value }) => [`${q(value)} is not allowed for ${q(key)}`, 'write a number from 0 to 1, for example 0.3'],
  neither_source_nor_assumption: ({ key, form }) => [
    `${q(key)} carries neither a source nor an assumption`,
    `write {${form}, source: ID} or {${form}, assumption: true}`,
  ],
  both_source_and_assumption: ({ key }) => [`${q(key)} carries both a source and an assumption`, 'keep one of them'],
  field_declared_differently: ({ name, first, second }) => [
    `the criteria files ${q(first)} and ${q(second)} declare the field ${q(name)} differently`,
    'the pool is read once for all files: give the field the same type, column and values, or another name',
  ],
  time_zones_differ: ({ zone, first, wanted }) => [
    `the time zone ${q(zone)} is not that of ${q(first)}, ${q(wanted)}`,
    'the pool is read once for all files: give all files the same timezone',
  ],
  column_not_a_rate: ({ name, type }) => [
    `${q(name)} (${types[type]}) is no rate`,
    'choose a column of numbers from 0 to 1; for a federal check, also one of yes and no',
  ],
  plan_seed_needed: () => [
    'the plan leaves something to chance (a lottery, a rate, a delay, arrivals) and needs a seed',
    'add --seed TEXT, or “seed: "…"” in the plan',
  ],
  delay_past_deadline: ({ value, most }) => [
    `the delay of ${q(value)} days goes past the deadline, ${plural(most, 'day', 'days')}`,
    'an invitation lapses after its deadline: shorten “delay_days”, or lengthen “deadline_days”',
  ],
  run_until_before_end: ({ value, to }) => [
    `${value} is before the end of the plan, ${to}`,
    '“run_until” may not be before “to”: write a later day, or remove it',
  ],
  selection_needed: ({ key }) => [
    `${q(key)} without “selection”`,
    'the decision on the CSQ comes first: add “selection: {criteria: …}”, or remove this key',
  ],
  extraction_after_round: ({ id, extraction }) => [
    `the extraction of the round ${q(id)}, ${extraction}, is after its day`,
    'in a plan the bank is extracted before the round: correct the extraction or the date in the round’s file',
  ],
  round_key_in_selection: ({ id, key }) => [
    `the selection criteria ${q(id)} have ${q(key)}`,
    'the decision on the CSQ extracts no bank: remove this key from the file, or name another file',
  ],
  unknown_plan_field: ({ name, near: word }) => [
    `unknown field ${q(name)}: no field of the criteria files, no column of the pool`,
    near(word, 'correct the name, or add this column to the pool'),
  ],
  wrong_delay: ({ key, value }) => [
    `${q(value)} is not allowed for ${q(key)}`,
    'write {from: DAYS, to: DAYS, assumption: true}, or source: ID; twice the same number for a sure delay',
  ],
  not_a_slice: () => ['is not the file of a slice of a campaign', 'give a folder written by “campaign --shard k/n --out-dir”'],
  slice_of_other_campaign: ({ what, first }) => [
    `this slice is not of the same campaign as ${q(first)}: ${
      {
        plan: 'another plan',
        pool: 'another pool',
        criteria: 'other criteria or other lists',
        seed: 'another seed',
        replicates: 'another number of replicates',
        shards: 'another number of slices',
        reading: 'the pool read in another way',
      }[what]
    }`,
    'merge the slices of one campaign',
  ],
  repeated_slice: ({ shard, first }) => [`the slice ${shard} is also in ${q(first)}`, 'give each slice once'],
  missing_slices: ({ missing, count }) => [
    count === 1
      ? `the slice ${or(missing)} is missing`
      : `${n(count)} slices are missing: ${or(missing)}${count > missing.length ? ', …' : ''}`,
    'give the folders of all slices',
  ],
  slice_damaged: ({ value }) => [
    value === '' ? 'the file ends before the slice does' : `${q(value)} is not what was written on this line`,
    'make this slice again',
  ],
  slice_changed: () => ['has changed since its manifest was written', 'make this slice again'],
  slice_of_other_version: ({ made, tool }) => [
    `a slice made by version ${made}; this tool is version ${tool}`,
    'merge the slices with the version that made them',
  ],
  unknown_path: ({ path, value, near: word }) => [
    `unknown path ${q(path)}: nothing is called ${q(value)}`,
    near(word, 'give keys, ids or positions from 0, separated by dots'),
  ],
  unknown_round: ({ value, near: word }) => [
    `no round ${q(value)} is shipped with the tool`,
    `${near(word, '“arrima-sim rounds” lists them.')} A file is given with its extension or a path`,
  ],
  round_not_shipped: ({ value, reason }) => [
    `the round ${q(value)} was published, but no criteria file is shipped: ${leftOut[reason]}`,
    '“arrima-sim rounds -v” gives its note and source',
  ],
  example_fails: ({ example, key, wanted, got }) => [
    `the example ${q(example)} does not hold: ${key} should be ${q(wanted)}, the tool finds ${got === '' ? 'nothing' : q(got)}`,
    'correct the example or the rule',
  ],
  unknown_time_zone: ({ value, near: word }) => [`unknown time zone ${q(value)}`, near(word, 'for example America/Toronto')],

  empty_csv: () => ['empty file', 'the first line must give the headers, candidate_id (or identifiant) among them'],
  not_csv: ({ kind }) => [`this file is ${kind}, not CSV`, 'export the data as CSV (UTF-8)'],
  csv_not_utf8: () => ['bytes that are not UTF-8', 'save as UTF-8, or name the encoding, for example --encoding windows-1252'],
  bytes_not_in_encoding: ({ encoding }) => [`bytes that the encoding ${encoding} does not have`, 'check the encoding, or save as UTF-8'],
  gzip_damaged: ({ how }) => [
    { cut: 'gzip cut before its end', damaged: 'damaged gzip', trailing: 'gzip followed by other bytes' }[how],
    'make the file again; nothing was read by half',
  ],
  encoding_needed: ({ encoding }) => [`this file seems to be ${encoding.toUpperCase()}`, `add --encoding ${encoding}, or save as UTF-8`],
  unclosed_quote: () => ['a quote is opened and never closed', 'close it, or double the quotes inside the cell ("")'],
  stray_quote: () => ['stray quote', 'a quoted cell begins and ends with quotes, without space around them; double those inside ("")'],
  wrong_number_of_cells: ({ cells, wanted }) => [
    `${plural(cells, 'cell', 'cells')} instead of ${n(wanted)}`,
    'check the delimiters, and quote a cell that holds one',
  ],
  record_too_long: ({ most }) => [`a record of more than ${n(most)} bytes`, 'perhaps a quote was left open'],
  too_many_columns: ({ most }) => [`more than ${n(most)} columns`, 'check the delimiter (--delimiter)'],
  line_break_in_cell: () => [
    'a line break inside a cell',
    'check the quotes of this line and the next; if the break is meant, add --allow-line-breaks',
  ],
  repeated_header_line: () => ['the header is repeated', 'two files seem joined end to end: remove this line after checking'],
  unreadable_csv: ({ detail }) => [`unreadable CSV (${detail})`, 'check this line'],
  missing_column: ({ name, alias, near: word, delimiter, asker }) => [
    `the column ${q(name)}${alias === null || alias === name ? '' : ` (or ${q(alias)})`} is missing${askedBy(asker)}`,
    `${word === null ? 'add it' : `the header ${q(word)} is close to it: rename that, or add the column`}${delimiter === null ? '' : `; delimiter read: ${delimiter === '\t' ? 'tab' : q(delimiter)} (--delimiter for another)`}`,
  ],
  repeated_header: ({ value, first, second }) => [
    `repeated header ${q(value)} (columns ${n(first)} and ${n(second)})`,
    'rename or remove one of them',
  ],
  blank_header: () => ['blank header', 'name the column, or remove it'],
  cell_refused: ({ field, value, type, refused }) => [`${field}: ${q(value)} ${reasons[refused.reason]}`, form(type, refused, value)],
  control_character: ({ field, value }) => [`${field}: ${q(value)} has a control character`, 'remove that character'],
  blank_cell: ({ field }) => [`${field}: blank cell`, 'each candidate must have a value in this column'],
  blank_submission: ({ field }) => [`${field} is blank`, 'a campaign needs the date of every declaration: fill it in, or remove the line'],
  cell_not_a_rate: ({ field, value }) => [
    value === '' ? `${field} is blank` : `${field}: ${q(value)} is not a rate`,
    'the plan reads a rate in this column: a number from 0 to 1 for everybody',
  ],
  cell_not_a_refusal: ({ field, value }) => [
    value === '' ? `${field} is blank` : `${field}: ${q(value)} is not a refusal`,
    'the plan reads refusals in this column: yes, no, or a number from 0 to 1 for everybody',
  ],
  nobody_for_arrivals: () => [
    'the pool is empty, and the arrivals of the plan must be like its people',
    'give a pool that has some, or remove “arrivals” from the plan',
  ],
  blank_candidate_id: () => ['blank id', 'each candidate needs an id'],
  repeated_candidate_id: ({ value, first }) => [`repeated id ${q(value)}, already on line ${n(first)}`, 'one line for each candidate'],
  invisible_character_in_id: ({ value }) => [`id ${q(value)} with an invisible character`, 'remove that character'],
  formula_as_id: ({ value }) => [`id ${q(value)} that a spreadsheet would run`, 'an id does not begin with = + - @'],
  id_taken_by_plan: ({ value }) => [
    `id ${q(value)}, which an arrival or a paper file of the plan will have`,
    'give this candidate another id',
  ],
  unknown_candidate: ({ value, near: word }) => [`unknown candidate ${q(value)}`, near(word, 'check the id')],
  unknown_column: ({ option, value, near: word }) => [`unknown column ${q(value)} (${option})`, near(word, 'give a header of the file')],
  candidate_set_aside: ({ value, line, code }) => [
    `candidate ${q(value)} is set aside: a cell of line ${n(line)} is bad (${code})`,
    'mend that line of the pool',
  ],
  too_many_bands: ({ bands, most, enough }) => [
    `the score distribution would have ${n(bands)} bands (at most ${n(most)})`,
    `add --band ${enough}`,
  ],

  unknown_option: ({ value, near: word }) => [`unknown option ${q(value)}`, near(word, 'see --help')],
  option_without_value: ({ value }) => [`the option ${q(value)} needs a value`, 'add the value after the option'],
  empty_option_value: ({ value }) => [`the option ${q(value)} has an empty value`, 'give a value, or remove the option'],
  repeated_option: ({ value }) => [`the option ${q(value)} is given twice`, 'keep only one'],
  extra_argument: ({ value }) => [`extra word ${q(value)}`, 'see --help'],
  unknown_command: ({ value, near: word }) => [
    `unknown command ${q(value)}`,
    near(word, 'commands: round, validate, explain, score, generate, campaign, rounds'),
  ],
  missing_option: ({ option }) => [`${option.startsWith('-') ? 'the option ' : ''}${option} is missing`, `add ${option}`],
  option_value_not_allowed: ({ option, value, allowed, near: word }) => [
    `${q(value)} is not allowed for ${option}`,
    near(word, `allowed: ${or(allowed)}`),
  ],
  two_outputs_to_stdout: () => ['two outputs to standard output', 'only one of --invited -, --statistics - and --format json'],
  stdout_not_allowed: ({ option }) => [`${option} - is not allowed`, 'give a file'],
  unknown_statistic: ({ value, near: word }) => [
    `--expect ${q(value)}: not a number of the statistics`,
    near(word, 'for example invited=23 or groups.ID.invited=402'),
  ],
  nothing_published: ({ where }) => [
    `--expect published: ${where === 'plan' ? 'no round of this plan' : 'this criteria file'} gives ${where === 'plan' ? 'a' : 'no'} published number of invitations`,
    `add “published: {invitations: …}” to ${where === 'plan' ? 'a round’s file' : 'the file'}`,
  ],
  change_without_equals: ({ value }) => [
    `--set ${q(value)} without “=”`,
    'write --set PATH=VALUE, for example --set groups.ID.select.top=100',
  ],
  missing_candidate: () => ['an id to explain is missing', 'give one or more ids of candidates'],
  nothing_to_validate: () => ['nothing to validate', 'give --criteria, --pool or both'],
  unknown_encoding: ({ value }) => [`unknown encoding ${q(value)}`, 'for example windows-1252, utf-16le or iso-8859-1'],
  shard_without_out_dir: () => ['--shard without --out-dir', 'give the folder to write the slice to, which “campaign merge” will read'],
  shard_with_comparison: () => ['--expect and --format do not go with --shard', 'give them to “campaign merge”, which has all replicates'],

  cannot_read: ({ reason, name }) => [
    `${name === undefined ? '' : `${q(name)} `}cannot be read: ${fileReason(reason)}`,
    reason === 'folder' ? 'give a file' : 'check the path and the permissions',
  ],
  cannot_write: ({ reason }) => [`cannot be written: ${fileReason(reason)}`, 'earlier results are intact'],
  not_an_earlier_output: () => ['exists and is not an earlier output of the same kind', 'choose another name, or add --force'],
  output_is_input: ({ input }) => [`this output is also an input (${input})`, 'choose another name'],
  outputs_share_file: ({ other }) => [`two outputs in one file: this one and ${q(other)}`, 'give different names'],
  not_a_file_or_folder: ({ wanted }) =>
    wanted === 'folder'
      ? ['is not a folder', 'give a folder, or a name that does not exist yet']
      : ['is neither a file nor a link', 'choose a file'],
  missing_folder: ({ folder }) => [`the folder ${q(folder)} does not exist`, 'create it, or use --out-dir, which makes its folder'],
  stream_failed: ({ value }) => [`${value} cannot be written`, 'check where the output goes; the files asked for are written'],
  changed_while_read: () => ['changed while it was read', 'run again when nobody writes it'],
};

export const en: Messages = {
  problems,
  number,
  operators: {
    is: { sign: '=', phrase: (value) => value },
    is_not: { sign: '≠', phrase: (value) => `other than ${value}` },
    in: { sign: 'in', phrase: (values) => `one of ${values}` },
    not_in: { sign: 'not in', phrase: (values) => `other than ${values}` },
    at_least: { sign: '≥', phrase: (value) => `at least ${value}` },
    at_most: { sign: '≤', phrase: (value) => `at most ${value}` },
    more_than: { sign: '>', phrase: (value) => `more than ${value}` },
    less_than: { sign: '<', phrase: (value) => `less than ${value}` },
    between: { sign: 'between', phrase: (from, to) => `from ${from} to ${to}` },
    before: { sign: 'before', phrase: (value) => `before ${value}` },
    on_or_before: { sign: 'on or before', phrase: (value) => `on or before ${value}` },
    after: { sign: 'after', phrase: (value) => `after ${value}` },
    on_or_after: { sign: 'on or after', phrase: (value) => `on or after ${value}` },
    starts_with: { sign: 'starts with', phrase: (values) => `beginning with ${values}` },
    contains: { sign: 'contains', phrase: (values) => `with at least one of ${values}` },
    covers: { sign: 'covers', phrase: (value) => `covering ${value}` },
    present: { sign: 'filled in', phrase: (state) => state },
  },
  tool: 'Simulator of Arrima invitation rounds',
  total: (count) => `${plural(count, 'problem', 'problems')} in all`,
  shownOf: (shown, count) => `the first ${number(shown)} problems of ${number(count)}; mend these to see the rest`,
  none: '—',
  megabytes: 'MB',
  ok: 'no problem',
  wrote: (name) => `written: ${name}`,
  fault: 'The tool has a fault. Run again with --verbose and report it with the command, the version, and the files if they may be shown.',
  summary: {
    synthetic: (count, rows) =>
      count === rows
        ? 'Synthetic pool: every person is invented.'
        : `Partly synthetic pool: ${plural(count, 'invented person', 'invented people')} of ${number(rows)}.`,
    agreement: 'Agreement with published figures shows that the rules and their sequence work; it does not validate them.',
    round: (id, date) => `Round ${id}, on ${date}`,
    extraction: (moment) => `Extraction of the bank: ${moment}`,
    validity: (months) => `A declaration is valid for ${plural(months, 'month', 'months')}`,
    program: (program) => `Program: ${program}`,
    counts: 'Candidates',
    outcome: 'Outcome',
    people: 'People',
    read: 'Read',
    rejected: 'Rejected',
    outside_extraction: 'Outside the extraction',
    ineligible: 'Ineligible',
    not_reached: 'Eligible, not reached',
    invited: 'Invited',
    published: 'Published',
    gap: 'Difference',
    groups: 'Groups',
    group: 'Group',
    stream: 'Stream',
    eligible: 'Eligible',
    considered: 'Considered',
    belowMinimum: 'Below minimum',
    minimumScore: 'Minimum score',
    publishedMinimum: 'Published minimum',
    cutOff: 'Cut-off',
    places: 'Places',
    total: 'Whole round',
    funnel: (group) => `Criteria — ${group}`,
    criterion: 'Criterion',
    passed: 'Met',
    failed: 'Missed',
    blank: 'Blank',
    remaining: 'Remaining',
    decisive: 'Only this missed',
    tie: (group, size, invited, by) =>
      `A tie at the last place of the group ${group}: ${number(size)} people, ${number(invited)} invited, decided by ${by}.`,
    decidedBy: { lottery: 'the lottery', candidate_id: 'the id', include: 'inviting all who are tied' },
    distribution: 'Score distribution',
    band: 'Band',
    candidates: 'People',
    breakdown: (by) => `By ${by}`,
    value: 'Value',
    noValue: '(blank)',
    sources: 'Sources',
    warnings: 'Warnings',
    inputs: 'Inputs',
    file: 'File',
    changes: 'Changes (--set)',
    seed: (seed) => `Seed of the lottery: ${seed}`,
  },
  warnings: {
    empty_pool: () => 'The pool is empty: a round without candidates.',
    rejected: (records, rows) =>
      `${plural(records, 'record is', 'records are')} set aside for ${records === 1 ? 'its' : 'their'} cells, of ${number(rows)} (file of --rejects): the figures are without ${records === 1 ? 'it' : 'them'}.`,
    near_miss_header: (header, column) => `The column ${q(header)} looks like ${q(column)}; it is not read as such.`,
    incomplete_scores: (people) =>
      `${plural(people, 'person has', 'people have')} blank cells that the grid asks about: they give no points (“arrima-sim score” says which).`,
    score_ignored: (grid) => `The pool’s score column is not read: the grid ${q(grid)} computes the score.`,
    some_synthetic: (synthetic, rows) =>
      `${plural(synthetic, 'invented person', 'invented people')} among ${number(rows)}: the figures mix the two.`,
    decided_by_id: (group, size) => `Group ${group}: a tie of ${number(size)} people was decided by the id, which no rule says.`,
  },
  expect: {
    missed: (path, wanted, got) => `expectation missed: ${path} should be ${wanted}, the round gives ${got}`,
    met: (path, got) => `expectation met: ${path} = ${got}`,
    nothing: 'nothing',
    between: (from, to) => `from ${from} to ${to}`,
  },
  campaign: {
    plan: (id, from, to) => `Plan ${id}, from ${from} to ${to}`,
    seed: (seed) => `Seed of chance: ${seed}`,
    figures: 'Figures of the plan',
    figure: {
      'declarations.validity_months': 'validity of a declaration, in months',
      'declarations.renewal': 'share of declarations submitted again when they expire',
      'arrivals.per_month': 'new people a month',
      'application.rate': 'share of the invited who file an application',
      'application.deadline_days': 'time to file an application, in days',
      'application.delay_days': 'from the invitation to the application',
      'application.reinvite': 'a lapsed invitation may be followed by another',
      'selection.delay_days': 'from the application to a file ready for the CSQ decision',
      'selection.capacity_per_month': 'files examined a month for the CSQ',
      'federal.checks.medical': 'share of medical refusals',
      'federal.checks.criminality': 'share of refusals for criminality',
      'federal.checks.security': 'share of refusals for security',
      'federal.delay_days': 'from the CSQ to a file ready for the federal decision',
      'federal.capacity_per_month': 'federal decisions a month',
      'paper.capacity_per_month': 'paper files examined a month',
      'paper.initial_queue.files': 'paper files already waiting',
      'paper.initial_queue.filed_from': 'first day on which these were filed',
      'paper.initial_queue.filed_to': 'last day on which these were filed',
      'paper.initial_queue.certified': 'share of these that get a CSQ',
    },
    days: (from, to) => (from === to ? `${from} days` : `${from} to ${to} days`),
    column: (name) => `column ${name}`,
    extraction: (id) => `extraction of ${id}`,
    field: (name) => `field ${name}`,
    assumption: 'assumption',
    invitations: 'An invitation runs to the end of the plan: nobody is invited twice.',
    columns:
      'Columns of the pool do not change from round to round, but for submitted_at at a renewal and the age that follows from birth_date.',
    rounds: 'Rounds',
    date: 'Date',
    round: 'Round',
    simulated: 'Simulated',
    total: 'Total',
    compared: 'Compared rounds',
    gap: '* follows a round that is left out, whose people are still in the bank: shown, not compared.',
    replicates: (count) => `Replicates: ${number(count)}`,
    band: 'Figures are means of the replicates, days of waiting their medians; in brackets, what 5 % and 95 % of them do not exceed. This band is chance alone, not doubt about the assumptions.',
    journey: 'From the declaration to permanent residence',
    step: 'Step',
    system: { arrima: 'Arrima', paper: 'Paper' },
    people: { arrima: 'Arrima, people', paper: 'Paper, people' },
    flow: {
      declared: 'Declarations entered',
      renewals: 'Submitted again',
      expiries: 'Expiries',
      invitations: 'Invitations',
      lapses: 'Invitations lapsed without application',
      filings: 'Applications filed',
      csq_issued: 'CSQ issued',
      csq_refusals: 'CSQ refused',
      medical_refusals: 'Medical refusals',
      criminality_refusals: 'Refusals for criminality',
      security_refusals: 'Refusals for security',
      residents: 'Permanent residence',
    },
    states: (to, paper) =>
      paper === null
        ? `Where declarations and applications are on ${to}`
        : `Where declarations and applications are: Arrima on ${to}, paper at the end of ${paper}`,
    state: 'State',
    stateOf: {
      bank: 'In the bank',
      invited: 'Invitation running',
      filed: 'Waiting for the CSQ',
      certified: 'CSQ, no federal decision yet',
      resident: 'Permanent residence',
      csq_refused: 'CSQ refused',
      federal_refused: 'Federal refusal',
      expired: 'Declaration expired',
    },
    paperUntil: (month) => `The paper queue runs to the end of ${month}; its column counts up to then.`,
    waits: { arrima: 'Waiting under Arrima, in days', paper: 'Waiting on paper, in days' },
    initialQueue: (files, nameless, known) =>
      `Initial paper files: ${number(files)}, of which ${number(nameless)} nameless ones are ahead of everybody, and ${number(known)} are of people of the pool that Bill 9 cancelled, who have their turn by the date of their declaration (assumption).`,
    wait: {
      declared_to_invited: 'declared → invited',
      invited_to_filed: 'invited → applied',
      filed_to_csq: 'applied → CSQ',
      csq_to_federal: 'CSQ → federal',
      declared_to_resident: 'declared → resident',
      filed_to_resident: 'applied → resident',
      initial_filed_to_csq: 'applied → CSQ',
      initial_filed_to_resident: 'applied → resident',
    },
    initial: 'Waiting of the nameless initial paper files, in days',
    waitEntered: 'Entered',
    waitFinished: 'Finished',
    waitWaiting: 'Waiting',
    low: '5 %',
    median: 'Median',
    high: '95 %',
    notReached: 'not reached',
    waitNote:
      'Quantiles over everybody who entered the step; a wait that does not end counts as infinite. CSQ and federal: the decision, whatever it is.',
    overTime: 'Month by month',
    month: 'Month',
    charted: { bank: 'Bank', filed: 'Waiting for the CSQ', queue: 'Paper queue' },
    monthEnd: 'At the end of the month; each column has its own scale.',
    sampled: (step) => `One month in ${number(step)}, and the last: timeline.csv has all.`,
  },
  explain: {
    outcome: {
      invited: 'invited',
      not_reached: 'eligible, not reached',
      ineligible: 'ineligible',
      outside_extraction: 'outside the extraction',
    },
    invited: (group, rank) => `invited by the group ${group}, rank ${number(rank)}`,
    absence: {
      bank: 'not in the bank: not submitted yet, already invited, or expired',
      'submitted_at?': 'the date of submission is blank',
      extraction: 'submitted after the extraction of the bank',
      validity: 'the declaration was no longer valid',
    },
    verdict: { met: 'met', missed: 'missed', blank: 'blank' },
    result: {
      invited: 'invited here',
      earlier: 'eligible, already invited by an earlier group',
      minimum_score: 'eligible, but below the minimum score',
      top: 'eligible, but past the group’s places',
      limit: 'eligible, but past the round’s places',
      ineligible: 'ineligible',
      absent: 'not considered, outside the extraction',
    },
    seen: (field, value) => `${field} = ${value}`,
    blankCell: '(blank)',
    noColumn: '(no such column)',
    minimum: (score, wanted) => `score ${score ?? 'blank'}, minimum score ${wanted}`,
    list: (name) => `list ${name}`,
  },
  score: {
    title: (grid) => `Score, ${grid}`,
    missing: '(blank)',
    effective: (day) => `in force since ${day}`,
    maximaOnly: 'Known by its maxima only: it cannot compute a score.',
    factor: 'Factor',
    step: 'Value',
    total: 'Total',
    alone: 'Alone',
    withSpouse: 'With spouse',
    confidence: 'Confidence',
    confidences: {
      read: 'read at the source',
      secondary: 'secondary source',
      derived: 'derived',
      conflict: 'sources disagree',
      assumed: 'assumed',
    },
  },
  validate: {
    criteria: (file) => `Criteria ${file}`,
    pool: (file) => `Pool ${file}`,
    round: (groups, criteria) => `${plural(groups, 'group', 'groups')}, ${plural(criteria, 'criterion', 'criteria')}`,
    examples: (count) => `${plural(count, 'example holds', 'examples hold')}`,
    rows: (rows, synthetic) => `${plural(rows, 'candidate', 'candidates')}, ${number(synthetic)} of them synthetic`,
    columns: (names) => `Columns recognised: ${names}`,
    ignored: (names) => `Columns not used: ${names}`,
  },
  generate: {
    rows: (rows) => plural(rows, 'person', 'people'),
    seed: (seed) => `Seed: ${seed}`,
    background: 'The others',
  },
  rounds: {
    title: 'Published rounds',
    date: 'Date',
    program: 'Prog.',
    group: 'Stream, group',
    invitations: 'Invitations',
    minimum: 'Minimum score',
    confidence: 'Confidence',
    criteria: 'Criteria file, or why none',
    sources: 'Sources',
    notes: 'Notes',
    stream: (stream) => `stream ${stream}`,
    wholeRound: 'whole round',
    remainder: 'several rounds',
    either: (one, other) => `${one} or ${other}`,
    confidences: { read: 'read', secondary: 'secondary', derived: 'derived', conflict: 'conflict', assumed: 'assumed' },
    leftOut,
    nothing: 'No published round fits.',
    count: (rows, shipped) =>
      `${plural(rows, 'row', 'rows')}; ${plural(shipped, 'criteria file is shipped', 'criteria files are shipped')}. Notes and sources: -v.`,
    check: 'Sums against published totals',
    period: 'Total',
    published: 'Published',
    sum: 'Sum',
    roundCount: 'Rounds',
    verdict: 'Verdict',
    fromTo: (from, to) => `${from} to ${to}`,
    priority: 'priority rounds (Bill 9)',
    agrees: 'agrees',
    disagrees: 'DISAGREES',
    ours: 'our sum: nothing published to compare',
    oursDiffers: 'DIFFERS from our sum when the table was made',
    independent: 'independent',
    dependent: 'not independent',
    restsOn: (total, rows) => `${total}: rests on derived rows (${rows}), so the comparison is not independent.`,
    straddling: (total, rows) => `${total}: not counted, since the day may be outside: ${rows}.`,
    row: (date, invitations) => `${date}: ${invitations}`,
    conflicts: (count) => `Conflicts between sources: ${number(count)}`,
    files: (count) => `${plural(count, 'shipped criteria file agrees', 'shipped criteria files agree')} with the table.`,
  },
  plain: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    day: (day, month, year) => `${day} ${month} ${year}`,
    at: (day, time) => `${day} at ${time}`,
    about: (program, date) => (program === null ? `Round of ${date}.` : `Round of ${date}, ${program}.`),
    extraction: (moment, zone) => `The bank is extracted on ${moment} (${zone}): only declarations submitted by then take part.`,
    extractionDay: (moment, zone) =>
      `The bank is extracted on ${moment} (${zone}): only declarations submitted by the end of that day take part.`,
    assumed: 'This moment is assumed: no source gives it.',
    noExtraction: 'No moment of extraction is given: every declaration takes part.',
    validity: (months, day) =>
      `A declaration takes part only if it was submitted less than ${plural(months, 'month', 'months')} before ${day ?? 'that moment'}.`,
    scored: (title, id) => `The score is the one that the ${title} gives (${id}).`,
    order: 'The groups come in this order; whoever fits several is invited once.',
    common: 'Asked in every group',
    limit: (places) => `At most ${plural(places, 'invitation', 'invitations')} in the whole round.`,
    group: (position, label, id) => `${position}. ${label} (${id})`,
    stream: (stream) => `Stream ${stream}.`,
    noCriteria: 'Nothing is asked: everybody who takes part is considered.',
    oneOf: 'Whoever meets this is considered:',
    allOf: 'Whoever meets all of this is considered:',
    all: 'and',
    any: 'or',
    none: (parts) => `none of: ${parts}`,
    field: (label) => q(label),
    yes: 'yes',
    no: 'no',
    filled: 'filled in',
    blank: 'blank',
    list: (name, count, values) => `the list ${q(name)} (${number(count)}: ${values})`,
    rank: (keys) => `They are ranked by ${keys}.`,
    andThen: ', then ',
    key: (label, order) => `${label} (${order})`,
    orders: {
      moment: { ascending: 'earliest first', descending: 'latest first' },
      amount: { ascending: 'lowest first', descending: 'highest first' },
      other: { ascending: 'ascending', descending: 'descending' },
    },
    lottery: 'lot',
    id: 'id',
    everybody: 'Everybody considered is invited.',
    minimum: (score) => `Everybody considered with a score of at least ${score} is invited.`,
    top: (places) => (places === 1 ? 'The first is invited.' : `The first ${number(places)} are invited.`),
    minimumTop: (score, places) => `Of those with a score of at least ${score}, the first ${number(places)} are invited.`,
    ties: { break: 'A tie at the last place is broken by the order.', include: 'All who are tied at the last place are invited.' },
    published: (figures) => `Published: ${figures}.`,
    publishedRound: (figures) => `Published for the whole round: ${figures}.`,
    invitations: (figure) => `${figure} invitations`,
    minimumScore: (figure) => `minimum score ${figure}`,
    range: (from, to) => `${from} to ${to}`,
    assumptions: 'Assumptions',
    assumedField: (label, name) => `${label}: nobody could read what this holds; the column ${q(name)} of the pool stands for it.`,
    sources: 'Sources',
  },
  ...help,
};
