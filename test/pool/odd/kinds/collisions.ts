/** Kinds of ids and texts that are alike to a hash without a key, beside others of the same form that are not. */

import type { Kind } from '../kind.ts';

const PRIME = 16_777_619;
const OFFSET = 2_166_136_261;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.';
/** Letters of a block, and the blocks of a text: two of each are interchangeable. */
const BLOCK = 4;
const BLOCKS = 16;

/** The block of a number. */
function blockOf(number: number): string {
  return Array.from({ length: BLOCK }, (_, at) => LETTERS[(number >>> (at * 6)) & 63]).join('');
}

/** The FNV-1a hash of a text that follows another. */
function fnv1a(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  return mixed >>> 0;
}

/** Two blocks behind which the hash is the same, and that hash. */
function twins(hash: number): { readonly pair: readonly [string, string]; readonly after: number } {
  const seen = new Map<number, string>();
  for (let number = 0; ; number++) {
    // Blocks that follow each other are too much alike to collide.
    const block = blockOf(Math.imul(number, 0x9e3779b1) >>> 8);
    const after = fnv1a(hash, block);
    const other = seen.get(after);
    if (other !== undefined && other !== block) return { pair: [other, block], after };
    seen.set(after, block);
  }
}

let pairs: (readonly [string, string])[] | null = null;

/** The pairs of blocks, found once. */
function allPairs(): readonly (readonly [string, string])[] {
  if (pairs !== null) return pairs;
  pairs = [];
  for (let hash = OFFSET; pairs.length < BLOCKS; ) {
    const { pair, after } = twins(hash);
    pairs.push(pair);
    hash = after;
  }
  return pairs;
}

/** One of 65,536 texts that all have the same FNV-1a hash. */
export function colliding(row: number): string {
  return allPairs()
    .map((pair, at) => pair[(row >>> at) & 1])
    .join('');
}

/** A text of the same form as such a one, of another hash. */
function other(row: number): string {
  return Array.from({ length: BLOCKS }, (_, at) => blockOf(Math.imul(row * BLOCKS + at, 0x9e3779b1) >>> 8)).join('');
}

/** Most rows of which no two have the same text. */
const MOST = 1 << BLOCKS;

/** Bytes of a file in which 40,000 are. */
const SIZE = 12_000_000;

const OTHER_IDS: Kind = { name: 'ids of 64 letters', cells: (row) => ({ candidate_id: `${other(row)}${row >>> BLOCKS}` }) };
const OTHER_TEXTS: Kind = { name: 'texts of 64 letters', cells: (row) => ({ country: other(row % MOST) }) };

export const COLLISIONS: readonly Kind[] = [
  { name: 'ids that collide', cells: (row) => ({ candidate_id: `${colliding(row)}${row >>> BLOCKS}` }), beside: OTHER_IDS, size: SIZE },
  { name: 'texts that collide', cells: (row) => ({ country: colliding(row) }), beside: OTHER_TEXTS, size: SIZE },
];
