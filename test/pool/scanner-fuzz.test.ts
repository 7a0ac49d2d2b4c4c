/**
 * What is scanned is what csv-parse reads: odd files, their bytes cut anywhere, give the same pool or the same problems.
 * `FUZZ_FILES=200000 FUZZ_SEED=7 npm run fuzz` for more files, or for others; `FUZZ_FROM=710` passes over those before.
 */

import { expect, it } from 'vitest';
import { Chance } from './chance.ts';
import type { OddFile } from './odd/file.ts';
import { oddFile } from './odd/files.ts';
import { type Printed, printedOf, type Way } from './printed-pool.ts';

const FILES = Number(process.env['FUZZ_FILES'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);
/** The bytes by which the kind of a file is known come as one chunk, however they are cut. */
const HEAD = 512;
/** Files of at most so many bytes may be cut at every position. */
const SMALL = 1400;
const MOST_FAILURES = 10;

/** The ways in which a file is scanned. */
function waysOf(chance: Chance, length: number): Way[] {
  const cuts = Array.from({ length: 1 + chance.below(12) }, () => chance.below(length + 1)).sort((a, b) => a - b);
  const ways: Way[] = [{ cuts, window: chance.once(3) ? 1 : 1 + chance.below(Math.min(length, 4000) + 1) }];
  if (chance.once(2)) ways.push({ cuts: [] });
  if (length <= SMALL * 2 && chance.once(10)) ways.push({ cuts: everyPosition(length), window: 1 + chance.below(length) });
  if (length <= SMALL && chance.once(400)) ways.push(...everyPosition(length).map((cut) => ({ cuts: [cut], window: 1 })));
  return ways;
}

function everyPosition(length: number): number[] {
  return Array.from({ length: Math.max(length - HEAD, 0) }, (_, at) => HEAD + at);
}

/** How reading in a way differs from csv-parse; null when it does not. */
async function difference(file: OddFile, whole: Printed, way: Way): Promise<string | null> {
  const scanned = await printedOf(file, way);
  if (scanned.text === whole.text) return null;
  const at = [...scanned.text].findIndex((character, position) => character !== whole.text[position]);
  const near = (text: string): string => text.slice(Math.max(at - 150, 0), at + 150);
  return `csv-parse: …${near(whole.text)}\nscanner:   …${near(scanned.text)}`;
}

/** The same file with parts left out as long as it is still read in two manners. */
async function smallest(file: OddFile): Promise<Buffer | null> {
  const isOdd = async (bytes: Buffer): Promise<boolean> => {
    const part = { ...file, bytes };
    const whole = await printedOf(part, { cuts: [], reader: 'csv-parse' });
    for (const way of [{ cuts: [] }, { cuts: everyPosition(bytes.length), window: 1 }])
      if ((await difference(part, whole, way)) !== null) return true;
    return false;
  };
  let { bytes } = file;
  if (bytes.length > 20_000 || !(await isOdd(bytes))) return null;
  for (let length = bytes.length >>> 1; length > 0; length >>>= 1) {
    for (let at = 0; at < bytes.length; ) {
      const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
      if (await isOdd(without)) bytes = without;
      else at += length;
    }
  }
  return bytes;
}

async function failureOf(file: OddFile, way: Way, found: string): Promise<string> {
  const { criteria, options } = file;
  const small = await smallest(file);
  const shown = { ...options, asked: [...(options.asked ?? [])] };
  return [
    `round ${criteria.groups.length}/${criteria.round.date}, options ${JSON.stringify(shown)}`,
    `cuts ${JSON.stringify(way.cuts.slice(0, 12))}, window ${way.window}, ${file.bytes.length} bytes`,
    `smallest: ${small === null ? 'not found' : JSON.stringify(small.toString('latin1'))}`,
    found,
  ].join('\n');
}

// As many files as are asked for: a slow machine reads five a second in all ways.
it(`${FILES} odd files from the seed ${SEED}, from number ${FROM}`, { timeout: 60_000 + FILES * 200 }, async () => {
  const failures: string[] = [];
  const counts = { pools: 0, problems: 0, readings: 0, bytes: 0 };
  for (let number = FROM; number < FROM + FILES && failures.length < MOST_FAILURES; number++) {
    const file = oddFile(SEED, number);
    const whole = await printedOf(file, { cuts: [], reader: 'csv-parse' });
    if (whole.problems === null) counts.pools++;
    else counts.problems += whole.total;
    counts.bytes += file.bytes.length;
    const ways = waysOf(new Chance(SEED + 1, number), file.bytes.length);
    if (number % 10 === 0) ways.push({ cuts: ways[0]?.cuts ?? [], reader: 'csv-parse' });
    counts.readings += ways.length + 1;
    for (const way of ways) {
      const found = await difference(file, whole, way);
      if (found === null) continue;
      failures.push(`seed ${SEED}, file ${number}: ${await failureOf(file, way, found)}`);
      break;
    }
  }
  if (process.env['FUZZ_FILES'] !== undefined) console.log(`seed ${SEED}, ${FILES} files from ${FROM}: ${JSON.stringify(counts)}`);
  expect(failures.join('\n\n')).toBe('');
});
