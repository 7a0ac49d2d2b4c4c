/** The kinds of figures in a plan: counts, shares, rates, delays, days, yes or no. */

import { decodeDate } from '../cells/dates.ts';
import type { Delay, Rate } from '../engine/index.ts';
import { byKey, byKind, refused } from '../schema/choices.ts';
import type { Key } from '../schema/entries.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { count, day, flag, share, text } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { ANNOTATION, type FigureContext, figure, gathered, type NamedColumn, sourceIn } from './figures.ts';

/** A whole number. */
export function countFigure(path: string): Schema<number, FigureContext> {
  return figure(path, 'must be annotated', count());
}

/** A whole number of at least `least`, which may stand alone. */
export function bareCount(path: string, least: 0 | 1): Schema<number, FigureContext> {
  return figure(path, 'may stand alone', count(least));
}

const upToOne = transform(share, (value, at) => {
  if (value >= 0 && value <= 1) return value;
  at.report('wrong_rate', { key: at.path });
  return null;
});

/** A number from 0 to 1. */
export function shareFigure(path: string): Schema<number, FigureContext> {
  return figure(path, 'must be annotated', upToOne);
}

/** A number from 0 to 1, or `{field: column}`, which may stand alone. */
export function rateFigure(path: string, use: NamedColumn['use'] = 'rate'): Schema<Rate, FigureContext> {
  const column = mapping({ field: needed(text) }, ({ field }, _, { columns }: FigureContext): Rate | null => {
    const name = field.read();
    if (name === null) return null;
    columns.push({ name, at: field.at, use });
    return { field: name };
  });
  const alone = transform(column, (rate, _, context: FigureContext) => gathered(context, path, rate, null));
  const annotated = figure<Rate>(path, 'must be annotated', byKind<Rate, FigureContext>({ mapping: column }, upToOne));
  return byKey<Rate, FigureContext>({ field: alone }, annotated);
}

/** The context in which a delay is read; `most` is the longest one allowed, in days, or null. */
export interface DelayContext extends FigureContext {
  readonly most: number | null;
}

/** A delay `{from, to}` in whole days; source or assumption stand beside these keys, or around: `{value: {from, to}, source: ID}`. */
export function delayFigure(path: string): Schema<Delay, DelayContext> {
  const around = figure(path, 'must be annotated', mapping(DAYS, delayOf));
  const beside = mapping({ ...DAYS, ...ANNOTATION }, (keys, at, context: DelayContext): Delay | null => {
    const delay = delayOf(keys, at, context);
    if (delay === null) return null;
    return gathered(context, path, delay, sourceIn(keys, at, `from: ${delay.from}, to: ${delay.to}`, context));
  });
  const number = refused<DelayContext>((at) => at.report('wrong_delay', { key: at.path }));
  return byKind<Delay, DelayContext>({ text: number }, byKey<Delay, DelayContext>({ value: around }, byKind({ mapping: beside }, around)));
}

const DAYS = { from: needed(count()), to: needed(count()) };

interface DayKeys {
  readonly from: Key<number>;
  readonly to: Key<number>;
}

function delayOf(keys: DayKeys, _: unknown, { most }: DelayContext): Delay | null {
  const from = keys.from.read();
  const to = keys.to.read();
  if (to !== null && most !== null && to > most) keys.to.at.report('delay_past_deadline', { most });
  if (from === null || to === null) return null;
  if (to >= from) return { from, to };
  keys.to.at.report('end_before_start', { from: String(from), keys: ['from', 'to'] });
  return null;
}

/** A day, which may stand alone; the list of figures has it as text. */
export function dayFigure(path: string): Schema<number, FigureContext> {
  const asText = figure(
    path,
    'may stand alone',
    transform(day, (_, at) => at.text),
  );
  return transform(asText, (read) => {
    const decoded = decodeDate(read);
    return typeof decoded === 'number' ? decoded : null;
  });
}

/** Yes or no, which may stand alone. */
export function flagFigure(path: string): Schema<boolean, FigureContext> {
  return figure(path, 'may stand alone', flag);
}
