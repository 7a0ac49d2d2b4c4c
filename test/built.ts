/** The command built afresh into a folder of its own, where no other test replaces it. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const NEEDED = [
  'bin',
  'src',
  'build.mjs',
  'compile.mjs',
  'kernel.mjs',
  'law-text.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.types.json',
];

/** Builds into a new folder; the path of its bin. */
export function builtIn(folder: string): string {
  mkdirSync(folder);
  for (const name of NEEDED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['build.mjs'], { cwd: folder });
  return join(folder, 'bin', 'arrima-sim.js');
}
