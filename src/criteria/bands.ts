/** Bands of a grid: points for ranges of values of one field. The bands must cover its values without gap or overlap. */

import { amountText, meaningOf, TYPES } from '../cells/types.ts';
import type { Bands, Field, Points } from '../engine/index.ts';
import { byContext } from '../schema/choices.ts';
import { listOf } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, text, word } from '../schema/scalars.ts';
import { named, type Schema } from '../schema/schema.ts';
import { fieldName } from './leaf.ts';
import { points } from './points.ts';
import { type FactorContext, REMARKS, remarkOn } from './remarks.ts';

interface Band {
  readonly low: number;
  /** The last value of the band; null when the band has no upper bound. */
  readonly high: number | null;
  readonly points: Points;
  readonly at: Position;
}

/** One of the values that a field lists. */
const listedValue = byContext<string, Field>([text], ({ name, values }) => named(name, word(values.map(({ value }) => value))));

const bandOfValue = mapping(
  { value: needed(listedValue), points: needed(points), ...REMARKS },
  (keys, at, { field, factor }: BandContext): Band | null => {
    remarkOn(keys.value.at.text, keys, factor);
    const given = keys.points.read();
    const value = keys.value.read(field);
    const position = field.values.findIndex((each) => each.value === value);
    return given === null || position === -1 ? null : { low: position, high: position, points: given, at };
  },
);

const bandOfAmounts = mapping(
  { from: needed(count()), to: count(), points: needed(points), ...REMARKS },
  (keys, at, { factor }: BandContext): Band | null => {
    remarkOn([...new Set([keys.from.at.text, keys.to.at.text])].filter((part) => part !== null).join('–'), keys, factor);
    const given = keys.points.read();
    const [low, high] = [keys.from.read(), keys.to.read()];
    return given === null || low === null ? null : { low, high, points: given, at };
  },
);

const band = byContext<Band, BandContext>([bandOfValue, bandOfAmounts], ({ field }) => (isListed(field) ? bandOfValue : bandOfAmounts));

/** The context in which a band is read. */
interface BandContext {
  readonly field: Field;
  readonly factor: FactorContext;
}

/** Whether the field lists its values, so that each band is one of them. */
function isListed({ type }: Field): boolean {
  return meaningOf(type) === 'listed_value';
}

/** The bands that could be read, in the order of their values, and whether all could be read. */
const rising = listOf(band, (items, _, context: BandContext) => {
  const found = items.map((item) => item.read(context)).filter((each) => each !== null);
  return { found: found.sort((a, b) => a.low - b.low), isSound: found.length === items.length };
});

/** `{field, points: [{from, to, points}…]}`, of an enumeration `{value, points}`. */
export const bands: Schema<Bands, FactorContext> = mapping(
  { field: needed(fieldName), points: needed(rising) },
  (keys, _, factor: FactorContext): Bands | null => {
    const field = keys.field.read(factor.fields);
    if (field === null || !keys.points.given) return null;
    const type = TYPES[field.type];
    if (type.stored !== 'amount' || !type.banded) {
      keys.field.at.report('field_without_bands', { name: field.name, type: field.type });
      return null;
    }
    // `points` that are no list are reported as such, and as covering no value.
    const { found, isSound } = keys.points.read({ field, factor }) ?? { found: [], isSound: true };
    return isSound && covers(found, field, keys.points.at)
      ? { field: field.name, lows: found.map(({ low }) => low), points: found.map((each) => each.points) }
      : null;
  },
);

/** Whether bands, in order, cover the field's range: each begins where the one before ends, the last reaches the end. */
function covers(found: readonly Band[], field: Field, list: Position): boolean {
  const last = isListed(field) ? field.values.length - 1 : field.to;
  let next = isListed(field) ? 0 : (field.from ?? 0);
  const shown = (value: number): string => amountText(field, value);
  for (const { low, high, at } of found) {
    if (low !== next || (high !== null && high < low)) {
      at.report(
        'bands_gap_or_overlap',
        { name: field.name, value: shown(low < next ? low : next), how: low < next ? 'overlap' : 'gap' },
        '',
      );
      return false;
    }
    next = high === null ? Number.POSITIVE_INFINITY : high + 1;
  }
  if (next > (last ?? Number.MAX_SAFE_INTEGER)) return true;
  list.report('bands_gap_or_overlap', { name: field.name, value: shown(next), how: 'gap' }, '');
  return false;
}
