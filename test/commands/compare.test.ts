/** `arrima-sim compare`: two rounds on one reading, what is written and said of them, and what is refused. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-compare-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const SCENARIO = 'fixtures/minimum-score-and-open-group';
const POOL = ['-p', `${SCENARIO}/pool.csv`];
const CRITERIA = `${SCENARIO}/criteria.yaml`;

function file(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}
const rows = (path: string): Record<string, string>[] => parse(readFileSync(path), { columns: true });

/** A rule that differs from the usual one in some lines. */
function rule(name: string, lines: string): string {
  const usual = {
    schema: 'arrima-sim/criteria/v1',
    id: 'r',
    round: '{date: 2030-01-15}',
    groups: '[{id: g, select: {minimum_score: 500}}]',
  };
  const missing = Object.entries(usual).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(lines));
  return file(name, `${missing.map(([key, value]) => `${key}: ${value}`).join('\n')}\n${lines}\n`);
}
const PEOPLE = file('pool.csv', 'candidate_id,score,oral,pointage,area\nA,600,7,1,x\nB,400,5,2,x\nC,,4,3,y\n');

describe('the list of changes', () => {
  it('is the two lists of decisions joined, where they differ', async () => {
    const [before, after, changes] = [at('before.csv'), at('after.csv'), at('changes.csv')];
    const sets = lowered(readFileSync(CRITERIA, 'utf8'));
    expect((await command(['round', '-c', CRITERIA, ...POOL, '--decisions', before, '-q'])).exit).toBe(0);
    expect((await command(['round', '-c', CRITERIA, ...POOL, ...sets, '--decisions', after, '-q'])).exit).toBe(0);
    expect((await command(['compare', '-c', CRITERIA, ...POOL, ...sets, '--changes', changes, '-q'])).exit).toBe(0);
    const then = new Map(rows(before).map((row) => [row['candidate_id'], row]));
    const joined = rows(after).flatMap((now) => {
      const old = then.get(now['candidate_id'] ?? '') ?? {};
      return old['outcome'] === now['outcome'] && old['group'] === now['group'] ? [] : [{ old, now }];
    });
    expect(joined.length).toBeGreaterThan(1);
    const got = rows(changes);
    expect(
      got.map(({ candidate_id, baseline_outcome, baseline_group, outcome, group, baseline_why_not, why_not }) =>
        [candidate_id, baseline_outcome, baseline_group, outcome, group, baseline_why_not, why_not].join(' '),
      ),
    ).toEqual(
      joined.map(({ old, now }) =>
        [now['candidate_id'], old['outcome'], old['group'], now['outcome'], now['group'], old['why_not'], now['why_not']].join(' '),
      ),
    );
    expect(statSync(changes).mode & 0o777).toBe(0o600);
  });
});

/** A lower minimum score of the first group that has one. */
function lowered(text: string): string[] {
  const [, id = '', score = ''] = /- id: (\S+)[\s\S]*?minimum_score: ([0-9]+)/.exec(text.slice(text.indexOf('groups:'))) ?? [];
  return ['--set', `groups.${id}.select.minimum_score=${Number(score) - 100}`];
}

describe('a folder', () => {
  it('holds all, the manifest tells of it, and it is known again', async () => {
    const out = at('out');
    const argv = ['compare', '-c', CRITERIA, ...POOL, ...lowered(readFileSync(CRITERIA, 'utf8')), '--out-dir', out, '-q'];
    expect((await command(argv)).exit).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['changes.csv', 'comparison.json', 'manifest.json', 'summary.en.md', 'summary.fr.md']);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest.inputs.map(({ role }: { readonly role: string }) => role)).toEqual(['criteria', 'baseline', 'pool']);
    expect((await command(argv)).exit).toBe(0);
    expect((await command(['round', '-c', CRITERIA, ...POOL, '--out-dir', out])).exit).toBe(5);
    expect((await command([...argv, '--format', 'json'])).stdout).toBe(readFileSync(join(out, 'comparison.json'), 'utf8'));
  });
});

