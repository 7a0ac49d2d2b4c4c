/** Margins that are dealt, not drawn: each part of a column gets exactly its share of the people, in an order that betrays nobody. */

import { textHash } from './chance.ts';
import { shuffled } from './shuffle.ts';
import type { Draw, Population, Recipe } from './types.ts';

/** A column whose cells are dealt: each part to so many people. */
export type DealDraw = Extract<Draw, { readonly kind: 'deal' }>;

/** Finds the part of a dealt column that a person gets, by the person's position among the groups one after the other, then the background. */
export type Dealer = (draw: DealDraw, person: number) => number;

/** A part that groups hold more of than there is. */
export interface HeldTooMuch {
  readonly column: string;
  readonly part: number;
  readonly there: number;
  readonly held: number;
}

/** A population, and the positions of its people. */
interface Placed {
  readonly population: Population;
  readonly from: number;
  readonly count: number;
}

/** A deal to some populations: where the people of each begin among those dealt to. */
interface Deal {
  readonly upTo: readonly number[];
  readonly size: number;
  readonly starts: readonly { readonly from: number; readonly to: number; readonly before: number }[];
  readonly shuffle: (position: number) => number;
}

/** The parts dealt to everybody: a group that holds some of a column itself is taken off first. */
export function dealerOf(recipe: Pick<Recipe, 'groups' | 'background'>, rows: number, seed: string): Dealer {
  const deals = new Map<DealDraw, Deal>();
  for (const { column, draw, counts, among } of dealsOf(recipe, rows)) {
    let size = 0;
    const starts = among.map(({ from, count }) => {
      const before = size;
      size += count;
      return { from, to: from + count, before };
    });
    deals.set(draw, { upTo: sums(counts), size, starts, shuffle: shuffled(Math.max(1, size), textHash(`${seed}\n${column}`)) });
  }
  return (draw, person) => {
    const deal = deals.get(draw);
    const start = deal?.starts.find(({ from, to }) => person >= from && person < to);
    if (deal === undefined || start === undefined) return 0;
    const position = deal.shuffle(start.before + person - start.from);
    return deal.upTo.findIndex((bound) => position < bound);
  };
}

/** The first part that groups hold more of than there is; null where there is none. */
export function heldTooMuch(recipe: Pick<Recipe, 'groups' | 'background'>, rows: number): HeldTooMuch | null {
  for (const { column, whole, held } of dealsOf(recipe, rows)) {
    const part = whole.findIndex((there, at) => (held[at] ?? 0) > there);
    if (part !== -1) return { column, part, there: whole[part] ?? 0, held: held[part] ?? 0 };
  }
  return null;
}

interface ColumnDeal {
  readonly column: string;
  readonly draw: DealDraw;
  /** How many each part has in all, and how many of them groups hold by draws of their own. */
  readonly whole: readonly number[];
  readonly held: readonly number[];
  /** What is left of each part. */
  readonly counts: readonly number[];
  readonly among: readonly Placed[];
}

/** Every dealt column: that of the recipe, and those that groups deal among their own people. */
function dealsOf({ groups, background }: Pick<Recipe, 'groups' | 'background'>, rows: number): ColumnDeal[] {
  let from = 0;
  const placed = groups.map((population): Placed => {
    const own = { population, from, count: population.count };
    from += population.count;
    return own;
  });
  const all: Placed[] = [...placed, { population: background, from, count: Math.max(0, rows - from) }];
  const names = new Set(all.flatMap(({ population }) => [...population.draws.keys()]));
  return [...names].flatMap((column) => {
    const drawOf = ({ population }: Placed): Draw | undefined => population.draws.get(column);
    const draws = new Set(all.map(drawOf).filter((draw) => draw?.kind === 'deal'));
    // What others hold of the column's margin is known by their draws.
    return [...draws].map((draw): ColumnDeal => {
      const among = all.filter((each) => drawOf(each) === draw);
      const isOwn = draw.own === true;
      const others = isOwn ? [] : all.filter((each) => drawOf(each) !== draw);
      const size = isOwn ? (among[0]?.count ?? 0) : rows;
      const whole = largestRemainders(
        draw.parts.map(({ count }) => count),
        size,
      );
      const held = draw.parts.map((_, part) => others.reduce((sum, each) => sum + (heldOf(drawOf(each), draw, each.count)[part] ?? 0), 0));
      const counts = whole.map((there, part) => Math.max(0, there - (held[part] ?? 0)));
      return { column, draw, whole, held, counts, among };
    });
  });
}

/** How many of each part of a deal some people hold by a draw of their own. */
function heldOf(own: Draw | undefined, deal: DealDraw, people: number): number[] {
  const none = deal.parts.map(() => 0);
  if (own === undefined) return none;
  if (own.kind === 'deal') {
    const counts = largestRemainders(
      own.parts.map(({ count }) => count),
      people,
    );
    return own.parts.reduce((sum, part, at) => plus(sum, heldOf(part.draw, deal, counts[at] ?? 0)), none);
  }
  const part = partOf(own, deal);
  return part === -1 ? none : none.map((_, at) => (at === part ? people : 0));
}

/** The part of a deal in which every cell of a draw lies; -1 where there is no such part. */
export function partOf(own: Draw, deal: DealDraw): number {
  return deal.parts.findIndex(({ draw }) => isWithin(own, draw));
}

function isWithin(own: Draw, part: Draw): boolean {
  const texts = textsOf(part);
  if (texts !== null) return textsOf(own)?.every((text) => texts.includes(text)) ?? false;
  if (part.kind !== 'range' || part.decimals !== 0) return false;
  const [least, most] = [part.numbers.from, part.numbers.from + (part.numbers.count - 1) * part.step];
  if (own.kind === 'range' && own.decimals === 0)
    return own.numbers.from >= least && own.numbers.from + (own.numbers.count - 1) * own.step <= most;
  return textsOf(own)?.every((text) => text !== '' && Number(text) >= least && Number(text) <= most) ?? false;
}

/** The texts that a draw may give; null where it gives others than texts. */
function textsOf(draw: Draw): readonly string[] | null {
  if (draw.kind === 'text') return [draw.text];
  return draw.kind === 'weights' ? draw.texts : null;
}

/** So many in all, in the proportion of some counts: the whole parts first, what is left to the largest remainders, equal ones in order. */
export function largestRemainders(counts: readonly number[], size: number): number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const [total, people] = [BigInt(sum), BigInt(size)];
  const whole = counts.map((count) => Number((BigInt(count) * people) / total));
  const rest = counts.map((count, at) => ({ at, rest: (BigInt(count) * people) % total }));
  const left = size - whole.reduce((all, count) => all + count, 0);
  const first = rest.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1)).slice(0, left);
  for (const { at } of first) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((each, at) => each + (b[at] ?? 0));
}

function sums(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}
