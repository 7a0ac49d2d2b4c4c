/** How far work is, on a terminal, once it takes more than a second. */

import type { Sink } from './io.ts';

const WIDTH = 30;
const ERASE = '\r\u001b[K';

/** Is called for each part of some work that is done, and at its end. */
interface Progress {
  readonly one: () => void;
  readonly end: () => void;
}

/** Shows the progress of work of so many parts; without a stream it shows nothing. */
export function progressOf(size: number, stderr: Sink | null): Progress {
  const isShown = stderr?.isTTY === true;
  let shown = performance.now() + 800;
  let done = 0;
  let drawn = false;
  // A bar that cannot be shown is no reason to stop.
  const show = (text: string): void => void stderr?.write(text).catch(() => {});
  return {
    one: () => {
      done++;
      if (!isShown || performance.now() - shown <= 200) return;
      shown = performance.now();
      drawn = true;
      show(`${ERASE}${share(done, size)}`);
    },
    end: () => {
      if (drawn) show(ERASE);
    },
  };
}

/** Passes records on and shows how many of `size` have gone by; only a terminal sees it. */
export function* counted<Item>(records: Iterable<Item>, size: number, stderr: Sink): Generator<Item> {
  const progress = progressOf(size, stderr);
  try {
    for (const record of records) {
      progress.one();
      yield record;
    }
  } finally {
    progress.end();
  }
}

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
  return `${share(bytes, size)} · ${megabytes}`;
}

function share(done: number, all: number): string {
  const filled = Math.min(WIDTH, Math.round((done / all) * WIDTH));
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${Math.floor((done / all) * 100)} %`;
}
