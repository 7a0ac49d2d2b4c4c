/** CSV as written: the same bytes as the CSV library alone would write, whatever the cells. */

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../src/outputs/csv.ts';

const cell = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.array(fc.constantFrom('a', ',', '"', '\n', '\r', '', ' ', ';', 'é', '\u2028'), { maxLength: 4 }).map((parts) => parts.join('')),
);

test('the library and the short way agree', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }), (records) => {
      const [header = [], ...others] = records;
      expect([...csvText(header, others)].join('')).toBe(stringify(records, { record_delimiter: 'unix', quoted_match: /\r/ }));
    }),
    { numRuns: 500 },
  );
});

test('many records come in pieces that make one text', () => {
  const records = Array.from({ length: 4500 }, (_, i) => [String(i), 'x']);
  const pieces = [...csvText(['id', 'letter'], records)];
  expect(pieces.length).toBe(3);
  expect(pieces.join('')).toBe(`id,letter\n${records.map((record) => `${record.join(',')}\n`).join('')}`);
});
