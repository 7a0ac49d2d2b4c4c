/** Makes the files of one kind, has both sides decode each, and prints what was found. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CURRENT } from '../base.ts';
import { runDifference } from './accepted.ts';
import { CODES } from './codes.ts';
import { difference, MOST } from './compare.ts';
import type { File, Kind, Side } from './exchange.ts';
import { OddFiles } from './odd-files.ts';
import { seedsOf } from './seeds.ts';
import { sideOf } from './sides.ts';

/** Differences printed in full; the rest are counted. */
const MOST_TOLD = 10;

export interface Amount {
  readonly files: number;
  readonly seed: number;
  readonly inFileOrder: boolean;
  /** Where files are left that the sides say different things of. */
  readonly leave: string;
}

/** Recipes of the pools on which accepted files are run, with little more than their groups. */
const POOLS: Readonly<Record<Kind, readonly [recipe: string, rows: string]>> = {
  criteria: ['prtq-2020-01-16', '1000'],
  plan: ['prtq-2019-2020', '7000'],
  recipe: ['benchmark', '80'],
  grid: ['pstq-2025', '3300'],
};
/** So many of the people are taken, evenly. */
const PEOPLE = 80;

/** Compares so many files of a kind; the number of differences. */
export async function compareKind(kind: Kind, root: string, amount: Amount): Promise<number> {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-problems-'));
  const home = process.cwd();
  try {
    const base = await sideOf(root, join(folder, 'base.mjs'));
    const whole = amount.inFileOrder ? await sideOf(root, join(folder, 'whole.mjs'), { keepsAll: true }) : null;
    const current = await sideOf(CURRENT, join(folder, 'current.mjs'));
    const world = mkdtempSync(join(folder, 'world-'));
    const odd = new OddFiles(kind, seedsOf(kind, root, world));
    process.chdir(world);
    await poolBy(base, POOLS[kind]);
    const count = new Counts(kind);
    for (let number = 0; number < amount.files; number++) {
      const file = odd.make(amount.seed, number);
      const found = await compareFile(file, { base, whole, current }, count);
      if (found === null) continue;
      count.differences++;
      if (count.differences > MOST_TOLD) continue;
      const left = join(amount.leave, `${kind}-${amount.seed}-${number}.yaml`);
      writeFileSync(left, file.text);
      console.log(`${kind} ${number}${file.set.length === 0 ? '' : ` (--set ${file.set.join(' --set ')})`}: ${found}\n  the file: ${left}`);
    }
    console.log(count.report(amount.files, (Date.now() - started) / 1000));
    return count.differences;
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

/** A pool of few people, made by the base from a shipped recipe. */
async function poolBy(base: Side, [recipe, rows]: readonly [string, string]): Promise<void> {
  const { exit, stdout } = await base.run(['generate', recipe, '--rows', rows, '-o', '-', '--quiet']);
  if (exit !== 0) throw new Error(`no pool by ${recipe}`);
  const [head = '', ...people] = stdout.trimEnd().split('\n');
  const every = Math.max(1, Math.floor(people.length / PEOPLE));
  writeFileSync('pool.csv', `${[head, ...people.filter((_, at) => at % every === 0)].join('\n')}\n`);
}

/** The checkouts; `whole` is the base keeping all problems, where those of the current side are in the order of the file. */
interface Sides {
  readonly base: Side;
  readonly whole: Side | null;
  readonly current: Side;
}

async function compareFile(file: File, { base, whole, current }: Sides, count: Counts): Promise<string | null> {
  const [before, now] = [await base.decode(file), await current.decode(file)];
  for (const { code, line } of before?.problems ?? []) count.saw(code, line !== undefined);
  if (before === null) count.accepted++;
  else count.refused++;
  if ((before?.total ?? 0) > MOST) count.many++;
  // All problems of the base are needed only where it does not keep all.
  const all = whole === null || before === null || before.total <= MOST ? before : await whole.decode(file);
  const found = difference(before, now, file.name, whole === null ? null : all);
  return found !== null || before !== null ? found : await runDifference(file, base, current);
}

/** What was seen on the way. */
class Counts {
  accepted = 0;
  refused = 0;
  /** Refused for more problems than are kept. */
  many = 0;
  differences = 0;
  readonly #kind: Kind;
  readonly #seen = new Map<string, number>();
  readonly #unplaced = new Set<string>();

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  saw(code: string, isPlaced: boolean): void {
    this.#seen.set(code, (this.#seen.get(code) ?? 0) + 1);
    if (!isPlaced) this.#unplaced.add(code);
  }

  report(files: number, seconds: number): string {
    const wanted = CODES[this.#kind];
    const never = wanted.filter((code) => !this.#seen.has(code));
    const others = [...this.#seen.keys()].filter((code) => !wanted.includes(code)).sort();
    return [
      `${this.#kind}: ${files} files, ${this.refused} refused (${this.many} for more than 20 problems), ${this.accepted} accepted, in ${seconds.toFixed(0)} s`,
      `  codes: ${wanted.length - never.length} of ${wanted.length}; never: ${never.join(' ') || 'none'}; others: ${others.join(' ') || 'none'}; without a line: ${[...this.#unplaced].sort().join(' ') || 'none'}`,
      `  ${this.differences} differences`,
    ].join('\n');
  }
}
