/** Problems are counted by kind: code, column and file, whatever is kept of them. */

import { describe, expect, it } from 'vitest';
import { gathered, MOST_KEPT, OrderedProblems, type Problem, Problems, problem } from '../../src/problems/problem.ts';

const ragged = (line: number, file = 'a.csv'): Problem => problem('wrong_number_of_cells', { cells: line, wanted: 3 }, { file, line });
const bad = (line: number, field: string, value = 'x'): Problem =>
  problem(
    'cell_refused',
    { type: 'number', refused: { reason: 'form' }, decimalComma: false },
    { file: 'a.csv', line, column: 2, field, value },
  );

const told = (problems: Problems): unknown[] =>
  problems.kinds().map(({ first, count }) => [first[0]?.code, first[0]?.field, first.map(({ line }) => line), count]);

describe('kinds of problems', () => {
  it('are by code, column and file in a pool, in the order of the first of each', () => {
    const problems = gathered([
      bad(2, 'score'),
      ragged(3),
      bad(4, 'age'),
      bad(5, 'score'),
      ragged(6, 'b.csv'),
      bad(7, 'score'),
      bad(8, 'score'),
    ]);
    expect(told(problems)).toEqual([
      ['P401', 'score', [2, 5, 7], 4],
      ['P203', undefined, [3], 1],
      ['P401', 'age', [4], 1],
      ['P203', undefined, [6], 1],
    ]);
  });
  it('are by what is said of them besides, elsewhere', () => {
    const unknown = (line: number, key: string): Problem => problem('repeated_key', { key }, { file: 'a.yaml', line, column: 1 });
    expect(told(gathered([unknown(1, 'a'), unknown(2, 'b'), unknown(3, 'a')]))).toEqual([
      ['C204', undefined, [1, 3], 2],
      ['C204', undefined, [2], 1],
    ]);
  });
  it('are by their value where they stand on no line', () => {
    const unknown = (value: string): Problem => problem('unknown_candidate', { near: null }, { file: 'a.csv', value });
    expect(
      gathered([unknown('A'), unknown('B'), unknown('A')])
        .kinds()
        .map(({ count }) => count),
    ).toEqual([2, 1]);
  });
  it('are by how a list is damaged', () => {
    const damaged = (found: Problem): Problem => problem('list_damaged', { problem: found }, found);
    expect(told(gathered([damaged(ragged(2)), damaged(ragged(9)), damaged(bad(3, 'noc'))]))).toEqual([
      ['C502', undefined, [2, 9], 2],
      ['C502', 'noc', [3], 1],
    ]);
  });
  it('are known with their numbers past the problems that are kept', () => {
    const problems = new Problems();
    for (let line = 2; line < MOST_KEPT + 100; line++) problems.report(bad(line, 'score'));
    for (let line = 2; line < 7; line++) problems.report(bad(line, 'age'));
    expect(told(problems)).toEqual([
      ['P401', 'score', [2, 3, 4], MOST_KEPT + 98],
      ['P401', 'age', [2, 3, 4], 5],
    ]);
    expect([problems.length, problems.total]).toEqual([MOST_KEPT, MOST_KEPT + 103]);
    const others = new Problems();
    others.reportAll(problems);
    expect([told(others), others.total]).toEqual([told(problems), problems.total]);
  });
  it('are bounded: those of too many kinds are in the total alone', () => {
    const problems = new Problems();
    for (let at = 0; at < MOST_KEPT + 50; at++) problems.report(bad(2, `column ${at}`));
    expect([problems.kinds().length, problems.total]).toEqual([MOST_KEPT, MOST_KEPT + 50]);
    expect(problems.beyond()).toEqual(new Map([['', 50]]));
  });
  it('begin with what is wrong with the whole file', () => {
    const problems = gathered([bad(2, 'score')]);
    problems.reportFirst(problem('csv_not_utf8', { readings: [], mixed: false }, { file: 'a.csv', line: 9 }));
    expect(told(problems).map((each) => (each as unknown[])[0])).toEqual(['P103', 'P401']);
  });
  it('of a text stand in its order, whatever is found first', () => {
    const problems = new OrderedProblems('a.csv');
    for (const line of [9, 3, 7, 1]) problems.report(bad(line, 'age'));
    problems.report(bad(2, 'score'));
    problems.report(ragged(0));
    expect(told(problems)).toEqual([
      ['P203', undefined, [0], 1],
      ['P401', 'age', [1, 3, 7], 4],
      ['P401', 'score', [2], 1],
    ]);
  });
  it('keep no long value', () => {
    expect(gathered([bad(2, 'score', 'x'.repeat(1 << 20))])[0]?.value).toBe('x'.repeat(400));
  });
});
