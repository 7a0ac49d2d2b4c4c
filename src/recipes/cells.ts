/** Draws cells: how each form of draw becomes the text of a cell. */

import { civilDate, type Grid, type Test } from '../engine/index.ts';
import type { Chance } from './chance.ts';
import type { DealDraw } from './deal.ts';
import type { ClockRange, Draw, PeriodRange } from './types.ts';

/** People of one population whose cells are being drawn, by their position among them. */
export interface DrawnPeople {
  readonly rows: readonly number[];
  readonly chance: Chance;
  /** The texts of a column drawn before. */
  textsOf(column: string): readonly string[];
  /** The scores that a grid gives for columns drawn before. */
  scores(grid: Grid): Float64Array;
  /** The part of a dealt column that somebody gets. */
  dealtPart(draw: DealDraw, at: number): number;
  /** Who meets a test of columns drawn before. */
  meets(test: Test): (at: number) => boolean;
}

/** Draws the cells of one column; `chance.begin` must have been called for the cell. */
export type Drawer = (at: number) => string;

export function drawer(draw: Draw, people: DrawnPeople): Drawer {
  const { chance } = people;
  switch (draw.kind) {
    case 'text':
      return () => draw.text;
    case 'weights': {
      const { texts } = draw;
      const pick = picker(draw.upTo, chance);
      return () => texts[pick()] ?? '';
    }
    case 'range': {
      const { numbers, step, decimals } = draw;
      if (decimals === 0) return () => String(numbers.from + chance.below(numbers.count) * step);
      return () => decimalText(numbers.from + chance.below(numbers.count) * step, decimals);
    }
    case 'days':
      return () => dayText(draw.days.from + chance.below(draw.days.count));
    case 'instants':
      return () => clockText(secondOf(draw.instants, chance));
    case 'periods':
      return () => periodsText(draw.periods, chance);
    case 'sequence':
      return (at) => draw.prefix + String(draw.first + (people.rows[at] ?? 0)).padStart(draw.width, '0');
    case 'grid': {
      const scores = people.scores(draw.grid);
      return (at) => String(scores[at] ?? 0);
    }
    case 'deal': {
      const parts = draw.parts.map((part) => drawer(part.draw, people));
      return (at) => parts[people.dealtPart(draw, at)]?.(at) ?? '';
    }
    case 'mix': {
      const pick = picker(draw.upTo, chance);
      const parts = draw.draws.map((part) => drawer(part, people));
      return (at) => parts[pick()]?.(at) ?? '';
    }
    case 'by': {
      const seen = people.textsOf(draw.column);
      const cases = new Map([...draw.cases].map(([text, part]) => [text, drawer(part, people)] as const));
      const otherwise = drawer(draw.otherwise, people);
      return (at) => (cases.get(seen[at] ?? '') ?? otherwise)(at);
    }
    case 'when': {
      const cases = draw.cases.map(({ test, draw: part }) => ({ holds: people.meets(test), draw: drawer(part, people) }));
      const otherwise = drawer(draw.otherwise, people);
      return (at) => (cases.find(({ holds }) => holds(at))?.draw ?? otherwise)(at);
    }
  }
}

/** Picks a part by weight: the first whose sum lies above the number drawn. */
function picker(upTo: readonly number[], chance: Chance): () => number {
  const total = upTo.at(-1) ?? 0;
  return () => {
    const number = chance.below(total);
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? 0) > number) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function secondOf({ from, count, skipped }: ClockRange, chance: Chance): number {
  let second = from + chance.below(count);
  for (const { start, length } of skipped) if (second >= start) second += length;
  return second;
}

function periodsText(periods: readonly PeriodRange[], chance: Chance): string {
  let text = '';
  for (const { from, to } of periods) {
    const first = dayText(from.from + chance.below(from.count));
    const last = to === null ? '' : dayText(to.from + chance.below(to.count));
    text += `${text === '' ? '' : '|'}${first}/${last}`;
  }
  return text;
}

/** The texts of days, cached: few days are drawn again and again. */
const days = new Map<number, string>();

export function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const { year, month, day: ofMonth } = civilDate(day);
  const text = `${year}-${two(month)}-${two(ofMonth)}`;
  days.set(day, text);
  return text;
}

const TWO: readonly string[] = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

function two(number: number): string {
  return TWO[number] ?? String(number);
}

const DAY = 86_400;

/** The text of a second that a clock shows, counted from 1970. */
function clockText(second: number): string {
  const day = Math.floor(second / DAY);
  const time = second - day * DAY;
  return `${dayText(day)}T${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}`;
}

/** A whole number of units of the last decimal as text, without trailing zeros: 5985 with one decimal is `598.5`. */
export function decimalText(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
