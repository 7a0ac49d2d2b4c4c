/** CSV as the tool writes it: comma, LF, quotes only where needed, and nothing that a spreadsheet would run. */

import { stringify } from 'csv-stringify/sync';

/** Records are turned into text this many at a time. */
const BATCH = 2000;

/** Characters that begin a formula in a spreadsheet, and their full-width forms; plain numbers are none. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^-?[0-9]+(?:[.,][0-9]+)?$/;

/** A copied text with a `'` before it when a spreadsheet would run it. */
export function guarded(text: string): string {
  // Most texts begin with a letter or a digit, for which no expression need be run.
  const first = text.charCodeAt(0);
  if (!(first < 0x30 || first > 0x7f || first === 0x3d || first === 0x40)) return text;
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text of a CSV file, in pieces. */
export function* csvText(header: readonly string[], records: Iterable<readonly string[]>): Generator<string> {
  let batch: (readonly string[])[] = [header];
  for (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield asText(batch);
    batch = [];
  }
  yield asText(batch);
}

function asText(records: (readonly string[])[]): string {
  return stringify(records as string[][], { record_delimiter: 'unix', quoted_match: /\r/ });
}
