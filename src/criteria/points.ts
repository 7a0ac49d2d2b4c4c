/** Points of a grid: a whole number for everybody, or `{alone, with_spouse}`. */

import type { Points } from '../engine/index.ts';
import { byKind } from '../schema/choices.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { count } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';

const forEverybody = transform(count(), (points): Points => ({ alone: points, withSpouse: points }));

const bySpouse = mapping({ alone: needed(count()), with_spouse: needed(count()) }, (keys): Points | null => {
  const [alone, withSpouse] = [keys.alone.read(), keys.with_spouse.read()];
  return alone === null || withSpouse === null ? null : { alone, withSpouse };
});

export const points: Schema<Points> = byKind({ text: forEverybody }, bySpouse);
