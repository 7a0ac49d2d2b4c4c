/** Days and moments. */

import { endOf, startOf } from './batch.as';
import { trimmed } from './space.as';

const FIRST_YEAR: u32 = 1900;
const LAST_YEAR: u32 = 2199;
/** The number of the first day of the first year; day 0 is 1 January 1970. */
const FIRST_DAY: i32 = -25567;
/** What no day has as its number. */
export const NO_DAY: i32 = i32.MIN_VALUE;
const NEVER: u32 = 100_000;

const DASH: i32 = 45;
const COLON: i32 = 58;
const POINT: i32 = 46;
const PLUS: i32 = 43;
const SPACE: i32 = 32;
const T: i32 = 84;
const Z: i32 = 90;

/** The number that two digits at an address make; `NEVER`, which is greater than any, where they are no digits. */
function twoDigits(at: usize): u32 {
  const tens = (load<u8>(at) as u32) - 48;
  const ones = (load<u8>(at, 1) as u32) - 48;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : NEVER;
}

function lengthOf(year: u32, month: u32): u32 {
  if (month === 2) return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number of the day `YYYY-MM-DD` that stands at an address; `NO_DAY` where none does. */
export function dayAt(at: usize): i32 {
  if (load<u8>(at, 4) !== DASH || load<u8>(at, 7) !== DASH) return NO_DAY;
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

/** Reads the day of a row; false where it holds neither a day within bounds nor nothing. */
function readDay(position: i32, row: i32, out: usize, low: i32, high: i32, blank: i32): bool {
  const start = startOf(row, position);
  const end = endOf(row, position);
  let day = blank;
  if (start !== end) {
    if (end - start !== 10) return false;
    day = dayAt(start);
    if (day === NO_DAY || day < low || day > high) return false;
  }
  store<i32>(out + ((row as usize) << 2), day);
  return true;
}

/** Reads a column of days from a row on; an empty cell is blank. Gives the first row that holds neither, or a day out of bounds. */
export function days(position: i32, from: i32, rows: i32, out: usize, low: i32, high: i32, blank: i32): i32 {
  for (let row = from; row < rows; row++) {
    while (!readDay(position, row, out, low, high, blank)) if (!trimmed(position, row)) return row;
  }
  return rows;
}

/** How exact a moment is: to the minute, the second, the millisecond; 0 is to the day. */
const MINUTE: u32 = 1;
const SECOND: u32 = 2;
const MILLISECOND: u32 = 3;

/** The hours of a moment: local ones, those of UTC, or those of an offset, of which there is one each quarter of an hour up to fourteen hours. */
const LOCAL: i32 = 0;
const UTC: i32 = 1;
const NO_OFFSET: i32 = 58;
const MOST_OFFSET: i32 = 14 * 60;
const QUARTER: i32 = 15;

/** The form of a moment that is written otherwise: with other decimals than three, or another offset. */
const NO_FORM: u32 = 0xffff;

/** What is read of a moment behind its day: milliseconds, whether they are local, the minutes of its offset, its form. */
let time: u32 = 0;
let isLocal: bool = true;
let offset: i32 = 0;
let form: u32 = 0;

/** Adds the first three of one to nine decimals of a second to the time, and gives how many there are; 0 where there are none, or more. */
function readFraction(at: usize, end: usize): u32 {
  let digits: u32 = 0;
  let weight: u32 = 100;
  for (; at < end; at++) {
    const digit = (load<u8>(at) as u32) - 48;
    if (digit > 9) break;
    time += digit * weight;
    weight /= 10;
    digits++;
  }
  return digits <= 9 ? digits : 0;
}

/** Reads what stands behind the day of a moment; false where it is not plain. */
function readTime(at: usize, end: usize): bool {
  time = 0;
  offset = 0;
  // A day alone is local.
  isLocal = true;
  form = 0;
  if (at === end) return true;
  const mark = load<u8>(at) as i32;
  if ((mark !== T && mark !== SPACE) || end - at < 6 || load<u8>(at, 3) !== COLON) return false;
  const hours = twoDigits(at + 1);
  const minutes = twoDigits(at + 4);
  if (hours > 23 || minutes > 59) return false;
  time = (hours * 60 + minutes) * 60_000;
  let exact = MINUTE;
  let isUsual = true;
  at += 6;
  if (at < end && load<u8>(at) === COLON) {
    if (end - at < 3) return false;
    const seconds = twoDigits(at + 1);
    if (seconds > 59) return false;
    time += seconds * 1000;
    exact = SECOND;
    at += 3;
    if (at < end && load<u8>(at) === POINT) {
      const digits = readFraction(at + 1, end);
      if (digits === 0) return false;
      isUsual = digits === 3;
      exact = MILLISECOND;
      at += digits + 1;
    }
  }
  let hoursOf = LOCAL;
  if (at < end) {
    const sign = load<u8>(at) as i32;
    if (sign === Z) {
      hoursOf = UTC;
      at++;
    } else {
      const length = end - at;
      const hasColon = length === 6 && load<u8>(at, 3) === COLON;
      if ((sign !== PLUS && sign !== DASH) || !(hasColon || length === 5 || length === 3)) return false;
      const offsetHours = twoDigits(at + 1);
      const offsetMinutes = length === 3 ? 0 : twoDigits(end - 2);
      if (offsetHours > 14 || offsetMinutes > 59) return false;
      offset = (offsetHours * 60 + offsetMinutes) as i32;
      if (offset > MOST_OFFSET || (offset === 0 && sign === DASH)) return false;
      if (sign === DASH) offset = -offset;
      isUsual = isUsual && hasColon && offset % QUARTER === 0;
      hoursOf = NO_OFFSET + offset / QUARTER;
      at = end;
    }
    if (at !== end) return false;
    isLocal = false;
  }
  form = isUsual ? ((hoursOf as u32) << 3) | (exact << 1) | (mark === SPACE ? 1 : 0) : NO_FORM;
  return true;
}

/** Reads the moment of a row; false where it is not plain, or local on a day whose first instant is no number. */
function readMoment(position: i32, row: i32, out: usize, midnights: usize, blank: f64, forms: usize): bool {
  const start = startOf(row, position);
  const end = endOf(row, position);
  let instant = blank;
  if (start !== end) {
    if (end - start < 10) return false;
    const day = dayAt(start);
    if (day === NO_DAY || !readTime(start + 10, end)) return false;
    if (isLocal) {
      if (midnights === 0) return false;
      const midnight = load<f64>(midnights + (((day - FIRST_DAY) as usize) << 3));
      if (!(midnight > -Infinity)) return false;
      instant = midnight + (time as f64);
    } else instant = (day as f64) * 86_400_000 + (time as f64) - (offset as f64) * 60_000;
    if (forms !== 0) store<u16>(forms + ((row as usize) << 1), form as u16);
  }
  store<f64>(out + ((row as usize) << 3), instant);
  return true;
}

/**
 * Reads a column of moments from a row on, as instants in ms; an empty cell is blank. `midnights` has the first instant of
 * each day, minus infinity for a day on which the clocks change, NaN for one that was not asked for yet; it is 0 while none was. Where `forms` is
 * an address, the form of each is written there: its hours, how exact it is, and what stands before them. Gives the first
 * row that is not plain, or local on a day whose first instant is no number.
 */
export function moments(position: i32, from: i32, rows: i32, out: usize, midnights: usize, blank: f64, forms: usize): i32 {
  for (let row = from; row < rows; row++) {
    while (!readMoment(position, row, out, midnights, blank, forms)) if (!trimmed(position, row)) return row;
  }
  return rows;
}
