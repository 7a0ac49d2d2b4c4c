/** What would have been enough: the smallest changes of somebody's own data that lead to an invitation, all else equal. */

import { has } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { deciderOf } from '../operators/decide-once.ts';
import type { Leaf, Test } from '../operators/tests.ts';
import { between } from '../operators/tests.ts';
import { capsOf } from '../round/caps.ts';
import type { Criteria } from '../round/criteria.ts';
import { withDerived } from '../round/derive.ts';
import { absenceOf } from '../round/extraction.ts';
import type { Group } from '../round/groups.ts';
import { requirementsOf } from '../round/requirements.ts';
import type { HeldRound } from '../round/result.ts';
import type { LotOptions } from '../round/waiting.ts';
import { type LeafGoal, type Way, waysToMeet } from './alternatives.ts';
import { distinctIn } from './distinct.ts';
import { byFirstKey, byScore } from './enough-in-order.ts';
import type { AskedOf, Enough, EnoughForGroup, PersonalChange } from './enough-result.ts';
import { invitingAgain } from './inviting-again.ts';
import { nearestValue } from './nearest-value.ts';
import { type CellValue, cellAt, invitingBy, poolOfOne } from './person.ts';
import { firstLiving } from './turning-points.ts';

const MOST_SHOWN = 3;

/** Finds what would have been enough for somebody whom a round did not invite, group by group; null for the invited. */
export type FindEnough = (row: number) => readonly EnoughForGroup[] | null;

/**
 * Prepares the question for many people.
 *
 * @param held the round; with caps, by which a change of one person may change who else is passed over, it is held again
 * for each change that is tried.
 * @param read the pool as it was read.
 */
export function enoughFinder(held: HeldRound, read: Pool, lots: LotOptions): FindEnough {
  const inviting = capsOf(held.criteria).length > 0 ? invitingAgain(held, read, lots) : invitingBy(held, read, lots);
  const scores = distinctIn(held.pool, 'score');
  return (row) => {
    if (has(held.result.invited, row)) return null;
    const found: EnoughForGroup[] = [];
    for (const [at, group] of held.criteria.groups.entries()) {
      found.push(enoughForGroup({ held, read, row, inviting, scores }, group, at, found));
    }
    return found;
  };
}

function enoughForGroup(asked: AskedOf, group: Group, at: number, earlier: readonly EnoughForGroup[]): EnoughForGroup {
  const { held, read, row } = asked;
  const { criteria } = held;
  const one = withDerived(poolOfOne(read, row, new Map()), criteria).pool;
  const decider = deciderOf(one);
  const verdicts = (leaf: Leaf) => {
    const { met, unknown } = decider(leaf);
    return has(met, 0) ? 'met' : has(unknown, 0) ? 'blank' : 'missed';
  };
  const tests = requirementsOf(criteria, group).criteria.map(({ test }) => test);
  const { ways, isCut } = waysToMeet(tests, verdicts);
  const inTime = inTimeFor(asked);
  const kept = tests.filter((test) => has(decider(test).met, 0));
  const found = ways
    .flatMap((way) => enoughBy(asked, group, at, [...way, ...inTime], kept))
    // Where an earlier group invites, what is enough for that one is less than what this one asks besides.
    .map((each) => earlier[each.group]?.enough.find((other) => other.group === each.group && isWithin(other, each)) ?? each);
  const bySize = found.sort((a, b) => sizeOf(a) - sizeOf(b));
  const smallest = bySize.filter((each, i) => !bySize.slice(0, i).some((other) => isWithin(other, each)));
  return { enough: smallest.slice(0, MOST_SHOWN), isCut };
}

function sizeOf({ changes, score }: Enough): number {
  return changes.length + (score === null ? 0 : 1);
}

/** Whether all that one changes, another changes too. */
function isWithin(one: Enough, other: Enough): boolean {
  const fields = new Set(other.changes.map(({ field }) => field.name));
  return (one.score === null || other.score !== null) && one.changes.every(({ field }) => fields.has(field.name));
}

