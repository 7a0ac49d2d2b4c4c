/** `arrima-sim sweep`: what is written and said of points, and what is refused. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-sweep-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const SCENARIO = ['-c', 'fixtures/pstq-streams/criteria.yaml', '-p', 'fixtures/pstq-streams/pool.csv'];
const PATH = firstMinimum(readFileSync('fixtures/pstq-streams/criteria.yaml', 'utf8'));

/** The path of the first minimum score of a file. */
function firstMinimum(text: string): string {
  const [, id = ''] = /- id: (\S+)[\s\S]*?minimum_score: /.exec(text.slice(text.indexOf('groups:'))) ?? [];
  return `groups.${id}.select.minimum_score`;
}

async function swept(...argv: string[]) {
  const { exit, stdout } = await command(['sweep', ...SCENARIO, ...argv, '--format', 'json', '-q']);
  expect(exit).toBe(0);
  return JSON.parse(stdout);
}

describe('each point', () => {
  it('has the figures of the round with its values set', async () => {
    const vary = ['--vary', `${PATH}=560..640:20`, '--vary', 'round.validity_months=6,12', '--by', 'residence', '--seed', 's'];
    const { points, vary: told, warnings } = await swept(...vary);
    expect(told).toEqual([
      { path: PATH, values: ['560', '580', '600', '620', '640'], own: '781' },
      { path: 'round.validity_months', values: ['6', '12'], own: '12' },
    ]);
    expect(points).toHaveLength(10);
    for (const { values, eligible, invited, groups, breakdowns } of points) {
      const set = ['--set', `${PATH}=${values[0]}`, '--set', `round.validity_months=${values[1]}`];
      const round = await command(['round', ...SCENARIO, ...set, '--by', 'residence', '--seed', 's', '--format', 'json', '-q']);
      const { counts, ...statistics } = JSON.parse(round.stdout);
      expect([eligible, invited]).toEqual([counts.invited + counts.not_reached, counts.invited]);
      expect(breakdowns).toEqual(statistics.breakdowns);
      expect(groups).toEqual(
        statistics.groups.map((group: Record<string, unknown>) => ({
          id: group['id'],
          eligible: group['eligible'],
          considered: group['considered'],
          invited: group['invited'],
          cut_off: group['cut_off'],
        })),
      );
    }
    const own = JSON.parse((await command(['round', ...SCENARIO, '--seed', 's', '--format', 'json', '-q'])).stdout);
    expect(warnings).toEqual(own.warnings);
  });
  it('stands in the table with a line for the round, each group and each value', async () => {
    const [path, out] = [at('points.csv'), at('out')];
    const argv = ['--vary', `${PATH}=580,600`, '--by', 'residence', '--seed', 's', '-o', path, '--out-dir', out];
    const { points } = await swept(...argv);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'summary.en.md', 'summary.fr.md', 'sweep.csv', 'sweep.json']);
    expect(readFileSync(path)).toEqual(readFileSync(join(out, 'sweep.csv')));
    const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([PATH, 'group', 'by', 'value', 'eligible', 'considered', 'invited', 'cut_off']);
    for (const { values, eligible, invited, groups, breakdowns } of points) {
      const own = rows.filter((row) => row[PATH] === values[0]);
      expect(own).toHaveLength(1 + groups.length + breakdowns[0].groups.length);
      expect(own[0]).toEqual({
        [PATH]: values[0],
        group: '',
        by: '',
        value: '',
        eligible: `${eligible}`,
        considered: '',
        invited: `${invited}`,
        cut_off: '',
      });
      expect(own[1]).toMatchObject({ group: groups[0].id, considered: `${groups[0].considered}`, cut_off: `${groups[0].cut_off ?? ''}` });
      expect(own.at(-1)).toMatchObject({ group: '', by: 'residence', considered: '', cut_off: '' });
    }
    const again = await command(['sweep', ...SCENARIO, ...argv, '-q']);
    expect(again.exit).toBe(0);
    const piped = await command(['sweep', ...SCENARIO, '--vary', `${PATH}=580,600`, '--by', 'residence', '--seed', 's', '-o', '-', '-q']);
    expect(piped.stdout).toBe(readFileSync(path, 'utf8'));
  });
});

