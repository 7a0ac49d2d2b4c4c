/** Whole rounds: each folder of fixtures with `expected/` is run, every file compared, and the figures worked by hand. */

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableRows } from '../docs/markdown-tables.ts';
import { command, type Ran } from './command.ts';
import { argumentsOf, campaigns, criteriaOf, FIXTURES, scenarios } from './scenarios.ts';

const FILES = ['decisions.csv', 'invited.csv', 'manifest.json', 'statistics.json', 'summary.en.md', 'summary.fr.md'];

test('every folder of fixtures is a scenario or a campaign, and the index names it in a line', () => {
  const index = readFileSync(join(FIXTURES, 'README.md'), 'utf8');
  const named = tableRows(index, 'scénario · scenario').map((row) => /\[(.*)\]\((.*)\/README\.md\)/.exec([...row.values()][0] ?? '')?.[2]);
  const folders = [...scenarios, ...campaigns].sort();
  expect(readdirSync(FIXTURES).sort()).toEqual([...folders, 'README.md'].sort());
  expect(named.sort()).toEqual(folders);
});

describe.each(scenarios)('%s', (name) => {
  const folder = join(FIXTURES, name);
  const expected = join(folder, 'expected');
  const written = mkdtempSync(join(tmpdir(), 'arrima-sim-scenario-'));
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  let ran: Ran;

  beforeAll(async () => {
    ran = await command(['round', '-c', criteriaOf(folder), '-p', join(folder, 'pool.csv'), '--out-dir', written, ...argumentsOf(folder)]);
  });
  afterAll(() => rmSync(written, { recursive: true }));

  test('runs and writes the six files', () => {
    expect(ran).toMatchObject({ exit: 0, stderr: '' });
    expect(readdirSync(written).sort()).toEqual(FILES);
    expect(readdirSync(expected).sort()).toEqual(FILES);
  });

  test.each(FILES)('%s is as expected', (file) => {
    const difference = firstDifference(comparable(expected, file), comparable(written, file));
    expect(difference, `fixtures/${name}/expected/${file}`).toBeNull();
  });

  test.each([
    ['expected', expected],
    ['written', written],
  ])('the manifest gives the bytes of what is %s', (_, where) => {
    const { outputs } = JSON.parse(readFileSync(join(where, 'manifest.json'), 'utf8'));
    expect(outputs).toHaveLength(FILES.length - 1);
    for (const output of outputs) {
      const content = readFileSync(join(where, output.name));
      expect(output).toEqual({ name: output.name, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length });
    }
  });

  // A shipped round has people by the thousand, and its README counts them by kind: see fixture-of-23.test.ts.
  test.skipIf(existsSync(join(folder, 'criteria.txt')))('everybody fares as worked by hand in the README', () => {
    const decisions: Record<string, string>[] = parse(readFileSync(join(written, 'decisions.csv')), { columns: true });
    const keys = ['candidate_id', 'outcome', 'group', 'group_rank', 'groups_met', 'why_not'];
    const fare = (get: (key: string) => string | undefined) => Object.fromEntries(keys.map((key) => [key, get(key)]));
    expect(decisions.map((line) => fare((key) => line[key]))).toEqual(
      tableRows(readme, 'candidate_id').map((row) => fare((key) => row.get(key))),
    );
  });

  test('the invited list gives everybody the group and rank that the decisions give', () => {
    const rows = (file: string): Record<string, string>[] => parse(readFileSync(join(written, file)), { columns: true });
    const ranks = (lines: readonly Record<string, string>[]) =>
      lines.map(({ candidate_id, group, group_rank }) => `${candidate_id} ${group} ${group_rank}`).sort();
    expect(ranks(rows('invited.csv'))).toEqual(ranks(rows('decisions.csv').filter(({ outcome }) => outcome === 'invited')));
  });

  test('the figures are as worked by hand in the README', () => {
    const statistics: unknown = JSON.parse(readFileSync(join(written, 'statistics.json'), 'utf8'));
    const figures = tableRows(readme, 'statistics.json').map((row) => [row.get('statistics.json') ?? '', row.get('value') ?? '']);
    expect(figures.length).toBeGreaterThan(0);
    for (const [path = '', value = ''] of figures) expect(figureAt(statistics, path), path).toEqual(JSON.parse(value));
  });
});

/** A criteria file of the folder's own, or the shipped round named there. */
/** The text of a file, but for the version of the tool, and what follows from it in the manifest. */
function comparable(folder: string, file: string): string {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!file.endsWith('.json')) return text;
  return text
    .replace(/("name": "arrima-sim",\n +"version": )"[^"]*"/, '$1"VERSION"')
    .replace(/("name": "statistics\.json",\n +"sha256": )"[0-9a-f]{64}"(,\n +"bytes": )[0-9]+/, '$1"SHA256"$2BYTES');
}

/** Where two texts part, or null: lists of thousands make no readable difference. */
function firstDifference(expected: string, got: string): string | null {
  if (expected === got) return null;
  const [wanted = [], found = []] = [expected, got].map((text) => text.split(/(?<=\n)/));
  const at = wanted.findIndex((line, i) => line !== found[i]);
  const line = at === -1 ? wanted.length : at;
  const printed = (lines: readonly string[]): string => (lines[line] === undefined ? 'the end of the file' : JSON.stringify(lines[line]));
  return `line ${line + 1}: expected ${printed(wanted)}, got ${printed(found)}`;
}

/** A value of the statistics by path; items of a list are named by id, as with `--expect`. */
function figureAt(statistics: unknown, path: string): unknown {
  let value = statistics;
  for (const step of path.split('.')) {
    if (Array.isArray(value)) value = value.find((item: { readonly id: string }) => item.id === step);
    else if (typeof value === 'object' && value !== null) value = new Map(Object.entries(value)).get(step);
    else return undefined;
  }
  return value;
}
