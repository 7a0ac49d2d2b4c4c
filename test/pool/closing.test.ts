/** A pool that is refused before its end is not read on: what its bytes come from is closed. */

import { gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { poolCriteria } from '../../src/criteria/decode.ts';
import { decodePool } from '../../src/pool/decode.ts';

const CHUNK = 10_000;

/** A file of many chunks that begins with some text. */
function fileOf(start: string): Buffer {
  return Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(CHUNK * 200, 'a,b\n')]);
}

it.each([
  ['no CSV', 'P102', fileOf('%PDF-')],
  ['a stray quote', 'P202', fileOf('candidate_id\na"b\n')],
  ['a stray quote in a gzip envelope', 'P202', gzipSync(fileOf('candidate_id\na"b\n'), { level: 0 })],
  ['a byte that is not UTF-8', 'P103', fileOf('candidate_id\n\xff\n')],
  ['a gzip envelope that is damaged', 'P106', fileOf('\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xff')],
])('%s', async (_, code, bytes) => {
  const closed = vi.fn();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
      throw new RangeError('read to the end');
    } finally {
      closed();
    }
  }
  const found = await decodePool(chunks(), poolCriteria());
  expect('ids' in found ? [] : [...found]).toMatchObject([{ code }]);
  // A gzip envelope is closed by streams of Node, in their own time.
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
});
