/**
 * Workbooks opened by LibreOffice, with French and English settings of Canada: every cell is as it is in the lists. For this
 * LibreOffice is needed, which `.ci/run` installs: `npm run office`.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';
import { BOTH, Results } from '../report/results.ts';
import { oddRound } from '../workbook/odd-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-office-'));
const results = new Results();
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  await results.makePools();
  const lists = ['--invited', at('invited.csv'), '--decisions', at('decisions.csv')];
  expect((await command([...oddRound(folder), ...lists, '--xlsx', at('odd.xlsx'), '--lang', 'fr'])).exit).toBe(0);
  for (const name of ['round', 'compare', 'sweep', 'campaign'] as const)
    expect((await command([...results.line(name), '--xlsx', at(`${name}.xlsx`), '-q', '--lang', 'fr'])).exit).toBe(0);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  results.remove();
});

/** Every sheet as LibreOffice shows it: cells as text, commas between. */
function shown(name: string, locale: string): Map<string, string[][]> {
  const out = at(`${name}-${locale}`);
  const settings = pathToFileURL(at(`settings-${locale}`)).href;
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${settings}`, '--headless', '--convert-to', filter, at(`${name}.xlsx`), '--outdir', out],
    {
      env: { ...process.env, LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8` },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const files = readdirSync(out);
  return new Map(
    files.map((file) => [
      file.slice(name.length + 1, -'.csv'.length).normalize('NFC'),
      parse(readFileSync(join(out, file)), { relax_column_count: true }),
    ]),
  );
}

describe.each(['fr_CA', 'en_CA'])('LibreOffice under %s', (locale) => {
  const decimal = (cell: string): string => {
    const plain = cell === '' ? '' : String(Number(cell));
    return locale === 'fr_CA' ? plain.replace('.', ',') : plain;
  };

  it('shows every cell of a list as it is', () => {
    const sheets = shown('odd', locale);
    const { workbook: words } = BOTH.fr;
    const list: string[][] = parse(readFileSync(at('invited.csv')));
    const got = sheets.get(words.invitedList) ?? [];
    expect(got).toHaveLength(list.length);
    for (const [row, record] of list.entries()) {
      if (row === 0) continue;
      const [invitation, id, , rank, , score, submitted, code, note] = record;
      expect(got[row]).toEqual([invitation, id, 'Groupe « é »', rank, 'Groupe « é »', decimal(score ?? ''), submitted, code, note]);
    }
    const decisions: string[][] = parse(readFileSync(at('decisions.csv')));
    expect(
      sheets
        .get(words.decisions)
        ?.map(([id]) => id)
        .slice(1),
    ).toEqual(decisions.map(([id]) => id).slice(1));
  }, 120_000);

  it('opens the workbook of every command, each sheet with its head', () => {
    for (const name of ['round', 'compare', 'sweep', 'campaign']) {
      const sheets = shown(name, locale);
      expect(sheets.size).toBeGreaterThan(1);
      for (const [sheet, rows] of sheets) expect(rows.length, sheet).toBeGreaterThan(2);
    }
  }, 240_000);
});
