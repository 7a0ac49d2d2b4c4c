/** Builds the package once for all tests, into a temporary folder that holds what npm would pack: nothing replaces the `dist` in use. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import packageJson from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..', '..');
/** What npm packs whether or not it is asked to. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built package. */
    built: string;
  }
}

export function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-built-'));
  for (const name of [...ALWAYS, ...packageJson.files.filter((each) => each !== 'dist')]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  execFileSync(process.execPath, [join(ROOT, 'build.mjs'), join(folder, 'dist')]);
  provide('built', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
