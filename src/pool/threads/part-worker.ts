/** A thread that reads one part of a pool and answers with it. */

import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { zoneNamed } from '../../cells/zone.ts';
import type { Criteria } from '../../engine/index.ts';
import { openPart } from '../../files/chunks.ts';
import { decodePool } from '../decode.ts';
import { type PoolPart, partOf } from '../parts.ts';
import type { PartAnswer, PartAssignment } from './pool.ts';

/** The bytes of the part, its header before them. */
async function* bytesOf(header: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield header;
  yield* chunks;
}

async function read({ path, start, end, header, zone, criteria, options }: PartAssignment): Promise<PartAnswer> {
  const known = zoneNamed(zone);
  if (known === null) throw new Error(`no zone ${zone}`);
  const round: Criteria['round'] = { ...criteria.round, zone: known };
  const file = await openPart(path);
  try {
    const pool = await decodePool(bytesOf(header, file.chunks(start, end)), { ...criteria, round }, { ...options, size: end - start });
    return { part: 'ids' in pool ? partOf(pool) : null, identity: file.identity };
  } finally {
    await file.close();
  }
}

/** Arrays are handed over, not copied. */
function buffersOf(part: PoolPart | null): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  visit(part);
  return [...found];
}

if (parentPort !== null) {
  const [assignment] = (await once(parentPort, 'message')) as [PartAssignment];
  const answer = await read(assignment);
  parentPort.postMessage(answer, buffersOf(answer.part));
}
