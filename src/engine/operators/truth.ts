/** Tests in three values: of each candidate a test is true, false, or unknown because a cell is blank. */

import { add, and, type Bitset, emptySet, fullSet, or, without } from '../basis/bitset.ts';
import type { AmountColumn, Column, PeriodsColumn, TextColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import type { Condition, Leaf, Test } from './condition.ts';

/** Who meets a test, and of whom it is unknown; false for everybody else. The two sets never overlap. */
export interface Truth {
  readonly met: Bitset;
  readonly unknown: Bitset;
}

const NO = 0;
const YES = 1;
const UNKNOWN = 2;
type Answer = typeof NO | typeof YES | typeof UNKNOWN;

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
export function decideLeaf({ field, condition }: Leaf, pool: Pool): Truth {
  const column = pool.columns.get(field);
  const { size } = pool;
  if (column === undefined || condition.kind === 'present') return decidePlainly(column, condition, size);
  switch (column.kind) {
    case 'amount':
      if (column.values instanceof Uint8Array) return decideByTable(column.values, 0, smallAmounts(condition, column), size);
      return condition.kind === 'interval' ? decideInterval(column, condition, size) : decidePlainly(column, condition, size);
    case 'text':
      return decideByTable(column.places, 1, textAnswers(condition, column), size);
    case 'periods':
      return condition.kind === 'covers' ? decideCovers(column, condition.day, size) : decidePlainly(column, condition, size);
  }
}

/** Decides a question by asking it of one candidate after the other. */
function decidePlainly(column: Column | undefined, condition: Condition, size: number): Truth {
  const met = emptySet(size);
  const unknown = emptySet(size);
  const answer = answerer(condition, column);
  for (let row = 0; row < size; row++) {
    const value = answer(row);
    if (value === YES) add(met, row);
    else if (value === UNKNOWN) add(unknown, row);
  }
  return { met, unknown };
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

/** The answer for each amount that fits in a byte. */
function smallAmounts(condition: Condition, { blank }: AmountColumn): Uint8Array {
  const holds = amountTest(condition);
  return Uint8Array.from({ length: 256 }, (_, value) => (value === blank ? UNKNOWN : holds(value) ? YES : NO));
}

/** The answer for a blank, then for each distinct text: it is judged once, however many candidates have it. */
function textAnswers(condition: Condition, { entries }: TextColumn): Uint8Array {
  const holds = textTest(condition);
  const answers = new Uint8Array(entries.size + 1);
  answers[0] = UNKNOWN;
  for (let place = 0; place < entries.size; place++) answers[place + 1] = holds(entries.at(place)) ? YES : NO;
  return answers;
}

/** Decides whether a day is in a period. */
function decideCovers({ days, starts, blank }: PeriodsColumn, day: number, size: number): Truth {
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

/** The question whether an amount is between two bounds, both included. */
export function between(field: string, low: number, high: number): Leaf {
  const condition = { kind: 'interval', low, high, open: 'neither', outside: false } as const;
  return { kind: 'leaf', field, operator: 'between', operand: [], list: null, condition };
}

type Interval = Extract<Condition, { kind: 'interval' }>;

/** The bound of an interval that is not in it; NaN where both are. */
function leftOut({ low, high, open }: Interval): number {
  return open === 'low' ? low : open === 'high' ? high : Number.NaN;
}

/** Most tests are of this kind: without a call for each candidate they take a third of the time. */
export function decideInterval({ values, blank }: AmountColumn, interval: Interval, size: number): Truth {
  const { low, high, outside } = interval;
  const met = emptySet(size);
  const unknown = emptySet(size);
  const left = leftOut(interval);
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

function answerer(condition: Condition, column: Column | undefined): (row: number) => Answer {
  // A column that nobody has is blank for everybody: examples give only the cells that matter.
  if (column === undefined) {
    return condition.kind === 'present' ? () => (condition.wanted ? NO : YES) : () => UNKNOWN;
  }
  if (condition.kind === 'present') {
    return (row) => (isBlank(column, row) === condition.wanted ? NO : YES);
  }
  if (column.kind !== 'amount') throw new TypeError(`condition ${condition.kind} on a column of ${column.kind}`);
  const { values, blank } = column;
  const holds = amountTest(condition);
  return (row) => {
    const value = values[row] ?? blank;
    return value === blank ? UNKNOWN : holds(value) ? YES : NO;
  };
}

/** Whether a candidate's cell is blank. */
export function isBlank(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'amount':
      return column.values[row] === column.blank;
    case 'text':
      return column.places[row] === -1;
    case 'periods': {
      const start = column.starts[row] ?? 0;
      return start < (column.starts[row + 1] ?? 0) && column.days[2 * start] === column.blank;
    }
  }
}

function amountTest(condition: Condition): (value: number) => boolean {
  if (condition.kind === 'amounts') return (value) => condition.values.has(value) !== condition.outside;
  if (condition.kind === 'interval') {
    const { low, high, outside } = condition;
    const left = leftOut(condition);
    return (value) => (value >= low && value <= high && value !== left) !== outside;
  }
  throw new TypeError(`condition ${condition.kind} on an amount`);
}

/** Who of those with a text meets a condition, by the text. */
export function textTest(condition: Condition): (text: string) => boolean {
  switch (condition.kind) {
    case 'texts':
      return (text) => condition.values.has(text) !== condition.outside;
    case 'prefixes':
      return (text) => condition.prefixes.some((prefix) => text.startsWith(prefix));
    case 'contains':
      return (text) => text.split('|').some((code) => condition.codes.has(code));
    default:
      throw new TypeError(`condition ${condition.kind} on a text`);
  }
}
