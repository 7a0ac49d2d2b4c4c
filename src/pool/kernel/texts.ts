/** Texts that are kept as they are: ids, and cells that the outputs copy. */

import { endOf, startOf } from './batch';

/** Where the texts of the rows before end in those that are packed. */
@inline
function usedBefore(row: i32, endsOut: usize): u32 {
  return row == 0 ? 0 : load<u32>(endsOut + (((row - 1) as usize) << 2));
}

/**
 * Whether a character of UTF-8 that begins at an address may be a control or a space that is dropped around cells: U+0080 to
 * U+00A0, U+2007, U+202F.
 */
@inline
function mayBeDropped(at: usize): bool {
  const first = load<u8>(at);
  if (first == 0xc2) return load<u8>(at, 1) <= 0xa0;
  const third = load<u8>(at, 2);
  return first == 0xe2 && load<u8>(at, 1) == 0x80 && (third == 0x87 || third == 0xaf);
}

/** Packs the cells of a column from a row on; gives the first row that may hold a control, or space around it. */
export function texts(position: i32, from: i32, rows: i32, bytesOut: usize, endsOut: usize): i32 {
  let used = usedBefore(from, endsOut);
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    if (start != end && (load<u8>(start) == 0x20 || load<u8>(end - 1) == 0x20)) return row;
    for (let at = start; at < end; at++) {
      const byte = load<u8>(at);
      if (byte < 0x20 || byte == 0x7f || (byte > 0x7f && mayBeDropped(at))) return row;
      store<u8>(bytesOut + (used as usize) + (at - start), byte);
    }
    used += (end - start) as u32;
    store<u32>(endsOut + ((row as usize) << 2), used);
  }
  return rows;
}

@inline
function isWord(byte: u8): bool {
  return ((byte | 0x20) >= 97 && (byte | 0x20) <= 122) || (byte >= 48 && byte <= 57);
}

/** Whether a cell is of letters, digits, `-`, `_` and `.` alone and begins with a letter or digit. */
function isPlainId(start: usize, end: usize): bool {
  if (start == end || !isWord(load<u8>(start))) return false;
  for (let at = start + 1; at < end; at++) {
    const byte = load<u8>(at);
    if (!isWord(byte) && byte != 45 && byte != 95 && byte != 46) return false;
  }
  return true;
}

/** Whether the second of two texts comes after the first. */
function isPast(first: usize, firstEnd: usize, second: usize, secondEnd: usize): bool {
  const shared = min(firstEnd - first, secondEnd - second);
  for (let at: usize = 0; at < shared; at++) {
    const a = load<u8>(first + at);
    const b = load<u8>(second + at);
    if (a != b) return b > a;
  }
  return secondEnd - second > firstEnd - first;
}

/**
 * Packs ids from a row on as long as nothing is wrong with them and each comes after the one before; that before the
 * first is given by its addresses, none by two equal ones. An id that might be the column's own header repeated is not
 * taken either: it is as long, and ends in the same letter (any, where that is 0). Gives the first row that is not taken.
 */
export function ids(
  position: i32,
  from: i32,
  rows: i32,
  bytesOut: usize,
  endsOut: usize,
  before: usize,
  beforeEnd: usize,
  headerLength: usize,
  headerEnd: i32,
): i32 {
  let used: u32 = 0;
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    const length = end - start;
    if (!isPlainId(start, end) || !isPast(before, beforeEnd, start, end)) return row;
    if (length == headerLength && (headerEnd == 0 || ((load<u8>(end - 1) as i32) | 0x20) == headerEnd)) return row;
    memory.copy(bytesOut + (used as usize), start, length);
    used += length as u32;
    store<u32>(endsOut + ((row as usize) << 2), used);
    before = start;
    beforeEnd = end;
  }
  return rows;
}
