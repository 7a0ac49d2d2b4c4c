/** Values of a column at which somebody may begin or cease to take part in a round, or to meet a criterion. */

import { firstFrom } from '../basis/search.ts';
import { civilDate, dayNumber, daysInMonth } from '../basis/time.ts';
import type { Condition } from '../operators/condition.ts';
import { leavesOf } from '../operators/tests.ts';
import type { Criteria, RoundMoment } from '../round/criteria.ts';
import { localDay } from '../round/derive.ts';
import { lifeAt } from '../round/extraction.ts';

/** The first instant whose declarations live at the reference of a round; null where they do not expire. */
export function firstLiving({ reference, validityMonths, zone }: RoundMoment): number | null {
  if (validityMonths === null) return null;
  const { expired, alive, lives } = lifeAt(reference, zone, validityMonths);
  return firstFrom(expired, alive, lives);
}

/** Days of birth at which an age changes to or from a bound. */
export function birthsAt(condition: Condition, today: number): number[] {
  return amountsIn(condition)
    .flatMap((age) => [age - 1, age, age + 1])
    .flatMap((age) => {
      const { year, month, day } = civilDate(today);
      // Whoever is born on this day is that old today; a day later they are not yet.
      const born = dayNumber(year - age, month, Math.min(day, daysInMonth(year - age, month))) ?? today;
      return [born, born + 1, born - 1];
    });
}

const known = new WeakMap<Criteria, Map<string, readonly number[]>>();

/** Between two neighbours of these values, the column decides every criterion in one way. */
export function turningPoints(name: string, criteria: Criteria): readonly number[] {
  const byName = known.get(criteria) ?? new Map<string, readonly number[]>();
  known.set(criteria, byName);
  const found = byName.get(name) ?? findPoints(name, criteria);
  byName.set(name, found);
  return found;
}

function findPoints(name: string, { criteria, groups, fields, round }: Criteria): number[] {
  const leaves = [criteria, ...groups.map((group) => group.criteria)].flat().flatMap(({ test }) => leavesOf(test));
  const own = leaves.filter((leaf) => leaf.field === name).flatMap(({ condition }) => amountsIn(condition));
  const byYears = leaves.filter(
    (leaf) => fields.get(leaf.field)?.derived?.from === name && fields.get(leaf.field)?.derived?.by === 'years',
  );
  const births = byYears.flatMap(({ condition }) => birthsAt(condition, localDay(round)));
  const inTime = name === 'submitted_at' ? [round.latest, firstLiving(round)].filter((instant) => instant !== null) : [];
  return [...own, ...births, ...inTime];
}

/** The amounts that a condition names. */
function amountsIn(condition: Condition): number[] {
  if (condition.kind === 'amounts') return [...condition.values];
  return condition.kind === 'interval' ? [condition.low, condition.high].filter((bound) => bound !== null) : [];
}
