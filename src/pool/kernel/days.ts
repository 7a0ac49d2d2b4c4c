/** Days and local times in their plain forms. */

import { endOf, startOf } from './batch';

const FIRST_YEAR: u32 = 1900;
const LAST_YEAR: u32 = 2199;
/** The number of the first day of the first year; day 0 is 1 January 1970. */
const FIRST_DAY: i32 = -25567;
/** What no day has as its number. */
export const NO_DAY: i32 = i32.MIN_VALUE;
const NEVER: u32 = 100_000;

/** The first instant of a day, in ms; minus infinity where the clocks change on it. */
@external('pool', 'midnight')
declare function midnight(day: i32): f64;

/** The number that two digits at an address make; `NEVER`, which is greater than any, where they are no digits. */
@inline
function twoDigits(at: usize): u32 {
  const tens = (load<u8>(at) as u32) - 48;
  const ones = (load<u8>(at, 1) as u32) - 48;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : NEVER;
}

@inline
function lengthOf(year: u32, month: u32): u32 {
  if (month == 2) return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/** The number of the day `YYYY-MM-DD` that stands at an address; `NO_DAY` where none does. */
export function dayAt(at: usize): i32 {
  if (load<u8>(at, 4) != 45 || load<u8>(at, 7) != 45) return NO_DAY;
  const year = twoDigits(at) * 100 + twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return NO_DAY;
  if (day > 28 && day > lengthOf(year, month)) return NO_DAY;
  // Years are counted from March, so that the leap day is the last.
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const days = years * 365 + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day - 1;
  return (days as i32) - 719_468;
}

/** Reads a column of days from a row on; an empty cell is blank. Gives the first row that holds neither, or a day out of bounds. */
export function days(position: i32, from: i32, rows: i32, out: usize, low: i32, high: i32, blank: i32): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    let day = blank;
    if (start != end) {
      if (end - start != 10) return row;
      day = dayAt(start);
      if (day == NO_DAY || day < low || day > high) return row;
    }
    store<i32>(out + ((row as usize) << 2), day);
  }
  return rows;
}

/** Whether a cell has the form `YYYY-MM-DDTHH:MM:SS`; its digits are not looked at. */
@inline
function isLocalTime(start: usize, end: usize): bool {
  return end - start == 19 && load<u8>(start, 10) == 84 && load<u8>(start, 13) == 58 && load<u8>(start, 16) == 58;
}

/**
 * Reads a column of local times from a row on, as instants in ms; an empty cell is blank. `midnights` has the first
 * instant of each day, NaN where it was not asked for yet. Gives the first row that holds neither, or a time of a day on
 * which the clocks change.
 */
export function moments(position: i32, from: i32, rows: i32, out: usize, midnights: usize, blank: f64): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    let instant = blank;
    if (start != end) {
      if (!isLocalTime(start, end)) return row;
      const day = dayAt(start);
      const hours = twoDigits(start + 11);
      const minutes = twoDigits(start + 14);
      const seconds = twoDigits(start + 17);
      if (day == NO_DAY || hours > 23 || minutes > 59 || seconds > 59) return row;
      const known = midnights + (((day - FIRST_DAY) as usize) << 3);
      let first = load<f64>(known);
      if (isNaN(first)) {
        first = midnight(day);
        store<f64>(known, first);
      }
      if (first == -Infinity) return row;
      instant = first + (((hours * 60 + minutes) * 60 + seconds) as f64) * 1000;
    }
    store<f64>(out + ((row as usize) << 3), instant);
  }
  return rows;
}

/** The first row, `from` or after it, whose cell is neither empty nor of the form of local times. */
export function nonCanonicalMoment(position: i32, from: i32, rows: i32): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    if (start != end && !isLocalTime(start, end)) return row;
  }
  return rows;
}
