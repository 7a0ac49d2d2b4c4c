/**
 * Proves that two checkouts find the same problems in the same files, and take the same meaning from sound ones:
 * `npm run proof:problems -- [--base DIR | --ref REF] [--files N] [--seed S] [--kind K] [--in-file-order]`.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { baseOf } from './base.ts';
import { compareKind } from './problems/compare-kind.ts';
import { KINDS, type Kind } from './problems/exchange.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    base: { type: 'string' },
    ref: { type: 'string' },
    files: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    // Problems of the current side come in the order of the file, where the base has them as they are found.
    'in-file-order': { type: 'boolean', default: false },
    leave: { type: 'string' },
  },
});

const base = baseOf({ dir: values.base, ref: values.ref });
const leave = values.leave ?? mkdtempSync(join(tmpdir(), 'arrima-sim-odd-'));
try {
  const kind = KINDS.find((each) => each === values.kind);
  if (values.kind !== undefined && kind === undefined) throw new Error(`--kind: ${KINDS.join(', ')}`);
  const differ = kind === undefined ? await everyKind() : (await compare(kind)) > 0;
  process.exitCode = differ ? 1 : 0;
} finally {
  if (base.made !== null) rmSync(base.made, { recursive: true });
  removeIfEmpty(leave);
}

async function compare(kind: Kind): Promise<number> {
  const [files, seed] = [Number(values.files), Number(values.seed)];
  return await compareKind(kind, base.root, { files, seed, inFileOrder: values['in-file-order'], leave });
}

/** Each kind in a process of its own, two at a time; whether any differs. */
async function everyKind(): Promise<boolean> {
  const waiting = [...KINDS];
  let differ = false;
  const next = async (): Promise<void> => {
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) {
      if ((await exitOf(kind)) !== 0) differ = true;
    }
  };
  await Promise.all([next(), next()]);
  return differ;
}

function exitOf(kind: Kind): Promise<number | null> {
  const script = process.argv[1] ?? '';
  const order = values['in-file-order'] ? ['--in-file-order'] : [];
  const words = ['--base', base.root, '--files', values.files, '--seed', values.seed, '--kind', kind, '--leave', leave, ...order];
  return new Promise((resolve, reject) => {
    // Documents live for one file: with more room for the young, far less is copied.
    const child = spawn(process.execPath, ['--max-semi-space-size=128', script, 'same-problems', ...words], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', resolve);
  });
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // What differs is left to be looked at.
  }
}
