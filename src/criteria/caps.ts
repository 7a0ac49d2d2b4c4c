/** Caps: how many of those invited may have the same value of a field, as a number or as a part of the invitations. */

import type { Cap, Field, FieldType, RoundMoment } from '../engine/index.ts';
import { everyItem } from '../schema/ahead.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { byKey, refused } from '../schema/choices.ts';
import { listWith } from '../schema/lists.ts';
import { type AnyKey, mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, flag, positiveShare, text, unlike } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { type IsDropped, isLeftOut } from './drops.ts';
import { fieldName } from './leaf.ts';
import { measures } from './measures.ts';
import { knownSource, notReserved } from './names.ts';

/** The context in which the caps of a group are read; `taken` are the ids that are used already. */
export interface CapsContext {
  readonly fields: ReadonlyMap<string, Field>;
  readonly sources: ReadonlySet<string>;
  readonly taken: Set<string>;
  readonly isDropped: IsDropped;
}

/** The context in which the caps of a round are read. */
export interface RoundCapsContext extends CapsContext {
  readonly round: RoundMoment | null;
  readonly program: string | null;
}

/** The types whose values people may have in common. */
const CAPPED: readonly FieldType[] = ['text', 'code', 'boolean', 'integer', 'enumeration'];

const ownCap = mapping(
  {
    id: needed(unlike(notReserved)),
    label: bothLanguages,
    source: knownSource,
    assumption: flag,
    by: needed(fieldName, 'country'),
    at_most: count(),
    share: positiveShare,
  },
  (keys, at, { fields, sources, taken }: CapsContext): Cap | null => {
    const own = keys.id.read(taken);
    const by = keys.by.read(fields);
    if (by !== null && !CAPPED.includes(by.type)) keys.by.at.report('field_cannot_cap', { name: by.name, type: by.type });
    if (keys.at_most.given === keys.share.given) at.report('not_one_bound', {});
    const cap = {
      label: textOr(keys.label.read(), own ?? ''),
      source: keys.source.read(sources),
      assumption: keys.assumption.read() ?? false,
      atMost: keys.at_most.read(),
      share: keys.share.read(),
      inForce: null,
    };
    return own === null || by === null ? null : { id: own, by: by.name, ...cap };
  },
);

/** Whether a cap may stand in a round of a day and programme: a measure only on its days, in its programme. */
export function isInForce({ inForce }: Cap, date: string, program: string | null): boolean {
  return inForce === null || (date >= inForce.effective && date <= inForce.until && program === inForce.program);
}

/** A measure by its name: the cap that it set, in rounds of its programme on its days, else as an assumption. */
const measureCap = mapping(
  { measure: needed(unlike(text), 'country-cap-2024'), assumption: flag },
  (keys, _, { taken, round, program }: RoundCapsContext): Cap | null => {
    const name = keys.measure.read(taken);
    const assumption = keys.assumption.read() ?? false;
    if (name === null) return null;
    const known = measures();
    const measure = known.get(name);
    if (measure === undefined) {
      keys.measure.at.report('unknown_measure', () => ({ id: name, near: nearest(name, known.keys()), known: [...known.keys()] }));
      return null;
    }
    const { effective, until } = measure;
    const inForce = assumption ? null : { effective, until, program: measure.program };
    const cap = { ...measure.cap, assumption, inForce };
    if (round !== null && !isInForce(cap, round.date, program))
      keys.measure.at.report(
        'measure_not_in_force',
        { effective, until, program: measure.program },
        `${program ?? ''} ${round.date}`.trim(),
      );
    return cap;
  },
);

const LIMITS = {
  numbered: true,
  least: 1,
  most: 3,
  leavesOut: (item: Position, { isDropped }: CapsContext): boolean => isLeftOut(item, isDropped),
} as const;

/** A measure bounds a whole round. */
const measureInGroup = refused<CapsContext>((at) => at.report('measure_in_group', {}));

/** Whether caps are given, and not all are left out. */
export function areThere({ given, at }: AnyKey, isDropped: IsDropped): boolean {
  return given && !everyItem(at, (item) => isLeftOut(item, isDropped));
}

/** The caps of a group. */
export const groupCaps: Schema<Cap[], CapsContext> = listWith(
  byKey<Cap, CapsContext>({ measure: measureInGroup }, ownCap),
  (context: CapsContext) => context,
  LIMITS,
);

/** The caps of a round, which may be measures. */
export const roundCaps: Schema<Cap[], RoundCapsContext> = listWith(
  byKey<Cap, RoundCapsContext>({ measure: measureCap }, ownCap),
  (context: RoundCapsContext) => context,
  LIMITS,
);
