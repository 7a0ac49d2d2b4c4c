/** A folder for a while: with links to files under the names by which they are known. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder of its own below another, with what is in it removed at the end. */
export class TemporaryFolder {
  readonly path: string;
  #links = 0;

  constructor(below: string) {
    this.path = mkdtempSync(join(below, 'arrima-sim-'));
  }

  /** A path by which a file is read under another name. */
  link(target: string, name: string): string {
    const folder = join(this.path, `input-${++this.#links}`);
    mkdirSync(folder);
    const path = join(folder, name);
    symlinkSync(resolve(target), path);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
