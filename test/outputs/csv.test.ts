/** CSV as written: the same bytes as the CSV library alone would write, whatever the cells. */

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvLines, csvText, guarded } from '../../src/outputs/csv.ts';
import { Texts } from '../../src/pool/texts.ts';

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.array(fc.constantFrom('a', ',', '"', '\n', '\r', '', ' ', ';', 'é', '\u2028'), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.constantFrom('=1+1', '-5', '-5,5', '+a', '@a', '\uff1d1', "'", '0,5', '\u{1f600}'),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });

/** In the header what may be a delimiter is quoted too. */
const library = ([header = [], ...records]: readonly (readonly string[])[]): string =>
  stringify([[...header]], { record_delimiter: 'unix', quoted_match: /[\r;\t|]/ }) +
  stringify(records as string[][], { record_delimiter: 'unix', quoted_match: /\r/ });

test('the library and the short way agree', () => {
  fc.assert(
    fc.property(table, (records) => {
      const [header = [], ...others] = records;
      expect([...csvText(header, others)].join('')).toBe(library(records));
    }),
    { numRuns: 500 },
  );
});

test('cells copied from their bytes are those that their texts give', () => {
  fc.assert(
    fc.property(table, fc.boolean(), (records, raw) => {
      const [header = [], ...others] = records;
      const lines = new CsvLines(header);
      const texts = new Texts();
      for (const text of others.flat()) texts.add(text);
      let index = 0;
      for (const record of others) {
        for (const _ of record) lines.copy(texts.data(), index++, raw);
        lines.end();
      }
      const copied = others.map((record) => (raw ? record : record.map(guarded)));
      expect(lines.take().toString()).toBe(library([header, ...copied]));
    }),
    { numRuns: 500 },
  );
});

test('counts are written with all their digits', () => {
  const counts = [0, 9, 10, 99, 100, 12_345, 4_294_967_296, 999_999_999_999_999];
  const lines = new CsvLines(['count']);
  for (const count of counts) {
    lines.count(count);
    lines.end();
  }
  expect(lines.take().toString()).toBe(`count\n${counts.join('\n')}\n`);
});

test('many records come in chunks that make one text', () => {
  const records = Array.from({ length: 45_000 }, (_, i) => [String(i), 'x']);
  const chunks = [...csvText(['id', 'letter'], records)];
  expect(chunks.length).toBeGreaterThan(3);
  expect(chunks.join('')).toBe(`id,letter\n${records.map((record) => `${record.join(',')}\n`).join('')}`);
});

test('a cell longer than a chunk is written whole', () => {
  const long = 'é'.repeat(300_000);
  const texts = new Texts();
  texts.add(long);
  const lines = new CsvLines([long]);
  lines.copy(texts.data(), 0, false);
  lines.end();
  expect(lines.take().toString()).toBe(`${long}\n${long}\n`);
});
