/** Compiles the bundle of the command beforehand: what V8 made of it, with all functions that a short round runs, is kept beside it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { COMPILED, load } from './bin/load.js';

/** Runs what most runs do on a small pool, and keeps the code. */
export async function compile(bundle) {
  const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-build-'));
  const [pool, invited, statistics] = ['pool.csv', 'invited.csv', 'statistics.json'].map((name) => join(folder, name));
  const { run, compiled } = load(bundle);
  try {
    await runQuietly(run, ['generate', 'prtq-2020-01-16', '-o', pool]);
    await runQuietly(run, ['validate', '-p', pool]);
    await runQuietly(run, ['round', '-c', 'prtq-2020-01-16', '-p', pool, '--invited', invited, '--statistics', statistics]);
    writeFileSync(join(bundle, COMPILED), compiled());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a command line; what it says is for nobody, but that it went well. */
async function runQuietly(run, words) {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const process = { argv: ['node', 'arrima-sim', ...words], env: {}, stdout: nowhere(), stderr: nowhere(), on: () => {}, exitCode: 0 };
  await run(process);
  if (process.exitCode !== 0) throw new Error(`${words.join(' ')}: exit code ${process.exitCode}`);
}
