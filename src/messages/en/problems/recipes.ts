/** What is wrong with a recipe, and what to do about it, in English. */

import type { recipeProblems as french } from '../../fr/problems/recipes.ts';
import type { SameProblems } from '../../sentences.ts';
import { kindsOfFile } from '../kinds-of-file.ts';
import { number, plural } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { typeNames } from '../values.ts';

export const recipeProblems: SameProblems<typeof french> = {
  unknown_recipe: ({ value, near, known }) => [
    `no recipe ${quoted(value)} is shipped with the tool`,
    `${didYouMean(near, `shipped recipes: ${listed(known)}.`)} A file is given with its extension or a path`,
  ],
  empty_recipe: () => ['empty recipe', 'begin with “schema: arrima-sim/recipe/v1”, then id, rows and columns'],
  recipe_not_yaml: ({ kind }) => [
    `this file is ${kindsOfFile[kind].is}`,
    'a recipe is YAML; the pool that it makes is named with --output',
  ],
  not_one_draw: ({ count, known, near }) => [
    count === 0 ? 'this is no draw' : `a draw with ${number(count)} forms`,
    didYouMean(near, `write a text, or a mapping with exactly one form: ${listed(known)}`),
  ],
  draw_does_not_fit: ({ form, field, type, allowed }) => [
    `the form ${quoted(form)} does not fit ${quoted(field)}, ${typeNames[type]}`,
    `it gives ${allowed.map((other) => typeNames[other]).join(' or ')}`,
  ],
  too_few_rows: ({ rows, sum }) => [
    `${number(rows)} rows are not enough: the groups count ${plural(sum, 'person', 'people')}`,
    `ask for at least ${number(sum)} rows`,
  ],
  synthetic_drawn: () => ['“synthetic” is not to be drawn', 'remove the column: the tool always writes it, with true for everybody'],
  ids_not_running_numbers: () => [
    'ids must be running numbers, the same for everybody, in the first column',
    'begin “columns” with “candidate_id: {sequence: DI-000001}”',
  ],
  unknown_recipe_column: ({ name, near }) => [`the recipe has no column ${quoted(name)}`, didYouMean(near, 'add it under “columns”')],
  draws_in_circle: ({ circle, group }) => [
    `columns drawn in a circle: ${circle.join(' → ')}${group === null ? '' : ` (${group})`}`,
    'one of these columns must be drawn without looking at the others',
  ],
  test_never_holds: ({ group, wanted, most }) => [
    `${group === null ? 'the other people' : `group ${quoted(group)}`}: after ${number(most)} tries this test of ${quoted(wanted)} still does not hold`,
    'change the test, or how the columns that it asks about are drawn',
  ],
  wrong_bounds: ({ key }) => [`wrong bounds of ${quoted(key)}`, 'write [from, to], rising; a period does not end before it begins'],
  too_many_values: ({ key, most }) => [
    `${quoted(key)} has more than ${number(most)} values`,
    'bring the bounds together, or widen the step',
  ],
  unknown_test: ({ name, near }) => [`no test is called ${quoted(name)}`, didYouMean(near, 'name it under “tests”, or write it out')],
  deal_within: () => ['a part of a draw cannot be dealt', 'write “deal” as the whole draw of the column'],
  deal_unknown: ({ column }) => [
    `${quoted(column)} is dealt, and this draw does not lie within one of the parts dealt`,
    'draw values of one part only, or deal them: {deal: [{count: …, text: …}]}',
  ],
  deal_exceeded: ({ column, part, there, held }) => [
    `${quoted(column)}: the groups hold ${number(held)} of part ${number(part)} of the deal, of which there are ${number(there)}`,
    'ask for more rows, or make the groups smaller',
  ],
  wrong_weights: ({ most }) => [
    'these weights allow no draw',
    `at least one weight of 1 or more is needed, and a sum of at most ${number(most)}`,
  ],
  columns_share_header: ({ first, second }) => [
    `${quoted(first)} and ${quoted(second)} would have the same header`,
    'give one of them another header',
  ],
  wrong_sequence_start: ({ value }) => [
    `${quoted(value)} does not begin running numbers`,
    'write the first cell, ended by digits (at most 15), for example DI-000001; it does not begin with = + - @',
  ],
  step_not_positive: ({ value }) => [`the step ${quoted(value)} goes nowhere`, 'write a step above zero, for example 0.5'],
  too_many_rows: ({ most }) => ['too many rows', `at most ${number(most)}`],
  formula_in_recipe: ({ value }) => [`a spreadsheet would run ${quoted(value)}`, 'write a text that does not begin with = + - @'],
  wrong_header: ({ value }) => [`${quoted(value)} cannot be a header`, 'write under “column” a text without control characters'],
};
