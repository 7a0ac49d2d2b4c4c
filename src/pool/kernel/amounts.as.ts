/** Plain amounts: digits, and at most one decimal mark. */

import { endOf, startOf } from './batch.as';
import { trimmed } from './space.as';

/** Digits of which a double holds every decimal. */
const MOST_DIGITS: usize = 15;
const POINT: i32 = 46;
const COMMA: i32 = 44;
const ZERO: i32 = 48;
/** Added to the decimals of a number that has a comma. */
const WITH_COMMA: i32 = 16;
/** The form of a number that begins with a needless zero. */
const NO_FORM: i32 = 0xffff;

/** How the amounts of a column are read. */
let wide: bool = false;
let point: bool = false;
let comma: bool = false;
let low: f64 = 0;
let high: f64 = 0;
let blank: f64 = 0;
let forms: usize = 0;

/** Reads the amount of a row; false where it is not plain. */
function readAmount(position: i32, row: i32, out: usize): bool {
  const start = startOf(row, position);
  const end = endOf(row, position);
  let amount = blank;
  if (start !== end) {
    if (end - start > MOST_DIGITS) return false;
    let value: u64 = 0;
    let divisor: u64 = 0;
    let form = 0;
    for (let at = start; at < end; at++) {
      const byte = load<u8>(at) as i32;
      const digit = (byte - ZERO) as u32;
      if (digit <= 9) {
        value = value * 10 + digit;
        divisor *= 10;
      } else {
        const isMark = (byte === POINT && point) || (byte === COMMA && comma);
        if (!isMark || divisor !== 0 || at === start || at === end - 1) return false;
        divisor = 1;
        form = ((end - at - 1) as i32) + (byte === COMMA ? WITH_COMMA : 0);
      }
    }
    amount = divisor === 0 ? (value as f64) : (value as f64) / (divisor as f64);
    if (!(amount >= low && amount <= high)) return false;
    if (forms !== 0) {
      if (load<u8>(start) === ZERO && end - start > 1 && (((load<u8>(start, 1) as i32) - ZERO) as u32) <= 9) form = NO_FORM;
      store<u16>(forms + ((row as usize) << 1), form as u16);
    }
  }
  if (wide) store<f64>(out + ((row as usize) << 3), amount);
  else store<u8>(out + (row as usize), amount as u8);
  return true;
}

/**
 * Reads a column of amounts from a row on: digits within bounds, with a point between two of them where `hasPoint` allows
 * it, or a comma where `hasComma` does; an empty cell is blank. They are written as doubles, or as bytes unless they are
 * `isWide`. Where `formsOut` is an address, the form of each is written there: how many decimals it has, and whether a
 * comma. Gives the first row that is not plain.
 */
export function amounts(
  position: i32,
  from: i32,
  rows: i32,
  out: usize,
  isWide: bool,
  hasPoint: bool,
  hasComma: bool,
  least: f64,
  most: f64,
  ofBlank: f64,
  formsOut: usize,
): i32 {
  wide = isWide;
  point = hasPoint;
  comma = hasComma;
  low = least;
  high = most;
  blank = ofBlank;
  forms = formsOut;
  for (let row = from; row < rows; row++) {
    while (!readAmount(position, row, out)) if (!trimmed(position, row)) return row;
  }
  return rows;
}
