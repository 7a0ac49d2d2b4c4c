/** What a stranger hands over, in a folder of its own, and what the command must make of it: a refusal that is told, never a fault or a word too much. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { command, type World } from '../commands/command.ts';

/** Nobody reads more of a refusal. */
const MOST_TOLD = 20_000;

export interface Strangers {
  /** The path of a name in the folder. */
  readonly at: (name: string) => string;
  /** Writes a file, and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** What a run would have left: part of a file, or the results `o.csv` and `out`. */
  readonly litter: () => string[];
}

/** A folder for the tests of a file, which goes with them. */
export function strangers(): Strangers {
  const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);
  return {
    at,
    file(name, content) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
    litter: () => readdirSync(folder).filter((name) => name.startsWith('.arrima-sim-') || name === 'o.csv' || name === 'out'),
  };
}

/** Runs the command, which refuses: its exit code, the first problem's code and, where there is one, its line, as in `3 C106:2`. */
export async function refusal(argv: readonly string[], world: World = {}): Promise<string> {
  const { exit, stdout, stderr } = await command([...argv, '--lang', 'en'], world);
  expect(stderr).not.toMatch(/^ {4}at |Infinity|\bNaN\b|undefined|\[object/m);
  expect(stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  expect(stdout.length + stderr.length).toBeLessThan(MOST_TOLD);
  const [first = ''] = stderr.split('\n');
  const [, code = first, line] = /^([A-Z]\d{3}) (?:[^ ]*?:(\d+)(?::\d+)? )?/.exec(first) ?? [];
  return `${exit} ${code}${line === undefined ? '' : `:${line}`}`;
}

/** A criteria file of one group, with more keys and other criteria. */
export function criteria({ more = '', tests = '' }: { readonly more?: string; readonly tests?: string } = {}): string {
  return `schema: arrima-sim/criteria/v1
id: small
title: { fr: Petit, en: Small }
round: { date: 2030-05-16 }
${more}
groups:
  - id: all
    label: { fr: Tous, en: All }
    criteria: [${tests}]
    select: all
`;
}

/** A criterion with a test, in one line. */
export function criterion(test: string): string {
  return `{ id: c, label: { fr: c, en: c }, test: ${test} }`;
}
