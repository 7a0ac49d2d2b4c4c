/** The results that a folder has already: whether its files are still what its manifest tells, and files compared with what they would get. */

import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { breath } from './breath.ts';
import { MOST_JSON_BYTES } from './limits.ts';
import { systemCode } from './reason.ts';

/** What a manifest tells of a file. */
interface Told {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A folder that results are written into, and what its manifest tells of those it has. */
export class ResultsFolder {
  readonly path: string;
  /** The verdicts given: a run asks again after it has read its criteria. */
  readonly #verdicts = new Map<string, boolean | null>();
  #told: readonly Told[] | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** Whether a file is still what the manifest tells; null for a file elsewhere, or of which no manifest tells. */
  isAsTold(path: string): boolean | null {
    const known = this.#verdicts.get(path);
    if (known !== undefined) return known;
    this.#told ??= toldIn(join(this.path, 'manifest.json'));
    const told = resolve(dirname(path)) === resolve(this.path) ? this.#told.find(({ name }) => name === basename(path)) : undefined;
    const verdict = told === undefined ? null : statSync(path).size === told.bytes && hashOf(path) === told.sha256;
    this.#verdicts.set(path, verdict);
    return verdict;
  }
}

/** What a manifest of this tool tells; nothing where there is none that can be read. */
function toldIn(path: string): readonly Told[] {
  try {
    const manifest: unknown = JSON.parse(manifestText(path));
    const { schema, outputs } = (manifest ?? {}) as { readonly schema?: unknown; readonly outputs?: unknown };
    return schema === 'arrima-sim/manifest/v1' && Array.isArray(outputs) ? outputs.filter(isTold) : [];
  } catch (error) {
    if (!(error instanceof SyntaxError) && systemCode(error) === null) throw error;
    return [];
  }
}

/** The text of a manifest; none where it is no file, or a longer one than a manifest may be. */
function manifestText(path: string): string {
  // Without waiting for who writes into it, were it a pipe.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= MOST_JSON_BYTES ? readFileSync(descriptor, 'utf8') : '';
  } finally {
    closeSync(descriptor);
  }
}

function isTold(output: unknown): output is Told {
  const { name, sha256, bytes } = (output ?? {}) as Readonly<Record<keyof Told, unknown>>;
  return typeof name === 'string' && typeof sha256 === 'string' && typeof bytes === 'number';
}

const PIECE: number = 1 << 20;

/** The SHA-256 of a file's bytes. */
export function hashOf(path: string): string {
  const hash = createHash('sha256');
  for (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
}

/** The bytes of a file, piece by piece in the same memory. */
function* piecesOf(path: string): Generator<Buffer> {
  const descriptor = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) yield piece.subarray(0, read);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file has the bytes that it would get, which are asked for up to the first difference; null where there is no file. */
export async function hasBytes(path: string, wanted: Iterable<Buffer>): Promise<boolean | null> {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
  const descriptor = openSync(path, 'r');
  try {
    let at = 0;
    for (const chunk of wanted) {
      const there = Buffer.alloc(chunk.length);
      if (readSync(descriptor, there, 0, chunk.length, at) < chunk.length || !there.equals(chunk)) return false;
      at += chunk.length;
      // Between the chunks of a long file an interruption is heard.
      await breath();
    }
    return statSync(path).size === at;
  } finally {
    closeSync(descriptor);
  }
}
