/** Texts of cells: the same as csv-parse alone would give, the same when given back, and distinct ones apart. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TakeRecord } from '../../src/csv/line-counter.ts';
import { DistinctTexts } from '../../src/pool/distinct-texts.ts';
import { readRecords, readRecordsOf } from '../../src/pool/records.ts';
import { type Problem, Refusal } from '../../src/problems/problem.ts';
import { command } from '../commands/command.ts';

const CASES = { numRuns: 300 };
const cell = fc
  .oneof(
    fc.constantFrom('', '0', 'true', 'none', 'outside_cmm', 'é', '\u{1f600}', 'dix-neuf caractères', 'rest_of_canada'),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[0-9]{1,6}$/),
  )
  .map((text) => text.replace(/[\r\n\ufeff]/g, ''));

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('cells', () => {
  it('are the texts that csv-parse alone gives, however the bytes come', async () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 200 }), async (rows, size) => {
        const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const lines = ['a,b,c', ...rows.map((row) => row.map(quoted).join(','))];
        const bytes = Buffer.from(`${lines.join('\n')}\n`);
        const records: string[][] = [];
        await readRecords(
          chunksOf(bytes, size),
          {},
          (cells) => {
            records.push([...cells]);
            return undefined;
          },
          (found) => expect.fail(JSON.stringify(found)),
        );
        expect(records).toEqual(parse(bytes));
      }),
      CASES,
    );
  });
});

describe('records of a small file', () => {
  const wild = fc.oneof(cell, fc.constantFrom('c', 'b\nb', '\r', '"', 'x'.repeat(64), 'x'.repeat(65), ' ', '\u00a0'));
  const line = fc.oneof(
    fc
      .array(wild, { minLength: 2, maxLength: 4 })
      .map((cells) => cells.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')),
    fc.constantFrom('', '  ', '""', 'a,b,c', 'a,"b', 'a,b"b,c', '"a"\0,b,c', 'x'),
  );
  const end = fc.constantFrom('\n', '\n', '\r\n', '\r');

  interface Read {
    readonly records: (readonly [cells: readonly string[], line: number])[];
    readonly problems: string[];
  }

  async function read(by: (take: TakeRecord, report: (found: Problem) => void) => Promise<void> | void): Promise<Read> {
    const { records, problems }: Read = { records: [], problems: [] };
    const report = ({ code, line: at }: Problem): number => problems.push(`${code}:${at}`);
    try {
      await by((cells, at) => records.push([[...cells], at]), report);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      report(error.problem);
    }
    return { records, problems };
  }

  it('are those that csv-parse gives, with their lines and what is wrong with them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, end), { maxLength: 40 }), fc.integer({ min: 1, max: 200 }), async (lines, size) => {
        const bytes = Buffer.from(`a,b,c\n${lines.flat().join('')}`);
        const whole = await read((take, report) => readRecordsOf(bytes, take, report));
        expect(whole).toEqual(await read((take, report) => readRecords(chunksOf(bytes, size), {}, take, report)));
      }),
      CASES,
    );
  });
});

describe('distinct texts', () => {
  it('have one code each, in any order', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 200 }), fc.boolean(), (texts, sorted) => {
        const given = sorted ? [...texts].sort() : texts;
        const distinct = new DistinctTexts();
        const expected = [...new Set(given)];
        expect(given.map((text) => distinct.codeOf(text))).toEqual(given.map((text) => expected.indexOf(text)));
        expect(expected.map((_, position) => distinct.texts.at(position))).toEqual(expected);
      }),
      CASES,
    );
  });
});

describe('score and submitted_at in the invited list', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'arrima-sim-written-'));
    const group = '{id: g, criteria: [], rank: [{field: submitted_at, order: ascending}], select: all}';
    writeFileSync(join(folder, 'c.yaml'), `schema: arrima-sim/criteria/v1\nid: w\nround: {date: 2027-01-01}\ngroups: [${group}]\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  it.each([
    ['450', '2025-03-09T12:34:56'],
    ['450.0', '2025-03-09 12:34:56'],
    ['0450', '2025-03-09'],
    ['-0', '2025-03-09T12:34:56.000'],
    ['0', '2025-03-09T12:34'],
    ['', '1900-01-01T00:00:00'],
    ['99999', '2026-12-31T00:00:01'],
    ['1', '2025-11-02T01:30:00'],
    ['2', '2025-11-02T01:30:00-05:00'],
    ['3', '2025-03-09T03:00:00'],
    ['4', '2025-07-01T12:00:00Z'],
    ['5', ''],
  ])('as written: %s, %s', async (score, submitted) => {
    // Others before and behind it, so that a text kept for one row is not another's.
    const rows = ['A1,7,2024-01-01T00:00:00', `A2,${score},${submitted}`, 'A3,8,2024-01-03'];
    const stdin = `candidate_id,score,submitted_at\n${rows.join('\n')}\n`;
    const { stdout } = await command(['round', '-c', join(folder, 'c.yaml'), '-p', '-', '-q', '--invited', '-'], { stdin });
    const cells: string[][] = parse(stdout);
    expect(
      cells
        .slice(1)
        .map(([, id, , , , ...written]) => [id, ...written].join())
        .sort(),
    ).toEqual(rows);
  });
});
