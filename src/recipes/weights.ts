/** Weights: of texts, of draws, and of blank cells beside them. */

import { entries, type Key } from '../schema/entries.ts';
import type { Position } from '../schema/position.ts';
import { count } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { isCell } from './cell.ts';
import { MOST_NUMBERS } from './chance.ts';
import type { CellContext } from './context.ts';

export const weight: Schema<number> = count();

/** Parts with their weights; `size` counts the wrong ones too, which are left out. */
export interface Weighted<Part> {
  readonly parts: readonly Part[];
  readonly weights: readonly number[];
  readonly size: number;
}

/** Texts with weights: `{none: 30, inside_cmm: 2}`. */
export const weightedTexts: Schema<Weighted<string>, CellContext> = entries(weight, (keys, _, { field, zone }: CellContext) => {
  const sound = [...keys].flatMap(([text, { key, given, at }]) => {
    const fits = isCell(key, text, field, zone);
    // A text without a weight is reported as a weight that is no number.
    const read = weight.read(given ? at : key, null);
    return fits && read !== null ? [{ text, weight: read }] : [];
  });
  return { parts: sound.map(({ text }) => text), weights: sound.map((each) => each.weight), size: keys.size };
});

/** The parts, with the blank cell among them if it has a weight, and the sums of weights; null where a part or the sum is wrong. */
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

/** The sums of the first weights, one for each part; null, which is reported, when all are 0 or their sum is more than a draw can give. */
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
