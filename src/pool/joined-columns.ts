/** One column of a pool of several files, from its columns in each, file by file. */

import type { AmountColumn, Column, PeriodsColumn, TextColumn } from '../engine/index.ts';
import { DistinctTexts } from './distinct-texts.ts';

/** The column of all rows. */
export function joinedColumn(columns: readonly Column[]): Column {
  const [first] = columns;
  switch (first?.kind) {
    case 'amount':
      return joinedAmounts(ofKind(columns, 'amount'));
    case 'periods':
      return joinedPeriods(ofKind(columns, 'periods'));
    case 'text':
      return joinedTexts(ofKind(columns, 'text'));
    case undefined:
      throw new RangeError('no column to join');
  }
}

/** A column like another in which all cells are blank. */
export function blankColumn(like: Column, rows: number): Column {
  switch (like.kind) {
    case 'amount': {
      const values = new (like.values.constructor as new (length: number) => AmountColumn['values'])(rows);
      return { kind: 'amount', values: values.fill(like.blank), blank: like.blank };
    }
    case 'periods': {
      const starts = Uint32Array.from({ length: rows + 1 }, (_, row) => row);
      return { kind: 'periods', starts, days: new Int32Array(rows * 2).fill(like.blank), blank: like.blank };
    }
    case 'text':
      return blankTexts(rows);
  }
}

/** A column of texts in which all cells are blank. */
export function blankTexts(rows: number): TextColumn {
  return { kind: 'text', codes: new Int32Array(rows).fill(-1), entries: new DistinctTexts().texts };
}

export function joinedTexts(columns: readonly TextColumn[]): TextColumn {
  const distinct = new DistinctTexts();
  const codes = columns.map((column) => {
    const own = Array.from({ length: column.entries.size }, (_, code) => distinct.codeOf(column.entries.at(code)));
    return column.codes.map((code) => (code === -1 ? -1 : (own[code] ?? -1)));
  });
  return { kind: 'text', codes: together(codes), entries: distinct.texts };
}

function joinedAmounts(columns: readonly AmountColumn[]): AmountColumn {
  const [first] = columns;
  if (first === undefined || columns.some(({ blank }) => blank !== first.blank)) throw new TypeError('one field is read in two ways');
  return { kind: 'amount', values: together(columns.map(({ values }) => values)), blank: first.blank };
}

function joinedPeriods(columns: readonly PeriodsColumn[]): PeriodsColumn {
  let before = 0;
  const starts = columns.map((column, at) => {
    const shifted = column.starts.map((start) => start + before);
    before += column.days.length / 2;
    // Where a file ends the next begins.
    return at + 1 < columns.length ? shifted.subarray(0, -1) : shifted;
  });
  return { kind: 'periods', starts: together(starts), days: together(columns.map(({ days }) => days)), blank: columns[0]?.blank ?? 0 };
}

function ofKind<Kind extends Column['kind']>(columns: readonly Column[], kind: Kind): Extract<Column, { readonly kind: Kind }>[] {
  const found = columns.filter((column): column is Extract<Column, { readonly kind: Kind }> => column.kind === kind);
  if (found.length < columns.length) throw new TypeError('one field is read in two ways');
  return found;
}

/** Values of arrays of one kind, one after the other. */
function together<Values extends Float64Array | Int32Array | Uint8Array | Uint32Array>(arrays: readonly Values[]): Values {
  const [first] = arrays;
  if (first === undefined || arrays.some((array) => array.constructor !== first.constructor))
    throw new TypeError('one field is read in two ways');
  const length = arrays.reduce((sum, array) => sum + array.length, 0);
  const all = new (first.constructor as new (length: number) => Values)(length);
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}
