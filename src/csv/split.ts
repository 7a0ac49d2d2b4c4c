/** Where a CSV file may be cut: at line feeds outside quotes. */

import { dialectOf } from './dialect.ts';
import { firstRecordEnd } from './record-ends.ts';

const QUOTE = 34;
const LF = 10;

/** How a file is cut: the bytes up to the end of its header, and where each part begins and ends. */
export interface Cut {
  readonly header: Buffer;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** More bytes than this before the first record are no header that need be read in parts. */
const MOST_HEADER: number = 1 << 16;

/**
 * Cuts a file of `size` bytes into at most `count` parts, about as long as each other; null where it is compressed, or its header is not plainly
 * there. `read` gives the bytes of a part.
 */
export async function cut(
  read: (start: number, end: number) => AsyncIterable<Uint8Array>,
  size: number,
  count: number,
  delimiter: string | undefined,
): Promise<Cut | null> {
  const head = await whole(read(0, Math.min(MOST_HEADER, size)));
  if (head[0] === 0x1f && head[1] === 0x8b) return null;
  const header = headerEnd(head, delimiter);
  if (header === null) return null;
  const positions = Array.from({ length: count - 1 }, (_, at) => Math.floor((size * (at + 1)) / count));
  const wanted = positions.filter((position) => position > header);
  const cuts = await cutsAfter(read(0, size), wanted);
  const starts = [0, ...cuts];
  return {
    header: head.subarray(0, header),
    parts: starts.map((start, at) => ({ start, end: starts[at + 1] ?? size })).filter(({ start, end }) => end > start),
  };
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}

/** Where the first record that is not blank ends. */
function headerEnd(head: Buffer, delimiter: string | undefined): number | null {
  const dialect = dialectOf(head, false, delimiter);
  if (dialect === null) return null;
  for (let start = dialect.skip; start < head.length; ) {
    const end = firstRecordEnd(head, start);
    if (head[end - 1] !== LF) return null;
    if (head.toString('utf8', start, end).trim() !== '') return end;
    start = end;
  }
  return null;
}

/** Where the first line feed outside quotes after each position ends, found in one pass; positions that none follows are left out. */
async function cutsAfter(chunks: AsyncIterable<Uint8Array>, positions: readonly number[]): Promise<number[]> {
  const cuts: number[] = [];
  let offset = 0;
  let quoted = false;
  for await (const chunk of chunks) {
    if (cuts.length === positions.length) break;
    let at = 0;
    while (at < chunk.length && cuts.length < positions.length) {
      const from = Math.max(at, (positions[cuts.length] ?? 0) - offset);
      const quote = chunk.indexOf(QUOTE, at);
      const feed = quoted || from >= chunk.length ? -1 : chunk.indexOf(LF, from);
      if (feed !== -1 && (quote === -1 || feed < quote)) {
        cuts.push(offset + feed + 1);
        at = feed + 1;
      } else if (quote !== -1) {
        quoted = !quoted;
        at = quote + 1;
      } else at = chunk.length;
    }
    offset += chunk.length;
  }
  return [...new Set(cuts)];
}
