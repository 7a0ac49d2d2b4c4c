/** Pools in memory that threads share: the cells are copied once, however many threads read them. */

import type { Column, Pool } from '../engine/index.ts';
import { type TextData, Texts, textData } from './texts.ts';

/** A column as plain data. */
type ColumnData = Exclude<Column, { kind: 'text' }> | { readonly kind: 'text'; readonly codes: Int32Array; readonly entries: TextData };

/** A pool that may be sent to a thread; breakdowns are left out. */
export interface SharedPool {
  readonly size: number;
  readonly ids: TextData;
  readonly columns: readonly (readonly [string, ColumnData])[];
}

/** Copies a pool into shared memory. */
export function sharePool({ size, ids, columns }: Pool): SharedPool {
  return {
    size,
    ids: sharedTexts(textData(ids)),
    columns: [...columns].map(([name, column]) => [name, sharedColumn(column)] as const),
  };
}

/** The pool again, in any thread. */
export function openShared({ size, ids, columns }: SharedPool): Pool {
  return {
    size,
    ids: Texts.of(ids),
    columns: new Map(
      columns.map(([name, column]): [string, Column] => [
        name,
        column.kind === 'text' ? { ...column, entries: Texts.of(column.entries) } : column,
      ]),
    ),
    breakdowns: [],
  };
}

function sharedColumn(column: Column): ColumnData {
  switch (column.kind) {
    case 'amount':
      return { ...column, values: shared(column.values) };
    case 'text':
      return { ...column, codes: shared(column.codes), entries: sharedTexts(textData(column.entries)) };
    case 'periods':
      return { ...column, starts: shared(column.starts), days: shared(column.days) };
  }
}

function sharedTexts({ bytes, ends }: TextData): TextData {
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
