/** How many people lie near the lines that a round draws in time: the bounds of its questions about moments, and the extraction. */

import type { AmountColumn } from '../basis/columns.ts';
import type { Pool } from '../basis/pool.ts';
import { DAY_MS } from '../basis/time.ts';
import type { IntervalCondition } from '../operators/condition.ts';
import { type Leaf, leavesOf } from '../operators/tests.ts';
import type { Criteria } from '../round/criteria.ts';
import type { Criterion } from '../round/groups.ts';

/** A line in time, and how many of everybody read lie on either side of it. */
export interface NearBound {
  /** The id of the group; null for a criterion of the round, and for the extraction. */
  readonly group: string | null;
  /** Null for the extraction. */
  readonly criterion: string | null;
  readonly field: string;
  /** As it is written. */
  readonly bound: string;
  readonly before: number;
  readonly after: number;
}

/**
 * Those near each line, in the order of the statistics, the extraction last.
 *
 * @param days so many days, or stretches of 24 hours, on either side; the far end of a stretch is not in it.
 */
export function nearBounds({ columns }: Pool, criteria: Criteria, days: number): NearBound[] {
  const near = (criterion: Criterion, group: string | null): NearBound[] =>
    leavesOf(criterion.test).flatMap((leaf): NearBound[] => {
      const column = columns.get(leaf.field);
      const type = criteria.fields.get(leaf.field)?.type;
      const line = lineOf(leaf);
      if (line === null || column?.kind !== 'amount' || (type !== 'date' && type !== 'datetime')) return [];
      const unit = type === 'date' ? 1 : DAY_MS;
      return [
        { group, criterion: criterion.id, field: leaf.field, bound: leaf.operand[0] ?? '', ...sidesOf(column, line, days * unit, unit) },
      ];
    });
  const { extraction, latest } = criteria.round;
  const submitted = columns.get('submitted_at');
  return [
    ...criteria.criteria.flatMap((criterion) => near(criterion, null)),
    ...criteria.groups.flatMap((group) => group.criteria.flatMap((criterion) => near(criterion, group.id))),
    ...(extraction === null || latest === null || submitted?.kind !== 'amount'
      ? []
      : [
          {
            group: null,
            criterion: null,
            field: 'submitted_at',
            bound: extraction,
            ...sidesOf(submitted, latest + 1, days * DAY_MS, DAY_MS),
          },
        ]),
  ];
}

const IN_TIME = new Set(['before', 'on_or_before', 'after', 'on_or_after']);

/** Where a question draws its line: everything before it answers one way, everything from it on the other; null where it draws none in time. */
function lineOf({ operator, condition }: Leaf): number | null {
  if (!IN_TIME.has(operator) || condition.kind !== 'interval') return null;
  const { low, high, open }: IntervalCondition = condition;
  // Days and moments are whole numbers: a bound that belongs to what is before it draws the line one further.
  if (high !== null) return open === 'high' ? high : high + 1;
  return low === null ? null : open === 'low' ? low + 1 : low;
}

/** How many values lie less than a distance before a line, and from it on less than the same behind it; whole days count by the day. */
function sidesOf({ values, blank }: AmountColumn, line: number, distance: number, unit: number): { before: number; after: number } {
  let [before, after] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? blank;
    if (value === blank) continue;
    if (value >= line) after += value < line + distance ? 1 : 0;
    else before += value > line - distance || (unit === 1 && value === line - distance) ? 1 : 0;
  }
  return { before, after };
}
