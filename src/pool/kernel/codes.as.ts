/** Cells that repeat: each is read by the rules of its type once, and then known by its bytes. */

import { endOf, startOf } from './batch.as';

/** Cells of at most this many bytes are cached. */
const LONGEST: usize = 32;
/** How many cells the cache has room for; a power of two. */
const SLOTS: u32 = 2048;
/** A length, a code, and the bytes, zeros after them. */
const ENTRY: usize = 8 + LONGEST;

/** The bytes that a table takes; it is empty after `forget`. */
export function tableBytes(): usize {
  return (SLOTS as usize) * ENTRY;
}

/** Makes a table empty. */
export function forget(table: usize): void {
  for (let slot: u32 = 0; slot < SLOTS; slot++) store<i32>(table + (slot as usize) * ENTRY, -1);
}

/** Up to eight bytes of a cell, zeros after its end. */
function eight(at: usize, end: usize): u64 {
  const left = end - at;
  return left >= 8 ? load<u64>(at) : load<u64>(at) & (((1 as u64) << ((left as u64) << 3)) - 1);
}

/** Where a cell is in a table, if it is there. */
function entryOf(table: usize, start: usize, end: usize): usize {
  let hash: u64 = (end - start) as u64;
  for (let at = start; at < end; at += 8) hash = (hash ^ eight(at, end)) * 0x9e3779b97f4a1;
  return table + ((((hash >> 40) as u32) & (SLOTS - 1)) as usize) * ENTRY;
}

/** Reads a column of codes from a row on, as bytes or as integers; gives the first row whose code is not in the table. */
export function codes(position: i32, from: i32, rows: i32, table: usize, out: usize, wide: bool): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    const length = end - start;
    if (length > LONGEST) return row;
    const entry = entryOf(table, start, end);
    if (load<i32>(entry) !== (length as i32)) return row;
    for (let at: usize = 0; at < length; at += 8) if (load<u64>(entry + 8 + at) !== eight(start + at, end)) return row;
    const code = load<i32>(entry, 4);
    if (wide) store<i32>(out + ((row as usize) << 2), code);
    else store<u8>(out + (row as usize), code as u8);
  }
  return rows;
}

/** Puts the code of a row's cell into the table, unless the cell is too long. */
export function learn(position: i32, row: i32, table: usize, code: i32): void {
  const start = startOf(row, position);
  const end = endOf(row, position);
  const length = end - start;
  if (length > LONGEST) return;
  const entry = entryOf(table, start, end);
  store<i32>(entry, length as i32);
  store<i32>(entry, code, 4);
  for (let at: usize = 0; at < length; at += 8) store<u64>(entry + 8 + at, eight(start + at, end));
}
