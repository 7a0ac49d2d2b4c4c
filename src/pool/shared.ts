/** Pools in memory that threads share: the cells are copied once, however many threads read them. */

import type { Column, Pool, TextList } from '../engine/index.ts';
import { Texts } from './texts.ts';

/** A pool that may be sent to a thread; breakdowns are left out. */
export interface SharedPool {
  readonly size: number;
  readonly ids: SharedTexts;
  readonly columns: readonly (readonly [string, SharedColumn])[];
}

interface SharedTexts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

type SharedColumn =
  | Exclude<Column, { kind: 'text' }>
  | { readonly kind: 'text'; readonly places: Int32Array; readonly entries: SharedTexts };

/** Copies a pool into shared memory. */
export function sharePool({ size, ids, columns }: Pool): SharedPool {
  return { size, ids: shareTexts(ids), columns: [...columns].map(([name, column]) => [name, shareColumn(column)] as const) };
}

/** The pool again, in any thread. */
export function openShared({ size, ids, columns }: SharedPool): Pool {
  return {
    size,
    ids: Texts.of(ids.bytes, ids.ends),
    columns: new Map(
      columns.map(([name, column]): [string, Column] => [
        name,
        column.kind === 'text' ? { ...column, entries: Texts.of(column.entries.bytes, column.entries.ends) } : column,
      ]),
    ),
    breakdowns: [],
  };
}

function shareColumn(column: Column): SharedColumn {
  switch (column.kind) {
    case 'amount':
      return { ...column, values: shared(column.values) };
    case 'text':
      return { ...column, places: shared(column.places), entries: shareTexts(column.entries) };
    case 'periods':
      return { ...column, starts: shared(column.starts), days: shared(column.days) };
  }
}

function shareTexts(list: TextList): SharedTexts {
  const texts = new Texts();
  for (let place = 0; place < list.size; place++) texts.add(list.at(place));
  const { bytes, ends } = texts.trim().parts();
  return { bytes: shared(bytes), ends: shared(ends) };
}

type Values = Float64Array | Int32Array | Uint8Array | Uint32Array;

function shared<Array extends Values>(values: Array): Array {
  const make = (Object.getPrototypeOf(values) === Buffer.prototype ? Uint8Array : values.constructor) as new (
    buffer: SharedArrayBuffer,
  ) => Array;
  const copy = new make(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
