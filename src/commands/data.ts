/** Data on standard output. */

import { printableLines } from '../words/printable.ts';
import type { Sink } from './io.ts';

/** Writes data chunk by chunk, so that between two an interruption is heard; a terminal gets nothing that could move its cursor. */
export async function writeData(sink: Sink, chunks: Iterable<string | Buffer>): Promise<void> {
  for (const chunk of chunks) {
    await sink.write(sink.isTTY ? printableLines(String(chunk)) : String(chunk));
    await breath();
  }
}

/** Lets the process hear what else happens. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
