/** Files read as they come, in chunks, with the hash of their bytes. */

import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, read, readSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { problem, Refusal } from '../problems/problem.ts';
import { breath } from './breath.ts';
import { reasonOf, unreadable } from './reason.ts';
import type { StoredFile } from './stored-file.ts';

/** A file that is read in chunks. What was read is known when the chunks are at an end. */
export interface OpenFile {
  /** The buffer of a chunk is reused two chunks later; copy it to keep it. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes in the file; null when that is not known beforehand. */
  readonly size: number | null;
  /** Gives the name, length and hash of what was read, and refuses a file that changed meanwhile. */
  finish(): Promise<StoredFile>;
  close(): Promise<void>;
}

const CHUNK = 1 << 19;

/** After so many bytes the process hears what else happens. */
const BREATH: number = 1 << 21;

/** Rooms for chunks of at most so many bytes, used in turn: for the one that is worked on, and the one of which a tail may be kept. */
function rooms(most: number): () => Buffer {
  const all: Buffer[] = [];
  let turn = 0;
  return () => {
    const at = turn++ % 2;
    all[at] ??= Buffer.allocUnsafeSlow(most);
    return all[at];
  };
}

/** The bytes of a file. They are read by this thread: waiting for another one to read them takes longer. */
async function* bytesOf(descriptor: number, size: number): AsyncGenerator<Buffer> {
  // One byte more tells whether the file has grown.
  const most = Math.min(CHUNK, size + 1);
  const nextRoom = rooms(most);
  let at = 0;
  let heard = 0;
  for (;;) {
    const room = nextRoom();
    const length = readSync(descriptor, room, 0, most, at);
    if (length === 0) return;
    at += length;
    yield room.subarray(0, length);
    if (at - heard < BREATH) continue;
    await breath();
    heard = at;
  }
}

/** The bytes of a named pipe: a process that waits for who writes into it can still be ended. */
async function* bytesOfPipe(descriptor: number): AsyncGenerator<Uint8Array> {
  const { Socket } = await import('node:net');
  const socket = new Socket({ fd: descriptor, readable: true, writable: false });
  try {
    for await (const chunk of socket) yield chunk as Uint8Array;
  } finally {
    socket.destroy();
  }
}

/** The bytes of what else is no file: it may keep its reader waiting. */
async function* bytesOfDevice(descriptor: number): AsyncGenerator<Buffer> {
  const nextRoom = rooms(CHUNK);
  for (;;) {
    const room = nextRoom();
    const length = await new Promise<number>((resolve, reject) => {
      read(descriptor, room, 0, CHUNK, null, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
    });
    if (length === 0) return;
    yield room.subarray(0, length);
  }
}

/** Throws a `Refusal` when a file is not there, or may not be read: it is not opened, since a pipe would wait for its writer. */
export async function requireReadable(path: string): Promise<void> {
  const stats = await access(path, constants.R_OK)
    .then(() => stat(path))
    .catch((error: unknown) => {
      throw new Refusal(unreadable(path, error));
    });
  if (stats.isDirectory()) throw isFolder(path);
}

function isFolder(path: string): Refusal {
  return new Refusal(problem('cannot_read', { reason: 'folder' }, { file: path, value: path }));
}

/** Opens a file to be read in chunks; throws a `Refusal` when it cannot be opened. A pipe is opened without waiting for who writes into it. */
export async function openFile(path: string): Promise<OpenFile> {
  const descriptor = opened(path);
  const before = fstatSync(descriptor, { bigint: true });
  if (before.isDirectory()) {
    closeSync(descriptor);
    throw isFolder(path);
  }
  const hash = createHash('sha256');
  let bytes = 0;
  const changed = (): boolean => {
    if (!before.isFile()) return false;
    const after = fstatSync(descriptor, { bigint: true });
    return after.size !== before.size || after.mtimeNs !== before.mtimeNs || BigInt(bytes) !== before.size;
  };
  const bytesOfAny = before.isFile()
    ? bytesOf(descriptor, Number(before.size))
    : before.isFIFO()
      ? bytesOfPipe(descriptor)
      : bytesOfDevice(descriptor);
  let isBegun = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    isBegun = true;
    try {
      for await (const chunk of bytesOfAny) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw new Refusal(unreadable(path, error));
    }
  }
  return {
    chunks: chunks(),
    size: before.isFile() ? Number(before.size) : null,
    finish: async () => {
      if (changed()) throw new Refusal(problem('changed_while_read', {}, { file: path, value: path }));
      return { name: basename(path), sha256: hash.digest('hex'), bytes };
    },
    // What reads a pipe closes it itself.
    close: async () => {
      if (before.isFIFO() && isBegun) await bytesOfAny.return(undefined);
      else closeSync(descriptor);
    },
  };
}

function opened(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new Refusal(unreadable(path, error));
  }
}

/** Standard input, read as a file; throws a `Refusal` where it is a folder, which reads as if nothing were there. */
export function openStandardInput(stream: AsyncIterable<Uint8Array>): OpenFile {
  if (isFolderOpen(0)) throw isFolder('-');
  return openStream(stream);
}

function isFolderOpen(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch (error) {
    reasonOf(error);
    return false;
  }
}

/** A stream, read as a file that is called `-`. */
export function openStream(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): OpenFile {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return {
    chunks: chunks(),
    size: null,
    finish: async () => ({ name: '-', sha256: hash.digest('hex'), bytes }),
    close: async () => {},
  };
}
