/** A pool read in parts: each part as plain data that a thread may send, and the pool that they are together. */

import type { AmountColumn, BreakdownColumn, Column, Zone } from '../engine/index.ts';
import type { DecodedPool, Written } from './decode.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { idColumn } from './ids.ts';
import { type TextParts, Texts, textParts } from './texts.ts';
import { type Form, localTimes, wholeNumbers, writtenOf } from './written.ts';

/** A column as plain data. */
export type ColumnPart =
  | Exclude<Column, { kind: 'text' }>
  | { readonly kind: 'text'; readonly places: Int32Array; readonly entries: TextParts };

/** A part of a pool. */
export interface PoolPart {
  readonly size: number;
  readonly ids: TextParts;
  /** Whether each id comes after the one before it. */
  readonly ascending: boolean;
  readonly columns: readonly (readonly [string, ColumnPart])[];
  readonly breakdowns: readonly (readonly [string, ColumnPart])[];
  readonly copied: readonly (readonly [string, TextParts])[];
  readonly written: { readonly score: TextParts | null; readonly submitted_at: TextParts | null };
  readonly rest: Pick<DecodedPool, 'synthetic' | 'nearMisses' | 'scoreIgnored' | 'ignored'>;
}

/** The part that a pool is; null where an id is not written as it is compared, or a record was set aside, whose line a part does not know. */
export function partOf(pool: DecodedPool): PoolPart | null {
  const { ids, synthetic, nearMisses, scoreIgnored, ignored } = pool;
  if (!(ids instanceof Texts) || pool.rejected > 0) return null;
  return {
    size: pool.size,
    ids: ids.parts(),
    ascending: isAscending(ids),
    columns: [...pool.columns].filter(([name]) => name !== 'candidate_id').map(([name, column]) => [name, columnPart(column)] as const),
    breakdowns: pool.breakdowns.map(({ header, texts }) => [header, columnPart(texts)] as const),
    copied: pool.copied.map(({ header, texts }) => [header, textParts(texts)] as const),
    written: { score: exceptionsOf(pool.written.score), submitted_at: exceptionsOf(pool.written.submitted_at) },
    rest: { synthetic, nearMisses, scoreIgnored, ignored },
  };
}

function isAscending(ids: Texts): boolean {
  for (let place = 1; place < ids.size; place++) if (ids.compare(place - 1, place) >= 0) return false;
  return true;
}

function exceptionsOf(written: Written | null): TextParts | null {
  return written === null ? null : textParts(written.exceptions);
}

/** The plain data of a column. */
export function columnPart(column: Column): ColumnPart {
  return column.kind === 'text' ? { ...column, entries: textParts(column.entries) } : column;
}

/**
 * The pool that parts are in turn; null where an id is in two of them, which is told by who reads the file as a whole.
 * `asksForIds`: whether criteria ask about ids.
 */
export function poolOfParts(parts: readonly PoolPart[], zone: Zone, asksForIds: boolean): DecodedPool | null {
  const [first] = parts;
  if (first === undefined) return null;
  const ids = joinTexts(parts.map((part) => part.ids));
  const size = ids.size;
  if (!areDistinct(ids, parts)) return null;
  const names = first.columns.map(([name]) => name);
  const columns = new Map(names.map((name, at) => [name, joinColumns(parts.map(({ columns: all }) => all[at]?.[1]))]));
  if (asksForIds) columns.set('candidate_id', idColumn(ids));
  const written = (name: 'score' | 'submitted_at', form: Form): Written | null => {
    if (first.written[name] === null) return null;
    const column = columns.get(name);
    const read = column?.kind === 'amount' ? column : null;
    return writtenOf(
      joinExceptions(parts.map((part) => ({ size: part.size, texts: part.written[name] }))),
      read === null ? null : form,
      read,
    );
  };
  return {
    size,
    ids,
    columns,
    breakdowns: first.breakdowns.map(([header], at): BreakdownColumn => {
      const texts = joinColumns(parts.map(({ breakdowns }) => breakdowns[at]?.[1]));
      if (texts.kind !== 'text') throw new TypeError('a breakdown is of texts');
      return { header, texts };
    }),
    copied: first.copied.map(([header], at) => ({ header, texts: joinTexts(parts.flatMap(({ copied }) => copied[at]?.[1] ?? [])) })),
    written: { score: written('score', wholeNumbers), submitted_at: written('submitted_at', localTimes(zone)) },
    ...first.rest,
    synthetic: parts.reduce((sum, { rest }) => sum + rest.synthetic, 0),
    watched: new Map(),
    rejected: 0,
    setAside: [],
  };
}

