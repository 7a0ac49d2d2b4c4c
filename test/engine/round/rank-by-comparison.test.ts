/** Few are ranked by comparison, many by sorting numbers: both give the order of a plain sort by comparison. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RankKey } from '../../../src/engine/round/groups.ts';
import { rankCandidates, rowsByValue } from '../../../src/engine/round/rank.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, idsOf, type Person, poolOf } from '../people.ts';

const LEVELS = ['low', 'middle', 'high'];
const CRITERIA = criteriaOf(`fields: {level: {type: enumeration, values: [${LEVELS}]}, points: {type: number}}`);
const PREFIX = 'seed\nround\ngroup\n';

/** What a cell is compared by; null for a blank. */
function valueIn(person: Person, field: string): string | number | null {
  const cell = person[field] ?? '';
  if (cell === '') return null;
  if (field === 'country') return cell;
  return field === 'level' ? LEVELS.indexOf(cell) : field === 'licence' ? Number(cell === 'true') : Number(cell);
}

/** Below 0 where the first person comes first by a key: the lesser ascending, the greater descending, a blank last in both. */
function compareBy(key: RankKey, a: Person, b: Person): number {
  if (key === 'lottery') return sha256(PREFIX + a.id) < sha256(PREFIX + b.id) ? -1 : 1;
  const [left, right] = [valueIn(a, key.field), valueIn(b, key.field)];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right === (key.order === 'ascending') ? -1 : 1;
}

function byComparison(people: readonly Person[], rank: readonly RankKey[]): string[] {
  const before = (a: Person, b: Person): number => {
    for (const key of rank) {
      const difference = compareBy(key, a, b);
      if (difference !== 0) return difference;
    }
    return a.id < b.id ? -1 : 1;
  };
  return people.toSorted(before).map(({ id }) => id);
}

/** The order found, and for each but the last whether it is tied to the next. */
function ranked(people: readonly Person[], rank: readonly RankKey[]): { ids: string[]; tied: boolean[] } {
  const pool = poolOf(CRITERIA, people);
  const everybody = Uint32Array.from(people, (_, row) => row);
  const { rows, tied } = rankCandidates(everybody, rank, pool, { prefix: PREFIX, hash: sha256 });
  return { ids: idsOf(pool, rows), tied: Array.from(rows.subarray(1), (row, before) => tied(rows[before] ?? 0, row)) };
}

/** So many people with these cells, their ids in no order. */
function peopleWith(size: number, cellsOf: (i: number) => Readonly<Record<string, string>>): Person[] {
  return Array.from({ length: size }, (_, i) => ({ id: `p${(i * 37) % 101}`, ...cellsOf(i) }));
}

describe('a hundred people with', () => {
  test.each<[string, (i: number) => Readonly<Record<string, string>>]>([
    ['whole numbers', (i) => ({ points: `${(i * 7) % 5}`, age: `${(i * 3) % 4}` })],
    ['tenths', (i) => ({ points: `${((i * 7) % 5) / 10}`, age: `${(i * 3) % 4}` })],
    ['tenths, none of them whole', (i) => ({ points: `0.${((i * 7) % 5) + 1}`, age: `${(i * 3) % 4}` })],
    ['tenths, some blank', (i) => ({ points: i % 4 === 0 ? '' : `${(i * 7) % 5}.${i % 9}`, age: `${i % 3}` })],
    ['hundredths, some blank', (i) => ({ points: i % 4 === 0 ? '' : `-${(i * 7) % 5}.0${i % 9}`, age: `${i % 3}` })],
    ['thousandths, some blank', (i) => ({ points: i % 4 === 0 ? '' : `0.00${(i * 7) % 9}`, age: `${i % 3}` })],
    ['numbers far apart', (i) => ({ points: i % 3 === 0 ? '999999999999999' : `-99999999999999${i % 2}`, age: `${i % 2}` })],
    // A hundred times the distance between them is the last that fits a double with every unit, but for the blanks past it.
    ['numbers as far apart as places go', (i) => ({ points: i === 0 ? '0' : i < 80 ? '90071992547408' : '' })],
    ['some blank', (i) => ({ points: i % 4 === 0 ? '' : `${i % 3}`, age: i % 5 === 0 ? '' : `${i % 2}` })],
    ['all blank', () => ({ points: '', age: '' })],
    ['all blank but one', (i) => ({ points: i === 50 ? '7' : '', age: '' })],
    ['all equal', () => ({ points: '5', age: '5' })],
  ])('%s', (_, cellsOf) => {
    const people = peopleWith(100, cellsOf);
    for (const order of ['ascending', 'descending'] as const) {
      const rank: RankKey[] = ['points', 'age'].map((field) => ({ field, order }));
      expect(ranked(people, rank).ids).toEqual(byComparison(people, rank));
    }
  });
});

test('any people by any keys', () => {
  const cells = fc.record({
    points: fc.constantFrom('', '', '0', '-2', '12.5', '12.25', '573.1'),
    age: fc.constantFrom('', '18', '30', '31'),
    country: fc.constantFrom('', 'Z', 'a', 'é', '😀', '～'),
    level: fc.constantFrom('', ...LEVELS),
    licence: fc.constantFrom('', 'true', 'false'),
  });
  const keys = fc
    .tuple(fc.shuffledSubarray(['points', 'age', 'country', 'level', 'licence']), fc.infiniteStream(fc.boolean()), fc.boolean())
    .map(([fields, ascending, lottery]): RankKey[] => [
      ...fields.map((field) => ({ field, order: ascending.next().value ? ('ascending' as const) : ('descending' as const) })),
      ...(lottery ? (['lottery'] as const) : []),
    ]);
  const pools = fc.array(cells, { maxLength: 90, size: 'max' });
  fc.assert(
    fc.property(pools, keys, (some, rank) => {
      const people = peopleWith(some.length, (i) => some[i] ?? {});
      const { ids, tied } = ranked(people, rank);
      expect(ids).toEqual(byComparison(people, rank));
      const inOrder = ids.flatMap((id) => people.filter((person) => person.id === id));
      const drawless = rank.filter((key) => key !== 'lottery');
      const equal = (a: Person, b: Person | undefined) => b !== undefined && drawless.every((key) => compareBy(key, a, b) === 0);
      expect(tied).toEqual(inOrder.slice(0, -1).map((person, at) => equal(person, inOrder[at + 1])));
    }),
    { numRuns: 150, seed: 7 },
  );
});

describe('rows by value', () => {
  it.each([10, 24, 25, 100])('are those of %d that have one, the smallest first', (size) => {
    const values = Int32Array.from({ length: size }, (_, row) => ((row * 7) % size) - 3);
    const found = rowsByValue({ values, blank: -2 }, size);
    const present = [...values].filter((value) => value !== -2);
    expect(Array.from(found, (row) => values[row])).toEqual(present.toSorted((a, b) => a - b));
    expect(new Set(found).size).toBe(size - 1);
  });

  it('are none where all are blank', () => {
    expect([...rowsByValue({ values: Int32Array.of(5, 5), blank: 5 }, 2)]).toEqual([]);
  });
});
