/** Splits CSV as RFC 4180 writes it into the addresses of its cells, sixty-four bytes at a time. */

import { cells, columns, lines, unescaped } from './batch.as';
import { isBlank } from './space.as';

const LF: i32 = 10;
const CR: i32 = 13;
const QUOTE: i32 = 34;

/**
 * Why a batch ends: no further record ends in the bytes; it is full; the next record is irregular, which is to say that it
 * has another number of cells, or a line break that is not allowed, or too many bytes; it is no CSV, or more would
 * have to be known of cells that were not kept.
 */
const ALL: i32 = 0;
const FULL: i32 = 1;
const IRREGULAR: i32 = 2;
const DAMAGED: i32 = 3;

/** A record may take this many bytes, its line end not counted. */
const MOST_BYTES: usize = 1 << 20;
/** A record may have this many cells. Of one with more of them only their number and line breaks are found. */
const MOST_CELLS: i32 = 1024;

/** Records of the batch. */
export let rows: i32 = 0;
/** The address after the batch, and after an irregular record. */
export let next: usize = 0;
/** The line on which what follows the batch begins: an irregular record, or what is still to be read. */
export let line: u32 = 0;
/** Cells of the irregular record, and line breaks in them; the cells are behind those of the batch. */
export let count: i32 = 0;
export let breaks: u32 = 0;

function ended(why: i32, found: i32, address: usize): i32 {
  rows = found;
  next = address;
  return why;
}

/** Bytes that are looked at together. */
const MANY: usize = 64;

/** Which of the sixty-four bytes at an address are equal to the byte that `byte` holds sixteen times, the first in the lowest bit. */
function equal(at: usize, byte: v128): u64 {
  return (
    (i8x16.bitmask(i8x16.eq(v128.load(at), byte)) as u64) |
    ((i8x16.bitmask(i8x16.eq(v128.load(at + 16), byte)) as u64) << 16) |
    ((i8x16.bitmask(i8x16.eq(v128.load(at + 32), byte)) as u64) << 32) |
    ((i8x16.bitmask(i8x16.eq(v128.load(at + 48), byte)) as u64) << 48)
  );
}

/** Which of sixteen bytes are equal to one of two. */
function either(at: usize, one: v128, other: v128): v128 {
  const bytes = v128.load(at);
  return v128.or(i8x16.eq(bytes, one), i8x16.eq(bytes, other));
}

/** The same of the sixty-four bytes at an address, the first in the lowest bit. */
function eitherOf(at: usize, one: v128, other: v128): u64 {
  return (
    (i8x16.bitmask(either(at, one, other)) as u64) |
    ((i8x16.bitmask(either(at + 16, one, other)) as u64) << 16) |
    ((i8x16.bitmask(either(at + 32, one, other)) as u64) << 32) |
    ((i8x16.bitmask(either(at + 48, one, other)) as u64) << 48)
  );
}

/** Whether one of the sixty-four bytes at an address is equal to one of two. */
function hasEither(at: usize, one: v128, other: v128): bool {
  return v128.any_true(
    v128.or(
      v128.or(either(at, one, other), either(at + 16, one, other)),
      v128.or(either(at + 32, one, other), either(at + 48, one, other)),
    ),
  );
}

/** For each bit, whether an odd number of the bits up to it are set, it included. */
function parity(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}

/** Writes the text of a quoted cell, without the closing quote and one of each two that are doubled, and gives the address after it. */
function unquoted(from: usize, to: usize, out: usize): usize {
  while (from < to) {
    const byte = load<u8>(from++) as i32;
    if (byte === QUOTE) {
      if (from === to || load<u8>(from) !== QUOTE) continue;
      from++;
    }
    store<u8>(out++, byte as u8);
  }
  return out;
}

/**
 * Splits the records between two addresses, the first of which begins a record on a line, but no more than `most`; gives
 * why it stopped. Lines of nothing but space are passed over, if they are not too long. `allowsBreaks` allows line breaks in
 * cells. Bytes behind the end may be read, whatever they are.
 */
