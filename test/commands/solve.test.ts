/** `arrima-sim solve`: what is answered and said, and what is refused. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-solve-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Scores of ten people: one has 600, two 590, three 580, four 570. */
const SCORES = [600, 590, 590, 580, 580, 580, 570, 570, 570, 570];
const PEOPLE = SCORES.map((score, i) => `P${i},${score},${i % 2 === 0 ? 'Estrie' : ''},${18 + i},2029-01-${String(i + 10)}T12:00`).join(
  '\n',
);
writeFileSync(at('pool.csv'), `candidate_id,score,region,age,submitted_at\n${PEOPLE}\n`);
writeFileSync(
  at('round.yaml'),
  `schema: arrima-sim/criteria/v1
id: r
round: {date: 2030-01-15}
criteria:
  - {id: old-enough, test: {field: age, at_least: 18}}
  - {id: in-time, test: {field: submitted_at, before: 2029-12-01}}
groups:
  - {id: g, select: {minimum_score: 590}}
  - {id: h, rank: [{field: score, order: descending}], select: {top: 0}}
  - {id: i, criteria: [{id: never, test: {field: age, at_least: 99}}], select: all}
`,
);
const ROUND = ['-c', at('round.yaml'), '-p', at('pool.csv')];

async function solved(find: string, target: string, ...more: string[]) {
  const { exit, stdout } = await command(['solve', ...ROUND, '--find', find, '--for', target, ...more, '--format', 'json', '-q']);
  expect(exit).toBe(0);
  const { tried, exact, below, above, monotone, find: asked, target: told, where } = JSON.parse(stdout);
  expect([asked, told]).toEqual([find, target]);
  return { tried, exact, below, above, monotone, where };
}

describe('the answer', () => {
  it.each<[string, string, string[], unknown]>([
    ['groups.g.select.minimum_score', 'invited=6', [], { tried: 5, exact: [{ from: '580', to: '580' }], below: null, above: null }],
    [
      'groups.g.select.minimum_score',
      'invited=4',
      [],
      { exact: [], below: { value: '590', invited: 3 }, above: { value: '580', invited: 6 }, monotone: true },
    ],
    ['groups.g.select.minimum_score', 'invited=0', [], { exact: [{ from: '601', to: '601' }] }],
    ['groups.g.select.minimum_score', 'groups.g.invited=3', ['--where', 'region=Estrie'], { exact: [{ from: '580', to: '580' }] }],
    ['groups.g.select.minimum_score', 'groups.g.invited=3', ['--where', 'region='], { exact: [{ from: '580', to: '580' }] }],
    [
      'groups.g.select.minimum_score',
      'invited=4',
      ['--between', '570..580'],
      { tried: 2, exact: [], below: null, above: { value: '580', invited: 6 } },
    ],
    [
      'groups.g.select.minimum_score',
      'invited=6',
      ['--between', '571..590:1'],
      { tried: 20, exact: [{ from: '571', to: '580' }], monotone: true },
    ],
    ['groups.h.select.top', 'invited=5', [], { tried: 8, exact: [{ from: '2', to: '2' }] }],
    [
      'limit',
      'invited=2',
      [
        '--set',
        'groups.g.rank=[{field: score, order: descending}]',
        '--drop',
        'never',
        '--set',
        'groups.i.rank=[{field: age, order: ascending}]',
      ],
      { tried: 11, exact: [{ from: '2', to: '2' }] },
    ],
    ['criteria.old-enough.test.at_least', 'invited=1', [], { tried: 12, exact: [{ from: '20', to: '20' }], monotone: true }],
    ['criteria.in-time.test.before', 'invited=2', [], { tried: 12, exact: [{ from: '2029-01-12', to: '2029-01-12' }] }],
    ['criteria.in-time.test.before', 'invited=2', ['--between', '2029-01-12..2029-01-12'], { tried: 1 }],
    ['groups.i.select', 'groups.i.invited=0', ['--set', 'groups.i.criteria=[]'], { tried: 3, exact: [{ from: '581', to: '581' }] }],
    ['groups.i.select', 'invited=3', [], { tried: 0, exact: [], below: null, above: null, monotone: true }],
    ['round.validity_months', 'invited=3', ['--between', '1..24'], { tried: 24, exact: [{ from: '13', to: '24' }] }],
  ])('%s for %s %j', async (find, target, more, expected) => {
    expect(await solved(find, target, ...more)).toMatchObject(expected as object);
  });
});

describe('what is said', () => {
  it.each(['fr', 'en'] as const)('both sides of a jump, and what to add to the command, in %s', async (lang) => {
    const { solution, number } = await messagesIn(lang);
    const argv = ['solve', ...ROUND, '--find', 'groups.g.select.minimum_score', '--for', 'invited=4', '--lang', lang];
    const { stdout } = await command(argv);
    const gives = [solution.gives('590', number(3)), solution.gives('580', number(6))].join(solution.comma);
    for (const said of [solution.none('4', gives), solution.between(3), '--set groups.g.select.minimum_score=590'])
      expect(stdout).toContain(said);
    const all = await command(['solve', ...ROUND, '--find', 'groups.i.select', '--for', 'invited=3', '--lang', lang]);
    expect(all.stdout).toContain(solution.nothingToTry);
    const taken = await command([
      'solve',
      ...ROUND,
      '--set',
      'groups.i.criteria=[]',
      '--find',
      'groups.i.select',
      '--for',
      'groups.i.invited=0',
      '--lang',
      lang,
    ]);
    expect(taken.stdout).toContain("--set 'groups.i.select={minimum_score: 581}'");
  });
});

describe('what is refused', () => {
  it.each<[string, string[], number, [string, string | null][]]>([
    [
      'a path whose values are not known',
      ['--find', 'round.validity_months', '--for', 'invited=1'],
      2,
      [['U123', 'round.validity_months']],
    ],
    ['a selection that is no “all”', ['--find', 'groups.g.select', '--for', 'invited=1'], 2, [['U123', 'groups.g.select']]],
    ['a group that is not there', ['--find', 'limit', '--for', 'groups.gg.invited=1'], 2, [['U122', 'groups.gg.invited=1']]],
    ['a value that nobody has', ['--find', 'groups.h.select.top', '--for', 'invited=1', '--where', 'region=Estri'], 4, [['P607', 'Estri']]],
    ['a column that is not there', ['--find', 'groups.h.select.top', '--for', 'invited=1', '--where', 'regon=x'], 4, [['P602', 'regon']]],
    [
      'a value that cannot stand there',
      ['--find', 'groups.h.select.top', '--for', 'invited=1', '--between', '0..1:0.5'],
      3,
      [['C213', '0.5']],
    ],
  ])('%s', async (_, options, exit, expected) => {
    const got = await problemsOf(['solve', ...ROUND, ...options]);
    expect([got.exit, got.problems.map(({ code, value }) => [code, value])]).toEqual([exit, expected]);
  });
});
