/** How far the reading of a pool is, on a terminal, once it takes more than a second. */

import type { Sink } from '../io.ts';

const WIDTH = 30;
const ERASE = '\r\u001b[K';

/** Passes chunks on and shows how many bytes of `size` have gone by; only a terminal sees it. */
export async function* followed(
  chunks: AsyncIterable<Uint8Array>,
  size: number | null,
  stderr: Sink,
  unit: string,
): AsyncGenerator<Uint8Array> {
  if (!stderr.isTTY) {
    yield* chunks;
    return;
  }
  const start = performance.now();
  let shown = start + 800;
  let bytes = 0;
  let drawn = false;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      const now = performance.now();
      if (now - shown > 200) {
        shown = now;
        drawn = true;
        await stderr.write(`${ERASE}${bar(bytes, size, unit)}`);
      }
      yield chunk;
    }
  } finally {
    if (drawn) await stderr.write(ERASE);
  }
}

function bar(bytes: number, size: number | null, unit: string): string {
  const megabytes = `${(bytes / 1e6).toFixed(0)} ${unit}`;
  if (size === null || size === 0) return megabytes;
  const filled = Math.min(WIDTH, Math.round((bytes / size) * WIDTH));
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${Math.floor((bytes / size) * 100)} % · ${megabytes}`;
}
