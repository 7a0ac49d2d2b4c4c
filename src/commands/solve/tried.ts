/** Which values `solve` tries: those of a path whose values follow from the pool, or those of a range. */

import { MOST_POINTS } from '../../criteria/value-lists.ts';
import { type KnownPath, knownPath } from '../../criteria/values-to-try.ts';
import type { Criteria, HeldRound } from '../../engine/index.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { valuesBetween } from '../variations.ts';

/** A path, and what is to be tried at it. */
export interface Tried {
  readonly path: string;
  readonly known: KnownPath | null;
  /** The values, from a round that was held by the file's own. */
  readonly values: (round: HeldRound) => readonly string[];
  /** The change by which a value is set on a command line. */
  readonly change: (value: string) => string;
}

/** What is tried at a path; throws a `Refusal` of one that needs a range. */
export function triedAt(criteria: Criteria, find: string, between: string | undefined): Tried {
  const known = knownPath(criteria, find);
  if (between === undefined && known === null) throw new Refusal(problem('between_needed', {}, { value: find }));
  const change = known?.change ?? ((value: string) => `${find}=${value}`);
  const path = known?.path ?? find;
  if (between === undefined) return { path, known, change, values: (round) => requireFew(known?.values(round) ?? [], find) };
  if (known === null || between.includes(':')) {
    const values = valuesBetween(between);
    return { path, known, change, values: () => values };
  }
  const [first = '', last = ''] = between.split('..');
  return { path, known, change, values: (round) => requireFew(known.values(round).filter(within(first, last)), find) };
}

function requireFew(values: readonly string[], find: string): readonly string[] {
  if (values.length <= MOST_POINTS) return values;
  throw new Refusal(problem('wrong_values', { option: '--find', why: 'too_many', most: MOST_POINTS }, { value: find }));
}

function isDay(text: string): boolean {
  return /^[0-9]{4}-/.test(text);
}

/** Whether values lie between two, both included: days by the calendar, all others as numbers. */
function within(first: string, last: string): (value: string) => boolean {
  return (value) => (isDay(first) ? value >= first && value <= last : Number(value) >= Number(first) && Number(value) <= Number(last));
}
