/** The order of candidates: each type in both orders, blanks last, several keys, the lottery, the id. */

import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import type { Pool } from '../../../src/engine/basis/pool.ts';
import type { RankKey } from '../../../src/engine/round/groups.ts';
import { type Lottery, type Order, rankCandidates } from '../../../src/engine/round/rank.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, idsOf, type Person, poolOf } from '../people.ts';

const CRITERIA = criteriaOf(
  'fields: {trade: {type: code}, level: {type: enumeration, values: [low, middle, high]}, points: {type: number}, seen: {type: date}}',
);

function lotteryOf(prefix: string): Lottery {
  return { prefix, hash: sha256 };
}

function everybody(pool: Pool): Uint32Array {
  return Uint32Array.from({ length: pool.size }, (_, row) => row);
}

function ranked(people: readonly Person[], rank: readonly RankKey[], prefix = ''): { pool: Pool; ranked: Order } {
  const pool = poolOf(CRITERIA, people);
  return { pool, ranked: rankCandidates(everybody(pool), rank, pool, lotteryOf(prefix)) };
}

function order(people: readonly Person[], rank: readonly RankKey[], lottery = ''): string {
  const { pool, ranked: found } = ranked(people, rank, lottery);
  return idsOf(pool, found.rows).join(' ');
}

/** Candidates a, b, c… with these cells in one column, the last cell first in the pool. */
function withCells(field: string, cells: readonly string[]): Person[] {
  return cells.map((cell, i) => ({ id: String.fromCharCode(97 + i), [field]: cell })).reverse();
}

describe('one key', () => {
  test.each([
    ['age', ['', '30', '4', '30', '18'], 'c e b d a', 'b d e c a'],
    ['points', ['', '-2', '573.1', '0', '573.09'], 'b d e c a', 'c e d b a'],
    ['licence', ['', 'true', 'false', 'yes'], 'c b d a', 'b d c a'],
    ['level', ['', 'high', 'low', 'middle'], 'c d b a', 'b d c a'],
    ['seen', ['', '2019-06-16', '1969-12-31', '2019-06-15'], 'c d b a', 'b d c a'],
    ['submitted_at', ['', '2019-06-16T08:00', '2019-06-16T11:59:59.999Z', '2019-06-16'], 'd c b a', 'b c d a'],
    // By code unit: capitals, small letters, accents, and a surrogate pair before U+FF5E.
    ['country', ['', 'é', 'z', 'Z', '😀', '～', 'Za'], 'd g c b e f a', 'f e b c g d a'],
    ['trade', ['', '7201', '0213', '72', '0213'], 'c e d b a', 'b d c e a'],
  ])('%s %j', (field, cells, ascending, descending) => {
    const people = withCells(field, cells);
    // In both orders of the pool, so that a sort meets each pair both ways round.
    for (const pool of [people, people.toReversed()]) {
      expect(order(pool, [{ field, order: 'ascending' }])).toBe(ascending);
      expect(order(pool, [{ field, order: 'descending' }])).toBe(descending);
    }
  });

  it('candidate_id, descending too', () => {
    expect(order([{ id: 'b' }, { id: 'c' }, { id: 'a' }], [{ field: 'candidate_id', order: 'descending' }])).toBe('c b a');
  });

  it('that the pool does not have leaves the rest of the order', () => {
    const people = withCells('age', ['2', '1']);
    const absent: RankKey = { field: 'score', order: 'descending' };
    expect(order(people, [absent, { field: 'age', order: 'ascending' }])).toBe('b a');
    expect(order(people, [absent])).toBe('a b');
    expect(ranked(people, [absent]).ranked.tied(0, 1)).toBe(true);
  });

  it('of periods is a fault', () => {
    const people = withCells('quebec_stays', ['none', '2019-06-16/']);
    expect(() => order(people, [{ field: 'quebec_stays', order: 'ascending' }])).toThrow(new TypeError('periods have no order'));
  });
});

