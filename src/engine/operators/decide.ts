/** Tests in three values: of each candidate a test is true, false, or unknown because a cell is blank. */

import { add, and, type Bitset, emptySet, fullSet, has, or, without } from '../basis/bitset.ts';
import type { AmountColumn, Column, PeriodsColumn, TextColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import type { AmountsCondition, Condition, CoversCondition, IntervalCondition, PresentCondition, TextCondition } from './condition.ts';
import type { Leaf, Test } from './tests.ts';
import { TEXT_MATCHES } from './text-matches.ts';

/** Who meets a test, and of whom it is unknown; false for everybody else. The two sets never overlap. */
export interface Truth {
  readonly met: Bitset;
  readonly unknown: Bitset;
}

const NO = 0;
const YES = 1;
const UNKNOWN = 2;

/**
 * Decides a test for everybody: `all` is false if a part is false, else unknown if one is unknown; `any` is true if a
 * part is true, else unknown if one is unknown; `none` is the negation of `any`.
 */
export function decide(test: Test, pool: Pool, truthOf: (leaf: Leaf) => Truth = (leaf) => decideLeaf(leaf, pool)): Truth {
  if (test.kind === 'leaf') return truthOf(test);
  const parts = test.tests.map((part) => decide(part, pool, truthOf));
  const everybody = fullSet(pool.size);
  if (test.kind === 'all') {
    const met = parts.reduce((sofar, part) => and(sofar, part.met), everybody);
    const possible = parts.reduce((sofar, part) => and(sofar, or(part.met, part.unknown)), everybody);
    return { met, unknown: without(possible, met) };
  }
  const met = parts.reduce((sofar, part) => or(sofar, part.met), emptySet(pool.size));
  const possible = parts.reduce((sofar, part) => or(sofar, or(part.met, part.unknown)), emptySet(pool.size));
  const unknown = without(possible, met);
  return test.kind === 'any' ? { met, unknown } : { met: without(everybody, possible), unknown };
}

/** Decides one question for everybody. */
export function decideLeaf({ field, condition }: Leaf, { columns, size }: Pool): Truth {
  const column = columns.get(field);
  if (condition.kind === 'present') return decidePresent(column, condition, size);
  // A column that nobody has is blank for everybody: examples give only the cells that matter.
  if (column === undefined) return { met: emptySet(size), unknown: fullSet(size) };
  switch (condition.kind) {
    case 'interval':
      return decideByValue(columnFor(condition, column, 'amount'), size, (each, rows) => decideInterval(each, condition, rows));
    case 'amounts':
      return decideByValue(columnFor(condition, column, 'amount'), size, (each, rows) => decideAmounts(each, condition, rows));
    case 'text':
      return decideText(columnFor(condition, column, 'text'), condition, size);
    case 'covers':
      return decideCovers(columnFor(condition, column, 'periods'), condition, size);
  }
}

/** Criteria ask each column only what fits its type: anything else is a fault, never an answer. */
function columnFor<Kind extends Column['kind']>({ kind: asked }: Condition, column: Column, kind: Kind): Extract<Column, { kind: Kind }> {
  if (isOfKind(column, kind)) return column;
  throw new TypeError(`condition ${asked} on a column of ${column.kind}`);
}

function isOfKind<Kind extends Column['kind']>(column: Column, kind: Kind): column is Extract<Column, { kind: Kind }> {
  return column.kind === kind;
}

/** Decides whether a cell is filled in, or blank. */
function decidePresent(column: Column | undefined, { wanted }: PresentCondition, size: number): Truth {
  const unknown = emptySet(size);
  if (column === undefined) return { met: wanted ? emptySet(size) : fullSet(size), unknown };
  const met = emptySet(size);
  for (let row = 0; row < size; row++) if (isBlank(column, row) !== wanted) add(met, row);
  return { met, unknown };
}

/** Whether a candidate's cell is blank. */
export function isBlank(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'amount':
      return column.values[row] === column.blank;
    case 'text':
      return column.codes[row] === -1;
    case 'periods': {
      const start = column.starts[row] ?? 0;
      return start < (column.starts[row + 1] ?? 0) && column.days[2 * start] === column.blank;
    }
  }
}

