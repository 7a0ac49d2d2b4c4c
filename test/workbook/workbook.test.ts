/** Workbooks: what their sheets hold is what the lists hold, and the bytes are the same whenever and wherever they are made. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type Cell, MOST_CHARACTERS, textColumn } from '../../src/workbook/sheet.ts';
import { workbookBytes } from '../../src/workbook/workbook.ts';
import { columnName } from '../../src/workbook/xml.ts';
import { command } from '../commands/command.ts';
import { BOTH, Results } from '../report/results.ts';
import { oddRound } from './odd-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-workbook-'));
const results = new Results();
const at = (name: string): string => join(folder, name);
beforeAll(() => results.makePools(), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  results.remove();
});

/** The sheets of a workbook by their names: a text as it is, a number with `#` before it. */
function sheetsIn(path: string): Map<string, string[][]> {
  const files = unzipSync(readFileSync(path));
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const plain = (xml: string): string =>
    xml
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/_x([0-9A-F]{4})_/g, (_, unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  const words = [...text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, word = '']) => plain(word));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => plain(name));
  return new Map(
    names.map((name, index) => {
      const rows = [...text(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row>(.*?)<\/row>/gs)];
      const cell = (xml: string): string => {
        const [, value = ''] = /<v>([^<]*)<\/v>/.exec(xml) ?? [];
        if (xml.includes('t="s"')) return words[Number(value)] ?? '?';
        return xml.includes('inlineStr') ? plain(/<t[^>]*>([^<]*)<\/t>/.exec(xml)?.[1] ?? '') : value === '' ? '' : `#${value}`;
      };
      return [name, rows.map(([, row = '']) => [...row.matchAll(/<c\/>|<c .*?<\/c>|<c>.*?<\/c>/gs)].map(([each]) => cell(each)))] as const;
    }),
  );
}

/** Records of a CSV list without its header. */
const listed = (path: string): string[][] => (parse(readFileSync(path)) as string[][]).slice(1);
const numbers = (record: readonly string[], columns: readonly number[]): string[] =>
  record.map((cell, index) => (columns.includes(index) && cell !== '' ? `#${cell}` : cell));

describe('the workbook of a round', () => {
  it.each(['fr', 'en'] as const)('has every cell as it is, scores and counts as numbers, in %s', async (lang) => {
    const line = [...oddRound(folder), '--lang', lang];
    const lists = ['--invited', at('invited.csv'), '--decisions', at('decisions.csv')];
    expect(await command([...line, ...lists, '--xlsx', at('odd.xlsx')])).toMatchObject({ exit: 0, stderr: '' });
    const sheets = sheetsIn(at('odd.xlsx'));
    const words = BOTH[lang].workbook;
    const group = lang === 'fr' ? 'Groupe « é »' : 'Group';
    const invited = listed(at('invited.csv'));
    expect(invited.length).toBeGreaterThan(10);
    expect(sheets.get(words.invitedList)?.slice(1)).toEqual(
      invited.map((record) => numbers(record, [0, 3, 5]).map((cell, index) => (index === 2 || index === 4 ? group : cell))),
    );
    const decisions = listed(at('decisions.csv'));
    const missed = decisions.findIndex(([, outcome]) => outcome === 'ineligible');
    expect(sheets.get(words.decisions)?.[missed + 1]?.slice(1, 7)).toEqual([
      words.outcomes.ineligible,
      '',
      '',
      '',
      numbers(decisions[missed] ?? [], [5])[5],
      words.reason(group, lang === 'fr' ? 'Un score' : 'A score'),
    ]);
    expect(
      sheets
        .get(words.decisions)
        ?.slice(1)
        .map(([id]) => id),
    ).toEqual(decisions.map(([id]) => id));
    expect([...sheets.keys()]).toEqual([
      words.about,
      words.counts,
      BOTH[lang].summary.groups,
      words.criteriaOfGroups,
      words.scores,
      words.invitedList,
      words.decisions,
    ]);
    expect(statSync(at('odd.xlsx')).mode & 0o777).toBe(0o600);
  });

  it('says above each sheet that people are invented', async () => {
    expect((await command([...results.line('round'), '--xlsx', at('round.xlsx'), '-q', '--lang', 'en'])).exit).toBe(0);
    const sheets = sheetsIn(at('round.xlsx'));
    expect(sheets.size).toBe(8);
    for (const rows of sheets.values()) expect(rows[0]).toEqual(['Synthetic pool: every person is invented.']);
  });
});