describe('what is said', () => {
  it.each(['fr', 'en'] as const)('in %s, of the same rule, and of other lots', async (lang) => {
    const { comparison } = await messagesIn(lang);
    const same = await command([
      'compare',
      '-c',
      rule('same.yaml', 'title: {fr: x, en: y}'),
      '--baseline',
      rule('base.yaml', ''),
      '-p',
      PEOPLE,
      '--lang',
      lang,
    ]);
    expect([same.exit, same.stdout.includes(comparison.sameRule), same.stdout.includes(comparison.nothingChanged)]).toEqual([
      0,
      true,
      true,
    ]);
    const drawn = rule('drawn.yaml', 'seed: s\ngroups: [{id: g, rank: [lottery], select: {top: 1}}]');
    const lots = await command(['compare', '-c', drawn, '--set', 'id=other', '-p', PEOPLE, '--lang', lang]);
    expect(lots.stdout).toContain(comparison.differentLots('g'));
    const rounds = JSON.parse(
      (await command(['compare', '-c', drawn, '--set', 'id=other', '-p', PEOPLE, '--format', 'json', '-q'])).stdout,
    );
    expect(rounds.warnings).toEqual([{ code: 'different_lots', group: 'g' }]);
  });
  it('with the seed that was asked for the lots are the same', async () => {
    const drawn = rule('seeded.yaml', 'groups: [{id: g, rank: [lottery], select: {top: 1}}]');
    const reform = ['--set', 'published.invitations=3', '--set', 'seed=t', '--baseline-set', 'seed=u'];
    const got = JSON.parse(
      (await command(['compare', '-c', drawn, ...reform, '-p', PEOPLE, '--format', 'json', '-q', '--seed', 's'])).stdout,
    );
    expect([got.inputs.seed, got.warnings]).toEqual(['s', [{ code: 'same_rule' }]]);
    const own = JSON.parse((await command(['compare', '-c', drawn, ...reform, '-p', PEOPLE, '--format', 'json', '-q'])).stdout);
    expect([own.inputs.seed, own.warnings]).toEqual(['t', [{ code: 'different_lots', group: 'g' }]]);
  });
  it('a warning of one rule names it', async () => {
    const tied = rule(
      'tied.yaml',
      'groups: [{id: g, rank: [{field: area, order: ascending}], select: {top: 1}}]\nfields: {area: {type: text}}',
    );
    const argv = ['compare', '-c', tied, '--baseline', rule('none.yaml', ''), '-p', PEOPLE, '--format', 'json', '-q'];
    expect(JSON.parse((await command(argv)).stdout).warnings).toEqual([{ code: 'decided_by_id', of: 'reform', group: 'g', size: 2 }]);
  });
  it('expectations are of its own figures', async () => {
    const argv = (...more: string[]) => [
      'compare',
      '-c',
      rule('low.yaml', ''),
      '--set',
      'groups.g.select.minimum_score=400',
      '-p',
      PEOPLE,
      ...more,
      '-q',
    ];
    expect((await command(argv('--expect', 'joined=1', '--expect', 'groups.g.reform.cut_off=400'))).exit).toBe(0);
    expect((await command(argv('--expect', 'left=1'))).exit).toBe(1);
    expect((await problemsOf(argv('--expect', 'lft=1'))).problems.map(({ code }) => code)).toEqual(['U111']);
    expect((await command(argv('--expect', 'published'))).exit).toBe(2);
  });
});

describe('what is refused', () => {
  it.each<[string, string[], number, (string | null)[][]]>([
    ['nothing that differs', [], 2, [['U120', null]]],
    ['a baseline that cannot be opened', ['--baseline', at('no.yaml')], 5, [['F101', at('no.yaml')]]],
    ['a change of the baseline that cannot be', ['--baseline-set', 'groups.h.select=all'], 3, [['C601', '--baseline-set groups.h.select']]],
    ['a criterion that the baseline has not', ['--baseline-drop', 'x'], 3, [['C602', '--baseline-drop x']]],
    ['a list of changes on standard output', ['--set', 'limit=1', '--changes', '-'], 2, [['U110', null]]],
  ])('%s', async (_, options, exit, expected) => {
    const got = await problemsOf(['compare', '-c', rule('plain.yaml', ''), ...options, '-p', PEOPLE]);
    expect([got.exit, got.problems.map(({ code, file: where }) => [code, where])]).toEqual([exit, expected]);
  });
  it.each([
    ['another type', 'fields: {oral: {type: integer}}', 'fields: {oral: {type: number}}', 'C562'],
    ['another column', 'fields: {score: {column: pointage}}', '', 'C562'],
    [
      'other values',
      'fields: {area: {type: enumeration, values: [x, y]}}',
      'fields: {area: {type: enumeration, values: [x, y, z]}}',
      'C562',
    ],
    ['another time zone', 'round: {date: 2030-01-15, timezone: Europe/Paris}', '', 'C563'],
    ['two names for a column', 'fields: {a: {type: text, column: area}}', 'fields: {b: {type: text, column: area}}', 'C405'],
  ])('two rules that read one pool in two ways: %s', async (_, reform, baseline, code) => {
    const argv = ['compare', '-c', rule('one.yaml', reform), '--baseline', rule('two.yaml', baseline), '-p', PEOPLE];
    const got = await problemsOf(argv);
    expect([got.exit, got.problems.map((each) => each.code)]).toEqual([3, [code]]);
  });
  it('a column that only one rule needs, and a cell that one of them cannot read', async () => {
    const asks = rule('asks.yaml', 'criteria: [{id: old, test: {field: age, at_least: 18}}]');
    const lacking = await problemsOf(['compare', '-c', rule('plain2.yaml', ''), '--baseline', asks, '-p', PEOPLE]);
    expect([lacking.exit, lacking.problems.map(({ code, field }) => [code, field])]).toEqual([4, [['P301', 'age']]]);
    expect(lacking.problems[0]?.message).toContain('old');
    const oral = rule('oral.yaml', 'fields: {oral: {type: integer}}\ncriteria: [{id: spoken, test: {field: oral, at_least: 5}}]');
    const bad = file('bad.csv', 'candidate_id,score,oral\nA,600,7\nB,400,x\n');
    const argv = ['compare', '-c', oral, '--baseline', rule('plain3.yaml', ''), '-p', bad, '--format', 'json', '-q'];
    expect((await command(argv)).exit).toBe(4);
    const { counts, outcomes } = JSON.parse((await command([...argv, '--rejects', at('rejects.csv')])).stdout);
    expect([counts.read, outcomes]).toEqual([
      2,
      [
        { baseline: 'invited', reform: 'invited', candidates: 1 },
        { baseline: 'rejected', reform: 'rejected', candidates: 1 },
      ],
    ]);
  });
});
