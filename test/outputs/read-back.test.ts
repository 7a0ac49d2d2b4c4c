/** CSV outputs are pools that the tool reads: scores with a decimal point whatever the pool has, formulas guarded, accents and quotes. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';

const CRITERIA = `schema: arrima-sim/criteria/v1
id: g
round: {date: 2030-05-16}
groups: [{id: a, rank: [{field: score, order: descending}], select: {top: 3}}]
`;

/** Cells of two people who have decimals, then one without a score, and one with zeros that are not needed. */
const RECORDS = [
  ['Zoé', '613,50', '2030-01-01 06:30', 'Québec', '=1+1'],
  ['O"Neil', '580', '2030-01-02', 'a "b", c', '+5 rue'],
  ['C3', '', '2030-01-03', 'Îles; Gaspé', ' @x '],
  ['D4', '007,25', '2030-01-04', '', '-2,5'],
];
const HEADER = ['identifiant', 'pointage', 'date_depot', 'pays', '=Note'];

let folder = '';
const at = (name: string): string => join(folder, name);
const quoted = (cell: string): string => (/[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const linesOf = (name: string): string[] => readFileSync(at(name), 'utf8').trimEnd().split('\n');
const validated = async (name: string, ...more: string[]) => {
  const { exit, stderr } = await command(['validate', '-p', at(name), ...more]);
  return { exit, stderr };
};
const READ = { exit: 0, stderr: '' };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrima-sim-test-'));
  writeFileSync(at('c.yaml'), CRITERIA);
  writeFileSync(at('semicolons.csv'), [HEADER, ...RECORDS].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('from a pool with semicolons and decimal commas', () => {
  const round = ['round', '-c', 'c.yaml', '-p', 'semicolons.csv', '-q', '--columns', 'pays', '--columns', '=Note', '--columns', 'pointage'];
  beforeAll(async () => {
    const argv = round.map((word) => (/\.(?:yaml|csv)$/.test(word) ? at(word) : word));
    expect(await command([...argv, '--out-dir', at('out')])).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('scores have a decimal point, else as written; copied cells stay', () => {
    expect(linesOf('out/invited.csv')).toEqual([
      `invitation,candidate_id,group,group_rank,groups_met,score,submitted_at,pays,'=Note,pointage`,
      `1,Zoé,a,1,a,613.50,2030-01-01 06:30,Québec,'=1+1,"613,50"`,
      `2,"O""Neil",a,2,a,580,2030-01-02,"a ""b"", c",'+5 rue,580`,
      `3,D4,a,3,a,007.25,2030-01-04,,"-2,5","007,25"`,
    ]);
    expect(linesOf('out/decisions.csv').map((line) => line.split(',').at(-4))).toEqual(['score', '613.50', '580', '', '007.25']);
    const { groups } = JSON.parse(readFileSync(at('out/statistics.json'), 'utf8'));
    expect([groups[0].cut_off, groups[0].last_invited]).toEqual([7.25, { score: '007.25', submitted_at: '2030-01-04' }]);
  });

  it.each(['invited', 'decisions'])('%s.csv is read, with criteria too', async (name) => {
    expect(await validated(`out/${name}.csv`)).toEqual(READ);
    expect(await validated(`out/${name}.csv`, '-c', at('c.yaml'))).toEqual(READ);
  });

  it('a round on the invited invites them again, with the same scores', async () => {
    const again = await command(['round', '-c', at('c.yaml'), '-p', at('out/invited.csv'), '-q', '--invited', '-']);
    const plain = (lines: readonly string[]): string[] => lines.map((line) => line.split(',').slice(0, 7).join());
    expect(plain(again.stdout.trimEnd().split('\n'))).toEqual(plain(linesOf('out/invited.csv')));
  });
});

describe('what other commands write', () => {
  it('a pool that was generated is read', async () => {
    expect((await command(['generate', 'pstq-2025', '--rows', '3000', '-o', at('made.csv'), '-q'])).exit).toBe(0);
    expect(await validated('made.csv')).toEqual(READ);
  });
  it('the points of its people are read', async () => {
    const argv = ['score', '--grid', 'pstq-2025-07-02', '-p', at('made.csv'), '--date', '2025-07-17', '-o', at('points.csv'), '-q'];
    expect((await command(argv)).exit).toBe(0);
    expect(await validated('points.csv')).toEqual(READ);
    expect(linesOf('points.csv')).toHaveLength(3001);
  });
});
