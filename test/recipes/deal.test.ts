/** Columns that are dealt: the margin is met exactly at any number of rows, whatever groups hold of it, and betrays no order. */

import { describe, expect, it } from 'vitest';
import { largestRemainders } from '../../src/recipes/deal.ts';
import { decodeRecipe } from '../../src/recipes/decode.ts';
import { people } from '../../src/recipes/people.ts';

const HEAD = 'schema: arrima-sim/recipe/v1\nid: r\n';
const COLUMNS = `columns:
  candidate_id: {sequence: A-1}
  country: {deal: [{count: 5, text: a}, {count: 3, text: b}, {count: 2, weights: {c: 1, d: 1}}]}
  age: {deal: [{count: 6, range: [18, 35]}, {count: 4, range: [36, 60]}]}
`;

function cellsOf(text: string, rows: number, seed = 's'): { country: string; age: number; group: string | null }[] {
  const recipe = decodeRecipe(text, 'r.yaml', rows);
  if (!('groups' in recipe)) throw new Error(JSON.stringify(recipe));
  return Array.from(people(recipe, { rows, seed }), ({ cells, group }) => ({ country: cells[2] ?? '', age: Number(cells[3]), group }));
}

function countsOf(cells: readonly { country: string; age: number }[]): number[] {
  const of = (...values: string[]): number => cells.filter(({ country }) => values.includes(country)).length;
  return [of('a'), of('b'), of('c', 'd'), cells.filter(({ age }) => age <= 35).length];
}

it.each([
  [[5, 3, 2], 10, [5, 3, 2]],
  [[5, 3, 2], 11, [6, 3, 2]],
  [[1, 1, 1], 10, [4, 3, 3]],
  [[1, 1, 1], 11, [4, 4, 3]],
  [[2, 1], 2, [1, 1]],
  [[97_152, 57_548], 1000, [628, 372]],
  [[0, 1], 7, [0, 7]],
])('%j of %i people: %j', (counts, size, dealt) => expect(largestRemainders(counts, size)).toEqual(dealt));

describe('a dealt margin', () => {
  it.each([10, 11, 1000, 1777])('is exact for %i rows', (rows) => {
    const shares = [
      [5, 3, 2],
      [6, 4],
    ].map((parts) => largestRemainders(parts, rows));
    expect(countsOf(cellsOf(`${HEAD}rows: ${rows}\n${COLUMNS}`, rows))).toEqual([...(shares[0] ?? []), shares[1]?.[0]]);
  });

  const GROUPS = `groups:
  - {id: one, count: 30, columns: {country: b, age: {range: [20, 29]}}}
  - {id: two, count: 20, columns: {country: {deal: [{count: 1, text: a}, {count: 1, text: c}]}}}
  - {id: three, count: 10}
`;
  it('takes off what groups hold', () => {
    const cells = cellsOf(`${HEAD}rows: 200\n${COLUMNS}${GROUPS}`, 200);
    expect(countsOf(cells)).toEqual([100, 60, 40, 120]);
    const one = cells.filter(({ group }) => group === 'one');
    expect(one.map(({ country }) => country)).toEqual(one.map(() => 'b'));
    expect(countsOf(cells.filter(({ group }) => group === 'two')).slice(0, 3)).toEqual([10, 0, 10]);
  });

  it('betrays no order of the rows, and depends on the seed', () => {
    const cells = cellsOf(`${HEAD}rows: 1000\n${COLUMNS}`, 1000);
    const half = countsOf(cells.slice(0, 500));
    expect(half[0]).toBeGreaterThan(200);
    expect(half[0]).toBeLessThan(300);
    // Columns are dealt independently: half of all, three fifths of them.
    const both = cells.filter(({ country, age }) => country === 'a' && age <= 35).length;
    expect(both).toBeGreaterThan(260);
    expect(both).toBeLessThan(340);
    expect(cellsOf(`${HEAD}rows: 1000\n${COLUMNS}`, 1000)).toEqual(cells);
    expect(cellsOf(`${HEAD}rows: 1000\n${COLUMNS}`, 1000, 'other')).not.toEqual(cells);
  });

  it.each([
    ['within a mix', '  country: {mix: [{weight: 1, deal: [{count: 1, text: a}]}]}\n', '', ['C585']],
    [
      'within cases',
      '  age: {range: [18, 20]}\n  country: {by: age, cases: {"18": {deal: [{count: 1, text: a}]}}, otherwise: b}\n',
      '',
      ['C585'],
    ],
    ['of nobody', '  country: {deal: [{count: 0, text: a}]}\n', '', ['C544']],
    ['without a count', '  country: {deal: [{text: a}]}\n', '', ['C203']],
    ['of nothing', '  country: {deal: []}\n', '', ['C209']],
    [
      'in a group, across parts',
      '  age: {deal: [{count: 1, range: [18, 35]}, {count: 1, range: [36, 60]}]}\n',
      'groups: [{id: g, count: 1, columns: {age: {range: [30, 40]}}}]\n',
      ['C586'],
    ],
    [
      'of which groups hold more than there is',
      '  country: {deal: [{count: 1, text: a}, {count: 9, text: b}]}\n',
      'groups: [{id: g, count: 20, columns: {country: a}}]\n',
      ['C587'],
    ],
  ])('%s is refused', (_, columns, groups, codes) => {
    const found = decodeRecipe(`${HEAD}rows: 100\ncolumns:\n  candidate_id: {sequence: A-1}\n${columns}${groups}`, 'r.yaml');
    expect(Array.isArray(found) ? found.map(({ code }) => code) : []).toEqual(codes);
  });
});