describe('workbooks of other commands', () => {
  it.each(['compare', 'sweep', 'sweep-of-two', 'campaign'] as const)('%s has a sheet for each table', async (name) => {
    const { exit, stdout } = await command([...results.line(name), '--xlsx', at(`${name}.xlsx`), '-q', '--format', 'json', '--lang', 'fr']);
    expect(exit).toBe(0);
    const json = JSON.parse(stdout);
    const sheets = sheetsIn(at(`${name}.xlsx`));
    const { fr } = BOTH;
    for (const rows of sheets.values()) expect(rows.length).toBeGreaterThan(2);
    if (name === 'compare') {
      expect(sheets.get(fr.workbook.counts)?.slice(2)).toEqual(
        Object.entries(json.counts).map(([key, people]) => [fr.comparison.counts[key as 'read'], `#${people}`]),
      );
      expect(sheets.get(fr.workbook.changes)?.length).toBe(2 + json.counts.joined + json.counts.left);
    } else if (name === 'campaign') {
      expect(sheets.get(fr.workbook.rounds)?.length).toBe(
        2 + json.rounds.reduce((sum: number, round: { groups: [] }) => sum + 1 + round.groups.length, 0),
      );
    } else {
      const points = sheets.get(fr.workbook.points)?.slice(2) ?? [];
      const whole = points.filter((row) => row[json.vary.length] === '' && row[json.vary.length + 1] === '');
      expect(whole.map((row) => row.at(-2))).toEqual(json.points.map(({ invited }: { invited: number }) => `#${invited}`));
    }
  });

  it('score has the points of everybody', async () => {
    const line = ['score', '--grid', 'pstq-2025-07-02', '-p', results.at('pool.csv'), '--date', '2025-07-17', '-q', '--force'];
    expect((await command([...line, '-o', at('points.csv'), '--xlsx', at('points.xlsx')])).exit).toBe(0);
    const rows = sheetsIn(at('points.xlsx')).get(BOTH.fr.workbook.pointsOfGrid)?.slice(2) ?? [];
    const list = listed(at('points.csv'));
    expect(rows).toHaveLength(list.length);
    expect(rows.map((row) => row.slice(0, 5))).toEqual(list.map((record) => numbers(record, [1, 2, 3, 4]).slice(0, 5)));
    // Alone it takes nothing of standard output.
    expect((await command([...line, '--xlsx', at('points.xlsx')])).stdout).toBe('');
  });
});

describe('the bytes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const sheets = () => [{ name: 'a/b', columns: [textColumn('x')], records: [['1'], ['2']] }];
  const bytes = (): string => Buffer.concat([...workbookBytes(sheets(), { notice: null })]).toString('hex');

  it('are the same at another time', () => {
    const before = bytes();
    vi.useFakeTimers({ now: Date.UTC(2031, 5, 6) });
    expect(bytes()).toBe(before);
  });

  it('are the same in every zone', () => {
    const line = [...oddRound(folder), '--xlsx', at('zone.xlsx')];
    // A process of its own: threads share one zone.
    const made = ['America/Toronto', 'Pacific/Kiritimati', 'UTC'].map((zone) => {
      execFileSync(process.execPath, [join(inject('built'), 'bin', 'arrima-sim.js'), ...line], { env: { ...process.env, TZ: zone } });
      return readFileSync(at('zone.xlsx'), 'hex');
    });
    expect(new Set(made).size).toBe(1);
  });

  it('name each sheet once, as a spreadsheet allows it', () => {
    const long = 'x'.repeat(40);
    const named = ['a:b', 'A B', long, long, "'q'"].map((name) => ({ name, columns: [textColumn('x')], records: [] }));
    writeFileSync(at('names.xlsx'), Buffer.concat([...workbookBytes(named, { notice: null })]));
    expect([...sheetsIn(at('names.xlsx')).keys()]).toEqual(['a b', 'A B 2', 'x'.repeat(31), `${'x'.repeat(28)} 2`, 'q']);
  });

  it('are refused where a spreadsheet could not open them', () => {
    const made = (records: Iterable<readonly Cell[]>): number =>
      [...workbookBytes([{ name: 's', columns: [textColumn('x')], records }], { notice: null })].length;
    expect(() => made([['x'.repeat(MOST_CHARACTERS + 1)]])).toThrow('U127');
    expect(made([['x'.repeat(MOST_CHARACTERS)]])).toBeGreaterThan(0);
    const many = function* (count: number): Generator<readonly Cell[]> {
      for (let row = 0; row < count; row++) yield [null];
    };
    expect(() => made(many(1_048_576))).toThrow('U126');
    expect(made(many(1_048_575))).toBeGreaterThan(0);
  });

  it('are known again, and nothing else is replaced', async () => {
    const line = [...results.line('sweep'), '-q', '--xlsx'];
    expect((await command([...line, at('again.xlsx')])).exit).toBe(0);
    expect((await command([...line, at('again.xlsx')])).exit).toBe(0);
    writeFileSync(at('mine.xlsx'), 'PK mine');
    expect((await command([...line, at('mine.xlsx')])).exit).toBe(5);
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, name) => expect(columnName(index)).toBe(name));
});
