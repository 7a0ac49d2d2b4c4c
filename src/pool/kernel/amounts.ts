/** Plain amounts: digits, and at most one point. */

import { endOf, startOf } from './batch';

/** Digits of which a double holds every decimal. */
const MOST_DIGITS: usize = 15;

/**
 * Reads a column of amounts from a row on: digits, with a point between two of them where points are allowed, within
 * bounds; an empty cell is blank. They are written as bytes or as doubles. Gives the first row that is none of these.
 */
export function amounts(position: i32, from: i32, rows: i32, out: usize, wide: bool, point: bool, low: f64, high: f64, blank: f64): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    let amount = blank;
    if (start != end) {
      if (end - start > MOST_DIGITS) return row;
      let value: u64 = 0;
      let divisor: u64 = 0;
      for (let at = start; at < end; at++) {
        const digit = (load<u8>(at) as u32) - 48;
        if (digit <= 9) {
          value = value * 10 + digit;
          divisor *= 10;
        } else if (digit == -2 && point && divisor == 0 && at > start && at < end - 1) divisor = 1;
        else return row;
      }
      amount = divisor == 0 ? (value as f64) : (value as f64) / (divisor as f64);
      if (!(amount >= low && amount <= high)) return row;
    }
    if (wide) store<f64>(out + ((row as usize) << 3), amount);
    else store<u8>(out + (row as usize), amount as u8);
  }
  return rows;
}

/** Decimals of which none is written with an exponent. */
const MOST_DECIMALS: usize = 6;

/**
 * The first row, `from` or after it, whose cell is not what writing its number gives: leading zeros, zeros after decimals, many
 * decimals, and all that is no digit.
 */
export function nonCanonicalAmount(position: i32, from: i32, rows: i32): i32 {
  for (let row = from; row < rows; row++) {
    const start = startOf(row, position);
    const end = endOf(row, position);
    if (start == end) continue;
    let point: usize = 0;
    for (let at = start; at < end; at++) {
      const digit = (load<u8>(at) as u32) - 48;
      if (digit == -2 && point == 0) point = at;
      else if (digit > 9) return row;
    }
    const whole = (point == 0 ? end : point) - start;
    if (whole == 0 || (load<u8>(start) == 48 && whole > 1)) return row;
    const decimals: usize = point == 0 ? 0 : end - point - 1;
    if (point != 0 && (decimals == 0 || decimals > MOST_DECIMALS || load<u8>(end - 1) == 48)) return row;
    if (whole + decimals > MOST_DIGITS) return row;
  }
  return rows;
}
