/** The checkout that a proof compares with: given, or made from a commit. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The commit with which everything is compared unless another is named. */
const REF = '8b30be2';

/** This checkout. */
export const CURRENT = process.cwd();

/** A checkout to compare with, built, and the folder to remove afterwards if it was made here. */
export interface Base {
  readonly root: string;
  readonly made: string | null;
}

/** `dir` as it is, or a commit taken out into a temporary folder and built there. */
export function baseOf({ dir, ref = REF }: { readonly dir?: string | undefined; readonly ref?: string | undefined }): Base {
  if (dir !== undefined) {
    const root = resolve(dir);
    if (!existsSync(join(root, 'dist', 'bundle', 'run.cjs'))) throw new Error(`${root} is not built`);
    return { root, made: null };
  }
  const made = mkdtempSync(join(tmpdir(), 'arrima-sim-base-'));
  const root = join(made, 'base');
  mkdirSync(root);
  const archive = execFileSync('git', ['archive', ref], { cwd: CURRENT, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', root], { input: archive });
  execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return { root, made };
}
