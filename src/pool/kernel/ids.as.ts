/** Ids: nothing may be wrong with them, and they are hashed or in order. */

import { endOf, startOf } from './batch.as';
import { trimmed } from './space.as';

/** The prime 2³¹ − 1: hashes are remainders of it. */
const PRIME: u64 = 0x7fffffff;
/** Ids of more bytes may have too many characters. */
const LONGEST: usize = 256;

const EQUALS: i32 = 61;
const PLUS: i32 = 43;
const DASH: i32 = 45;
const AT: i32 = 64;

function remainder(value: u64): u64 {
  const folded = (value & PRIME) + (value >> 31);
  return folded >= PRIME ? folded - PRIME : folded;
}

/**
 * The hash of bytes: a polynomial whose coefficients are their number and three of them at a time, at a key that nobody
 * else knows; then its bits are mixed, since ids that follow each other differ in the last coefficient alone.
 */
export function hashOf(start: usize, end: usize, key: u32): u32 {
  let hash: u64 = (end - start) as u64;
  let at = start;
  for (; at + 3 <= end; at += 3) {
    const three = (load<u8>(at) as u64) | ((load<u8>(at, 1) as u64) << 8) | ((load<u8>(at, 2) as u64) << 16);
    hash = remainder(hash * key + three);
  }
  let rest: u64 = 0;
  for (; at < end; at++) rest = (rest << 8) | (load<u8>(at) as u64);
  let mixed = remainder(hash * key + rest) as u32;
  mixed = (mixed ^ (mixed >> 16)) * 0x45d9f3b;
  return mixed ^ (mixed >> 16);
}

/**
 * How many characters a cell has if nothing is wrong with it as an id: printable characters, none of which another one
 * may merge with, and the first of which begins no formula; 0 for any other. `known` says of each block of 256 characters
 * past ASCII whether `sound` has a bit for each of its own.
 */
function charactersOf(start: usize, end: usize, sound: usize, known: usize): i32 {
  const first = start === end ? 0 : (load<u8>(start) as i32);
  if (first === 0 || first === EQUALS || first === PLUS || first === DASH || first === AT || end - start > LONGEST) return 0;
  let characters = 0;
  for (let at = start; at < end; characters++) {
    const byte = load<u8>(at) as u32;
    if (byte < 0x80) {
      if (byte < 0x20 || byte === 0x7f) return 0;
      at++;
      continue;
    }
    if (byte >= 0xf0) return 0;
    let character: u32 = load<u8>(at, 1) & 0x3f;
    if (byte < 0xe0) {
      character |= (byte & 0x1f) << 6;
      at += 2;
    } else {
      character = ((byte & 0x0f) << 12) | (character << 6) | (load<u8>(at, 2) & 0x3f);
      at += 3;
    }
    if (load<u8>(known + ((character >> 8) as usize)) === 0) return 0;
    if (((load<u8>(sound + ((character >> 3) as usize)) >> (character & 7)) & 1) === 0) return 0;
  }
  return characters;
}

/** The first bytes of characters by which texts are put in order: those past U+FFFF come before U+E000 to U+FFFF. */
function orderOf(byte: u32): u32 {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte;
}

/** Whether the second of two texts comes after the first. */
function isPast(first: usize, firstEnd: usize, second: usize, secondEnd: usize): bool {
  const shared = min(firstEnd - first, secondEnd - second);
  for (let at: usize = 0; at < shared; at++) {
    const a = load<u8>(first + at) as u32;
    const b = load<u8>(second + at) as u32;
    if (a !== b) return orderOf(b) > orderOf(a);
  }
  return secondEnd - second > firstEnd - first;
}

/**
 * Packs ids from a row on as long as nothing is wrong with them, and writes where each ends, counted from `first`. Where `hashes` is an address, the hash of each is written
 * there; where it is 0, each must come after the one before, and that before the first is given by its addresses, none by
 * two equal ones. An id that might be the column's own header repeated is not taken either: it has as many characters,
 * and ends in the same letter or in none of ASCII (any, where `headerEnd` is 0). Gives the first row that is not taken.
 */
export function ids(
  position: i32,
  from: i32,
  rows: i32,
  bytesOut: usize,
  endsOut: usize,
  first: u32,
  hashes: usize,
  key: u32,
  before: usize,
  beforeEnd: usize,
  headerCharacters: i32,
  headerEnd: i32,
  sound: usize,
  known: usize,
): i32 {
  let used: u32 = 0;
  for (let row = from; row < rows; row++) {
    trimmed(position, row);
    const start = startOf(row, position);
    const end = endOf(row, position);
    const length = end - start;
    const characters = charactersOf(start, end, sound, known);
    if (characters === 0) return row;
    if (characters === headerCharacters) {
      const last = load<u8>(end - 1) as i32;
      if (headerEnd === 0 || last > 0x7e || (last | 0x20) === headerEnd) return row;
    }
    if (hashes === 0) {
      if (!isPast(before, beforeEnd, start, end)) return row;
      before = start;
      beforeEnd = end;
    } else store<u32>(hashes + ((row as usize) << 2), hashOf(start, end, key));
    memory.copy(bytesOut + (used as usize), start, length);
    used += length as u32;
    store<u32>(endsOut + ((row as usize) << 2), first + used);
  }
  return rows;
}
