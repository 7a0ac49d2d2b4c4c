/** Warnings of pools that are read all the same: what gives each, and the odd pools that give none. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-warnings-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Criteria that ask about the texts `town` and `nation`, and the codes `trades`. */
function criteriaWith(test: string, rank = '[{field: score, order: descending}]'): string {
  const path = join(folder, 'criteria.yaml');
  writeFileSync(
    path,
    `schema: arrima-sim/criteria/v1
id: towns
title: {fr: Villes, en: Towns}
round: {date: 2024-03-01}
fields:
  town: {type: text}
  nation: {type: code}
  trades: {type: codes}
groups:
  - id: one
    criteria:
      - {id: place, test: ${test}}
    rank: ${rank}
    select: {top: 1}
`,
  );
  return path;
}

/** The warnings that `validate` gives of lines. */
async function warningsOf(lines: readonly string[], ...options: readonly string[]): Promise<object[]> {
  const { stdout } = await command(['validate', '-p', '-', '--format', 'json', ...options], { stdin: `${lines.join('\n')}\n` });
  const { ok, pool } = JSON.parse(stdout);
  expect(ok, stdout).toBe(true);
  return pool.warnings;
}

const idsAlone = async (...ids: readonly string[]): Promise<object[]> => await warningsOf(['candidate_id', ...ids]);

/** The warnings of towns, in records with an id and a score. */
async function towns(test: string, ...cells: readonly string[]): Promise<object[]> {
  const lines = cells.map((cell, at) => `D-${at + 1};${at + 500};"${cell}";;`);
  return await warningsOf(['candidate_id;score;town;nation;trades', ...lines], '-c', criteriaWith(test));
}

describe('ids', () => {
  it.each<[ids: readonly string[], found: object[]]>([
    [['D-1', 'D-2', 'Montérégie'], [{ code: 'odd_id', line: 4, id: 'Montérégie' }]],
    [['x', '1', '2'], [{ code: 'odd_id', line: 2, id: 'x' }]],
    [['D-1.0', '2.0'], [{ code: 'float_ids' }]],
    [['1234567890123450', '123456789012345000', 'D-1'], [{ code: 'rounded_ids', count: 2 }]],
    [['1234567890123450', '1234567890123451'], [{ code: 'rounded_ids', count: 1 }]],
    [['ab-1', 'AC-1', 'Ab-1', 'aB-1'], [{ code: 'case_twins', line: 4, id: 'Ab-1' }]],
    [['é1', 'D2', 'É1'], [{ code: 'case_twins', line: 4, id: 'É1' }]],
    [['DÉ-1', 'DÉ-2', 'Dé-1'], [{ code: 'case_twins', line: 4, id: 'Dé-1' }]],
    [['k1', 'x2', '\u212a1'], [{ code: 'case_twins', line: 4, id: 'K1' }]],
  ])('%j', async (ids, found) => expect(await idsAlone(...ids)).toEqual(found));

  it.each<[why: string, ids: readonly string[]]>([
    ['one of two without a digit', ['D-1', 'x']],
    ['two without a digit', ['D-1', 'D-2', 'x', 'y']],
    ['no digit throughout', ['Alice', 'Bob', 'NA']],
    ['one letter each', ['a', 'b', 'c', 'Z']],
    ['one that begins like the others', ['DI-1', 'DI-2', 'DI-É']],
    ['totals that are ids', ['Total-7', 'Total-8', 'x9']],
    ['a digit elsewhere', ['D-1', 'D-2', '3x']],
    ['some in .0', ['D-1.0', 'D-1']],
    ['long numbers, of which one of three ends in zero', ['1234567890123450', '1234567890123451', '1234567890123452']],
    ['fifteen digits', ['123456789012000', '123456789013000']],
    ['both cases, at other places', ['Cand-1', 'Cand-2', 'cand-3']],
  ])('%s', async (_, ids) => expect(await idsAlone(...ids)).toEqual([]));

  it('that nobody else has are found among many with letters of both cases', async () => {
    const ids = Array.from({ length: 3000 }, (_, at) => `${at % 2 === 0 ? 'aX' : 'Ya'}${at}`);
    expect(await idsAlone(...ids)).toEqual([]);
    expect(await idsAlone(...ids, 'ax0')).toEqual([{ code: 'case_twins', line: 3002, id: 'ax0' }]);
  });
});

