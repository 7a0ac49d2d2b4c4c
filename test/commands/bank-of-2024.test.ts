/** The bank of 31 January 2024: its dealt margins are the published ones; the campaign of 2024 on it, and its last round under the country ceiling. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableRows } from '../docs/markdown-tables.ts';
import { command } from './command.ts';
import { FIXTURES } from './scenarios.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bank-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

type Line = Readonly<Record<string, string>>;
let bank: Line[] = [];
beforeAll(async () => {
  expect(await command(['generate', 'bank-2024-01-31', '-o', at('bank.csv'), '-q'])).toMatchObject({ exit: 0 });
  bank = parse(readFileSync(at('bank.csv')), { columns: true });
}, 120_000);

/** The published margins, as the ministry's answer was told, and what is left of 154,700. */
const COUNTRIES: Readonly<Record<string, number>> = {
  Algérie: 20465,
  Cameroun: 17249,
  Maroc: 14073,
  Sénégal: 13088,
  Égypte: 10969,
  Syrie: 10395,
  Tunisie: 8284,
  'Côte d’Ivoire': 6148,
  France: 6091,
  Inde: 6038,
  Togo: 2705,
  Haïti: 2579,
};

describe('the margins', () => {
  const count = (holds: (line: Line) => boolean): number => bank.filter(holds).length;
  it('are of 154,700 invented people', () => {
    expect(bank).toHaveLength(154_700);
    expect(count((line) => line['synthetic'] === 'true')).toBe(154_700);
  });
  it('twelve countries, and at least 19 others of whom none has 2,000', () => {
    const found = new Map<string, number>();
    for (const { country = '' } of bank) found.set(country, (found.get(country) ?? 0) + 1);
    for (const [country, people] of Object.entries(COUNTRIES)) expect(found.get(country), country).toBe(people);
    const others = [...found].filter(([country]) => COUNTRIES[country] === undefined);
    expect(others.length).toBeGreaterThanOrEqual(19);
    expect(others.reduce((sum, [, people]) => sum + people, 0)).toBe(36_616);
    expect(Math.max(...others.map(([, people]) => people))).toBeLessThan(2000);
    expect(count((line) => line['citizenship'] !== line['country'])).toBe(0);
  });
  it('age, sex, degree, level of occupation, oral French 7', () => {
    expect(count(({ age }) => Number(age) >= 18 && Number(age) <= 35)).toBe(97_152);
    expect(count(({ age }) => Number(age) > 35)).toBe(57_548);
    expect(count(({ gender }) => gender === 'Homme')).toBe(111_229);
    expect(count(({ education = '' }) => education.startsWith('university_1st_cycle'))).toBe(45_637);
    expect(count(({ education = '' }) => /^university_[23]/.test(education))).toBe(29_393);
    expect(count(({ noc_2016: code = '' }) => code.startsWith('0'))).toBe(14_851);
    expect(count(({ noc_2016: code = '' }) => /^[1-9][01]/.test(code))).toBe(48_266);
    expect(count(({ french_speaking: level }) => Number(level) >= 7)).toBe(30_000);
    expect(count((line) => Number(line['french_speaking']) >= 7 && Number(line['french_listening']) >= 7)).toBe(30_000);
  });
});

/** Ids of those invited by the last round of a campaign, by its events. */
async function held(plan: string, out: string): Promise<{ readonly counts: number[]; readonly last: string[]; readonly shown: string }> {
  const ran = await command(['campaign', plan, '-p', at('bank.csv'), '--out-dir', at(out), '--lang', 'en']);
  expect(ran).toMatchObject({ exit: 0, stderr: '' });
  const { rounds } = JSON.parse(readFileSync(join(at(out), 'campaign.json'), 'utf8')) as { rounds: { id: string; simulated: number }[] };
  const events: Line[] = parse(readFileSync(join(at(out), 'events.csv')), { columns: true });
  const last = rounds.at(-1)?.id ?? '';
  const invited = events.filter(({ event, detail = '' }) => event === 'invited' && detail.startsWith(`${last}:`));
  return { counts: rounds.map(({ simulated }) => simulated), last: invited.map(({ candidate_id: id = '' }) => id), shown: ran.stdout };
}

describe('the campaign of 2024', () => {
  it('gives the rounds that were fitted, says so, and shows whatever the one between them gives', { timeout: 120_000 }, async () => {
    const { counts, shown } = await held('prtq-2024', 'without');
    expect(counts.slice(0, 3)).toEqual([1007, 1319, 1007]);
    const lines = shown.split('\n');
    expect(lines.filter((line) => /25 January 2024 .* 0 \(fitted\)$/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /8 February 2024 .* \+285$/.test(line))).toHaveLength(1);
    // No difference of 0 stands without the word.
    expect(lines.filter((line) => /^2024-.* 0$/.test(line))).toEqual([]);
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('Fitted: the people of the pool were invented so that this round invites');
  });

  it('the last round with and without the ceiling, by country, is what its fixture shows', { timeout: 120_000 }, async () => {
    const fixture = join(FIXTURES, 'ceiling-2024-09-19');
    const countries = new Map(bank.map(({ candidate_id: id = '', country = '' }) => [id, country]));
    const byCountry = (ids: readonly string[]): Map<string, number> => {
      const found = new Map<string, number>();
      for (const id of ids) found.set(countries.get(id) ?? '', (found.get(countries.get(id) ?? '') ?? 0) + 1);
      return found;
    };
    const without = byCountry((await held('prtq-2024', 'without-again')).last);
    const withCeiling = byCountry((await held(join(fixture, 'plan.yaml'), 'with')).last);
    const shown = tableRows(readFileSync(join(fixture, 'README.md'), 'utf8'), 'pays · country');
    const rows = shown.map((row) => [row.get('pays · country') ?? '', Number(row.get('sans · without')), Number(row.get('avec · with'))]);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toEqual(rows.map(([country]) => [country, without.get(String(country)) ?? 0, withCeiling.get(String(country)) ?? 0]));
    const sum = (found: ReadonlyMap<string, number>): number => [...found.values()].reduce((all, people) => all + people, 0);
    expect([sum(without), sum(withCeiling)]).toEqual([1, 2].map((column) => rows.reduce((all, row) => all + Number(row[column]), 0)));
    expect(Math.max(...withCeiling.values()) * 4).toBeLessThanOrEqual(sum(withCeiling));
  });
});
