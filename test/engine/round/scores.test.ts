/** Figures on scores: summaries, the cut-off and who is on it, bands. */

import { describe, expect, it, test } from 'vitest';
import { type Bitset, fullSet, setOf } from '../../../src/engine/basis/bitset.ts';
import type { AmountColumn } from '../../../src/engine/basis/columns.ts';
import type { Pool } from '../../../src/engine/basis/pool.ts';
import {
  bandRange,
  bandsNeeded,
  type CutOff,
  cutOffOf,
  distribute as distributeOver,
  MOST_BANDS,
  scoresOf,
  summarise,
} from '../../../src/engine/round/scores.ts';
import { criteriaOf, poolOf } from '../people.ts';

const CRITERIA = criteriaOf('');

/** A pool with these scores, or without the column. */
function scored(scores: readonly string[]): Pool {
  return poolOf(
    CRITERIA,
    scores.map((score, row) => ({ id: `${row}`, score })),
  );
}

function scoresIn(scores: readonly string[]): AmountColumn | null {
  return scoresOf(scored(scores));
}

function every(rows: readonly unknown[]): Uint32Array {
  return Uint32Array.from(rows, (_, row) => row);
}

/** The distribution over the bands that the scores of those present span. */
function distribute(present: Bitset, invited: Bitset, scores: AmountColumn | null, band: number): ReturnType<typeof distributeOver> {
  return distributeOver(bandRange(present, scores, band), present, invited, scores, band);
}

describe('lowest, median, highest', () => {
  test.each<[string[], [number, number, number] | null]>([
    [[], null],
    [['', ''], null],
    [['500'], [500, 500, 500]],
    [
      ['500', ''],
      [500, 500, 500],
    ],
    [
      ['500', '501'],
      [500, 500.5, 501],
    ],
    [
      ['573.2', '573.1'],
      [573.1, 573.15, 573.2],
    ],
    // As text 90 would come after 1000; in order they are 7, 90, 1000.
    [
      ['1000', '90', '7'],
      [7, 90, 1000],
    ],
    [
      ['4', '', '1', '3', '', '2'],
      [1, 2.5, 4],
    ],
    [
      ['5', '4', '1', '3', '2'],
      [1, 3, 5],
    ],
    [
      ['2', '2', '9', '1'],
      [1, 2, 9],
    ],
    [
      ['0', '-3', '-1.5'],
      [-3, -1.5, 0],
    ],
  ])('of %j: %j', (scores, expected) => {
    const found = summarise(every(scores), scoresIn(scores));
    expect(found === null ? null : [found.lowest, found.median, found.highest]).toEqual(expected);
  });

  it('have an exact median, as text where a double would have noise', () => {
    const scores = ['999999999999999', '0.1'];
    expect(summarise(every(scores), scoresIn(scores))?.median).toEqual({ exact: '499999999999999.55' });
  });

  it('are of the rows asked for, and need a score column', () => {
    expect(summarise(Uint32Array.of(0, 2), scoresIn(['1', '5', '3']))).toEqual({ lowest: 1, median: 2, highest: 3 });
    expect(summarise(Uint32Array.of(0), scoresOf(poolOf(CRITERIA, [{ id: 'a', age: '3' }])))).toBeNull();
  });

  it('need scores that are amounts', () => {
    const texts = poolOf(CRITERIA, [{ id: 'a', country: '500' }]).columns.get('country');
    const pool = scored(['500']);
    expect(scoresOf(texts === undefined ? pool : { ...pool, columns: new Map([['score', texts]]) })).toBeNull();
  });
});

describe('the cut-off', () => {
  const DESCENDING = 'rank: [{field: score, order: descending}, {field: age, order: ascending}]';

  /** The cut-off of a group over five people, of whom the rows 0 and 3, in the order 3, 0, are invited. */
  function cutOff(group: string, limited: boolean, scores: readonly string[], invited = [3, 0]): CutOff | null {
    const text = limited ? `limit: 2\ngroups: [{id: g, ${group}}]` : `groups: [{id: g, ${group}}]`;
    const [only] = criteriaOf(text).groups;
    if (only === undefined) throw new Error(group);
    return cutOffOf(only, limited, { considered: fullSet(scores.length), invited: Uint32Array.from(invited) }, scoresIn(scores));
  }

  const SCORES = ['520', '480', '520', '600', '', '90'];
  const LINE: CutOff = { score: 520, atCutOff: { considered: 2, invited: 1 }, lastInvited: 0 };

  test.each<[string, string, boolean, CutOff | null]>([
    ['a minimum score', 'select: {minimum_score: 500}', false, LINE],
    ['a minimum score in another order', 'rank: [{field: age, order: ascending}], select: {minimum_score: 500}', false, LINE],
    ['a minimum score without order', 'rank: [], select: {minimum_score: 500}', false, LINE],
    ['a minimum score and top', `${DESCENDING}, select: {minimum_score: 500, top: 2}`, false, LINE],
    ['top by score', `${DESCENDING}, select: {top: 2}`, false, LINE],
    ['top not by score first', 'rank: [{field: age, order: descending}, {field: score, order: descending}], select: {top: 2}', false, null],
    ['top by score, ascending', 'rank: [{field: score, order: ascending}], select: {top: 2}', false, null],
    ['top by lottery', 'rank: [lottery], select: {top: 2}', false, null],
    ['all, by score', `${DESCENDING}, select: all`, false, null],
    ['all, in no order', 'select: all', false, null],
    ['all with a limit, by score', `${DESCENDING}, select: all`, true, LINE],
    ['all with a limit, by age', 'rank: [{field: age, order: descending}], select: all', true, null],
    ['all with a limit, by lottery', 'rank: [lottery], select: all', true, null],
  ])('of %s', (_, group, limited, expected) => {
    expect(cutOff(group, limited, SCORES)).toEqual(expected);
  });

  const TOP = `${DESCENDING}, select: {top: 2}`;

  it('is the lowest score invited, though the last in order has none or a higher one', () => {
    expect(cutOff(TOP, false, SCORES, [3, 0, 4])).toEqual({ ...LINE, lastInvited: 4 });
    expect(cutOff('rank: [], select: {minimum_score: 0}', false, SCORES, [5, 0, 3])).toEqual({
      score: 90,
      atCutOff: { considered: 1, invited: 1 },
      lastInvited: 3,
    });
  });

  it('is the score of the only one invited', () => {
    expect(cutOff(TOP, false, SCORES, [3])).toEqual({ score: 600, atCutOff: { considered: 1, invited: 1 }, lastInvited: 3 });
  });

  it('passes over a blank without order too', () => {
    const minimum = 'rank: [], select: {minimum_score: 0}';
    expect(cutOff(minimum, false, SCORES, [4, 0, 3])).toMatchObject({ score: 520, lastInvited: 3 });
    expect(cutOff(minimum, false, SCORES, [4])).toBeNull();
  });

  it('counts everybody on the line', () => {
    expect(cutOff(TOP, false, SCORES, [3, 0, 2])?.atCutOff).toEqual({ considered: 2, invited: 2 });
  });

  it('is null where nobody is invited, where nobody invited has a score, and without scores', () => {
    expect(cutOff(TOP, false, SCORES, [])).toBeNull();
    expect(cutOff(TOP, false, SCORES, [4])).toBeNull();
    const [group] = criteriaOf(`groups: [{id: g, ${TOP}}]`).groups;
    expect(group && cutOffOf(group, false, { considered: Uint32Array.of(0), invited: Uint32Array.of(0) }, null)).toBeNull();
  });
});