describe('several keys', () => {
  const people: Person[] = [
    { id: 'a', score: '500', age: '40', level: 'low' },
    { id: 'b', score: '600', age: '30', level: 'low' },
    { id: 'c', score: '600', age: '30', level: 'high' },
    { id: 'd', score: '600', age: '20', level: 'low' },
    { id: 'e', score: '', age: '10', level: 'high' },
    { id: 'f', score: '600', age: '30', level: 'low' },
  ];
  const score: RankKey = { field: 'score', order: 'descending' };
  const age: RankKey = { field: 'age', order: 'ascending' };
  const level: RankKey = { field: 'level', order: 'descending' };

  test.each<[string, RankKey[]]>([
    ['a b c d e f', []],
    ['b c d f a e', [score]],
    ['d b c f a e', [score, age]],
    ['d c b f a e', [score, age, level]],
    ['e d b c f a', [age, score]],
    ['e c d b f a', [level, age, score]],
  ])('%s by %j', (expected, rank) => {
    expect(order(people, rank)).toBe(expected);
    expect(order(people.toReversed(), rank)).toBe(expected);
  });

  it('are tied when equal on every one', () => {
    const tied = ranked(people, [score, age]).ranked.tied;
    expect([tied(1, 2), tied(1, 5), tied(1, 3), tied(0, 4), tied(1, 1)]).toEqual([true, true, false, false, true]);
    expect(ranked(people, [score, age, level]).ranked.tied(1, 2)).toBe(false);
    expect(ranked(people, []).ranked.tied(0, 4)).toBe(true);
  });

  it('tie blank with blank, not with a value', () => {
    const { tied } = ranked(withCells('score', ['', '', '0']), [score]).ranked;
    expect([tied(1, 2), tied(0, 1)]).toEqual([true, false]);
  });

  it('order some of the pool, without moving the rows handed in', () => {
    const pool = poolOf(CRITERIA, people);
    const rows = Uint32Array.of(0, 3, 5);
    expect(idsOf(pool, rankCandidates(rows, [score, age], pool, lotteryOf('')).rows)).toEqual(['d', 'f', 'a']);
    expect([...rows]).toEqual([0, 3, 5]);
  });

  it('are none: the id alone decides, without moving the rows handed in', () => {
    const pool = poolOf(CRITERIA, people);
    const rows = Uint32Array.of(5, 0, 3);
    expect([...rankCandidates(rows, [], pool, lotteryOf('')).rows]).toEqual([0, 3, 5]);
    expect([...rows]).toEqual([5, 0, 3]);
  });
});

describe('the id comes last', () => {
  it('by code unit, never by locale or number', () => {
    const ids = ['é', 'z', 'Z', '10', '9', '007', '7', '😀', '～'];
    expect(
      order(
        ids.map((id) => ({ id })),
        [],
      ),
    ).toBe('007 10 7 9 Z z é 😀 ～');
  });
});

describe('the lottery', () => {
  const people = ['ana', 'ben', 'chloé', 'dov', 'eve', 'fay', 'gil'].map((id, i) => ({ id, score: i < 4 ? '500' : '600' }));
  const draw = (prefix: string, id: string): string => createHash('sha256').update(`${prefix}${id}`, 'utf8').digest('hex');
  const byDraw =
    (prefix: string) =>
    (a: { id: string }, b: { id: string }): number =>
      draw(prefix, a.id) < draw(prefix, b.id) ? -1 : 1;

  test.each(['seed\nround\ngroup\n', 'other\nround\ngroup\n', 'seed\nother\ngroup\n', 'seed\nround\nother\n'])(
    'is the SHA-256 of %j and the id, ascending',
    (prefix) => {
      const expected = people.toSorted(byDraw(prefix)).map(({ id }) => id);
      expect(order(people, ['lottery'], prefix)).toBe(expected.join(' '));
      expect(order(people.toReversed(), ['lottery'], prefix)).toBe(expected.join(' '));
    },
  );

  it('comes after the keys before it', () => {
    const prefix = 'seed\nround\ngroup\n';
    const [low, high] = [people.slice(0, 4).toSorted(byDraw(prefix)), people.slice(4).toSorted(byDraw(prefix))];
    const expected = [...high, ...low].map(({ id }) => id).join(' ');
    expect(order(people, [{ field: 'score', order: 'descending' }, 'lottery'], prefix)).toBe(expected);
  });

  it('does not part those who are tied', () => {
    const { tied } = ranked(people, [{ field: 'score', order: 'descending' }, 'lottery'], 'p').ranked;
    expect([tied(0, 1), tied(0, 4)]).toEqual([true, false]);
    expect(ranked(people, ['lottery'], 'p').ranked.tied(0, 6)).toBe(true);
  });

  it('does not depend on who else is in it', () => {
    const pool = poolOf(CRITERIA, people);
    const all = idsOf(pool, rankCandidates(everybody(pool), ['lottery'], pool, lotteryOf('p')).rows);
    const some = idsOf(pool, rankCandidates(Uint32Array.of(0, 2, 4, 6), ['lottery'], pool, lotteryOf('p')).rows);
    expect(some).toEqual(all.filter((id) => some.includes(id)));
  });

  it('compares whole digests where the first 13 hex digits are equal', () => {
    // Found by search among 2^26 ids: the two digests have 52 bits in common.
    const prefix = 'seed\nround\ngroup\n';
    expect(draw(prefix, 'f21e5e1825554')).toMatch(/^4b24f9204d0f4228/);
    expect(draw(prefix, '70f341939a306')).toMatch(/^4b24f9204d0f45dd/);
    const pair = [{ id: '70f341939a306' }, { id: 'f21e5e1825554' }];
    expect(order(pair, ['lottery'], prefix)).toBe('f21e5e1825554 70f341939a306');
    expect(order(pair.toReversed(), ['lottery'], prefix)).toBe('f21e5e1825554 70f341939a306');
  });

  it('leaves those with one digest to the id', () => {
    const people = ['c', 'a', 'd', 'b'].map((id) => ({ id }));
    for (const all of [people, people.toReversed()]) {
      const pool = poolOf(CRITERIA, all);
      const { rows } = rankCandidates(everybody(pool), ['lottery'], pool, { prefix: '', hash: () => '00' });
      expect(idsOf(pool, rows)).toEqual(['a', 'b', 'c', 'd']);
    }
  });
});
