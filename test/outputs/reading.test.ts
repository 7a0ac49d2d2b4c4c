/** How a pool was read, in every JSON that names its inputs: what was asked for, and nothing else. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadingAsked, readingOf } from '../../src/outputs/reading.ts';
import { command } from '../commands/command.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'arrima-sim-reading-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

it.each<[ReadingAsked, string]>([
  [{}, 'null'],
  [{ encoding: undefined, delimiter: undefined, dateFormat: undefined, blank: [] }, 'null'],
  [{ encoding: 'utf-8' }, '{"encoding":"utf-8"}'],
  [{ delimiter: '\t' }, '{"delimiter":"tab"}'],
  [{ delimiter: ';', dateFormat: 'iso' }, '{"delimiter":";","date_format":"iso"}'],
  [
    { blank: ['N/A', 'score=0'], dateFormat: 'dmy', delimiter: 'tab', encoding: 'windows-1252' },
    '{"encoding":"windows-1252","delimiter":"tab","date_format":"dmy","blank":["N/A","score=0"]}',
  ],
])('%j', (asked, expected) => expect(JSON.stringify(readingOf(asked))).toBe(expected));

describe('inputs', () => {
  const asked = ['--date-format', 'dmy', '--blank', 'N/A', '--blank', 'score=0'];
  const reading = { date_format: 'dmy', blank: ['N/A', 'score=0'] };
  const pool = join(FOLDER, 'pool.csv');
  writeFileSync(pool, 'candidate_id,score,submitted_at,synthetic\nA,1,16/06/2019,true\nB,0,17.06.2019,true\n');
  const read = (folder: string, name: string) => JSON.parse(readFileSync(join(FOLDER, folder, name), 'utf8'));
  const manifestOf = (folder: string): unknown[] => {
    const { inputs, arguments: given } = read(folder, 'manifest.json');
    const entry = inputs.find(({ role }: { readonly role: string }) => role === 'pool');
    return [Object.keys(entry), entry.reading, given.date_format, given.blank];
  };

  it('of a round', async () => {
    const criteria = join(FOLDER, 'c.yaml');
    writeFileSync(criteria, 'schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2024-02-08}\ngroups: [{id: g, select: all}]\n');
    const run = ['round', '-c', criteria, '-p', pool, '-q', '--out-dir', join(FOLDER, 'round')];
    expect((await command([...run, ...asked])).exit).toBe(0);
    const { inputs } = read('round', 'statistics.json');
    expect([Object.keys(inputs).slice(0, 3), inputs.reading]).toEqual([['pool', 'reading', 'criteria'], reading]);
    expect(manifestOf('round')).toEqual([['role', 'name', 'sha256', 'bytes', 'reading'], reading, 'dmy', ['N/A', 'score=0']]);
  });

  it('of a campaign', async () => {
    const plan = join(FOLDER, 'p.yaml');
    writeFileSync(
      plan,
      'schema: arrima-sim/plan/v1\nid: p\ntitle: p\nfrom: 2024-02-01\nto: 2024-02-29\n' +
        'declarations: {validity_months: {value: 120, assumption: true}}\nrounds: [{criteria: c.yaml}]\n',
    );
    const run = ['campaign', plan, '-p', pool, '-q', '--out-dir', join(FOLDER, 'campaign')];
    expect(await command([...run, ...asked])).toMatchObject({ exit: 0, stderr: '' });
    const { inputs } = read('campaign', 'campaign.json');
    expect([Object.keys(inputs).slice(0, 3), inputs.reading]).toEqual([['pool', 'reading', 'plan'], reading]);
    expect(manifestOf('campaign')).toEqual([['role', 'name', 'sha256', 'bytes', 'reading'], reading, 'dmy', ['N/A', 'score=0']]);
  });
});
