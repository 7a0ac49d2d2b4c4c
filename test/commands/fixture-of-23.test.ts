/** The pool of the 23: who is in it, who is invited and why not the others, and that one cell more or less is noticed. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { header, people } from '../../src/recipes/people.ts';
import { BACKGROUND } from '../../src/recipes/types.ts';
import { tableRows } from '../docs/markdown-tables.ts';
import { shippedRecipe } from '../recipes/recipes.ts';
import { command } from './command.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/prtq-2020-01-16/', import.meta.url));
const RULE = 'prtq-2020-01-16';
const VARIANT = 'prtq-2020-01-16-reported';

const BILL9 = 'cancelled-by-bill9';
const DEPOSIT = 'declared-before-2019-12-17';
const PRESENCE = 'in-quebec-on-2019-06-16';
const PERMIT = 'permit-on-2019-06-16';

type Cells = Readonly<Record<string, string>>;

/** What each kind misses: nothing for the invited; `?` where a blank leaves it unknown. */
const MISSED: Readonly<Record<string, readonly string[]>> = {
  invited: [],
  'invited-last-second-montreal': [],
  'invited-last-second-utc': [],
  'invited-stay-began-that-day': [],
  'invited-stay-ended-that-day': [],
  'invited-permit-began-that-day': [],
  'invited-permit-ended-that-day': [],
  'invited-second-stay': [],
  'invited-both-permits': [],
  'deposited-midnight-montreal': [DEPOSIT],
  'deposited-midnight-utc': [DEPOSIT],
  'deposited-that-day': [DEPOSIT],
  'deposited-later': [DEPOSIT],
  'arrived-17-june': [PRESENCE],
  'left-15-june': [PRESENCE],
  'two-stays-gap-on-the-day': [PRESENCE],
  'permit-ended-15-june': [PERMIT],
  'permit-began-17-june': [PERMIT],
  visitor: [PERMIT],
  'bill9-abroad': [PRESENCE, PERMIT],
  'no-bill9-file': [BILL9],
  'blank-bill9': [`${BILL9}?`],
  'blank-submitted': [`${DEPOSIT}?`],
  'blank-stays': [`${PRESENCE}?`],
  'blank-permits': [`${PERMIT}?`],
  'no-work-permit-blank-study': [`${PERMIT}?`],
  'reported-temporary-resident': [PRESENCE, PERMIT],
  'reported-exempt': [PRESENCE, PERMIT],
};

/** The background has no file under Bill 9; stays and permits, where there are any, cover the day. */
function missedByBackground(cells: Cells): string[] {
  return [
    BILL9,
    ...((cells['submitted_at'] ?? '') < '2019-12-17' ? [] : [DEPOSIT]),
    ...(cells['quebec_stays'] === 'none' ? [PRESENCE] : []),
    ...(cells['work_permits'] === 'none' ? [PERMIT] : []),
  ];
}

const recipe = shippedRecipe(RULE);
const COLUMNS = header(recipe);
const KINDS = recipe.groups.map(({ id, count }) => ({ name: id, count }));
const everybody = [...people(recipe, recipe)].map(({ group, cells }) => ({
  kind: group ?? BACKGROUND,
  cells: Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? ''])),
}));
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-of-23-'));
afterAll(() => rmSync(folder, { recursive: true }));

const idOf = ({ cells }: { readonly cells: Cells }): string => cells['candidate_id'] ?? '';
const tokens = (missed: readonly string[]): string => missed.map((criterion) => `priority-bill9:${criterion}`).join('|');

function first(kind: string): { readonly kind: string; readonly cells: Cells } {
  const found = everybody.find((person) => person.kind === kind);
  if (found === undefined) throw new Error(`nobody of kind ${kind}`);
  return found;
}

