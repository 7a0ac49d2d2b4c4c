/** Pools whose days are not ISO: outputs write `submitted_at` in ISO, whether the round asks for it or not. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, poolProblems } from '../commands/command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrima-sim-days-'));
  const head = 'schema: arrima-sim/criteria/v1\nid: w\nround: {date: 2026-12-31, timezone: America/Sao_Paulo}\n';
  writeFileSync(
    join(folder, 'asked.yaml'),
    `${head}groups: [{id: g, rank: [{field: submitted_at, order: ascending}], select: {minimum_score: 0}}]\n`,
  );
  writeFileSync(join(folder, 'copied.yaml'), `${head}groups: [{id: g, select: {minimum_score: 0}}]\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const CELLS: readonly (readonly [cell: string, iso: string])[] = [
  ['16/01/2020', '2020-01-16'],
  ['1/2/2020', '2020-02-01'],
  ['16.01.2020 9:30', '2020-01-16T09:30'],
  ['1-1-2020 9:30:05', '2020-01-01T09:30:05'],
  // Its first instant is one in the morning.
  ['04/11/2018', '2018-11-04'],
  ['2020-01-16', '2020-01-16'],
  ['2020-01-16 09:30', '2020-01-16 09:30'],
  ['2020-01-16T09:30:00Z', '2020-01-16T09:30:00Z'],
  ['2020-01-16T09:30:00.5', '2020-01-16T09:30:00.5'],
  ['', ''],
];
const POOL = `candidate_id,score,submitted_at\n${CELLS.map(([cell], at) => `A${at},1,${cell}`).join('\n')}\n`;

describe.each(['asked', 'copied'])('%s', (name) => {
  const round = (...more: string[]) => command(['round', '-c', join(folder, `${name}.yaml`), '-p', '-', '-q', ...more], { stdin: POOL });
  it('the invited list has ISO', async () => {
    const { stdout } = await round('--date-format', 'dmy', '--invited', '-', '--columns', 'submitted_at');
    const records: string[][] = parse(stdout);
    const found = records.slice(1).map((record) => [record[1], record[6], record[7]]);
    expect(found.sort()).toEqual(CELLS.map(([cell, iso], at) => [`A${at}`, iso, cell]));
  });
  it('the statistics and the explanation have ISO', async () => {
    const one = 'candidate_id,score,submitted_at\nA,1,16/01/2020 9:30\n';
    const arguments_ = ['-c', join(folder, `${name}.yaml`), '-p', '-', '--date-format', 'dmy'];
    const statistics = await command(['round', ...arguments_, '-q', '--statistics', '-'], { stdin: one });
    expect(JSON.parse(statistics.stdout).groups[0].last_invited.submitted_at).toBe('2020-01-16T09:30');
    const explained = await command(['explain', 'A', ...arguments_, '--format', 'json'], { stdin: one });
    expect(JSON.parse(explained.stdout).candidates[0].submitted_at).toBe('2020-01-16T09:30');
  });
});

it('a moment of submission that is none is refused also where no criterion asks for it', async () => {
  const stdin = 'candidate_id,score,submitted_at\nA,1,31/02/2020\nB,1,soon\n';
  const argv = ['round', '-c', join(folder, 'copied.yaml'), '-p', '-', '-q', '--date-format', 'dmy', '--invited', '-'];
  const { exit, stderr } = await command(argv, { stdin });
  expect([exit, stderr]).toEqual([4, expect.stringMatching(/^P401 .*:2:3 /)]);
});

it('periods stay ISO', async () =>
  expect(await poolProblems('candidate_id,work_permits\nA,01/02/2020/\nB,2020-02-01/\n', '--date-format', 'dmy')).toEqual(['P401:2:2']));
