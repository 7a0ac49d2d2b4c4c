/** Periods in their plain form. */

import { endOf, startOf } from './batch.as';
import { dayAt, NO_DAY } from './days.as';
import { trimmed } from './space.as';

/** The last day of a period that is still running. */
const STILL_RUNNING: i32 = i32.MAX_VALUE;
const BAR: i32 = 124;
const SLASH: i32 = 47;

/** Whether a cell is `none` or `aucun`, whatever its case. */
function isNone(start: usize, end: usize): bool {
  const four = load<u32>(start) | 0x20202020;
  if (end - start === 4) return four === 0x656e6f6e;
  return end - start === 5 && four === 0x75637561 && (load<u8>(start, 4) | 0x20) === 110;
}

/** Writes the days of the periods of a cell, and gives the address after them; 0 where they are not plain. */
function periodsOf(start: usize, end: usize, out: usize): usize {
  let at = start;
  while (true) {
    const left = end - at;
    if (left < 11) return 0;
    const first = dayAt(at);
    if (first === NO_DAY || load<u8>(at, 10) !== SLASH) return 0;
    at += 11;
    let last = STILL_RUNNING;
    if (at < end && load<u8>(at) !== BAR) {
      if (left < 21) return 0;
      last = dayAt(at);
      at += 10;
      if (last === NO_DAY) return 0;
    }
    if (first > last) return 0;
    store<i32>(out, first);
    store<i32>(out, last, 4);
    out += 8;
    if (at === end) return out;
    if (load<u8>(at) !== BAR) return 0;
    at++;
  }
}

/** Reads the periods of a row, and writes how many come before the next one; false where they are not plain. */
function readPeriods(position: i32, row: i32, daysOut: usize, beforeOut: usize, blank: i32): bool {
  const start = startOf(row, position);
  const end = endOf(row, position);
  const before = load<u32>(beforeOut + ((row as usize) << 2));
  const out = daysOut + ((before as usize) << 3);
  let after = out;
  if (start === end) {
    store<i32>(out, blank);
    store<i32>(out, blank, 4);
    after += 8;
  } else if (!isNone(start, end)) {
    after = periodsOf(start, end, out);
    if (after === 0) return false;
  }
  store<u32>(beforeOut + ((row as usize) << 2), before + (((after - out) >> 3) as u32), 4);
  return true;
}

/**
 * Reads a column of periods from a row on: first and last days one after the other, and how many periods come before
 * each row and after the last; before the first row are none, which is written already. An empty cell has one of two
 * blank days. Gives the first row that is not plain.
 */
export function periods(position: i32, from: i32, rows: i32, daysOut: usize, beforeOut: usize, blank: i32): i32 {
  for (let row = from; row < rows; row++) {
    while (!readPeriods(position, row, daysOut, beforeOut, blank)) if (!trimmed(position, row)) return row;
  }
  return rows;
}
