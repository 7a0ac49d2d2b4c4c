/** What a case leaves on one side: how each command ended, what it said, and every file. */

import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Step } from './cases.ts';

/** Bytes by what they are: `1 stdout`, `out/invited.csv`. */
export type Result = ReadonlyMap<string, Buffer>;

/** Runs a case by the bin of a checkout, in a folder that is empty. */
export async function resultOf({ steps }: Case, root: string, folder: string): Promise<Result> {
  const result = new Map<string, Buffer>();
  for (const [at, step] of steps.entries()) {
    const ran = await ranBy(join(root, 'bin', 'arrima-sim.js'), step, folder);
    for (const [stream, bytes] of Object.entries(ran)) result.set(`${at + 1} ${stream}`, bytes);
  }
  for (const [name, bytes] of filesIn(folder)) {
    result.set(name, bytes);
    result.set(`mode of ${name}`, Buffer.from((statSync(join(folder, name)).mode & 0o777).toString(8)));
  }
  return result;
}

function ranBy(bin: string, { args, env = {}, input }: Step, folder: string): Promise<Record<'exit' | 'stdout' | 'stderr', Buffer>> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve, reject) => {
    const stdin = openSync(input === undefined ? '/dev/null' : join(folder, input), 'r');
    const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: { PATH, HOME, ...env }, stdio: [stdin, 'pipe', 'pipe'] });
    const [out, err]: Buffer[][] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => out?.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err?.push(chunk));
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      closeSync(stdin);
      resolve({ exit: Buffer.from(String(exit ?? signal)), stdout: Buffer.concat(out ?? []), stderr: Buffer.concat(err ?? []) });
    });
  });
}

/** All files below a folder, by path from there; none if it is not there. */
export function filesIn(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => [name, readFileSync(join(folder, name))]));
}