export function split(begin: usize, end: usize, delimiter: i32, most: i32, firstLine: u32, allowsBreaks: bool): i32 {
  const delimiters = i8x16.splat(delimiter as i8);
  const feeds = i8x16.splat(LF as i8);
  const returns = i8x16.splat(CR as i8);
  const quotes = i8x16.splat(QUOTE as i8);
  const zeros = i8x16.splat(0);
  let record = begin;
  let start = begin;
  let cell = 0;
  let row = 0;
  let out = cells;
  let spare = unescaped;
  // Of the record: line breaks in its cells. Of the cell: whether it is more than its text between two quotes.
  let broken: u32 = 0;
  let isMore = false;
  // What the bytes before those that are looked at leave: whether they end inside quotes (all bits, or none), in what a
  // cell may follow, in a closing quote, in CR.
  let inside: u64 = 0;
  let opens: u64 = 1;
  let closes: u64 = 0;
  let returned: u64 = 0;
  line = firstLine;
  for (let at = begin; at < end; at += MANY) {
    const whole = end - at >= MANY;
    const simple = whole && !isMore && (inside | closes | returned) === 0 && !hasEither(at, quotes, returns);
    let separators: u64;
    let bad: u64 = 0;
    let more: u64 = 0;
    let inner: u64 = 0;
    if (simple) {
      separators = eitherOf(at, delimiters, feeds);
      opens = separators >> 63;
    } else {
      const kept: u64 = whole ? ~(0 as u64) : ((1 as u64) << ((end - at) as u64)) - 1;
      const quoteBits = equal(at, quotes) & kept;
      const returnBits = equal(at, returns) & kept;
      const feedBits = equal(at, feeds) & kept;
      const within = parity(quoteBits) ^ inside;
      const opening = quoteBits & within;
      const closing = quoteBits & ~within;
      // The LF of CRLF breaks no line of its own.
      const lineEnds = returnBits | (feedBits & ~((returnBits << 1) | returned));
      const delimiterBits = equal(at, delimiters) & kept;
      separators = (delimiterBits | lineEnds) & ~within;
      const before = ((delimiterBits | returnBits | feedBits) & ~within) | closing;
      bad = (opening & ~((before << 1) | opens)) | (((closing << 1) | closes) & ~(separators | opening) & kept);
      more = ((closing << 1) | closes) & opening;
      if (bad !== 0) {
        // As csv-parse has it, a NUL may follow a closing quote, and what follows the NUL belongs to the cell.
        const nuls = ((closing << 1) | closes) & equal(at, zeros) & kept;
        bad &= ~nuls;
        more |= nuls;
      }
      inner = lineEnds & within;
      inside = (0 as u64) - (within >> 63);
      opens = before >> 63;
      closes = closing >> 63;
      returned = returnBits >> 63;
      if (bad !== 0) separators &= (bad & (0 - bad)) - 1;
    }
    while (separators !== 0) {
      const bit = ctz(separators);
      const address = at + (bit as usize);
      separators &= separators - 1;
      let from = start;
      let to = address;
      if (!simple) {
        if ((more | inner) !== 0) {
          const passed = ((1 as u64) << bit) - 1;
          isMore = isMore || (more & passed) !== 0;
          broken += popcnt(inner & passed) as u32;
          more &= ~passed;
          inner &= ~passed;
        }
        if (from < to && load<u8>(from) === QUOTE) {
          from++;
          if (isMore) {
            to = unquoted(from, to, spare);
            from = spare;
            spare = to;
            isMore = false;
          } else to--;
        }
      }
      store<u32>(out, from as u32);
      store<u32>(out, to as u32, 4);
      start = address + 1;
      cell++;
      const byte = load<u8>(address) as i32;
      if (byte === delimiter) {
        if (cell <= MOST_CELLS) out += 8;
        continue;
      }
      if (byte === CR) {
        // Whether LF follows is not known yet.
        if (start === end) return ended(ALL, row, record);
        if (load<u8>(start) === LF) start++;
      }
      const length = address - record;
      record = start;
      if (cell === columns && cell > 1 && broken === 0 && length <= MOST_BYTES) {
        // Nearly all records are such: they need no other look.
        store<u32>(lines + ((row as usize) << 2), line++);
      } else if (cell === 1 && length <= MOST_BYTES && isBlank(from, to)) {
        cell = 0;
        line++;
        continue;
      } else if (cell !== columns || (broken !== 0 && !allowsBreaks) || length > MOST_BYTES) {
        if (cell > MOST_CELLS && length > MOST_BYTES) return ended(DAMAGED, row, address - length);
        count = cell;
        breaks = broken;
        return ended(IRREGULAR, row, record);
      } else {
        store<u32>(lines + ((row as usize) << 2), line);
        line += 1 + broken;
        broken = 0;
      }
      out += 8;
      cell = 0;
      if (++row === most) return ended(FULL, row, record);
    }
    if (bad !== 0) return ended(DAMAGED, row, record);
    if (!simple) {
      isMore = isMore || more !== 0;
      broken += popcnt(inner) as u32;
    }
  }
  return ended(ALL, row, record);
}
