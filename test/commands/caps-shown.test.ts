/** What is shown of caps: of many full values the first, and how many more the statistics have. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-caps-shown-'));
const path = (name: string): string => join(folder, name);

/** 25 occupations of two people each; one of each may be invited. The two of an occupation have the same score. */
const POOL = [
  'candidate_id,submitted_at,score,job,synthetic',
  ...Array.from({ length: 50 }, (_, row) => `p${row + 100},2024-06-01,${500 - Math.floor(row / 2)},job ${Math.floor(row / 2) + 10},true`),
  '',
].join('\n');

const CRITERIA = `schema: arrima-sim/criteria/v1
id: jobs
round: {date: 2024-09-15}
fields: {job: {type: text}}
groups:
  - id: g
    rank: [{field: score, order: descending}]
    select: {top: 50}
    caps: [{id: one, by: job, at_most: 1}]
`;

beforeAll(() => {
  writeFileSync(path('pool.csv'), POOL);
  writeFileSync(path('jobs.yaml'), CRITERIA);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('25 full values', () => {
  it.each([
    ['en', 'job 29', '5 further values are full; the statistics have all.'],
    ['fr', 'job 29', '5\u00a0autres valeurs sont pleines\u00a0; les statistiques les ont toutes.'],
  ])('are 20 lines and a sentence: %s', async (lang, last, sentence) => {
    const { exit, stdout } = await command(['round', '-c', path('jobs.yaml'), '-p', path('pool.csv'), '--lang', lang]);
    expect(exit).toBe(0);
    expect(stdout).toContain(last);
    expect(stdout).not.toContain('job 30');
    expect(stdout).toContain(sentence);
  });
  it('are all in the statistics', async () => {
    await command(['round', '-c', path('jobs.yaml'), '-p', path('pool.csv'), '-q', '--statistics', path('statistics.json')]);
    const { groups } = JSON.parse(readFileSync(path('statistics.json'), 'utf8')) as { groups: { caps: { full: unknown[] }[] }[] };
    expect(groups[0]?.caps[0]?.full).toHaveLength(25);
  });
});
