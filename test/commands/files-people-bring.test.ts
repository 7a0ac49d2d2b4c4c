/** Small files as programs of many kinds write them: each is read, with its warnings, or refused with its cause and its cure. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from './command.ts';
import type { FileCase } from './files-people-bring/case.ts';
import { ENGLISH_SPREADSHEET } from './files-people-bring/english-spreadsheet.ts';
import { FRENCH_SPREADSHEET } from './files-people-bring/french-spreadsheet.ts';
import { HONEST } from './files-people-bring/honest.ts';
import { SCRIPT } from './files-people-bring/script.ts';
import { STATISTICS_PACKAGE } from './files-people-bring/statistics-package.ts';
import { SURVEY_AND_DATABASE } from './files-people-bring/survey-and-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bring-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CRITERIA = join(folder, 'criteria.yaml');
writeFileSync(
  CRITERIA,
  `schema: arrima-sim/criteria/v1
id: files
title: {fr: Fichiers, en: Files}
round: {date: 2024-02-08}
groups:
  - id: g
    criteria:
      - {id: there, test: {field: region, in: [Estrie, Côte-Nord, Laval]}}
      - {id: trained, test: {field: noc_2021, starts_with: ["31", "21"]}}
      - {id: speaks, test: {field: french_speaking, at_least: 5}}
    rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}]
    select: {top: 3}
`,
);

const KINDS: Readonly<Record<string, readonly FileCase[]>> = {
  'a French spreadsheet': FRENCH_SPREADSHEET,
  'an English spreadsheet': ENGLISH_SPREADSHEET,
  'a statistics package': STATISTICS_PACKAGE,
  'a survey tool or a database': SURVEY_AND_DATABASE,
  'a script': SCRIPT,
  'somebody honest': HONEST,
};

interface Told {
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

/** Runs the round on a file and gives its first problem, or who is invited and the codes of the warnings. */
async function ran(
  { bytes, options = [] }: FileCase,
  language: string,
): Promise<{ problem: Told | null; invited: string; warnings: string[] }> {
  const invited = join(folder, 'invited.csv');
  const argv = ['round', '-c', CRITERIA, '-p', '-', '--lang', language, '--format', 'json', '--invited', invited, '--force', ...options];
  const printed = JSON.parse((await command(argv, { stdin: bytes })).stdout);
  if (printed.problems !== undefined) return { problem: printed.problems[0], invited: '', warnings: [] };
  const { stdout } = await command(['round', '-c', CRITERIA, '-p', '-', '--invited', '-', '-q', ...options], { stdin: bytes });
  const ids = stdout.split('\n').slice(1, -1);
  return {
    problem: null,
    invited: ids.map((line) => line.split(',')[1]).join(' '),
    warnings: printed.warnings.map(({ code }: { code: string }) => code),
  };
}

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (__, each) => {
    const { outcome } = each;
    const [french, english] = [await ran(each, 'fr'), await ran(each, 'en')];
    if ('invited' in outcome) {
      expect([french.problem?.message ?? null, french.invited, french.warnings]).toEqual([null, outcome.invited, outcome.warnings ?? []]);
      return;
    }
    const { code = 'none', line = null, column = null } = french.problem ?? {};
    expect([code, line, column].filter((part) => part !== null).join(':'), french.problem?.message).toBe(outcome.refused);
    const messages = [french.problem?.message ?? '', english.problem?.message ?? ''];
    for (const said of outcome.says) {
      const [fr, en] = typeof said === 'string' ? [said, said] : said;
      expect(messages[0]).toContain(fr);
      expect(messages[1]).toContain(en);
    }
    // What is wrong, then what to do.
    for (const message of messages) expect(message).toMatch(/.{8} — .{8}/s);
    expect(messages[0]).not.toBe(messages[1]);
  });
});

it('are ninety at least, and forty honest ones, of which none is refused or warned of', () => {
  expect(Object.values(KINDS).flat().length - HONEST.length).toBeGreaterThanOrEqual(90);
  expect(HONEST.length).toBeGreaterThanOrEqual(40);
  expect(HONEST.filter(({ outcome }) => !('invited' in outcome) || outcome.warnings !== undefined)).toEqual([]);
});
