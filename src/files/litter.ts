/** What a run leaves only while it writes. */

import * as nodeFs from 'node:fs';
import { attempt, type FileSystem } from './file-system.ts';

/** Files that must not outlive the run: an interruption removes them at once. */
export class Litter {
  readonly #paths = new Set<string>();
  readonly #folders: string[] = [];
  readonly #fs: FileSystem;

  constructor(fs: FileSystem = nodeFs) {
    this.#fs = fs;
  }

  add(path: string): void {
    this.#paths.add(path);
  }

  forget(path: string): void {
    this.#paths.delete(path);
  }

  /** A folder made by the run, removed again if it stays empty. */
  addFolder(path: string): void {
    this.#folders.push(path);
  }

  keepFolders(): void {
    this.#folders.length = 0;
  }

  remove(): void {
    for (const path of this.#paths) attempt(() => this.#fs.unlinkSync(path));
    this.#paths.clear();
    for (const folder of this.#folders.reverse()) attempt(() => this.#fs.rmdirSync(folder));
    this.#folders.length = 0;
  }
}
