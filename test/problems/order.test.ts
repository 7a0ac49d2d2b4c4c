/** Problems of what people write come in the order of the file, and all that are kept. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { decodeGrid } from '../../src/criteria/grid.ts';
import { decodePlan } from '../../src/plans/decode.ts';
import { MOST_KEPT, OrderedProblems, type Problem, Problems, problem } from '../../src/problems/problem.ts';
import { TABLES } from '../../src/published/law.ts';
import { decodeRounds } from '../../src/published/rounds.ts';
import { decodeRecipe } from '../../src/recipes/decode.ts';
import { reading } from '../plans/plans.ts';

const CRITERIA = 'schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2020-01-16}\n';
const GROUPS = 'groups: [{id: g, select: all}]\n';
/** Lines of a mapping: what is wrong with each is found only when its values are read. */
const lines = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');

function problemsIn(decoded: object): Problems {
  if (!(decoded instanceof Problems)) throw new Error('no problem was found');
  return decoded;
}

const locationsOf = (decoded: object): string[] => problemsIn(decoded).map(({ file, line, column }) => `${file}:${line}:${column}`);
const linesOf = (decoded: object): (number | undefined)[] => problemsIn(decoded).map(({ line }) => line);
const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

describe('ordered problems', () => {
  const at = (line: number | undefined, column: number, key: string, file = 'a'): Problem =>
    problem('repeated_key', { key }, { file, line, column });
  const keysOf = (problems: readonly Problem[]): unknown[] => problems.map(({ args }) => ('key' in args ? args.key : null));

  it('stand by text, line and column, and in the order found where these are equal', () => {
    const problems = new OrderedProblems('first', 'second');
    problems.report(at(1, 1, 'e', 'second'));
    problems.report(at(2, 1, 'c', 'first'));
    problems.report(at(10, 1, 'd', 'first'));
    problems.report(at(1, 9, 'a', 'first'));
    problems.report(at(1, 10, 'b', 'first'));
    problems.report(at(10, 1, 'd, found later', 'first'));
    problems.report(at(undefined, 1, 'the whole file', 'second'));
    expect(keysOf(problems)).toEqual(['the whole file', 'a', 'b', 'c', 'd', 'd, found later', 'e']);
  });
  it('of another file stand where that file is named', () => {
    const problems = new OrderedProblems('a');
    problems.report(at(5, 1, 'after'));
    for (const key of ['one', 'two']) problems.report(at(900, 1, key, 'other'), { file: 'a', line: 4, column: 2 });
    problems.report(at(undefined, 1, 'three', 'other'), { file: 'a', line: 4, column: 2 });
    problems.report(at(4, 1, 'before'));
    expect(keysOf(problems)).toEqual(['before', 'one', 'two', 'three', 'after']);
  });
  it('are all counted, and the first of the text kept', () => {
    const problems = new OrderedProblems('a');
    for (const line of from(1, MOST_KEPT + 50).reverse()) problems.report(at(line, 1, 'k'));
    expect([problems.total, problems.map(({ line }) => line)]).toEqual([MOST_KEPT + 50, from(1, MOST_KEPT)]);
  });
  it('whose arguments are slow to find are made only among the first of the text', () => {
    const problems = new OrderedProblems('a');
    let made = 0;
    const slow = (): { key: string } => {
      made++;
      return { key: 'k' };
    };
    for (const line of from(1, 1000)) problems.reportAt('repeated_key', slow, { file: 'a', line, column: 1, value: 'k' });
    expect([made, problems.total, problems.map(({ line }) => line)]).toEqual([200, 1000, from(1, 200)]);
    expect(problems.kinds().map(({ count }) => count)).toEqual([1000]);
  });
  it('of a stream are the first found', () => {
    const problems = new Problems();
    for (const line of from(1, MOST_KEPT + 50).reverse()) problems.report(at(line, 1, 'k'));
    expect([problems.total, problems.map(({ line }) => line)]).toEqual([MOST_KEPT + 50, from(51, MOST_KEPT).reverse()]);
  });
});

