/** What is wrong with a record that is about as long as it may be is the same for both readers, however its bytes come. */

import { expect, it } from 'vitest';
import { poolCriteria } from '../../src/criteria/decode.ts';
import { MOST_BYTES } from '../../src/csv/parser.ts';
import { decodePool } from '../../src/pool/decode.ts';

const CHUNKS = [1 << 16, 50_021, 1 << 18, 1 << 22];
const HEADER = 'candidate_id,note\n';

/** The codes and lines of what is wrong with a file; how many rows it has where nothing is. */
async function readings(text: string): Promise<Set<string>> {
  const bytes = Buffer.from(text);
  const found = new Set<string>();
  for (const reader of [undefined, 'csv-parse'] as const)
    for (const size of CHUNKS) {
      async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const pool = await decodePool(chunks(), poolCriteria(), { size: bytes.length, reader });
      found.add('ids' in pool ? `${pool.size} rows` : [...pool].map(({ code, line }) => `${code}:${line}`).join(' '));
    }
  return found;
}

/** A record of so many bytes, which begins and ends with some text. */
function recordOf(length: number, start: string, end = ''): string {
  return start + 'x'.repeat(length - start.length - end.length) + end;
}

const after = (code: string): string => `${code}:5`;

const MIB = MOST_BYTES;
const FULL = recordOf(MIB, 'b,');
it.each<[string, string, string]>([
  ['as long as it may be', `${FULL}\n`, '3 rows'],
  ['as long as it may be, behind CRLF', `${FULL}\r\n`, '3 rows'],
  ['a byte longer', `${recordOf(MIB + 1, 'b,')}\n`, after('P204')],
  ['a byte longer, behind CRLF', `${recordOf(MIB + 1, 'b,')}\r\n`, after('P204')],
  ['some thousands longer', `${recordOf(MIB + 40_000, 'b,')}\n`, after('P204')],
  ['much longer', `${recordOf(MIB * 3, 'b,')}\n`, after('P204')],
  ['a stray quote at its beginning', `${recordOf(MIB, 'b"b,')}\n`, after('P202')],
  ['a stray quote at its beginning, some thousands longer', `${recordOf(MIB + 40_000, 'b"b,')}\n`, after('P202')],
  ['a stray quote at its beginning, much longer', `${recordOf(MIB * 3, 'b"b,')}\n`, after('P202')],
  ['a stray quote at the end of as much as it may be', `${recordOf(MIB, 'b,', 'x"x')}\n`, after('P202')],
  ['a stray quote behind that', `${recordOf(MIB + 10, 'b,', 'x"x')}\n`, after('P204')],
  ['a stray quote some thousands behind that', `${recordOf(MIB + 40_000, 'b,', 'x"x')}\n`, after('P204')],
  ['a quote that is open to the end', `b,"${'x'.repeat(MIB / 2)}\n`, after('P201')],
  ['a quote that is open for longer than a record', `b,"${'x\n'.repeat(MIB / 2 + 20_000)}\n`, after('P204')],
  ['a quote that is closed wrongly too late', `b,"${'x\n'.repeat(MIB / 2 + 20_000)}"x\n`, after('P204')],
  ['empty lines, more than a record may take', `${'\n'.repeat(MIB + 70_000)}b,1\n`, '3 rows'],
  ['a stray quote behind so many empty lines', `${'\n'.repeat(MIB * 2)}b"b,1\n`, `P202:${MIB * 2 + 5}`],
])('%s', { timeout: 60_000 }, async (_, record, expected) => {
  expect(await readings(`${HEADER}a,1\n\n\n${record}c,1\n`)).toEqual(new Set([expected]));
});

it.each<[string, string, string]>([
  ['a header of too many cells and as many bytes as it may have', recordOf(MIB, 'candidate_id,').replaceAll('xx', 'x,'), 'P205:1'],
  ['a header of too many bytes', recordOf(MIB + 10, 'candidate_id,'), 'P204:1'],
  ['a header of too many bytes and cells', recordOf(MIB + 40_000, 'candidate_id,').replaceAll('xx', 'x,'), 'P204:1'],
  ['a header of too many bytes with a stray quote', recordOf(MIB + 40_000, 'candi"date_id,'), 'P204:1'],
])('%s', { timeout: 60_000 }, async (_, header, expected) => {
  expect(await readings(`${header}\na,1\n`)).toEqual(new Set([expected]));
});
