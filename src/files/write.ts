/**
 * Outputs written all or none: each beside its target under a temporary name, flushed, then renamed one after the other
 * without a pause in which a signal could be heard; if one fails, those before it are undone.
 */

import { createHash, randomBytes } from 'node:crypto';
import * as nodeFs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem, Refusal } from '../problems/problem.ts';
import { breath } from './breath.ts';
import { attempt, type FileSystem } from './file-system.ts';
import type { Litter } from './litter.ts';
import { reasonOf, systemCode } from './reason.ts';
import type { StoredFile } from './stored-file.ts';
import type { JudgeAgain } from './targets.ts';

/** The text of a file, in pieces; a piece is written before the next is asked for. */
export type OutputText = Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>;

/** A file to write. Private files list candidates and are for their owner alone. */
export interface OutputFile {
  readonly path: string;
  readonly text: OutputText;
  readonly private: boolean;
}

interface Staged {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes files all or none, renamed in their order. A manifest, made from the names, hashes and lengths of what was
 * written, is renamed before the file at the position `before`.
 */
export async function writeOutputs(
  files: readonly OutputFile[],
  manifest: { readonly before: number; readonly of: (written: readonly StoredFile[]) => OutputFile } | null,
  options: { readonly folders: readonly string[]; readonly litter: Litter; readonly judgeAgain: JudgeAgain; readonly fs?: FileSystem },
): Promise<void> {
  const fs = options.fs ?? nodeFs;
  const { litter } = options;
  let at = options.folders[0] ?? files[0]?.path ?? '';
  try {
    for (const folder of options.folders) {
      at = folder;
      makeFolder(resolve(folder), fs, litter);
    }
    const staged: Staged[] = [];
    const written: StoredFile[] = [];
    const hashes = new Map<string, string>();
    for (const file of files) {
      at = file.path;
      const { stored, temporary } = await stage(file, fs, litter);
      staged.push({ target: file.path, temporary });
      written.push(stored);
      hashes.set(file.path, stored.sha256);
    }
    if (manifest !== null) {
      const file = manifest.of(written);
      at = file.path;
      const { stored, temporary } = await stage(file, fs, litter);
      hashes.set(file.path, stored.sha256);
      staged.splice(manifest.before, 0, { target: file.path, temporary });
    }
    options.judgeAgain(hashes);
    commit(staged, fs, litter, (path) => {
      at = path;
    });
  } catch (error) {
    litter.remove();
    if (systemCode(error) === null) throw error;
    throw new Refusal(problem('cannot_write', { reason: reasonOf(error) }, { file: at, value: at }));
  }
}

async function stage(file: OutputFile, fs: FileSystem, litter: Litter): Promise<{ stored: StoredFile; temporary: string }> {
  const temporary = besides(file.path, 'tmp');
  const descriptor = fs.openSync(temporary, 'wx', file.private ? 0o600 : 0o666);
  litter.add(temporary);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of file.text) {
      const content = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(content);
      for (let done = 0; done < content.length; ) done += fs.writeSync(descriptor, content, done, content.length - done);
      bytes += content.length;
      // A long list is written in many chunks; between them an interruption is heard.
      await breath();
    }
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  return { stored: { name: basename(file.path), sha256: hash.digest('hex'), bytes }, temporary };
}

/** A hidden name in the same folder, so that renaming stays within one file system. */
function besides(path: string, extension: string): string {
  return join(dirname(path), `.arrima-sim-${randomBytes(8).toString('hex')}.${extension}`);
}

function commit(staged: readonly Staged[], fs: FileSystem, litter: Litter, at: (path: string) => void): void {
  const done: { target: string; earlier: string | null }[] = [];
  try {
    for (const { target, temporary } of staged) {
      at(target);
      const earlier = done.length < staged.length - 1 ? keepEarlier(target, fs, litter) : null;
      fs.renameSync(temporary, target);
      litter.forget(temporary);
      done.push({ target, earlier });
    }
  } catch (error) {
    for (const { target, earlier } of done.reverse()) {
      if (earlier === null) attempt(() => fs.unlinkSync(target));
      else if (attempt(() => fs.renameSync(earlier, target))) litter.forget(earlier);
    }
    throw error;
  }
  litter.keepFolders();
  litter.remove();
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) flushFolder(folder, fs);
}

/** A second name for the file about to be replaced, so that it can be put back; null when there is none. */
function keepEarlier(target: string, fs: FileSystem, litter: Litter): string | null {
  if (fs.lstatSync(target, { throwIfNoEntry: false }) === undefined) return null;
  const earlier = besides(target, 'old');
  litter.add(earlier);
  if (!attempt(() => fs.linkSync(target, earlier))) fs.copyFileSync(target, earlier);
  return earlier;
}

/** Makes a folder and those above it, and lists each as litter so that it can be removed again. */
function makeFolder(folder: string, fs: FileSystem, litter: Litter): void {
  const stats = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (stats !== undefined) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent, fs, litter);
  fs.mkdirSync(folder);
  litter.addFolder(folder);
}

/** Not every system can flush a folder; the files themselves are flushed. */
function flushFolder(folder: string, fs: FileSystem): void {
  attempt(() => {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  });
}
