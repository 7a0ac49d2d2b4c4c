/** Space that is dropped around cells: space, tab, no-break space, figure space, narrow no-break space. */

import { pairOf } from './batch.as';

const SPACE: i32 = 0x20;
const TAB: i32 = 0x09;

/** How many bytes the space takes that begins at an address; 0 where none does. */
function spaceAfter(at: usize): usize {
  const byte = load<u8>(at) as i32;
  if (byte === SPACE || byte === TAB) return 1;
  if (byte === 0xc2) return load<u8>(at, 1) === 0xa0 ? 2 : 0;
  if (byte !== 0xe2 || load<u8>(at, 1) !== 0x80) return 0;
  const third = load<u8>(at, 2) as i32;
  return third === 0x87 || third === 0xaf ? 3 : 0;
}

/** How many bytes the space takes that ends at an address, and begins no earlier than another; 0 where none does. */
function spaceBefore(start: usize, end: usize): usize {
  const byte = load<u8>(end - 1) as i32;
  if (byte === SPACE || byte === TAB) return 1;
  if (byte === 0xa0) return end - start >= 2 && load<u8>(end - 2) === 0xc2 ? 2 : 0;
  if (byte !== 0x87 && byte !== 0xaf) return 0;
  return end - start >= 3 && load<u8>(end - 3) === 0xe2 && load<u8>(end - 2) === 0x80 ? 3 : 0;
}

/** Whether there is nothing but space between two addresses. */
export function isBlank(start: usize, end: usize): bool {
  while (start < end) {
    const length = spaceAfter(start);
    if (length === 0) return false;
    start += length;
  }
  return true;
}

/** Whether a byte is a printable character of ASCII, as nearly all cells begin and end with. */
function isInk(byte: i32): bool {
  return ((byte - 0x21) as u32) <= 0x5d;
}

/** The first of some rows whose cell in a column is empty, or does not begin with such a character: it may be blank. */
export function filled(position: i32, from: i32, rows: i32): i32 {
  for (let row = from; row < rows; row++) {
    const pair = pairOf(row, position);
    const start = load<u32>(pair) as usize;
    if (start === (load<u32>(pair, 4) as usize) || !isInk(load<u8>(start) as i32)) return row;
  }
  return rows;
}

/** Drops the space around a cell; says whether there was any. */
export function trimmed(position: i32, row: i32): bool {
  const pair = pairOf(row, position);
  let start = load<u32>(pair) as usize;
  let end = load<u32>(pair, 4) as usize;
  if (start === end || (isInk(load<u8>(start) as i32) && isInk(load<u8>(end - 1) as i32))) return false;
  const length = end - start;
  for (let space = spaceAfter(start); start < end && space > 0; space = spaceAfter(start)) start += space;
  for (let space: usize = 1; start < end && space > 0; end -= space) space = spaceBefore(start, end);
  store<u32>(pair, start as u32);
  store<u32>(pair, end as u32, 4);
  return end - start !== length;
}
