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
  let lines: string[] = [lineOf(header)];
  for (const record of records) {
    lines.push(lineOf(record));
    if (lines.length < BATCH) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/** A record as a line; the library writes those with a cell that needs quotes. */
function lineOf(record: readonly string[]): string {
  const line = `${record.join(',')}\n`;
  return isPlain(line, record.length - 1) ? line : stringify([record as string[]], { record_delimiter: 'unix', quoted_match: /\r/ });
}

/** Whether a line has just the commas between its cells, no quote, and no line break but at its end. */
function isPlain(line: string, commas: number): boolean {
  if (/["\r]/.test(line) || line.indexOf('\n') !== line.length - 1) return false;
  let found = 0;
  for (let at = line.indexOf(','); at !== -1; at = line.indexOf(',', at + 1)) found++;
  return found === commas;
}
