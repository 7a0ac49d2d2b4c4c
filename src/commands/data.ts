/** Data on standard output. */

import { breath } from '../files/breath.ts';
import { printableLines } from '../words/printable.ts';
import type { Sink } from './io.ts';

/** Writes data chunk by chunk, so that between two an interruption is heard; a terminal gets nothing that could move its cursor. */
export async function writeData(sink: Sink, chunks: Iterable<string | Buffer>): Promise<void> {
  for (const chunk of chunks) {
    await sink.write(sink.isTTY ? printableLines(String(chunk)) : String(chunk));
    await breath();
  }
}
