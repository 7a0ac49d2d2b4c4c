/**
 * Proves that two checkouts write the same bytes: each command line is run by the bin of both, and what it says and
 * writes is compared. `npm run proof:bytes -- [--base DIR | --ref REF] [--only WORDS] [--from CASE]`;
 * `--from` takes up a run that was broken off.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { baseOf, CURRENT } from './base.ts';
import { differencesOf, type ExpectedDifference, REORDERED } from './bytes/compare.ts';
import { casesIn } from './bytes/inputs.ts';

/** Changes that are meant. */
const EXPECTED: readonly ExpectedDifference[] = [{ words: REORDERED, why: 'the problems of a YAML file come in the order of the file' }];

/** Command lines are run by so many processes at once. */
const AT_ONCE = 2;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { base: { type: 'string' }, ref: { type: 'string' }, only: { type: 'string' }, from: { type: 'string', default: '0' } },
});

const started = Date.now();
const base = baseOf({ dir: values.base, ref: values.ref });
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-bytes-'));
try {
  mkdirSync(join(folder, 'inputs'));
  const { only = '' } = values;
  const all = casesIn(join(folder, 'inputs'), base.root).slice(Number(values.from));
  const cases = all.filter(({ steps }) => steps.some(({ args }) => args.join(' ').includes(only)));
  console.log(`${cases.length} cases`);
  let [differences, passedOver, next] = [0, 0, 0];
  const work = async (): Promise<void> => {
    for (let at = next++; at < cases.length; at = next++) {
      const each = cases[at];
      if (each === undefined) return;
      for (const found of await differencesOf(each, base.root, CURRENT, join(folder, `case-${at}`))) {
        const isExpected = EXPECTED.some(({ words }) => found.includes(words));
        if (isExpected) passedOver++;
        else differences++;
        if (!isExpected) console.log(found);
      }
      if ((at + 1) % 100 === 0) console.log(`${at + 1} cases begun`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { words, why } of EXPECTED) console.log(`passed over: ${words} (${why})`);
  if (passedOver > 0) console.log(`${passedOver} differences passed over`);
  console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s, each run on both sides`);
  const runs = cases.reduce((sum, { steps }) => sum + steps.length, 0);
  console.log(`${runs} runs, ${differences} differences`);
  process.exitCode = differences === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
  if (base.made !== null) rmSync(base.made, { recursive: true });
}