describe('the distribution', () => {
  /** Bands as `from-to candidates/invited`; everybody takes part but for those left out. */
  function bands(scores: readonly string[], band: number, invited: readonly number[] = [], out: readonly number[] = []): string[] | null {
    const present = setOf(
      scores.map((_, row) => row).filter((row) => !out.includes(row)),
      scores.length,
    );
    const column = scoresIn(scores);
    const found = distribute(present, setOf(invited, scores.length), column, band);
    expect(bandsNeeded(bandRange(present, column, band))).toBe(found?.length ?? 0);
    return found === null ? null : found.map(({ from, to, candidates, invited: taken }) => `${from}-${to} ${candidates}/${taken}`);
  }

  test.each<[string, string[], number, string[] | null]>([
    ['nobody', [], 50, null],
    ['nobody with a score', ['', ''], 50, null],
    ['one', ['500'], 50, ['500-550 1/0']],
    ['from included, to not', ['500', '549.99', '550'], 50, ['500-550 2/0', '550-600 1/0']],
    ['empty bands between are kept', ['10', '', '35', '31'], 10, ['10-20 1/0', '20-30 0/0', '30-40 2/0']],
    ['a band of one point', ['2', '3.5', '3'], 1, ['2-3 1/0', '3-4 2/0']],
    ['below zero', ['-1', '0', '-50', '-50.1'], 50, ['-100--50 1/0', '-50-0 2/0', '0-50 1/0']],
    ['from zero', ['0'], 50, ['0-50 1/0']],
    ['just under a bound, to the last of 15 digits', ['149.999999999999'], 50, ['100-150 1/0']],
  ])('of %s', (_, scores, band, expected) => {
    expect(bands(scores, band)).toEqual(expected);
  });

  it('counts the invited of each band', () => {
    expect(bands(['500', '510', '560', '570', '580'], 50, [1, 2, 4])).toEqual(['500-550 2/1', '550-600 3/2']);
  });

  it('is of those who take part only', () => {
    expect(bands(['500', '510', '900', ''], 50, [], [1, 2])).toEqual(['500-550 1/0']);
    expect(bands(['500'], 50, [], [0])).toBeNull();
  });

  it('leaves blanks out, whatever number marks them', () => {
    const column: AmountColumn = { kind: 'amount', values: Int32Array.of(10, 25, 39, 25), blank: 25 };
    const all = setOf([0, 1, 2, 3], 4);
    expect(distribute(all, all, column, 10)?.map(({ from, candidates, invited }) => [from, candidates, invited])).toEqual([
      [10, 1, 1],
      [20, 0, 0],
      [30, 1, 1],
    ]);
    expect(summarise(Uint32Array.of(0, 1, 2, 3), column)).toEqual({ lowest: 10, median: 24.5, highest: 39 });
  });

  it('needs scores', () => {
    expect(distribute(setOf([0], 1), setOf([], 1), null, 50)).toBeNull();
    expect(distributeOver({ first: 0, last: 1 }, setOf([0], 1), setOf([], 1), null, 50)).toBeNull();
    expect(bandsNeeded(bandRange(setOf([0], 1), null, 50))).toBe(0);
  });

  it('tells how many bands it would need before making them', () => {
    expect(MOST_BANDS).toBe(10_000);
    expect(bandsNeeded(bandRange(setOf([0, 1], 2), scoresIn(['0', '999999999999999']), 1))).toBe(1_000_000_000_000_000);
    expect(bandsNeeded(bandRange(setOf([0, 1], 2), scoresIn(['-1', '9999']), 1))).toBe(10_001);
  });
});