describe('records', () => {
  it.each<[lines: readonly string[], found: object[]]>([
    [['candidate_id;score;x', 'Estrie 1;;', 'D-1;600;', 'Laval 2;;', 'D-2;;y'], [{ code: 'only_id', count: 2, line: 2 }]],
    [['candidate_id;score;x', 'D-1;;', 'D-2;;'], []],
    [['candidate_id;score;x', 'D-1;;a', 'D-2;600;'], []],
    [['candidate_id;x', 'D-1; a', 'D-2;Nombre', 'D-3;"é"'], []],
    [['candidate_id;x', 'D-1;a', 'D-2; '], [{ code: 'only_id', count: 1, line: 3 }]],
    [['candidate_id', 'D-1', 'D-2'], []],
  ])('%j', async (lines, found) => {
    expect(await warningsOf(lines)).toEqual(found);
    expect(await warningsOf(lines, '--delimiter', ';')).toEqual(found);
  });

  it('are as many as a sheet has room for', async () => {
    const ids = Array.from({ length: 65_536 }, (_, at) => `${at}`);
    expect(await idsAlone(...ids.slice(1))).toEqual([{ code: 'sheet_full' }]);
    expect(await idsAlone(...ids)).toEqual([]);
  });
});

describe('words for a blank', () => {
  it.each([
    'NULL',
    '(null)',
    '\\N',
    'NA',
    '<NA>',
    'N/A',
    'n/d',
    'ND',
    'nan',
    'None',
    '(blank)',
    '(vide)',
    '.',
    '-',
    '--',
    '#NOM?',
    'Err:502',
  ])('%s', async (word) =>
    expect(await towns('{field: town, present: true}', word, 'Laval', word)).toEqual([
      { code: 'blank_words', column: 'town', word, cells: 2 },
    ]),
  );
  it('are none where a test has them, or asks nothing', async () => {
    expect(await towns('{field: town, in: [NA, Laval]}', 'NA', 'Laval')).toEqual([]);
    expect(await towns('{field: score, at_least: 1}', 'NA', 'NULL')).toEqual([]);
  });
  it('are none of two letters among codes of two letters', async () => {
    expect(await towns('{field: town, present: true}', 'NA', 'FR', 'DZ')).toEqual([]);
    expect(await towns('{field: town, present: true}', 'NULL', 'FR')).toEqual([
      { code: 'blank_words', column: 'town', word: 'NULL', cells: 1 },
    ]);
  });
  it('are told three of a column at most, those of the most cells', async () => {
    const found = await towns('{field: town, present: true}', '-', 'NULL', '.', 'nan', 'NULL', 'nan', '.');
    expect(found.map((each) => ('word' in each ? each.word : ''))).toEqual(['NULL', '.', 'nan']);
  });
});

describe('values that nobody has', () => {
  const unseen = { code: 'value_unseen', group: 'one', criterion: 'place', field: 'town' };
  it.each<[test: string, cells: readonly string[], found: object[]]>([
    ['{field: town, is: Montreal}', ['Montréal', 'Laval'], [{ ...unseen, value: 'Montreal', nearest: 'Montréal' }]],
    ['{field: town, is_not: montréal}', ['Montréal'], [{ ...unseen, value: 'montréal', nearest: 'Montréal' }]],
    [
      '{field: town, in: [Laval, Saint Jérôme]}',
      ['Laval', 'Saint-Jérôme'],
      [{ ...unseen, value: 'Saint Jérôme', nearest: 'Saint-Jérôme' }],
    ],
    ['{field: town, in: [Laval, Gatineau]}', ['Laval', 'Gatinaeu'], [{ ...unseen, value: 'Gatineau', nearest: 'Gatinaeu' }]],
    ['{field: town, starts_with: Québ}', ['Quebec'], [{ ...unseen, value: 'Québ', nearest: null }]],
    ['{field: town, starts_with: Québe}', ['Quebec'], [{ ...unseen, value: 'Québe', nearest: 'Quebe' }]],
    ['{field: town, in: [Roberval, Amos]}', ['Laval'], [{ ...unseen, value: 'Roberval', nearest: null }]],
    ['{field: town, in: [Montréal, Montreal]}', ['Montréal'], []],
    ['{field: town, in: [Laval, Roberval]}', ['Laval'], []],
    ['{field: town, in: [Laval, Amos]}', ['Laval', 'Amis'], []],
    ['{field: town, not_in: [Roberval, Amos]}', ['Laval'], []],
    ['{none: [{field: town, is: Roberval}]}', ['Laval'], []],
    ['{field: town, starts_with: Lav}', ['Laval'], []],
    ['{field: town, is: Roberval}', [], []],
  ])('%s of %j', async (test, cells, found) => expect(await towns(test, ...cells)).toEqual(found));

  it('are looked for among codes', async () => {
    const path = criteriaWith('{field: trades, contains: [soudeur, boucher]}');
    const lines = ['candidate_id;score;town;nation;trades', 'D-1;1;a;;"boucher|Soudeur"'];
    expect(await warningsOf(lines, '-c', path)).toEqual([{ ...unseen, field: 'trades', value: 'soudeur', nearest: 'Soudeur' }]);
  });
});

