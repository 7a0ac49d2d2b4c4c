/** `--format github`: annotations alone on standard output, nothing of the pool in them, and the table in the summary of the step. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { annotation } from '../../src/render/annotations.ts';
import { command } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-github-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const ROUND = ['round', '-c', 'prtq-2020-01-16', '-p', 'fixtures/prtq-2020-01-16/pool.csv', '--format', 'github', '--lang', 'en'];

describe('an annotation', () => {
  it('has what a workflow would read percent-encoded', () => {
    expect(annotation('error', { file: 'a:b,c.csv', line: 3, title: 'P1' }, '50% of\r\nall: a, b')).toBe(
      '::error file=a%3Ab%2Cc.csv,line=3,title=P1::50%25 of\\u000d\\u000aall: a, b\n',
    );
  });
});

describe('a round', () => {
  it('without a warning says nothing; the table is put behind what the step has', async () => {
    writeFileSync(at('step.md'), 'before\n');
    const { exit, stdout, stderr } = await command(ROUND, { env: { GITHUB_STEP_SUMMARY: at('step.md') } });
    expect([exit, stdout, stderr]).toEqual([0, '', '']);
    const step = readFileSync(at('step.md'), 'utf8');
    expect(step).toMatch(/^before\n/);
    expect(step).toContain('| Invited | 23 |');
  });

  it('says an expectation that is missed', async () => {
    const { exit, stdout, stderr } = await command([...ROUND, '--expect', 'invited=24', '--expect', 'invited=23']);
    expect([exit, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^::error title=expect::.*24.*23.*\n$/);
    expect(stdout.match(/::error/g)).toHaveLength(1);
  });

  it('fails where the summary of the step cannot be written', async () => {
    const { exit, stdout } = await command(ROUND, { env: { GITHUB_STEP_SUMMARY: at('nowhere/step.md') } });
    expect([exit, stdout.slice(0, 7)]).toEqual([5, '::error']);
  });
});

describe('problems', () => {
  // Each a text that stands in a cell alone.
  const SECRET = ['zqx-id-1', 'zqx-date', 'zqx-score', 'zqx-area', 'total'];
  const rule = `schema: arrima-sim/criteria/v1
id: r
round: {date: 2030-01-01}
fields: {area: {type: enumeration, column: area, values: [north, south]}}
groups: [{id: g, criteria: [{id: c, test: {field: area, is: north}}], rank: [{field: score, order: descending}], select: {minimum_score: 1}}]
`;

  it.each(['fr', 'en'])('name place, column and cure, and no cell, in %s', async (lang) => {
    writeFileSync(at('rule.yaml'), rule);
    writeFileSync(
      at('pool.csv'),
      `candidate_id,score,area,submitted_at\nA1,500,north,2029-01-01\n${SECRET[0]},${SECRET[2]},${SECRET[3]},${SECRET[1]}\n${SECRET[0]},600,north,2029-01-01\n=x,1,1,1\n`,
    );
    const { exit, stdout, stderr } = await command([
      'validate',
      '-c',
      at('rule.yaml'),
      '-p',
      at('pool.csv'),
      '--format',
      'github',
      '--lang',
      lang,
    ]);
    expect([exit, stderr]).toEqual([4, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/^::error file=[^:]*pool\.csv,line=\d+(?:,col=\d+)?,title=P\d{3}::.+/);
    for (const secret of SECRET) expect(stdout).not.toContain(secret);
    expect((await messagesIn('fr')).github.inPool).not.toBe((await messagesIn('en')).github.inPool);
  });

  it('ten a step at most, a kind each', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => `c${index}`);
    writeFileSync(
      at('many.yaml'),
      `schema: arrima-sim/criteria/v1\nid: r\nround: {date: 2030-01-01}\n${columns.map((name) => `${name}: 1`).join('\n')}\ngroups: [{id: g, select: all}]\n`,
    );
    const { exit, stdout } = await command(['validate', '-c', at('many.yaml'), '--format', 'github']);
    expect(exit).toBe(3);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('of an unknown command line are said too', async () => {
    const { exit, stdout } = await command(['round', '--format', 'github', '--nothing']);
    expect([exit, stdout.slice(0, 20)]).toEqual([2, '::error title=U101::']);
  });
});
