/** The pool that was read, as the JSON outputs name it: one file, or several as one. */

import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { PoolReading } from './reading.ts';

/** A file that was read: its base name, the SHA-256 and length of its bytes as stored. */
export interface InputFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of a pool, and how many records it has, those set aside too. */
export interface FileOfPool extends InputFile {
  readonly rows: number;
}

/** A pool as an input: a file; or the names, the hash and the length of several as one, and each of them. */
export interface PoolAsInput extends InputFile {
  readonly files?: readonly FileOfPool[] | undefined;
}

/** The pool among the inputs of a JSON file. */
export interface NamedPool<Count = number> {
  readonly name: string;
  readonly sha256: string;
  readonly rows: Count;
  readonly synthetic: Count;
  /** That one of them is hidden. */
  readonly suppressed?: true;
  /** Where there are several. */
  readonly files?: readonly { readonly name: string; readonly sha256: string; readonly rows: Count }[];
}

/** Files as one pool; `hash` gives the SHA-256 of a text. One file is itself. */
export function poolOfFiles(files: readonly FileOfPool[], hash: (text: string) => string): PoolAsInput {
  const [only, ...others] = files;
  if (only === undefined) throw new RangeError('a pool has a file at least');
  if (others.length === 0) return { name: only.name, sha256: only.sha256, bytes: only.bytes };
  return {
    name: files.map(({ name }) => name).join(' + '),
    sha256: hash(files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
  };
}

/** The pool among the inputs, from what was read and what it was read as. */
export function namedPool({ name, sha256, files }: PoolAsInput, pool: DecodedPool): NamedPool {
  const named = { name, sha256, rows: rowsOf(pool), synthetic: pool.synthetic };
  return files === undefined
    ? named
    : { ...named, files: files.map((file) => ({ name: file.name, sha256: file.sha256, rows: file.rows })) };
}

/** The files of a pool as a manifest names them. */
export function poolInManifest({ files, ...file }: PoolAsInput, reading: PoolReading | null) {
  return (files ?? [file]).map(({ name, sha256, bytes }) => ({ role: 'pool' as const, name, sha256, bytes, reading }));
}

/** The records of a pool, those set aside too. */
export function rowsOf({ size, rejected }: DecodedPool): number {
  return size + rejected;
}
