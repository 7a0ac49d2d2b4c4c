/** Splits plain records into the addresses of their cells, up to sixty-four bytes at a time; one that is not plain ends the batch. */

import { cells, columns } from './batch';

const LF: i32 = 10;
const CR: i32 = 13;
const QUOTE: i32 = 34;

/** Why a batch ends: no further record ends in the bytes; it is full; the next record is short; it is not plain. */
const ALL: i32 = 0;
const FULL: i32 = 1;
const SHORT: i32 = 2;
const NOT_PLAIN: i32 = 3;

/** Records of the batch. */
export let rows: i32 = 0;
/** The address after the batch, and after a short record. */
export let next: usize = 0;
/** Cells of the short record, which are behind those of the batch. */
export let count: i32 = 0;

function ended(why: i32, found: i32, address: usize): i32 {
  rows = found;
  next = address;
  return why;
}

/** Bytes that are looked at together where nothing but delimiters and line feeds is among them. */
const MANY: usize = 64;

/** Which of the sixteen bytes at an address are equal to the byte that `byte` holds sixteen times. */
@inline
function equal(at: usize, byte: v128): v128 {
  return i8x16.eq(v128.load(at), byte);
}

/**
 * Splits the records between two addresses, the first of which begins a record, but no more than `most`; gives why it
 * stopped. Bytes behind the end may be read, whatever they are.
 */
export function split(begin: usize, end: usize, delimiter: i32, most: i32): i32 {
  const delimiters = i8x16.splat(delimiter as i8);
  const feeds = i8x16.splat(LF as i8);
  const returns = i8x16.splat(CR as i8);
  const quotes = i8x16.splat(QUOTE as i8);
  let record = begin;
  let start = begin;
  let cell = 0;
  let row = 0;
  let out = cells;
  // After a closing quote or CR the cell's end is known, and what follows can stand at one address only.
  let known: usize = 0;
  let only: usize = 0;
  let returned = false;
  let at = begin;
  while (at < end) {
    if (only == 0 && at + MANY <= end) {
      const special = v128.or(
        v128.or(v128.or(equal(at, quotes), equal(at, returns)), v128.or(equal(at + 16, quotes), equal(at + 16, returns))),
        v128.or(v128.or(equal(at + 32, quotes), equal(at + 32, returns)), v128.or(equal(at + 48, quotes), equal(at + 48, returns))),
      );
      if (!v128.any_true(special)) {
        let mask =
          (i8x16.bitmask(v128.or(equal(at, delimiters), equal(at, feeds))) as u64) |
          ((i8x16.bitmask(v128.or(equal(at + 16, delimiters), equal(at + 16, feeds))) as u64) << 16) |
          ((i8x16.bitmask(v128.or(equal(at + 32, delimiters), equal(at + 32, feeds))) as u64) << 32) |
          ((i8x16.bitmask(v128.or(equal(at + 48, delimiters), equal(at + 48, feeds))) as u64) << 48);
        while (mask != 0) {
          const address = at + (ctz(mask) as usize);
          mask &= mask - 1;
          store<u32>(out, start as u32);
          store<u32>(out, address as u32, 4);
          out += 8;
          start = address + 1;
          cell++;
          if (load<u8>(address) != LF) {
            if (cell == columns) return ended(NOT_PLAIN, row, record);
          } else {
            record = start;
            if (cell != columns) {
              count = cell;
              return ended(SHORT, row, record);
            }
            cell = 0;
            if (++row == most) return ended(FULL, row, record);
          }
        }
        at += MANY;
        continue;
      }
    }
    const bytes = v128.load(at);
    let mask = i8x16.bitmask(
      v128.or(v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, feeds)), v128.or(i8x16.eq(bytes, returns), i8x16.eq(bytes, quotes))),
    );
    const from = at;
    at += 16;
    while (mask != 0) {
      const address = from + (ctz(mask) as usize);
      if (address >= end) return ended(ALL, row, record);
      mask &= mask - 1;
      const byte = load<u8>(address) as i32;
      let cellEnd = address;
      if (only != 0) {
        if (address != only) return ended(NOT_PLAIN, row, record);
        cellEnd = known;
      }
      if (byte == delimiter) {
        cell++;
        if (returned || cell == columns) return ended(NOT_PLAIN, row, record);
        store<u32>(out, start as u32);
        store<u32>(out, cellEnd as u32, 4);
        out += 8;
        start = address + 1;
        only = 0;
      } else if (byte == LF) {
        store<u32>(out, start as u32);
        store<u32>(out, cellEnd as u32, 4);
        out += 8;
        record = start = address + 1;
        if (cell + 1 != columns) {
          count = cell + 1;
          return ended(SHORT, row, record);
        }
        cell = 0;
        only = 0;
        returned = false;
        if (++row == most) return ended(FULL, row, record);
      } else if (byte == CR) {
        if (returned) return ended(NOT_PLAIN, row, record);
        returned = true;
        known = cellEnd;
        only = address + 1;
      } else {
        if (only != 0 || address != start) return ended(NOT_PLAIN, row, record);
        let quote = address + 1;
        while (quote < end && load<u8>(quote) != QUOTE) {
          const inner = load<u8>(quote) as i32;
          if (inner == LF || inner == CR) return ended(NOT_PLAIN, row, record);
          quote++;
        }
        if (quote >= end) return ended(ALL, row, record);
        start = address + 1;
        known = quote;
        only = quote + 1;
        at = only;
        break;
      }
    }
    // What follows a closing quote or CR is a special byte, or the record is not plain.
    if (only != 0 && only < at && only < end) return ended(NOT_PLAIN, row, record);
  }
  return ended(ALL, row, record);
}
