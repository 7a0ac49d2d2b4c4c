/** `explain --enough`: what it says of people of the scenarios is applied to their cells, and the round invites them. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-enough-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly changes: readonly {
    readonly column: string;
    readonly from: string | null;
    readonly wanted: string;
    readonly to: string | null;
  }[];
  readonly score: { readonly at_least?: number; readonly more_than?: number } | null;
  readonly checked: boolean;
  readonly group?: string;
}
interface Explained {
  readonly candidate_id: string;
  readonly outcome: string;
  readonly groups: readonly { readonly id: string; readonly enough?: readonly Told[] }[];
}

async function explained(criteria: string, pool: string, ids: readonly string[], ...more: string[]): Promise<readonly Explained[]> {
  const { exit, stdout } = await command(['explain', ...ids, '-c', criteria, '-p', pool, '--enough', '--format', 'json', '-q', ...more]);
  expect(exit).toBe(0);
  return JSON.parse(stdout).candidates;
}

describe.each<[string, string, readonly string[]]>([
  ['pstq-streams', 'score', []],
  ['minimum-score-and-open-group', 'score', []],
  ['lists-and-sectors', 'score', []],
  ['caps-by-number', 'score', []],
  ['lottery', 'score', []],
])('the people of %s', (name, score, more) => {
  const [criteria, pool] = [`fixtures/${name}/criteria.yaml`, `fixtures/${name}/pool.csv`];
  const text = readFileSync(pool, 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, trim: true });
  it('are invited with what is said to be enough', async () => {
    const people = await explained(
      criteria,
      pool,
      rows.map((row) => row['candidate_id'] ?? ''),
      ...more,
    );
    for (const { candidate_id, outcome, groups } of people) {
      for (const { id, enough } of groups) {
        expect([candidate_id, enough !== undefined]).toEqual([candidate_id, outcome !== 'invited']);
        for (const told of enough ?? []) {
          const cells = Object.fromEntries(told.changes.map(({ column, to }) => [column, to ?? '']));
          const points = told.score === null ? {} : { [score]: String(told.score.at_least ?? (told.score.more_than ?? 0) + 0.001) };
          const changed = rows.map((row) => (row['candidate_id'] === candidate_id ? { ...row, ...cells, ...points } : row));
          writeFileSync(at('pool.csv'), stringify(changed, { header: true }));
          const { stdout } = await command([
            'round',
            '-c',
            criteria,
            '-p',
            at('pool.csv'),
            '--decisions',
            at('d.csv'),
            '--force',
            '-q',
            '--format',
            'json',
            ...more,
          ]);
          expect(JSON.parse(stdout).ok).toBeUndefined();
          const decisions: Record<string, string>[] = parse(readFileSync(at('d.csv')), { columns: true });
          const decided = decisions.find((row) => row['candidate_id'] === candidate_id);
          expect([candidate_id, id, told, decided?.['group']]).toEqual([candidate_id, id, told, told.group ?? id]);
          expect(told.checked).toBe(true);
        }
      }
    }
  });
});

const GRID = `schema: arrima-sim/grid/v1
id: g
effective: 2030-01-01
blocks: [{id: b, maximum: 10, factors: [{id: f, bands: {field: age, points: [{from: 0, to: 17, points: 0}, {from: 18, to: 39, points: 10}, {from: 40, points: 2}]}}]}]
`;
const RULE = `schema: arrima-sim/criteria/v1
id: r
round: {date: 2030-06-15, extraction: 2030-06-10, validity_months: 12}
score: {grid: grid.yaml}
groups:
  - id: g
    criteria:
      - {id: young, test: {field: age, at_most: 39}}
      - {id: health, test: {any: [{field: noc_2021, starts_with: '31'}, {field: teer, is: 2}]}}
      - {id: elsewhere, test: {none: [{field: country, is: France}]}}
    select: {minimum_score: 5}
`;
const PEOPLE = `candidate_id,submitted_at,birth_date,noc_2021,country
A,2030-06-12,1990-06-15,31301,Maroc
B,2029-01-01,1995-01-01,31301,Maroc
C,2030-06-01,1980-01-01,31301,Maroc
D,2030-06-01,1995-01-01,65200,France
E,,1995-01-01,31301,Maroc
`;

describe('one change, by hand', () => {
  writeFileSync(at('grid.yaml'), GRID);
  writeFileSync(at('rule.yaml'), RULE);
  writeFileSync(at('people.csv'), PEOPLE);
  it.each<[string, unknown[]]>([
    // Extracted at the end of the 10th.
    ['A', [{ field: 'submitted_at', from: '2030-06-12', wanted: 'on_or_before 2030-06-10', to: '2030-06-10' }]],
    // Twelve months after the 11th of June 2029 are past the end of the 10th.
    ['B', [{ field: 'submitted_at', from: '2029-01-01', wanted: 'on_or_after 2029-06-11', to: '2029-06-11' }]],
    // 39 on the 10th of June: born after that day of 1990.
    ['C', [{ field: 'birth_date', from: '1980-01-01', wanted: 'age at_most 39', to: '1990-06-11' }]],
    ['E', [{ field: 'submitted_at', from: null, wanted: 'on_or_before 2030-06-10', to: '2030-06-10' }]],
  ])('of %s', async (id, changes) => {
    const [one] = await explained(at('rule.yaml'), at('people.csv'), [id]);
    expect(one?.groups[0]?.enough?.[0]?.changes).toMatchObject(changes as object[]);
    expect(one?.groups[0]?.enough?.[0]?.score).toBeNull();
  });
  it('of two columns: a code of the trade asked for, and another country', async () => {
    const [one] = await explained(at('rule.yaml'), at('people.csv'), ['D']);
    const [first] = one?.groups[0]?.enough ?? [];
    expect(first?.changes.map(({ wanted }) => wanted)).toEqual(['starts_with 31', 'not is France']);
    expect(first?.changes[0]?.to).toMatch(/^31\d{3}$/);
    expect(first?.changes[1]?.to).toBe('Maroc');
  });
  it.each(['fr', 'en'] as const)('is said in %s', async (lang) => {
    const { enough } = await messagesIn(lang);
    const { stdout } = await command(['explain', 'A', '-c', at('rule.yaml'), '-p', at('people.csv'), '--enough', '--lang', lang]);
    expect(stdout).toContain(enough.enough);
    expect(stdout).toContain(enough.days(2, true));
  });
});
