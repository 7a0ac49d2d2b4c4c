/** Records of lists that are written as CSV, without their header: a workbook has what the lists have. */

import { parse } from 'csv-parse/sync';

/** The records in the text of a list, given in chunks of whole lines. */
export function* recordsOf(chunks: Iterable<Buffer>): Generator<readonly string[]> {
  let isFirst = true;
  for (const chunk of chunks) {
    for (const record of recordsIn(chunk.toString('utf8'))) {
      if (isFirst) isFirst = false;
      else yield record;
    }
  }
}

/** Most lines have no quotes: then a comma parts cells, and nothing else does. */
function recordsIn(text: string): readonly (readonly string[])[] {
  if (text.includes('"')) return parse(text, { relax_column_count: true });
  const lines = text.split('\n');
  lines.pop();
  return lines.map((line) => line.split(','));
}
