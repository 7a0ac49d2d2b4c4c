/** The criteria of a group over everybody: who meets all, and the funnel with its decisive counts. */

import { describe, expect, it, test } from 'vitest';
import { rowsOf, setOf } from '../../../src/engine/basis/bitset.ts';
import { deciderOf } from '../../../src/engine/operators/decide-once.ts';
import { type DecidedCriterion, decideAll, funnel, meetingAll } from '../../../src/engine/round/funnel.ts';
import { criteriaOf, poolOf } from '../people.ts';

// Per person three answers, yes, no or blank, to the criteria a, b and c.
const ANSWERS = ['yyy', 'yyn', 'yny', 'nyy', 'ynn', 'nnn', 'yy-', '-yy', '--y', '---', 'yn-'];
const WORDS: Readonly<Record<string, string>> = { y: 'true', n: 'false', '-': '' };
const FIELDS = ['licence', 'self_employed', 'partner_opinion'];

function decidedOver(answers: readonly string[]): DecidedCriterion[] {
  const written = ['a', 'b', 'c'].map((id, i) => `{id: ${id}, test: {field: ${FIELDS[i]}, is: true}}`);
  const criteria = criteriaOf(`criteria: [${written.join(', ')}]`);
  const people = answers.map((answer, row) => ({
    id: `${row}`,
    ...Object.fromEntries(FIELDS.map((field, i) => [field, WORDS[answer[i] ?? '-'] ?? ''])),
  }));
  return decideAll(criteria.criteria, deciderOf(poolOf(criteria, people)));
}

function counts(criteria: readonly DecidedCriterion[], present: readonly number[]): (string | number)[][] {
  return funnel(criteria, setOf(present, ANSWERS.length)).map(({ id, passed, failed, blank, remaining, decisive }) => [
    id,
    passed,
    failed,
    blank,
    remaining,
    decisive,
  ]);
}

const EVERYBODY = ANSWERS.map((_, row) => row);

describe('the funnel', () => {
  it('counts everybody, without short-circuit', () => {
    // By column of ANSWERS: a is y in 0 1 2 4 6 10, n in 3 5, blank in 7 8 9; b is y in 0 1 3 6 7, n in 2 4 5 10, blank in 8 9;
    // c is y in 0 2 3 7 8, n in 1 4 5, blank in 6 9 10. Missing one only: a 3 and 7, b 2, c 1 and 6.
    expect(counts(decidedOver(ANSWERS), EVERYBODY)).toEqual([
      ['a', 6, 2, 3, 6, 2],
      ['b', 5, 4, 2, 3, 1],
      ['c', 5, 3, 3, 1, 2],
    ]);
  });

  it('counts only those who take part', () => {
    // 0 yyy, 2 yny, 3 nyy, 6 yy-, 9 ---.
    expect(counts(decidedOver(ANSWERS), [0, 2, 3, 6, 9])).toEqual([
      ['a', 3, 1, 1, 3, 1],
      ['b', 3, 1, 1, 2, 1],
      ['c', 3, 0, 2, 1, 1],
    ]);
  });

  it('of nobody is all zeros, and of no criteria is empty', () => {
    expect(counts(decidedOver(ANSWERS), []).map((line) => line.slice(1))).toEqual(Array(3).fill([0, 0, 0, 0, 0]));
    expect(counts([], EVERYBODY)).toEqual([]);
  });
});

test('eligible are those who take part and meet every criterion', () => {
  const eligible = (criteria: readonly DecidedCriterion[], present: readonly number[]): number[] => [
    ...rowsOf(meetingAll(criteria, setOf(present, ANSWERS.length))),
  ];
  const [a, b, c] = decidedOver(ANSWERS);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three criteria');
  expect(eligible([a, b, c], EVERYBODY)).toEqual([0]);
  expect(eligible([a, b], EVERYBODY)).toEqual([0, 1, 6]);
  expect(eligible([a, b], [1, 2, 3])).toEqual([1]);
  expect(eligible([], [1, 2, 3])).toEqual([1, 2, 3]);
});
