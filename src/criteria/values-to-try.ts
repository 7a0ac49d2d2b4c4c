/** The values that are worth trying at a path: those at which the number of invitations may change. */

import {
  type Bitset,
  type Column,
  type Criteria,
  count,
  dayAt,
  dayText,
  type Field,
  type HeldRound,
  plainDecimal,
  rowsOf,
  type VariedNumber,
  type Zone,
} from '../engine/index.ts';
import { groupAt, isBound, slotOf } from './slots.ts';

/** A path whose values are known beforehand. */
export interface KnownPath {
  /** The path at which each value is set. */
  readonly path: string;
  /** What must be set first: a selection where the file takes everybody. */
  readonly set: (first: string) => readonly string[];
  /** The change by which a value is set on a command line. */
  readonly change: (value: string) => string;
  /** What is varied, where laws may tell of it; null for a bound. */
  readonly varied: VariedNumber | null;
  /** The values in the order in which they are tried, from a round that was held by the file's own. */
  readonly values: (round: HeldRound) => string[];
}

/** A path whose values follow from the pool; null for any other. */
export function knownPath(criteria: Criteria, path: string): KnownPath | null {
  const plain = { path, set: () => [], change: (value: string) => `${path}=${value}` };
  const [first, step, third, fourth, ...rest] = path.split('.');
  if (path === 'limit') return { ...plain, varied: { kind: 'limit' }, values: ({ result }) => upTo(count(result.eligible)) };
  const group = first === 'groups' && third === 'select' && rest.length === 0 ? groupAt(criteria, step) : -1;
  const found = criteria.groups[group];
  if (found !== undefined && fourth === 'top') {
    const values = ({ result }: HeldRound): string[] => upTo(countOf(result.groups[group]?.considered));
    return { ...plain, varied: { kind: 'top', group }, values };
  }
  const takesAll = found !== undefined && found.select.minimumScore === null && found.select.top === null;
  if (found !== undefined && (fourth === 'minimum_score' || (fourth === undefined && takesAll))) {
    const inAll = fourth === undefined;
    return {
      path: inAll ? `${path}.minimum_score` : path,
      set: inAll ? (value) => [`${path}={minimum_score: ${value}}`] : () => [],
      change: (value) => (inAll ? `${path}={minimum_score: ${value}}` : `${path}=${value}`),
      varied: { kind: 'minimum_score', group },
      values: (round) => scoresConsidered(round, group),
    };
  }
  const slot = slotOf(criteria, path);
  if (slot?.kind !== 'bound' || !isBound(slot.leaf)) return null;
  const field = criteria.fields.get(slot.leaf.field);
  return field === undefined
    ? null
    : { ...plain, varied: null, values: ({ pool }) => valuesOf(field, pool.columns.get(field.name), criteria.round.zone) };
}

function countOf(set: Bitset | undefined): number {
  return set === undefined ? 0 : count(set);
}

function upTo(most: number): string[] {
  return Array.from({ length: most + 1 }, (_, value) => String(value));
}

/** The distinct scores of those whom a group considers, and one point more than the highest. */
function scoresConsidered({ pool, result }: HeldRound, group: number): string[] {
  const scores = pool.columns.get('score');
  const considered = result.groups[group]?.considered;
  if (scores?.kind !== 'amount' || considered === undefined) return [];
  const distinct = new Set<number>();
  for (const row of rowsOf(considered)) {
    const score = scores.values[row] ?? scores.blank;
    if (score !== scores.blank) distinct.add(score);
  }
  const sorted = Float64Array.from(distinct).sort();
  const highest = sorted.at(-1);
  return [...sorted, ...(highest === undefined ? [] : [highest + 1])].map(plainDecimal);
}

/** The distinct values of a field, and one beyond both ends that the field can hold; of moments the local days. */
function valuesOf(field: Field, column: Column | undefined, zone: Zone): string[] {
  if (column?.kind !== 'amount') return [];
  const isInstant = field.type === 'datetime';
  const isDay = isInstant || field.type === 'date';
  const distinct = new Set<number>();
  for (let row = 0; row < column.values.length; row++) {
    const value = column.values[row] ?? column.blank;
    if (value !== column.blank) distinct.add(isInstant ? dayAt(zone, value) : value);
  }
  const sorted = [...Float64Array.from(distinct).sort()];
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const holds = (value: number): boolean => isDay || (value >= (field.from ?? value) && value <= (field.to ?? value));
  const all = [lowest - 1, ...sorted, highest + 1].filter(holds);
  return all.map((value) => (isDay ? dayText(value) : plainDecimal(value)));
}
