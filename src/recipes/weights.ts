/** Weights: of texts, of draws, and of blank cells beside them. */

import { entries, type Key } from '../schema/entries.ts';
import type { Position } from '../schema/position.ts';
import { count } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { isCell } from './cell.ts';
import { MOST_NUMBERS } from './chance.ts';
import type { CellContext } from './context.ts';

export const weight: Schema<number> = count();

/** What is drawn with its weight, and how many of them there are with those that are wrong. */
export interface Weighted<Part> {
  readonly parts: readonly Part[];
  readonly weights: readonly number[];
  readonly size: number;
}

/** Texts with weights: `{none: 30, inside_cmm: 2}`. */
export const weightedTexts: Schema<Weighted<string>, CellContext> = entries(weight, (keys, _, { field, zone }: CellContext) => {
  const sound = [...keys].flatMap(([text, { key, given, at }]) => {
    const fits = isCell(key, text, field, zone);
    // A text without a weight is no number itself.
    const read = weight.read(given ? at : key, null);
    return fits && read !== null ? [{ text, weight: read }] : [];
  });
  return { parts: sound.map(({ text }) => text), weights: sound.map((each) => each.weight), size: keys.size };
});

/** The parts and sums of their weights, with blank cells among them if these have a weight; null where a part or the sum is wrong. */
export function withBlank<Part>(
  read: Weighted<Part> | null,
  blank: Key<number>,
  blankPart: Part,
  at: Position,
): { readonly parts: readonly Part[]; readonly upTo: readonly number[] } | null {
  const parts = [...(read?.parts ?? [])];
  const weights = [...(read?.weights ?? [])];
  if (blank.has) {
    parts.push(blankPart);
    weights.push(blank.readBare() ?? 0);
  }
  if (read === null || parts.length < read.size) return null;
  const upTo = sumsOf(at, weights);
  return upTo === null ? null : { parts, upTo };
}

/** Sums of weights from the first on; null with a problem when nothing could be picked, or too many numbers were needed. */
function sumsOf(at: Position, weights: readonly number[]): readonly number[] | null {
  let sum = 0;
  const upTo = weights.map((each) => {
    sum += each;
    return sum;
  });
  if (sum > 0 && sum <= MOST_NUMBERS) return upTo;
  at.report('wrong_weights', { most: MOST_NUMBERS }, '');
  return null;
}
