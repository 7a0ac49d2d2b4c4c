/** Distinct texts that no row has any more, dropped. */

import type { Column } from '../engine/index.ts';
import { Texts } from './texts.ts';

/** A column of texts without those that no row has; any other as it is. */
export function withoutUnused(column: Column): Column {
  if (column.kind !== 'text') return column;
  const used = new Uint8Array(column.entries.size);
  for (const place of column.places) if (place !== -1) used[place] = 1;
  if (!used.includes(0)) return column;
  const entries = new Texts();
  const places = Array.from(used, (isUsed, place) => {
    if (isUsed === 1) entries.add(column.entries.at(place));
    return entries.size - 1;
  });
  return { kind: 'text', places: column.places.map((place) => (place === -1 ? -1 : (places[place] ?? -1))), entries };
}
