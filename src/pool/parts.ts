/** A pool read in parts: each part as plain data that a thread may send, and the pool that they are together. */

import type { AmountColumn, BreakdownColumn, Column, Criteria } from '../engine/index.ts';
import { type CellText, canonicalFormOf, cellTextOf } from './cell-text.ts';
import type { DecodedPool } from './decoded-pool.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { idColumn } from './ids.ts';
import { type TextData, Texts, textData } from './texts.ts';

/** A column as plain data. */
export type ColumnData =
  | Exclude<Column, { kind: 'text' }>
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly entries: TextData };

/** A part of a pool. */
export interface PoolPart {
  readonly size: number;
  readonly ids: TextData;
  /** Whether each id comes after the one before it. */
  readonly ascending: boolean;
  readonly columns: readonly (readonly [string, ColumnData])[];
  readonly breakdowns: readonly (readonly [string, ColumnData])[];
  readonly copied: readonly (readonly [string, TextData])[];
  readonly cellTexts: { readonly score: TextData | null; readonly submitted_at: TextData | null };
  readonly rest: Pick<DecodedPool, 'synthetic' | 'nearMisses' | 'scoreIgnored' | 'ignored'>;
}

/** The part that a pool is; null where an id is not written as it is compared, or a record was set aside, whose line a part does not know. */
export function partOf(pool: DecodedPool): PoolPart | null {
  const { ids, ascending, synthetic, nearMisses, scoreIgnored, ignored } = pool;
  if (!(ids instanceof Texts) || pool.rejected > 0) return null;
  return {
    size: pool.size,
    ids: ids.data(),
    ascending,
    columns: [...pool.columns].filter(([name]) => name !== 'candidate_id').map(([name, column]) => [name, columnData(column)] as const),
    breakdowns: pool.breakdowns.map(({ header, texts }) => [header, columnData(texts)] as const),
    copied: pool.copied.map(({ header, texts }) => [header, textData(texts)] as const),
    cellTexts: { score: exceptionsOf(pool.cellTexts.score), submitted_at: exceptionsOf(pool.cellTexts.submitted_at) },
    rest: { synthetic, nearMisses, scoreIgnored, ignored },
  };
}

function exceptionsOf(cellText: CellText | null): TextData | null {
  return cellText === null ? null : textData(cellText.exceptions);
}

/** The plain data of a column. */
export function columnData(column: Column): ColumnData {
  return column.kind === 'text' ? { ...column, entries: textData(column.entries) } : column;
}

/**
 * The pool that parts are in turn; null where an id is in two of them, which is reported when the file is read as a whole.
 * `asksForIds`: whether criteria ask about ids.
 */
export function poolOfParts(
  parts: readonly PoolPart[],
  { fields, round }: Pick<Criteria, 'fields' | 'round'>,
  asksForIds: boolean,
): DecodedPool | null {
  const [first] = parts;
  if (first === undefined) return null;
  const ids = joinTexts(parts.map((part) => part.ids));
  const size = ids.size;
  const ascending = areInOrder(ids, parts);
  if (!ascending && !areDistinct(ids)) return null;
  const names = first.columns.map(([name]) => name);
  const columns = new Map(names.map((name, at) => [name, joinColumns(parts.map(({ columns: all }) => all[at]?.[1]))]));
  if (asksForIds) columns.set('candidate_id', idColumn(ids));
  const cellText = (name: 'score' | 'submitted_at'): CellText | null => {
    const field = fields.get(name);
    if (field === undefined || first.cellTexts[name] === null) return null;
    const column = columns.get(name);
    const read = column?.kind === 'amount' ? column : null;
    return cellTextOf(
      joinExceptions(parts.map((part) => ({ size: part.size, texts: part.cellTexts[name] }))),
      read === null ? null : canonicalFormOf(field, round.zone),
      read,
    );
  };
  return {
    size,
    ids,
    ascending,
    columns,
    breakdowns: first.breakdowns.map(([header], at): BreakdownColumn => {
      const texts = joinColumns(parts.map(({ breakdowns }) => breakdowns[at]?.[1]));
      if (texts.kind !== 'text') throw new TypeError('a breakdown is of texts');
      return { header, texts };
    }),
    copied: first.copied.map(([header], at) => ({ header, texts: joinTexts(parts.flatMap(({ copied }) => copied[at]?.[1] ?? [])) })),
    cellTexts: { score: cellText('score'), submitted_at: cellText('submitted_at') },
    ...first.rest,
    synthetic: parts.reduce((sum, { rest }) => sum + rest.synthetic, 0),
    watched: new Map(),
    rejected: 0,
    setAside: [],
  };
}

