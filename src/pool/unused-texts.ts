/** Distinct texts that no row has any more, dropped. */

import type { Column } from '../engine/index.ts';
import { Texts } from './texts.ts';

/** A column of texts without those that no row has; any other as it is. */
export function withoutUnused(column: Column): Column {
  if (column.kind !== 'text') return column;
  const used = new Uint8Array(column.entries.size);
  for (const code of column.codes) if (code !== -1) used[code] = 1;
  if (!used.includes(0)) return column;
  const entries = new Texts();
  const codes = Array.from(used, (isUsed, code) => {
    if (isUsed === 1) entries.add(column.entries.at(code));
    return entries.size - 1;
  });
  return { kind: 'text', codes: column.codes.map((code) => (code === -1 ? -1 : (codes[code] ?? -1))), entries };
}
