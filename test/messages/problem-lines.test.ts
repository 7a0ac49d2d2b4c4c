/** How problems are told on a terminal: a line a kind, word for word in both languages. */

import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { gathered, type Problem, Problems, problem } from '../../src/problems/problem.ts';
import { problemLines } from '../../src/render/problems.ts';

const [fr, en] = await Promise.all([messagesIn('fr'), messagesIn('en')]);
const said = (problems: readonly Problem[], messages: typeof fr, most = 20): string[] =>
  problemLines(gathered(problems), most, messages)
    .trimEnd()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .split('\n');

const score = (line: number, value: string): Problem =>
  problem(
    'cell_refused',
    { type: 'integer', refused: { reason: 'form' }, decimalComma: false },
    { file: 'a.csv', line, column: 2, field: 'age', value },
  );
const ragged = (line: number): Problem => problem('wrong_number_of_cells', { cells: 4, wanted: 3 }, { file: 'a.csv', line });
const key = (name: string): Problem => problem('repeated_key', { key: name }, { file: 'a.yaml', line: 1, column: 1 });

describe('problems on a terminal', () => {
  it('of which there is one of a kind are told as they are', () => {
    expect(said([score(2, 'x')], en)).toEqual([
      'P401 a.csv:2:2 age: “x” does not have the expected form — expected: digits only, for example 450 or -3',
    ]);
  });
  it('of one kind are one line with their number, the first three places and values, and the cure once', () => {
    const all = [score(2, 'x'), ragged(3), score(4, 'y'), score(5, 'z'.repeat(40)), score(6, 'w'), ragged(7)];
    expect(said(all, fr)).toEqual([
      `P401 a.csv:2:2 age : « x » n’a pas la forme attendue, 4 fois : 2:2 « x », 4:2 « y », 5:2 « ${'z'.repeat(30)}… », … — attendu : des chiffres seulement, par exemple 450 ou -3`,
      'P203 a.csv:3 4 cellules au lieu de 3, 2 fois : 3, 7 — vérifiez les délimiteurs, et mettez entre guillemets une cellule qui en contient un',
      '6 problèmes en tout',
    ]);
    expect(said(all, en)).toEqual([
      `P401 a.csv:2:2 age: “x” does not have the expected form, 4 times: 2:2 “x”, 4:2 “y”, 5:2 “${'z'.repeat(30)}…”, … — expected: digits only, for example 450 or -3`,
      'P203 a.csv:3 4 cells instead of 3, 2 times: 3, 7 — check the delimiters, and quote a cell that holds one',
      '6 problems in all',
    ]);
  });
  it('of too many kinds say how many are left', () => {
    const many = Array.from({ length: 25 }, (_, at) => key(`k${at}`));
    expect(said([...many, key('k24')], fr)[20]).toBe(
      '26 problèmes en tout, dont 6 d’autres sortes que les 20 premières ; corrigez ceux-ci d’abord, ou ajoutez --verbose pour tout voir',
    );
    expect(said([...many, key('k24')], en)[20]).toBe(
      '26 problems in all, 6 of them of other kinds than the first 20; mend these first, or add --verbose to see all',
    );
    expect(said(many, en, 10_000)).toHaveLength(26);
  });
  it('of kinds that are not known count in the total', () => {
    const problems = new Problems();
    problems.report(key('k'));
    problems.countMore('', 3);
    expect([said(problems, fr)[1], said(problems, en)[1]]).toEqual([
      '4 problèmes en tout, dont 3 ne sont pas détaillés ; corrigez ceux-ci d’abord',
      '4 problems in all, 3 of them not shown in detail; mend these first',
    ]);
  });
});
