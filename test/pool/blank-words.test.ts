/** Words that stand for blank cells: where they do, where they never do, and what is still written. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import type { Column, Criteria } from '../../src/engine/index.ts';
import { decodePool } from '../../src/pool/decode.ts';
import type { DecodedPool } from '../../src/pool/decoded-pool.ts';
import type { PoolOptions } from '../../src/pool/options.ts';
import { Problems } from '../../src/problems/problem.ts';

const CRITERIA = decodeCriteria(
  'schema: arrima-sim/criteria/v1\nid: x\nfields: {sector: {type: enumeration, values: {health: [santé], other: []}, column: Secteur},' +
    ' note: {type: text}, tags: {type: codes}, mark: {type: number}, at: {type: datetime}}\nround: {date: 2024-02-08}\ngroups: [{id: g, select: all}]\n',
  { name: 'x' },
) as Criteria;

async function decoded(text: string, options: PoolOptions): Promise<DecodedPool | Problems> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  };
  return await decodePool(chunks(), CRITERIA, { checkAll: true, ...options });
}

async function pool(text: string, options: PoolOptions): Promise<DecodedPool> {
  const read = await decoded(text, options);
  if (read instanceof Problems) throw new Error(JSON.stringify([...read]));
  return read;
}

async function problems(text: string, blank: readonly string[], more: PoolOptions = {}): Promise<unknown[]> {
  const read = await decoded(text, { blank, ...more });
  return read instanceof Problems ? [...read].map(({ code, line, column, field, value }) => [code, line ?? field, column, value]) : [];
}

/** Which rows of a column are blank. */
function blanks(column: Column | undefined): boolean[] {
  if (column?.kind === 'amount') return Array.from(column.values, (value) => value === column.blank);
  if (column?.kind === 'text') return Array.from(column.codes, (code) => code === -1);
  if (column?.kind !== 'periods') return [];
  return Array.from(column.starts.slice(1), (_, row) => column.days[(column.starts[row] ?? 0) * 2] === column.blank);
}

describe('a word that is a value too', () => {
  it.each<[name: string, word: string, blank: string, other: string]>([
    ['score', '0', ' 0 ', '00'],
    ['score', '450', '450', '451'],
    ['mark', '1.50', '1.50', '1.5'],
    ['experience_months', '99', '99', '98'],
    ['french_speaking', '0', '0', '1'],
    ['birth_date', '1900-01-01', '1900-01-01', '1900-01-02'],
    ['at', '1900-01-01t00:00', '1900-01-01T00:00', '1900-01-01'],
    ['work_permits', '1900-01-01/', '1900-01-01/', '1900-01-01/|1901-01-01/'],
    ['note', 'n/a', 'N/A', 'N/B'],
    ['note', 'É', 'e\u0301', 'e'],
    ['tags', 'x', 'X', 'x|y'],
    ['noc_2021', '00000', '00000', '31301'],
  ])('%s: %s', async (name, word, blank, other) => {
    const text = `candidate_id,${name}\nA,${other}\nB,${blank}\nC,${other}\nD,\n`;
    for (const given of [`=${word}`, `${name}=${word}`, ` ${name.toUpperCase()} = ${word}`]) {
      const read = await pool(text, { blank: [given] });
      expect([given, blanks(read.columns.get(name))]).toEqual([given, [false, true, false, true]]);
    }
    const unread = await pool(text, { blank: ['=nothing like it'] });
    expect(blanks(unread.columns.get(name))).toEqual([false, false, false, true]);
  });
});

describe('what is never blank', () => {
  it.each([
    ['job_offer', 'NONE'],
    ['job_offer', 'hors cmm'],
    ['sector', 'Sante'],
    ['sector', 'other'],
    ['bill9_cancelled', 'Non'],
    ['bill9_cancelled', '1'],
    ['work_permits', 'Aucun'],
    ['candidate_id', 'A'],
  ])('%s: %s', async (name, word) => {
    const header = name === 'sector' ? 'Secteur' : name;
    const text = name === 'candidate_id' ? 'candidate_id,note\nA,x\n' : `candidate_id,${header}\nA,${word}\n`;
    expect(await problems(text, [word])).toEqual([]);
    expect(await problems(text, [`${name}=${word}`])).toEqual([['P605', header, undefined, word]]);
    if (name === 'candidate_id') return;
    const read = await pool(text, { blank: [word], by: [header] });
    expect([blanks(read.columns.get(name)), blanks(read.breakdowns[0]?.texts)]).toEqual([[false], [false]]);
  });
});

it('a column that the file does not have is a problem, by header or field', async () => {
  const text = 'candidate_id,Secteur,Extra\nA,santé,x\n';
  expect(await problems(text, ['sector=N/A', 'secteur=N/A', 'extra=N/A', 'score=N/A'])).toEqual([['P602', undefined, undefined, 'score']]);
});

it('columns to break down by count it as blank, copied cells stay as written', async () => {
  const text = 'candidate_id,Extra,score,submitted_at\nA,n/a,N/A,N/A\nB,x,1,2024-01-01\nC,N/A,2,\n';
  for (const checkAll of [true, false]) {
    const read = await pool(text, { blank: ['N/A'], by: ['Extra'], copy: ['Extra', 'score'], checkAll });
    expect(blanks(read.breakdowns[0]?.texts)).toEqual([true, false, true]);
    expect(read.copied.map(({ texts }) => [0, 1, 2].map((row) => texts.at(row)))).toEqual([
      ['n/a', 'x', 'N/A'],
      ['N/A', '1', '2'],
    ]);
    const { score, submitted_at } = read.cellTexts;
    expect([0, 1, 2].map((row) => [score?.(row), submitted_at?.(row)])).toEqual([
      ['', ''],
      ['1', '2024-01-01'],
      ['2', ''],
    ]);
  }
});

it('where a cell is needed, the word is none', async () => {
  const text = 'candidate_id,score\nA,1\nB,N/A\n';
  const asked = new Map([['score', 'something']] as const);
  expect(await problems(text, ['N/A'], { asked })).toEqual([['P403', 3, 2, 'N/A']]);
});

it('a record of nothing but such words is blank, and so is a column without a header', async () => {
  const read = await pool('candidate_id,score,\nA,1,N/A\n,N/A,n/a\nB,2,\n', { blank: ['N/A'] });
  expect([read.size, read.warnings.map(({ code }) => code)]).toEqual([2, ['blank_records', 'blank_columns']]);
});

it('other words are refused as ever', async () =>
  expect(await problems('candidate_id,score\nA,N/A\nB,NA\n', ['N/A'])).toEqual([['P401', 3, 2, 'NA']]));
