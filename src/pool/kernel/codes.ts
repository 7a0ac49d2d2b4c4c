/** Cells that repeat: each is read once by the rules of its type, and then known by its bytes. */

import { endOf, startOf } from './batch';

/** Cells of at most this many bytes are cached. */
const LONGEST: usize = 32;
/** How many cells the cache has room for; a power of two. */
const SLOTS: u32 = 2048;
/** A length, a code, and the bytes, zeros after them. */
const ENTRY: usize = 8 + LONGEST;

/** What the rules give for a cell that they refuse. */
const REFUSED: i32 = i32.MAX_VALUE;

/** The code of a cell by the rules of its column; `REFUSED` where they refuse it. */
@external('pool', 'decode')
declare function decode(column: i32, start: usize, end: usize): i32;

/** The bytes that a table takes. All zero it is empty, but for empty cells: see `forget`. */
export function tableBytes(): usize {
  return (SLOTS as usize) * ENTRY;
}

/** Makes a table empty. */
export function forget(table: usize): void {
  for (let slot: u32 = 0; slot < SLOTS; slot++) store<i32>(table + (slot as usize) * ENTRY, -1);
}

/** Up to eight bytes of a cell, zeros after its end. */
@inline
function eight(at: usize, end: usize): u64 {
  const left = end - at;
  return left >= 8 ? load<u64>(at) : load<u64>(at) & ((1 << ((left as u64) << 3)) - 1);
}

/** Reads a column of codes from a row on, as bytes or as integers; gives the first row that is refused. */
export function codes(column: i32, position: i32, from: i32, rows: i32, table: usize, out: usize, wide: bool): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    const length = end - start;
    let code: i32;
    if (length > LONGEST) {
      code = decode(column, start, end);
      if (code == REFUSED) return row;
    } else {
      let hash: u64 = length as u64;
      for (let at = start; at < end; at += 8) hash = (hash ^ eight(at, end)) * 0x9e3779b97f4a7c15;
      const entry = table + ((((hash >> 40) as u32) & (SLOTS - 1)) as usize) * ENTRY;
      let same = load<i32>(entry) == (length as i32);
      for (let at: usize = 0; same && at < length; at += 8) same = load<u64>(entry + 8 + at) == eight(start + at, end);
      if (same) code = load<i32>(entry, 4);
      else {
        code = decode(column, start, end);
        if (code == REFUSED) return row;
        store<i32>(entry, length as i32);
        store<i32>(entry, code, 4);
        for (let at: usize = 0; at < length; at += 8) store<u64>(entry + 8 + at, eight(start + at, end));
      }
    }
    if (wide) store<i32>(out + ((row as usize) << 2), code);
    else store<u8>(out + (row as usize), code as u8);
  }
  return rows;
}