describe('criteria', () => {
  // What is read first stands last: the groups on line 4 are checked after the sources and lists below them.
  const badGroups = `groups:\n${lines(15, (at) => `  - {id: g${at}, select: all, limt: 1}`)}`;
  const badLists = `lists:\n${lines(15, (at) => `  bad ${at}: [a]`)}`;

  it('of thirty problems that are found out of order', () => {
    const decoded = decodeCriteria(`${CRITERIA}${badGroups}${badLists}`, { name: 'x.yaml' });
    expect([problemsIn(decoded).total, linesOf(decoded)]).toEqual([30, [...from(5, 15), ...from(21, 15)]]);
  });
  it('report what is wrong on one line by its column', () => {
    const decoded = decodeCriteria(`${CRITERIA}groups: [{rank: 5, select: {limit: 1}, id: ' ', other: 1}]\n`, { name: 'x' });
    const locations = problemsIn(decoded).map(({ line, column }) => [line ?? 0, column ?? 0]);
    expect(locations.length).toBeGreaterThan(3);
    expect(locations).toEqual([...locations].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });
  it('report a list file, a grid and their problems where they are named', () => {
    const files: Readonly<Record<string, string>> = {
      'codes.csv': 'noc\nx\n"\n"y\n',
      'numbers.csv': 'age\n18\nten\n20\neleven\n',
      'grid.yaml': `schema: arrima-sim/grid/v1\nid: small\neffective: 2025-07-02\nblocks: []\n${lines(25, (at) => `bad${at}: 1`)}`,
    };
    const text = `${CRITERIA}oops: 1
groups:
  - {id: g, select: all, criteria: [{id: c, test: {field: age, in: {list: numbers}}}], late: 1}
lists:
  numbers: {file: numbers.csv, column: age}
  codes: {file: codes.csv, column: noc}
  missing: {file: missing.csv, column: noc}
score: {grid: grid.yaml}
end: 1
`;
    const readList = (file: string): Uint8Array | Problem =>
      files[file] === undefined ? problem('cannot_read', { reason: 'missing' }, { file }) : Buffer.from(files[file]);
    const decoded = decodeCriteria(text, { name: 'x.yaml', readList });
    const locations = locationsOf(decoded);
    expect(locations.slice(0, 4)).toEqual(['x.yaml:4:1', 'x.yaml:6:88', 'numbers.csv:3:1', 'numbers.csv:5:1']);
    expect(locations.slice(4, 6)).toEqual(['codes.csv:3:undefined', 'x.yaml:10:19']);
    expect(locations.slice(6)).toEqual([...from(5, 25).map((line) => `grid.yaml:${line}:1`), 'x.yaml:12:1']);
    expect(problemsIn(decoded).total).toBe(6 + 25 + 1);
  });
  it('report changes first, in their order', () => {
    const set = ['limit=many', 'round.date=2020-13-01', 'no.such=1'];
    const decoded = decodeCriteria(`${CRITERIA}${GROUPS}oops: 1\n`, { name: 'x.yaml', set });
    expect(locationsOf(decoded)).toEqual(['--set limit:1:1', '--set round.date:1:1', '--set no.such:1:1', 'x.yaml:5:1']);
  });
});

describe('other files', () => {
  it('a grid', () => {
    const text = `blocks: 5\n${lines(22, (at) => `bad${at}: 1`)}schema: arrima-sim/grid/v1\nid: a b\neffective: 2025-07-02\n`;
    const decoded = decodeGrid(text, 'grid.yaml');
    expect([problemsIn(decoded).total, linesOf(decoded)]).toEqual([24, [...from(1, 23), 25]]);
  });
  it('a recipe', () => {
    const groups = `groups:\n${lines(25, (at) => `  - {id: g${at}, count: none}`)}`;
    const text = `schema: arrima-sim/recipe/v1\nid: r\nrows: 10\n${groups}columns: {candidate_id: {sequence: P-1}, agge: "1"}\nseeed: 1\n`;
    const decoded = decodeRecipe(text, 'recipe.yaml');
    expect([problemsIn(decoded).total, linesOf(decoded)]).toEqual([27, from(5, 27)]);
  });
  it('a plan: what is wrong in a criteria file comes where the plan names it', async () => {
    const text = `rounds:
  - {criteria: bad.yaml}
  - {criteria: none.yaml}
  - {criteria: fine.yaml, form: 2030-02-01}
schema: arrima-sim/plan/v1
id: p
from: 2030-01-01
to: 2030-03-30
seed: []
`;
    const fine = `schema: arrima-sim/criteria/v1\nid: fine\nround: {date: 2030-01-16}\n${GROUPS}`;
    const bad = `${fine}${lines(30, (at) => `bad${at}: 1`)}`;
    const { readRound, name } = { readRound: reading({ 'bad.yaml': bad, 'fine.yaml': fine }), name: 'plan.yaml' };
    const decoded = await decodePlan(text, { name, readRound });
    expect([problemsIn(decoded).total, locationsOf(decoded)]).toEqual([
      34,
      [...from(5, 30).map((line) => `bad.yaml:${line}:1`), 'plan.yaml:3:16', 'plan.yaml:4:27', 'plan.yaml:8:5', 'plan.yaml:9:7'],
    ]);
    const few = await decodePlan(text, { name, readRound: reading({ 'bad.yaml': `${fine}oops: 1\n`, 'fine.yaml': fine }) });
    expect(locationsOf(few)).toEqual(['bad.yaml:5:1', 'plan.yaml:3:16', 'plan.yaml:4:27', 'plan.yaml:8:5', 'plan.yaml:9:7']);
  });
  it('a table', () => {
    const [header = '', first = ''] = TABLES.rounds.csv.split('\n');
    const rows = lines(25, (at) => first.replace(/^[^,]*/, () => `20${at + 10}-13-40`));
    const decoded = decodeRounds({ ...TABLES.rounds, csv: `${header}\n${rows}` });
    const locations = problemsIn(decoded).map(({ line, column }) => [line ?? 0, column ?? 0]);
    expect(problemsIn(decoded).total).toBeGreaterThan(20);
    expect(locations).toHaveLength(problemsIn(decoded).total);
    expect(locations).toEqual([...locations].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });
});
