/** A tie that more decimals of a second would have decided is told. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-fraction-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The warnings of a round that takes two, ranked so, on candidates `id,score,moment`. */
async function warnings(rank: string, ...candidates: readonly string[]): Promise<unknown> {
  const path = join(folder, 'criteria.yaml');
  const group = `  - {id: one, criteria: [{id: here, test: {field: score, present: true}}], rank: ${rank}, select: {top: 2}}`;
  writeFileSync(path, `schema: arrima-sim/criteria/v1\nid: r\ntitle: {fr: E, en: R}\nround: {date: 2024-02-08}\ngroups:\n${group}\n`);
  const stdin = `candidate_id,score,submitted_at\n${candidates.join('\n')}\n`;
  const { stdout, exit } = await command(['round', '-c', path, '-p', '-', '--seed', 's', '--statistics', '-', '-q'], { stdin });
  expect(exit).toBe(0);
  return (JSON.parse(stdout) as { warnings: unknown }).warnings;
}

const BY_MOMENT = '[{field: score, order: descending}, {field: submitted_at, order: ascending}]';
const AT = '2024-01-02T03:04:05';
const dropped = (size: number): object => ({ code: 'fraction_dropped', group: 'one', size });
const byId = (size: number): object => ({ code: 'decided_by_id', group: 'one', size });

describe('a tie at the last place', () => {
  it.each<[string, string, string[], object[]]>([
    [
      'of moments that differ in the fourth decimal',
      BY_MOMENT,
      [`A1,9,${AT}`, `A2,5,${AT}.1239`, `A3,5,${AT}.1231`, `A4,4,${AT}`],
      [byId(2), dropped(2)],
    ],
    ['between those invited alone', BY_MOMENT, [`A1,5,${AT}.1230`, `A2,5,${AT}.1231`, `A3,5,${AT}.123`], [byId(3), dropped(3)]],
    [
      'of moments in two zones',
      BY_MOMENT,
      ['A1,9,', 'A2,5,2024-01-02T08:04:05.0001Z', 'A3,5,2024-01-02T03:04:05.0002-05:00'],
      [byId(2), dropped(2)],
    ],
    ['of equal moments, one with zeros', BY_MOMENT, [`A1,9,${AT}`, `A2,5,${AT}.123`, `A3,5,${AT}.123000`], [byId(2)]],
    ['of people who are not at the last place', BY_MOMENT, [`A1,5,${AT}.0001`, `A2,5,${AT}.0002`, `A3,4,${AT}`], []],
    [
      'where the moment does not rank',
      '[{field: score, order: descending}]',
      [`A1,9,${AT}`, `A2,5,${AT}.0001`, `A3,5,${AT}.0002`],
      [byId(2)],
    ],
    [
      'that a lottery decides',
      `[{field: submitted_at, order: ascending}, lottery]`,
      [`A1,9,${AT}.0001`, `A2,5,${AT}.0002`, `A3,5,${AT}.0003`],
      [],
    ],
  ])('%s', async (_, rank, candidates, expected) => {
    expect(await warnings(rank, ...candidates)).toEqual(expected);
  });
});