/** What somebody outside of the extraction needs: a declaration submitted inside it, the nearest. */
function inTimeFor({ held: { criteria, pool, result }, row }: AskedOf): LeafGoal[] {
  const { round } = criteria;
  const absence = absenceOf(pool, round, result.extraction, row);
  if (absence === null || absence === 'bank') return [];
  const low = absence === 'validity' ? firstLiving(round) : null;
  return [{ leaf: between('submitted_at', low, round.latest), holds: true }];
}

/** What one way to meet the criteria comes to: its changes alone, or with the score or place in the order that is enough. */
function enoughBy(asked: AskedOf, group: Group, at: number, way: Way, kept: readonly Test[]): Enough[] {
  const changes = changesFor(asked, way, kept);
  if (changes === null) return [];
  const { inviting, row } = asked;
  const changed = new Map(changes.map(({ field, to }) => [field.name, to]));
  const by = inviting(row, changed);
  if (by !== null) return by <= at ? [{ changes, score: null, group: by }] : [];
  return [...byScore(asked, at, changes, changed), ...byFirstKey(asked, group, at, changes, changed)];
}

/** The changes of columns by which all that is wanted is so; null where a column cannot hold it. */
function changesFor({ held: { criteria }, read, row }: AskedOf, way: Way, kept: readonly Test[]): PersonalChange[] | null {
  const bySource = new Map<string, LeafGoal[]>();
  for (const wanted of way) {
    const source = sourceOf(wanted.leaf.field, criteria, read);
    if (source === null) return null;
    bySource.set(source, [...(bySource.get(source) ?? []), wanted]);
  }
  const changes: PersonalChange[] = [];
  for (const [name, wanted] of bySource) {
    const [field, column] = [criteria.fields.get(name), read.columns.get(name)];
    if (field === undefined || column === undefined) return null;
    // What is met already on this column must stay so.
    const stays = kept.flatMap(leavesAlone).filter((leaf) => sourceOf(leaf.field, criteria, read) === name);
    const all = [...wanted, ...stays.map((leaf): LeafGoal => ({ leaf, holds: true }))];
    const derived = [...new Set(all.map(({ leaf }) => leaf.field))].filter((each) => each !== name);
    const asked = {
      field,
      column,
      wanted: all.filter(({ leaf }) => leaf.field === name),
      derived: derived.flatMap((each) => {
        const follows = criteria.fields.get(each);
        return follows === undefined ? [] : [{ field: follows, wanted: all.filter(({ leaf }) => leaf.field === each) }];
      }),
    };
    const from = cellAt(column, row);
    const to = nearestValue(asked, from, criteria);
    if (to === undefined) return null;
    changes.push({ field, from, to, wanted, bound: boundInTime(wanted, to) });
  }
  return changes;
}

/** The moment by which a declaration is in time, or the first that its column can hold from which on, where only that is wanted of it. */
function boundInTime(wanted: readonly LeafGoal[], to: CellValue): PersonalChange['bound'] {
  const [condition, ...others] = wanted.filter(({ leaf }) => leaf.operand.length === 0).map(({ leaf }) => leaf.condition);
  if (others.length > 0 || condition?.kind !== 'interval') return null;
  if (condition.low !== null) return typeof to === 'number' ? { operator: 'on_or_after', value: to } : null;
  return condition.high === null ? null : { operator: 'on_or_before', value: condition.high };
}

/** The pool's own column that a field is read from, or follows from; null where a grid gives it. */
function sourceOf(name: string, { fields, score }: Criteria, { columns }: Pool): string | null {
  const field = fields.get(name);
  if (field === undefined || field.byGrid === true || (name === 'score' && score !== null)) return null;
  if (columns.has(name)) return name;
  return field.derived !== null && columns.has(field.derived.from) ? field.derived.from : null;
}

/** The questions that a test asks by themselves: those that must all hold. */
function leavesAlone(test: Test): Leaf[] {
  if (test.kind === 'leaf') return [test];
  return test.kind === 'all' || test.tests.length === 1 ? (test.kind === 'none' ? [] : test.tests.flatMap(leavesAlone)) : [];
}
