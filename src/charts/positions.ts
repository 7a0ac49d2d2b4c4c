/** Where the values of a path stand from left to right: numbers and days as far apart as they are, anything else one after the other. */

import { labelTicks, numberTicks, type Tick } from './ticks.ts';

export interface Positions {
  /** From 0 to 1, for each value. */
  readonly at: readonly number[];
  readonly ticks: (width: number) => readonly Tick[];
  /** Where another value would stand; null where it has no place among them. */
  readonly of: (value: string) => number | null;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The positions of values, which are said as `labels` have them. */
export function positionsOf(values: readonly string[], labels: readonly string[], number: (value: number) => string): Positions {
  const amountOf = values.every((value) => NUMBER.test(value)) ? numberOf : values.every((value) => DAY.test(value)) ? dayOf : null;
  const amounts = amountOf === null ? [] : values.map((value) => amountOf(value) ?? 0);
  const [from, to] = [Math.min(...amounts), Math.max(...amounts)];
  if (amountOf === null || from === to) {
    const last = Math.max(values.length - 1, 1);
    return {
      at: values.map((_, at) => (values.length === 1 ? 0.5 : at / last)),
      ticks: (width) => placed(labelTicks(labels, width), values.length),
      of: () => null,
    };
  }
  const shareOf = (amount: number): number => (amount - from) / (to - from);
  const at = amounts.map(shareOf);
  const of = (value: string): number | null => {
    const amount = amountOf(value.trim());
    return amount === null || amount < from || amount > to ? null : shareOf(amount);
  };
  if (amountOf === numberOf) return { at, ticks: (width) => numberTicks(from, to, width > 400 ? 8 : 4, number), of };
  // Days are said as they are written; the ticks stand at some of them.
  const inOrder = labels.map((text, index) => ({ text, at: at[index] ?? 0 })).sort((a, b) => a.at - b.at);
  return { at, ticks: (width) => apart(inOrder, width), of };
}

function numberOf(value: string): number | null {
  return NUMBER.test(value) ? Number(value) : null;
}

function dayOf(value: string): number | null {
  return DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : null;
}

/** One value alone stands in the middle. */
function placed(ticks: readonly Tick[], count: number): Tick[] {
  return ticks.map((tick) => (count === 1 ? { ...tick, at: 0.5 } : tick));
}

/** Of ticks in order those that have room beside the one before. */
function apart(ticks: readonly Tick[], width: number): Tick[] {
  const shown: Tick[] = [];
  for (const tick of ticks) {
    const before = shown.at(-1);
    if (before === undefined || (tick.at - before.at) * width > 90) shown.push(tick);
  }
  return shown;
}