describe('what is said', () => {
  it.each(['fr', 'en'] as const)('marks the file’s own value, and shows forty points of many, in %s', async (lang) => {
    const { sweep } = await messagesIn(lang);
    const text = readFileSync('fixtures/pstq-streams/criteria.yaml', 'utf8');
    const [, own = ''] = /minimum_score: ([0-9]+)/.exec(text) ?? [];
    const { exit, stdout } = await command(['sweep', ...SCENARIO, '--vary', `${PATH}=300..900`, '--seed', 's', '--lang', lang]);
    expect([exit, stdout.includes(`${own} ${sweep.own}`), stdout.includes(sweep.shownOf(40, 601))]).toEqual([0, true, true]);
    for (const value of ['300', '900']) expect(stdout).toMatch(new RegExp(`^${value}  `, 'm'));
  });
  it('expects figures of points', async () => {
    const argv = ['sweep', ...SCENARIO, '--vary', `${PATH}=1,1000`, '--seed', 's', '-q'];
    const { points } = await swept('--vary', `${PATH}=1,1000`, '--seed', 's');
    expect((await command([...argv, '--expect', `points.0.invited=${points[0].invited}`])).exit).toBe(0);
    expect((await command([...argv, '--expect', 'points.1.invited=77'])).exit).toBe(1);
    expect((await command([...argv, '--expect', 'points.2.invited=1'])).exit).toBe(2);
  });
});

describe('what is refused', () => {
  it.each<[string[], number, unknown[]]>([
    [['--vary', 'limit=3..1'], 2, [['U121', null]]],
    [['--vary', 'limit=1', '--vary', 'limit=2'], 2, [['U121', null]]],
    [['--vary', 'limit=1', '--vary', `${PATH}=2`, '--vary', 'id=x'], 2, [['U121', null]]],
    [['--vary', 'limit=1..1000', '--vary', `${PATH}=1..101`], 2, [['U121', null]]],
    [
      ['--vary', `${PATH}=600,x,-`],
      3,
      [
        ['C213', `--vary ${PATH} (2/3)`],
        ['C201', `--vary ${PATH} (3/3)`],
      ],
    ],
    [
      ['--vary', 'round.validity_months=1..3:0.5'],
      3,
      [
        ['C213', '--vary round.validity_months (2/5)'],
        ['C213', '--vary round.validity_months (4/5)'],
      ],
    ],
    [['--vary', 'groups.nobody.select.top=1..3'], 3, [['C601', '--vary groups.nobody.select.top (1/3)']]],
    [['--vary', 'id=x,y z'], 3, [['C206', '--vary id (2/2)']]],
    [['--vary', 'round.validity_months=1..10001'], 2, [['U121', null]]],
  ])('%j', async (options, exit, expected) => {
    const got = await problemsOf(['sweep', ...SCENARIO, '--seed', 's', ...options]);
    expect([got.exit, got.problems.map(({ code, file }) => [code, file])]).toEqual([exit, expected]);
  });
  it('more points than lines of groups and values can be told of, with the number that can', async () => {
    const pool = at('many.csv');
    const rows = Array.from({ length: 299 }, (_, i) => `A${i},C${i}`);
    writeFileSync(pool, `candidate_id,country\n${rows.join('\n')}\n`);
    const rule = at('limit.yaml');
    writeFileSync(
      rule,
      'schema: arrima-sim/criteria/v1\nid: r\nround: {date: 2030-01-01}\nlimit: 5\ngroups: [{id: g, rank: [{field: country, order: ascending}], select: all}]\n',
    );
    // The round, its group, 299 countries and the blank: 302 lines a point.
    const most = Math.floor(2_000_000 / 302);
    const asked = (last: number) => problemsOf(['sweep', '-c', rule, '-p', pool, '--by', 'country', '--vary', `limit=1..${last}`]);
    const { exit, problems } = await asked(most + 1);
    expect([exit, problems.map(({ code, value }) => [code, value])]).toEqual([2, [['U121', `limit=1..${most + 1}`]]]);
    expect(problems[0]?.message).toContain((await messagesIn('fr')).number(most));
  });
  it('a point whose cap concerns somebody without a value, as its round is', async () => {
    writeFileSync(
      at('capped.yaml'),
      `schema: arrima-sim/criteria/v1
id: r
round: {date: 2030-01-15}
groups: [{id: g, rank: [{field: score, order: descending}], select: {minimum_score: 600}, caps: [{id: c, by: country, at_most: 1}]}]
`,
    );
    writeFileSync(at('capped.csv'), 'candidate_id,score,country\nA,600,x\nB,500,\n');
    const argv = (values: string) => [
      'sweep',
      '-c',
      at('capped.yaml'),
      '-p',
      at('capped.csv'),
      '--vary',
      `groups.g.select.minimum_score=${values}`,
    ];
    expect((await command(argv('501..600'))).exit).toBe(0);
    const { exit, problems } = await problemsOf(argv('500..600'));
    expect([exit, problems.map(({ code }) => code)]).toEqual([4, ['P606']]);
  });
});