describe('spoilt texts', () => {
  it.each(['MontrÃ©al', 'Lâ€™ÃŽle', 'Qu\ufffdbec', 'La\u00advalle', 'La\u200bval', 'Sorel&amp;Tracy', 'Qu&#233;bec'])('%s', async (town) =>
    expect(await towns('{field: town, present: true}', 'Laval', town, town)).toEqual([
      { code: 'spoilt_text', column: 'town', cells: 2, line: 3 },
    ]),
  );
  it.each(['Montréal', 'L’Île', 'Ã', 'R&D', 'A & B; C', 'Москва', '東京'])('%s is sound', async (town) =>
    expect(await towns('{field: town, present: true}', 'Laval', town)).toEqual([]),
  );
});

describe('numbers ranked as texts', () => {
  const lines = (...codes: readonly string[]): string[] => [
    'candidate_id;score;town;nation;trades',
    ...codes.map((code, at) => `D-${at + 1};1;Laval;${code};`),
  ];
  const path = (): string => criteriaWith('{field: town, present: true}', '[{field: nation, order: descending}]');
  it('of different lengths', async () =>
    expect(await warningsOf(lines('9', '10'), '-c', path())).toEqual([{ code: 'text_rank', group: 'one', field: 'nation' }]));
  it.each([[['10', '20']], [['9', '10', 'x']], [[]]])('but not %j', async (codes) =>
    expect(await warningsOf(lines(...codes), '-c', path())).toEqual([]),
  );
});

describe('are shown', () => {
  const pool = ['candidate_id;score;town;nation;trades', 'D-1;500;NULL;;', 'D-2;500;Montreal;;', 'Fin;;;;'];
  const codes = ['odd_id', 'blank_words', 'value_unseen', 'only_id'];
  it('in the statistics and the summary of a round, in their order', async () => {
    const criteria = criteriaWith('{field: town, is: Montréal}');
    const file = join(folder, 'pool.csv');
    writeFileSync(file, `${pool.join('\n')}\n`);
    const argv = ['round', '-c', criteria, '-p', file, '--out-dir', join(folder, 'out'), '--force'];
    const { stdout } = await command([...argv, '--lang', 'en']);
    const { warnings } = JSON.parse(readFileSync(join(folder, 'out', 'statistics.json'), 'utf8'));
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual(codes);
    const summary = readFileSync(join(folder, 'out', 'summary.en.md'), 'utf8');
    expect(summary).toContain('nobody has the value “Montréal” of town; the pool has “Montreal”');
    expect(stdout).toContain('is the only one without a digit');
  });
  it('once, where several criteria files find the same', async () => {
    const criteria = criteriaWith('{field: town, is: Montréal}');
    expect((await warningsOf(pool, '-c', criteria, '-c', criteria)).map((each) => ('code' in each ? each.code : ''))).toEqual(codes);
  });
});

describe('pools by the shipped recipes give none', () => {
  it.each([
    ['prtq-2020-01-16', 'prtq-2020-01-16'],
    ['pstq-2025', 'pstq-2025-07-17'],
    ['prtq-2019-2020', 'prtq-2019-07-04'],
  ])('%s', async (recipe, round) => {
    const pool = join(folder, `${recipe}.csv`);
    await command(['generate', recipe, '--seed', '7', '-o', pool]);
    const { stdout } = await command(['validate', '-c', round, '-p', pool, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, pool: { warnings: [] } });
  });
});
