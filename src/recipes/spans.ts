/** Reads the bounds of draws: amounts, days, moments and periods, each from one value to another. */

import { isSeq, type Node } from 'yaml';
import { decodeNumber } from '../cells/amounts.ts';
import { decodeDate, decodeMoment, type Moment } from '../cells/dates.ts';
import { endOfDay, offsetAt, startOfDay, type Zone } from '../engine/index.ts';
import type { NodeReader } from '../schema/nodes.ts';
import { MOST_NUMBERS } from './chance.ts';
import type { ClockSpan, Draw, NumberSpan, PeriodSpan } from './types.ts';

const SECOND = 1000;
const DAY = 86_400_000;

/** Integers, or decimals by a step: `[30, 90]`, `[450, 700]` with `step: 0.5`. */
export function readRange(reader: NodeReader, node: Node | null, stepNode: Node | null, field: string): Draw | null {
  const bounds = pair(reader, node, 'range', (item) => decimal(reader, item, field));
  const step = stepNode === null ? { units: 1, decimals: 0 } : decimal(reader, stepNode, field);
  if (bounds === null || step === null) return null;
  const decimals = Math.max(bounds.from.decimals, bounds.to.decimals, step.decimals);
  const units = (amount: Decimal): number => amount.units * 10 ** (decimals - amount.decimals);
  if (step.units <= 0) reader.report(stepNode, 'step_not_positive', {});
  if (step.units <= 0 || !rising(reader, node, 'range', units(bounds.from), units(bounds.to))) return null;
  const count = Math.floor((units(bounds.to) - units(bounds.from)) / units(step)) + 1;
  const span = enough(reader, node, 'range', { from: units(bounds.from), count });
  return span === null ? null : { kind: 'range', span, step: units(step), decimals };
}

interface Decimal {
  readonly units: number;
  readonly decimals: number;
}

/** A decimal as a whole number of units of its last place. */
function decimal(reader: NodeReader, node: Node | null, field: string): Decimal | null {
  const value = reader.value(node, field, 'number', (text) => decodeNumber(text, false));
  const text = value === null ? null : reader.text(node, field);
  if (text === null) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return { units: Number(whole + fraction) + 0, decimals: fraction.length };
}

/** Days, both included: `[2019-01-01, 2019-12-31]`. */
export function readDays(reader: NodeReader, node: Node | null, key: string): NumberSpan | null {
  const bounds = pair(reader, node, key, (item) => reader.value(item, key, 'date', decodeDate));
  return bounds === null || !rising(reader, node, key, bounds.from, bounds.to) ? null : days(bounds.from, bounds.to);
}

function days(from: number, to: number): NumberSpan {
  return { from, count: to - from + 1 };
}

/** Moments to the second, both bounds included; a day as bound is meant from its beginning or to its end. */
export function readInstants(reader: NodeReader, node: Node | null, zone: Zone): ClockSpan | null {
  const bounds = pair(reader, node, 'instants', (item) => reader.value(item, 'instants', 'datetime', (text) => decodeMoment(text, zone)));
  if (bounds === null) return null;
  const instant = (moment: Moment, ofDay: (zone: Zone, day: number) => number): number =>
    'instant' in moment ? moment.instant : ofDay(zone, moment.day);
  const from = instant(bounds.from, startOfDay);
  const to = instant(bounds.to, endOfDay);
  if (!rising(reader, node, 'instants', from, to)) return null;
  const clock = (at: number): number => Math.floor((at + offsetAt(zone, at)) / SECOND);
  const skipped = skippedBetween(zone, from, to);
  const lost = skipped.reduce((sum, { length }) => sum + length, 0);
  const span = enough(reader, node, 'instants', { from: clock(from), count: clock(to) - clock(from) + 1 - lost });
  return span === null ? null : { ...span, skipped };
}

/** The seconds that clocks skip between two instants, in order. */
function skippedBetween(zone: Zone, from: number, to: number): ClockSpan['skipped'] {
  const changes = new Set<number>();
  for (let at = from; at < to + DAY; at += DAY) for (const change of zone.around(at).transitions) changes.add(change);
  return [...changes]
    .filter((change) => change > from && change <= to)
    .sort((a, b) => a - b)
    .map((change) => {
      const before = offsetAt(zone, change - 1);
      return { start: (change + before) / SECOND, length: (offsetAt(zone, change) - before) / SECOND };
    })
    .filter(({ length }) => length > 0);
}

/** Periods of one cell: first and last day of each, a day or a span of days; no last day is a period still running. */
export function readPeriods(reader: NodeReader, node: Node | null): readonly PeriodSpan[] | null {
  const items = reader.list(node, 'periods') ?? [];
  if (isSeq(node) && items.length === 0) reader.report(node, 'empty_list', { key: 'periods' });
  const periods = items.map((item): PeriodSpan | null => {
    const keys = reader.mapping(item, 'periods', ['from', 'to'], ['from']);
    const fromNode = keys?.get('from')?.value ?? null;
    const toNode = keys?.get('to')?.value ?? null;
    const from = fromNode === null ? null : readDayOrDays(reader, fromNode, 'from');
    const to = toNode === null ? null : readDayOrDays(reader, toNode, 'to');
    if (from === null || (toNode !== null && to === null)) return null;
    if (to !== null && !rising(reader, toNode, 'to', from.from + from.count - 1, to.from)) return null;
    return { from, to };
  });
  const whole = periods.filter((period) => period !== null);
  return whole.length > 0 && whole.length === periods.length ? whole : null;
}

function readDayOrDays(reader: NodeReader, node: Node, key: string): NumberSpan | null {
  if (isSeq(node)) return readDays(reader, node, key);
  const day = reader.value(node, key, 'date', decodeDate);
  return day === null ? null : days(day, day);
}

/** A list of two bounds. */
function pair<Value>(
  reader: NodeReader,
  node: Node | null,
  key: string,
  read: (item: Node | null) => Value | null,
): { readonly from: Value; readonly to: Value } | null {
  const items = isSeq(node) ? (reader.list(node, key) ?? []) : [];
  if (items.length !== 2) {
    reader.report(node, 'wrong_bounds', { key }, '');
    return null;
  }
  const [from = null, to = null] = items.map(read);
  return from === null || to === null ? null : { from, to };
}

function rising(reader: NodeReader, node: Node | null, key: string, from: number, to: number): boolean {
  if (from <= to) return true;
  reader.report(node, 'wrong_bounds', { key }, '');
  return false;
}

/** A span of no more numbers than a draw can give. */
function enough(reader: NodeReader, node: Node | null, key: string, span: NumberSpan): NumberSpan | null {
  if (span.count <= MOST_NUMBERS) return span;
  reader.report(node, 'too_many_values', { key, most: MOST_NUMBERS }, '');
  return null;
}
