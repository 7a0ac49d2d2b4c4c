/** The order in which a group is ranked: by fields one after the other, and by lottery last if at all. */

import { traitsOf } from '../cells/types.ts';
import type { Field, RankKey } from '../engine/index.ts';
import { byKind } from '../schema/choices.ts';
import { listOf } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { word } from '../schema/scalars.ts';
import { orElse, type Schema, transform } from '../schema/schema.ts';
import { fieldName } from './leaf.ts';

/** The context in which a key of a rank is read; `ranked` are the fields of the keys before it. */
interface RankContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly ranked: Set<string>;
  readonly isLast: boolean;
}

const lottery = transform(word(['lottery']), (read, at, { isLast }: RankContext): RankKey => {
  if (!isLast) at.report('lottery_not_last', {});
  return read;
});

const byField = mapping(
  { field: needed(fieldName), order: needed(word(['ascending', 'descending']), 'descending') },
  (keys, _, { fields, ranked }: RankContext): RankKey | null => {
    const [field, order] = [keys.field.read(fields), keys.order.read()];
    if (field === null) return null;
    const { name, type } = field;
    if (ranked.has(name)) keys.field.at.report('repeated_rank_field', { name });
    if (!traitsOf(type).includes('single')) keys.field.at.report('field_cannot_rank', { name, type });
    ranked.add(name);
    return order === null ? null : { field: name, order };
  },
);

/** The keys of a rank that could be read, and how many there are in the file. */
export interface ReadRank {
  readonly keys: readonly RankKey[];
  readonly size: number;
}

const items = listOf(byKind<RankKey, RankContext>({ text: lottery }, byField), (found, _, fields: ReadonlyMap<string, Field>): ReadRank => {
  const ranked = new Set<string>();
  const keys = found.map((item, position) => item.read({ fields, ranked, isLast: position === found.length - 1 }));
  return { keys: keys.filter((key) => key !== null), size: found.length };
});

/** The key `rank`; anything but a list is reported, and ranks by nothing. */
export const rank: Schema<ReadRank, ReadonlyMap<string, Field>> = orElse(items, { keys: [], size: 0 });