/** The text of the pool, with some cells of one person changed. */
function poolText(id = '', change: Cells = {}): string {
  const lines = everybody.map(({ cells }) => {
    const person: Cells = cells['candidate_id'] === id ? { ...cells, ...change } : cells;
    return COLUMNS.map((column) => person[column]).join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

async function explained(id: string, pool: string): Promise<Explained> {
  const { exit, stdout } = await command(['explain', id, '-c', RULE, '-p', pool, '--format', 'json']);
  expect(exit).toBe(0);
  return JSON.parse(stdout).candidates[0];
}

interface Explained {
  readonly outcome: string;
  readonly why_not: readonly string[];
  readonly groups: readonly { readonly criteria: readonly { readonly id: string; readonly verdict: string; readonly seen: unknown }[] }[];
}

/** What `explain` says of one criterion. */
function said({ groups }: Explained, criterion: string): { readonly verdict?: string; readonly seen?: unknown } {
  return groups[0]?.criteria.find(({ id }) => id === criterion) ?? {};
}

test('pool.csv is what the recipe makes', () => {
  expect(readFileSync(join(FIXTURE, 'pool.csv'), 'utf8') === poolText()).toBe(true);
  expect(everybody).toHaveLength(4000);
  expect(everybody.every(({ cells }) => cells['synthetic'] === 'true')).toBe(true);
});

test('the README counts every kind, and says what it misses', () => {
  const rows = tableRows(readFileSync(join(FIXTURE, 'README.md'), 'utf8'), 'kind');
  const counted = rows.map((row) => ({ name: row.get('kind'), count: Number(row.get('count')) }));
  const others = 4000 - KINDS.reduce((sum, { count }) => sum + count, 0);
  expect(counted).toEqual([...KINDS.map(({ name, count }) => ({ name, count })), { name: BACKGROUND, count: others }]);
  for (const { name, count } of counted) expect(everybody.filter(({ kind }) => kind === name)).toHaveLength(count);
  const missed = Object.fromEntries(rows.slice(0, -1).map((row) => [row.get('kind'), row.get('why_not')]));
  expect(missed).toEqual(Object.fromEntries(Object.entries(MISSED).map(([kind, criteria]) => [kind, criteria.join('|')])));
});

describe('by the rule', async () => {
  const decisions = await decide(RULE);

  test.each(KINDS.map(({ name }) => name))('%s', (name) => {
    const missed = MISSED[name] ?? ['a kind without an entry in the table'];
    for (const person of everybody.filter(({ kind }) => kind === name)) {
      const { outcome, why_not } = decisions.get(idOf(person)) ?? {};
      expect({ outcome, why_not }).toEqual({ outcome: missed.length === 0 ? 'invited' : 'ineligible', why_not: tokens(missed) });
    }
  });

  test('the background has no file under Bill 9', () => {
    for (const person of everybody.filter(({ kind }) => kind === BACKGROUND)) {
      expect(decisions.get(idOf(person))).toMatchObject({ outcome: 'ineligible', why_not: tokens(missedByBackground(person.cells)) });
    }
  });

  test('23 are invited, by the order of their deposits', () => {
    const invited = [...decisions.values()].filter(({ outcome }) => outcome === 'invited');
    expect(invited.map((line) => Number(line['group_rank'])).sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1));
    // The last two deposits are 23:59:59 of 16 December at Montréal, once written in UTC: by id.
    const last = ['invited-last-second-montreal', 'invited-last-second-utc'].map((kind) => idOf(first(kind))).sort();
    expect(last.map((id) => decisions.get(id)?.['group_rank'])).toEqual(['22', '23']);
  });
});

test('the variant invites the 23 and the nine reported people, nobody else', async () => {
  const decisions = await decide(VARIANT);
  const invited = [...decisions].filter(([, { outcome }]) => outcome === 'invited').map(([id]) => id);
  const wanted = everybody.filter(({ kind }) => MISSED[kind]?.length === 0 || kind.startsWith('reported-')).map(idOf);
  expect(wanted).toHaveLength(32);
  expect(invited.sort()).toEqual(wanted.sort());
});

test('the published number is found', async () => {
  const { exit, stderr } = await command(['round', '-c', RULE, '-p', join(FIXTURE, 'pool.csv'), '--expect', 'published', '--lang', 'en']);
  expect({ exit, stderr }).toMatchObject({ exit: 0, stderr: expect.stringContaining('23') });
});

const NO_PERMIT = { work_permits: 'none', study_permits: 'none' };

/** One cell spoilt in somebody invited, and what is missed then. */
const SPOILT: readonly (readonly [kind: string, change: Cells, missed: string])[] = [
  ['invited', { bill9_cancelled: 'false' }, BILL9],
  ['invited', { bill9_cancelled: '' }, `${BILL9}?`],
  ['invited', { submitted_at: '' }, `${DEPOSIT}?`],
  ['invited', { quebec_stays: 'none' }, PRESENCE],
  ['invited', NO_PERMIT, PERMIT],
  ['invited-last-second-montreal', { submitted_at: '2019-12-17' }, DEPOSIT],
  ['invited-last-second-utc', { submitted_at: '2019-12-17T05:00:00Z' }, DEPOSIT],
  ['invited-stay-began-that-day', { quebec_stays: '2019-06-17/2019-11-02' }, PRESENCE],
  ['invited-stay-ended-that-day', { quebec_stays: '2018-02-01/2019-06-15' }, PRESENCE],
  ['invited-permit-began-that-day', { work_permits: '2019-06-17/2020-06-15' }, PERMIT],
  ['invited-permit-ended-that-day', { study_permits: '2017-09-01/2019-06-15' }, PERMIT],
  ['invited-permit-ended-that-day', { study_permits: '' }, `${PERMIT}?`],
  ['invited-second-stay', { quebec_stays: '2017-01-10/2018-12-20' }, PRESENCE],
];

/** One cell mended in somebody who narrowly missed. */
const MENDED: readonly (readonly [kind: string, change: Cells])[] = [
  ['deposited-midnight-montreal', { submitted_at: '2019-12-16T23:59:59.999' }],
  ['deposited-midnight-utc', { submitted_at: '2019-12-17T04:59:59.999Z' }],
  ['deposited-that-day', { submitted_at: '2019-12-16' }],
  ['arrived-17-june', { quebec_stays: '2019-06-16/' }],
  ['left-15-june', { quebec_stays: '2019-06-01/2019-06-16' }],
  ['two-stays-gap-on-the-day', { quebec_stays: '2018-01-01/2019-06-15|2019-06-16/' }],
  ['permit-ended-15-june', { study_permits: '2018-06-16/2019-06-16' }],
  ['permit-began-17-june', { work_permits: '2019-06-16/2020-06-16' }],
  ['visitor', { work_permits: '2019-06-16/2019-06-16' }],
  ['no-bill9-file', { bill9_cancelled: 'true' }],
  ['blank-bill9', { bill9_cancelled: 'oui' }],
  ['blank-submitted', { submitted_at: '2019-12-16' }],
  ['blank-stays', { quebec_stays: '2019-06-16/2019-06-16' }],
  ['blank-permits', { work_permits: '2019-01-01/' }],
  ['no-work-permit-blank-study', { study_permits: '2019-01-01/' }],
];

describe('one person changed is noticed', () => {
  test.each(SPOILT)('spoilt: %s %o misses %s', async (kind, change, missed) => {
    const id = idOf(first(kind));
    const pool = written(poolText(id, change));
    await expectInstead(pool, 22);
    const explanation = await explained(id, pool);
    expect(explanation).toMatchObject({ outcome: 'ineligible', why_not: [tokens([missed])] });
    const [field, value] = Object.entries(change)[0] ?? [];
    expect(said(explanation, missed.replace('?', ''))).toMatchObject({
      verdict: missed.endsWith('?') ? 'blank' : 'missed',
      seen: expect.arrayContaining([expect.objectContaining({ field, value })]),
    });
  });

  test.each(MENDED)('mended: %s %o', async (kind, change) => {
    const id = idOf(first(kind));
    const before = await explained(id, join(FIXTURE, 'pool.csv'));
    expect(before).toMatchObject({ outcome: 'ineligible', why_not: [tokens(MISSED[kind] ?? [])] });
    const pool = written(poolText(id, change));
    await expectInstead(pool, 24);
    const explanation = await explained(id, pool);
    expect(explanation).toMatchObject({ outcome: 'invited', group: 'priority-bill9', why_not: [] });
    expect(explanation.groups[0]?.criteria.map(({ verdict }) => verdict)).toEqual(['met', 'met', 'met', 'met']);
  });
});

/** The round misses what was published, and says both figures. */
async function expectInstead(pool: string, invited: number): Promise<void> {
  const { exit, stderr } = await command(['round', '-c', RULE, '-p', pool, '--expect', 'published', '--quiet', '--lang', 'en']);
  expect({ exit, stderr }).toEqual({ exit: 1, stderr: expect.stringMatching(new RegExp(`\\b23\\b.*\\b${invited}\\b`)) });
}

function written(text: string): string {
  const file = join(folder, 'pool.csv');
  writeFileSync(file, text);
  return file;
}

/** The decisions of a round on the pool, by id. */
async function decide(criteria: string): Promise<Map<string, Record<string, string>>> {
  const file = join(folder, `${criteria}.csv`);
  const { exit } = await command(['round', '-c', criteria, '-p', join(FIXTURE, 'pool.csv'), '--decisions', file, '--quiet']);
  expect(exit).toBe(0);
  const lines: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  return new Map(lines.map((line) => [line['candidate_id'] ?? '', line]));
}
