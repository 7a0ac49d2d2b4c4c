/** Cells that repeat: each is read by the rules of its type once, and then known by its bytes. */

import { endOf, startOf } from './batch.as';
import { trimmed } from './space.as';

/** Cells of at most this many bytes are cached. */
const LONGEST: usize = 64;
/** How many cells the cache has room for; a power of two. */
const SLOTS: u32 = 2048;
/** A cell is in one of so many slots that follow each other. */
const TRIES: u32 = 4;
/** A length, a code, and the bytes, zeros after them. */
const ENTRY: usize = 8 + LONGEST;
/** The length of what is in a free slot. */
const FREE: i32 = -1;

/** The bytes that a table takes; it is empty after `forget`. */
export function tableBytes(): usize {
  return ((SLOTS + TRIES) as usize) * ENTRY;
}

/** Makes a table empty. */
export function forget(table: usize): void {
  for (let slot: u32 = 0; slot < SLOTS + TRIES; slot++) store<i32>(table + (slot as usize) * ENTRY, FREE);
}

/** Up to eight bytes of a cell, zeros after its end. */
function eight(at: usize, end: usize): u64 {
  const left = end - at;
  return left >= 8 ? load<u64>(at) : load<u64>(at) & (((1 as u64) << ((left as u64) << 3)) - 1);
}

function hashOf(start: usize, end: usize): u64 {
  let hash: u64 = (end - start) as u64;
  for (let at = start; at < end; at += 8) {
    hash = (hash ^ eight(at, end)) * 0x9e3779b97f4a1;
    hash ^= hash >> 32;
  }
  return hash;
}

/** The first slot in which a cell of a hash may be. */
function firstSlot(table: usize, hash: u64): usize {
  return table + (((hash as u32) & (SLOTS - 1)) as usize) * ENTRY;
}

/** Whether a cell is in a slot. */
function isIn(entry: usize, start: usize, end: usize): bool {
  const length = end - start;
  if (load<i32>(entry) !== (length as i32)) return false;
  for (let at: usize = 0; at < length; at += 8) if (load<u64>(entry + 8 + at) !== eight(start + at, end)) return false;
  return true;
}

/** The slot in which a cell is; 0 where it is in none. */
function find(table: usize, start: usize, end: usize): usize {
  if (end - start > LONGEST) return 0;
  let entry = firstSlot(table, hashOf(start, end));
  for (let tries: u32 = 0; tries < TRIES; tries++) {
    if (isIn(entry, start, end)) return entry;
    entry += ENTRY;
  }
  return 0;
}

/** Reads the code of a row; false where it is not in the table. */
function readCode(position: i32, row: i32, table: usize, out: usize, wide: bool): bool {
  const entry = find(table, startOf(row, position), endOf(row, position));
  if (entry === 0) return false;
  const code = load<i32>(entry, 4);
  if (wide) store<i32>(out + ((row as usize) << 2), code);
  else store<u8>(out + (row as usize), code as u8);
  return true;
}

/** Reads a column of codes from a row on, as bytes or as integers; gives the first row whose code is not in the table. */
export function codes(position: i32, from: i32, rows: i32, table: usize, out: usize, wide: bool): i32 {
  for (let row = from; row < rows; row++) {
    while (!readCode(position, row, table, out, wide)) if (!trimmed(position, row)) return row;
  }
  return rows;
}

/** Puts the code of a row's cell into the table, in the place of another where there is no free slot, unless the cell is too long. */
export function learn(position: i32, row: i32, table: usize, code: i32): void {
  const start = startOf(row, position);
  const end = endOf(row, position);
  const length = end - start;
  if (length > LONGEST) return;
  const hash = hashOf(start, end);
  const first = firstSlot(table, hash);
  let entry = first;
  let tries: u32 = 1;
  for (; tries < TRIES && load<i32>(entry) !== FREE; tries++) entry += ENTRY;
  if (load<i32>(entry) !== FREE) entry = first + (((hash >> 40) as u32) % TRIES) * ENTRY;
  store<i32>(entry, length as i32);
  store<i32>(entry, code, 4);
  for (let at: usize = 0; at < length; at += 8) store<u64>(entry + 8 + at, eight(start + at, end));
}
