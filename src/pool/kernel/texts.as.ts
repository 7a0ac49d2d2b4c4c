/** Texts that are kept as they are. */

import { endOf, startOf } from './batch.as';
import { trimmed } from './space.as';

const TAB: i32 = 9;
const LF: i32 = 10;
const CR: i32 = 13;

/** Whether there is a control character between two addresses, other than tab, and line breaks where they are allowed. */
function holdsControl(at: usize, end: usize, breaks: bool): bool {
  for (; at < end; at++) {
    const byte = load<u8>(at) as i32;
    if (byte < 0x20) {
      if (byte !== TAB && !(breaks && (byte === LF || byte === CR))) return true;
    } else if (byte === 0x7f || (byte === 0xc2 && load<u8>(at, 1) < 0xa0)) return true;
  }
  return false;
}

/**
 * Packs the cells of a column from a row on, and writes where each ends; gives the first row that holds a control
 * character. A `checked` column is known to hold none.
 */
export function texts(position: i32, from: i32, rows: i32, bytesOut: usize, endsOut: usize, checked: bool, breaks: bool): i32 {
  let used: u32 = from === 0 ? 0 : load<u32>(endsOut + (((from - 1) as usize) << 2));
  for (let row = from; row < rows; row++) {
    trimmed(position, row);
    const start = startOf(row, position);
    const end = endOf(row, position);
    if (!checked && holdsControl(start, end, breaks)) return row;
    memory.copy(bytesOut + (used as usize), start, end - start);
    used += (end - start) as u32;
    store<u32>(endsOut + ((row as usize) << 2), used);
  }
  return rows;
}