/** Decides whether amounts are between two bounds. Most tests are of this kind: a call for each candidate takes twice as long. */
function decideInterval({ values, blank }: AmountColumn, condition: IntervalCondition, size: number): Truth {
  const { open, outside } = condition;
  const low = condition.low ?? Number.NEGATIVE_INFINITY;
  const high = condition.high ?? Number.POSITIVE_INFINITY;
  const left = open === 'low' ? low : open === 'high' ? high : Number.NaN;
  const met = emptySet(size);
  const unknown = emptySet(size);
  for (let start = 0, word = 0; start < size; start += 32, word++) {
    const end = Math.min(start + 32, size);
    let inside = 0;
    let blanks = 0;
    for (let row = start, bit = 1; row < end; row++, bit <<= 1) {
      const value = values[row] ?? blank;
      if (value === blank) blanks |= bit;
      else if ((value >= low && value <= high && value !== left) !== outside) inside |= bit;
    }
    met[word] = inside;
    unknown[word] = blanks;
  }
  return { met, unknown };
}

/** Decides whether amounts are among some. */
function decideAmounts({ values, blank }: AmountColumn, condition: AmountsCondition, size: number): Truth {
  const { outside } = condition;
  const known = new Set(condition.values);
  const met = emptySet(size);
  const unknown = emptySet(size);
  for (let row = 0; row < size; row++) {
    const value = values[row] ?? blank;
    if (value === blank) add(unknown, row);
    else if (known.has(value) !== outside) add(met, row);
  }
  return { met, unknown };
}

/** Decides whether texts meet a condition: each distinct text is judged once, however many candidates have it. */
function decideText({ codes, entries }: TextColumn, { match, values, outside }: TextCondition, size: number): Truth {
  const matches = TEXT_MATCHES[match](values);
  const answers = new Uint8Array(entries.size + 1);
  answers[0] = UNKNOWN;
  for (let code = 0; code < entries.size; code++) answers[code + 1] = matches(entries.at(code)) !== outside ? YES : NO;
  return decideByTable(codes, 1, answers, size);
}

/** Decides whether a day is in a period. */
function decideCovers({ days, starts, blank }: PeriodsColumn, { day }: CoversCondition, size: number): Truth {
  const met = emptySet(size);
  const unknown = emptySet(size);
  let pair = 0;
  for (let row = 0; row < size; row++) {
    const end = starts[row + 1] ?? 0;
    for (; pair < end; pair++) {
      const first = days[2 * pair] ?? 0;
      if (first === blank) add(unknown, row);
      else if (first <= day && day <= (days[2 * pair + 1] ?? 0)) add(met, row);
    }
  }
  return { met, unknown };
}

/** Every amount that fits in a byte, once. */
const EVERY_BYTE = Int32Array.from({ length: 256 }, (_, value) => value);

/** Decides for a column of amounts; where each is a byte and there are more people than values, for the 256 values alone, and by these for everybody. */
function decideByValue(column: AmountColumn, size: number, decideColumn: (column: AmountColumn, size: number) => Truth): Truth {
  const { values } = column;
  if (!(values instanceof Uint8Array) || size < EVERY_BYTE.length) return decideColumn(column, size);
  const { met, unknown } = decideColumn({ ...column, values: EVERY_BYTE }, EVERY_BYTE.length);
  const answers = Uint8Array.from(EVERY_BYTE, (value) => (has(unknown, value) ? UNKNOWN : has(met, value) ? YES : NO));
  return decideByTable(values, 0, answers, size);
}

/** Decides a question whose answer depends on a small code alone: `answers` has that of each code, so much after its own place. */
function decideByTable(codes: Uint8Array | Int32Array, after: number, answers: Uint8Array, size: number): Truth {
  const met = emptySet(size);
  const unknown = emptySet(size);
  for (let start = 0, word = 0; start < size; start += 32, word++) {
    const end = Math.min(start + 32, size);
    let yes = 0;
    let blanks = 0;
    for (let row = start, bit = 0; row < end; row++, bit++) {
      const answer = answers[(codes[row] ?? 0) + after] ?? NO;
      yes |= (answer & YES) << bit;
      blanks |= (answer >>> 1) << bit;
    }
    met[word] = yes;
    unknown[word] = blanks;
  }
  return { met, unknown };
}
