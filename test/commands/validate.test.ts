/** `validate` goes on past the first problem, but says nothing that follows from another. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-validate-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const rule = (select: string): string => `schema: arrima-sim/criteria/v1
id: own
round: {date: 2026-06-15}
fields: {candidate_id: {column: dossier}}
groups: [{id: all, criteria: [], select: ${select}}]
`;
const codes = async (...files: readonly string[]): Promise<string[]> =>
  [...(await command(['validate', ...files])).stderr.matchAll(/^[A-Z]\d{3}/gm)].map(([code]) => code);

describe('a pool with headers of its own', () => {
  const pool = file('pool.csv', 'dossier,score\nA1,600\n');
  const broken = file('broken.yaml', rule('{maximum: 3}'));
  const sound = file('sound.yaml', rule('all'));

  it.each([
    ['under its criteria', ['-c', sound], []],
    ['under criteria that cannot be read: their problems alone', ['-c', broken], ['C210', 'C202']],
    ['under both: those of the file that cannot be read', ['-c', broken, '-c', sound], ['C210', 'C202']],
    ['under none: the column that is missing', [], ['P301']],
  ])('%s', async (_, asked, expected) => {
    expect(await codes(...asked, '-p', pool)).toEqual(expected);
  });

  it('whose cells are wrong, under criteria that cannot be read', async () => {
    const wrong = file('wrong.csv', 'candidate_id,score\nA1,many\n');
    expect(await codes('-c', broken, '-p', wrong)).toEqual(['C210', 'C202', 'P401']);
  });
});