/** Where all parts ascend, only their ends need be compared. */
function areDistinct(ids: Texts, parts: readonly PoolPart[]): boolean {
  let start = 0;
  const inOrder = parts.every(({ size, ascending }) => {
    const follows = start === 0 || size === 0 || ids.compare(start - 1, start) < 0;
    start += size;
    return ascending && follows;
  });
  if (inOrder) return true;
  const distinct = new DistinctTexts();
  for (let place = 0; place < ids.size; place++) if (distinct.place(ids.at(place)) !== place) return false;
  return true;
}

function joinTexts(parts: readonly TextParts[]): Texts {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  const ends = new Uint32Array(parts.reduce((sum, part) => sum + part.ends.length, 0));
  let [written, counted] = [0, 0];
  for (const part of parts) {
    bytes.set(part.bytes, written);
    for (let at = 0; at < part.ends.length; at++) ends[counted++] = written + (part.ends[at] ?? 0);
    written += part.bytes.length;
  }
  return Texts.of({ bytes, ends });
}

/** Texts by row, those of each part up to its last: blank ones stand for the rows after that. */
function joinExceptions(parts: readonly { readonly size: number; readonly texts: TextParts | null }[]): Texts {
  const last = parts.findLastIndex(({ texts }) => texts !== null && texts.ends.length > 0);
  const padded = parts.slice(0, last + 1).map(({ size, texts }, at) => {
    const { bytes, ends } = texts ?? { bytes: new Uint8Array(), ends: new Uint32Array() };
    const all = new Uint32Array(at === last ? ends.length : size).fill(bytes.length);
    all.set(ends);
    return { bytes, ends: all };
  });
  return joinTexts(padded);
}

function joinColumns(parts: readonly (ColumnPart | undefined)[]): Column {
  const [first] = parts;
  switch (first?.kind) {
    case 'amount':
      return { ...first, values: joinArrays(parts.flatMap((part) => (part?.kind === 'amount' ? [part.values] : []))) };
    case 'text':
      return joinTextColumns(parts.flatMap((part) => (part?.kind === 'text' ? [part] : [])));
    case 'periods': {
      const all = parts.flatMap((part) => (part?.kind === 'periods' ? [part] : []));
      const starts = new Uint32Array(all.reduce((sum, part) => sum + part.starts.length - 1, 1));
      let [row, pairs] = [0, 0];
      for (const part of all) {
        for (let at = 0; at < part.starts.length; at++) starts[row++] = pairs + (part.starts[at] ?? 0);
        // The last start of a part is the first of the next.
        row--;
        pairs += part.days.length / 2;
      }
      return { ...first, starts, days: joinArrays(all.map(({ days }) => days)) };
    }
    case undefined:
      throw new TypeError('a part lacks a column');
  }
}

function joinTextColumns(parts: readonly Extract<ColumnPart, { kind: 'text' }>[]): Column {
  const distinct = new DistinctTexts();
  const places = joinArrays(parts.map((part) => part.places));
  let row = 0;
  for (const part of parts) {
    const entries = Texts.of(part.entries);
    const moved = Int32Array.from({ length: entries.size }, (_, place) => distinct.place(entries.at(place)));
    for (let at = 0; at < part.places.length; at++) {
      const place = part.places[at] ?? -1;
      places[row++] = place === -1 ? -1 : (moved[place] ?? -1);
    }
  }
  return { kind: 'text', places, entries: distinct.texts.trim() };
}

function joinArrays<Values extends AmountColumn['values']>(arrays: readonly Values[]): Values {
  const [first] = arrays;
  const make = (first?.constructor ?? Float64Array) as new (length: number) => Values;
  const joined = new make(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}
