/** What it costs to read records of a kind: CPU time, beside that of as many bytes of others. */

import { decodePool } from '../../src/pool/decode.ts';
import type { PoolOptions } from '../../src/pool/options.ts';
import { EVERY_TYPE } from './odd/criteria.ts';
import { type Kind, PLAIN } from './odd/kind.ts';
import { poolOf } from './odd/kind-files.ts';

/** Bytes of the files that are compared: with so many the start does not matter. */
const SIZE = 4_000_000;
const TURNS = 3;
/** Files are read in pieces of so many bytes, as those on a disk are. */
const PIECE = 1 << 19;

/** What a kind costs. */
export interface Cost {
  /** Times the CPU time of the others, in the middle of a few turns. */
  readonly ratio: number;
  /** Bytes a second of CPU time, in millions. */
  readonly megabytes: number;
}

/** Microseconds of CPU time that reading takes. */
async function timeOf(bytes: Buffer, options: PoolOptions): Promise<number> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
  const before = process.cpuUsage();
  await decodePool(pieces(), EVERY_TYPE, { size: bytes.length, ...options });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Measures a kind and what it is compared with in turn. */
export async function costOf(kind: Kind): Promise<Cost> {
  const { text, bytes } = poolOf(kind, kind.size ?? SIZE);
  const beside = kind.beside ?? PLAIN;
  const others = poolOf(beside, text);
  const turns: Cost[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const other = await timeOf(others.bytes, beside.options ?? {});
    const own = await timeOf(bytes, kind.options ?? {});
    // The first turn warms up.
    if (turn > 0) turns.push({ ratio: own / other, megabytes: text / own });
  }
  turns.sort((a, b) => a.ratio - b.ratio);
  return turns[TURNS >> 1] ?? { ratio: Number.POSITIVE_INFINITY, megabytes: 0 };
}