/** Whether all ids ascend: those of each part do, and only their ends need be compared. */
function areInOrder(ids: Texts, parts: readonly PoolPart[]): boolean {
  let start = 0;
  return parts.every(({ size, ascending }) => {
    const follows = start === 0 || size === 0 || ids.compare(start - 1, start) < 0;
    start += size;
    return ascending && follows;
  });
}

function areDistinct(ids: Texts): boolean {
  const distinct = new DistinctTexts();
  for (let code = 0; code < ids.size; code++) if (distinct.codeOf(ids.at(code)) !== code) return false;
  return true;
}

function joinTexts(parts: readonly TextData[]): Texts {
  if (parts.length === 0) return new Texts();
  const bytes = joinArrays(parts.map((part) => part.bytes));
  const ends = joinArrays(parts.map((part) => part.ends));
  let [at, written] = [0, 0];
  for (const part of parts) {
    // Those of the first part are as they must be.
    if (written > 0) for (let end = at; end < at + part.ends.length; end++) ends[end] = written + (ends[end] ?? 0);
    at += part.ends.length;
    written += part.bytes.length;
  }
  return Texts.of({ bytes, ends });
}

/** Texts by row, those of each part up to its last: blank ones stand for the rows after that. */
function joinExceptions(parts: readonly { readonly size: number; readonly texts: TextData | null }[]): Texts {
  const last = parts.findLastIndex(({ texts }) => texts !== null && texts.ends.length > 0);
  const padded = parts.slice(0, last + 1).map(({ size, texts }, at) => {
    const { bytes, ends } = texts ?? { bytes: new Uint8Array(), ends: new Uint32Array() };
    const all = new Uint32Array(at === last ? ends.length : size).fill(bytes.length);
    all.set(ends);
    return { bytes, ends: all };
  });
  return joinTexts(padded);
}

function joinColumns(parts: readonly (ColumnData | undefined)[]): Column {
  const [first] = parts;
  switch (first?.kind) {
    case 'amount':
      return { ...first, values: joinArrays(parts.flatMap((part) => (part?.kind === 'amount' ? [part.values] : []))) };
    case 'text':
      return joinTextColumns(parts.flatMap((part) => (part?.kind === 'text' ? [part] : [])));
    case 'periods': {
      const all = parts.flatMap((part) => (part?.kind === 'periods' ? [part] : []));
      // The last start of a part is the first of the next.
      const starts = joinArrays(all.map((part, at) => part.starts.subarray(at === 0 ? 0 : 1)));
      let [row, pairs] = [0, 0];
      for (const part of all) {
        const end = row + part.starts.length - 1;
        if (pairs > 0) for (let at = row + 1; at <= end; at++) starts[at] = pairs + (starts[at] ?? 0);
        row = end;
        pairs += part.days.length / 2;
      }
      return { ...first, starts, days: joinArrays(all.map(({ days }) => days)) };
    }
    case undefined:
      throw new TypeError('a part lacks a column');
  }
}

function joinTextColumns(parts: readonly Extract<ColumnData, { kind: 'text' }>[]): Column {
  const distinct = new DistinctTexts();
  const codes = joinArrays(parts.map((part) => part.codes));
  let row = 0;
  for (const part of parts) {
    const entries = Texts.of(part.entries);
    const moved = Int32Array.from({ length: entries.size }, (_, code) => distinct.codeOf(entries.at(code)));
    const end = row + part.codes.length;
    if (row > 0) for (let at = row; at < end; at++) codes[at] = moved[codes[at] ?? -1] ?? -1;
    row = end;
  }
  return { kind: 'text', codes, entries: distinct.texts };
}

/** Arrays one after the other; where the first has room behind it for all, they are put there. */
function joinArrays<Values extends AmountColumn['values'] | Uint32Array>(arrays: readonly Values[]): Values {
  const [first] = arrays;
  if (first === undefined) throw new RangeError('there is no part');
  const length = arrays.reduce((sum, array) => sum + array.length, 0);
  // Bytes may come as a `Buffer`, which is not made so.
  const made = first instanceof Uint8Array ? Uint8Array : first.constructor;
  const make = made as new (buffer: ArrayBufferLike, start: number, length: number) => Values;
  const hasRoom = first.buffer.byteLength - first.byteOffset >= length * first.BYTES_PER_ELEMENT;
  const joined = hasRoom
    ? new make(first.buffer, first.byteOffset, length)
    : new make(new ArrayBuffer(length * first.BYTES_PER_ELEMENT), 0, length);
  let at = 0;
  for (const array of arrays) {
    if (array !== first || !hasRoom) joined.set(array, at);
    at += array.length;
  }
  return joined;
}
