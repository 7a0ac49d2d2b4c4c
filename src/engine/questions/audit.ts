/** What the result of a round hangs on: the people at its lines, the criteria that decide and those that do not, blanks and ties. */

import { and, type Bitset, count, emptySet, has, or, rowsOf, setOf, without } from '../basis/bitset.ts';
import type { Pool } from '../basis/pool.ts';
import { resultOf } from '../basis/steps.ts';
import { roundsOn } from '../many-rounds/rounds-on.ts';
import { isBlank } from '../operators/decide.ts';
import { fieldsOf, type Test } from '../operators/tests.ts';
import type { Criteria } from '../round/criteria.ts';
import type { Criterion } from '../round/groups.ts';
import type { Round } from '../round/hold.ts';
import { requirementsOf } from '../round/requirements.ts';
import { scoresOf } from '../round/scores.ts';
import type { LotOptions } from '../round/waiting.ts';
import { type NearBound, nearBounds } from './near-bounds.ts';

/** A criterion where it stands; a round's own, under a group, as that group asks it. */
export interface CriterionPlace {
  /** Null for a criterion of the round as a whole. */
  readonly group: string | null;
  readonly criterion: string;
}

/** Those considered near the cut-off of a group. */
export interface NearCutOff {
  readonly id: string;
  readonly cutOff: number;
  readonly at: number;
  readonly below: number;
  readonly above: number;
}

/** What a result hangs on. */
export interface Audit {
  readonly groups: readonly NearCutOff[];
  /** Criteria that alone keep somebody out. */
  readonly criteria: readonly (CriterionPlace & { readonly decisive: number })[];
  readonly bounds: readonly NearBound[];
  readonly ties: readonly { readonly group: string; readonly size: number; readonly invited: number; readonly decidedBy: string }[];
  /** Who was not invited, misses no criterion of some group, and has a blank where one of them asks. */
  readonly blanks: readonly { readonly field: string; readonly candidates: number }[];
  /** What criteria decide alone that ask a field nobody could read. */
  readonly assumed: readonly (CriterionPlace & { readonly candidates: number })[];
  readonly everybody: readonly CriterionPlace[];
  readonly nobody: readonly CriterionPlace[];
  readonly decideNobody: readonly CriterionPlace[];
  /** Ids of groups without which the same people are invited. */
  readonly redundant: readonly string[];
}

/** How near is near, and what lots are drawn by. */
export interface AuditOptions extends LotOptions {
  /** Points of score on either side of a cut-off. */
  readonly points: number;
  readonly days: number;
}

/** Finds what the result of a round hangs on. Pure; the round was held on its pool, with figures. */
export function audit(round: Round, options: AuditOptions): Audit {
  return resultOf(auditing(round, options));
}

/** The same in steps, one a group and two besides: a caller may pause between two. */
export function* auditing(round: Round, { points, days, ...lots }: AuditOptions): Generator<void, Audit> {
  const { criteria, pool, result, figures } = round;
  const { present } = result.extraction;
  const everybody = count(present);
  const inGroups = criteria.groups.flatMap((group, at) =>
    requirementsOf(criteria, group).criteria.map((criterion, i) => ({
      location: { group: group.id, criterion: criterion.id },
      criterion,
      decisive: figures.groups[at]?.funnel[i]?.decisive ?? 0,
    })),
  );
  const blanks = blanksOf(round);
  yield;
  const bounds = nearBounds(pool, criteria, days);
  yield;
  const redundant = yield* redundantGroups(round, lots);
  return {
    groups: nearCutOffs(round, points),
    criteria: inGroups.filter(({ decisive }) => decisive > 0).map(({ location, decisive }) => ({ ...location, decisive })),
    bounds,
    ties: result.groups.flatMap(({ id, tie }) => (tie === null ? [] : [{ group: id, ...tie }])),
    blanks,
    assumed: inGroups
      .filter(({ criterion }) => asksAssumed(criterion.test, criteria))
      .map(({ location, decisive }) => ({ ...location, candidates: decisive })),
    everybody: everybody === 0 ? [] : criteriaWhere(round, (met) => count(and(present, met)) === everybody),
    nobody: everybody === 0 ? [] : criteriaWhere(round, (met) => count(and(present, met)) === 0),
    decideNobody: everybody === 0 ? [] : inGroups.filter(({ decisive }) => decisive === 0).map(({ location }) => location),
    redundant,
  };
}

function nearCutOffs({ criteria, pool, result, figures }: Round, points: number): NearCutOff[] {
  const scores = scoresOf(pool);
  return criteria.groups.flatMap(({ id }, group): NearCutOff[] => {
    const cutOff = figures.groups[group]?.cutOff?.score;
    const considered = result.groups[group]?.considered;
    if (scores === null || cutOff === undefined || considered === undefined) return [];
    let [at, below, above] = [0, 0, 0];
    for (const row of rowsOf(considered)) {
      const score = scores.values[row] ?? scores.blank;
      if (score === scores.blank) continue;
      if (score === cutOff) at++;
      else if (score < cutOff && score >= cutOff - points) below++;
      else if (score > cutOff && score <= cutOff + points) above++;
    }
    return [{ id, cutOff, at, below, above }];
  });
}

/** The criteria of which a set holds: a round's once, then those of the groups. */
function criteriaWhere({ criteria, result }: Round, holds: (met: Bitset) => boolean): CriterionPlace[] {
  const decidedOf = (group: number, id: string): Bitset | undefined => result.groups[group]?.decided.find((each) => each.id === id)?.met;
  const listed = (group: string | null, own: readonly Criterion[], metOf: (id: string) => Bitset | undefined): CriterionPlace[] =>
    own.flatMap(({ id }) => {
      const met = metOf(id);
      return met !== undefined && holds(met) ? [{ group, criterion: id }] : [];
    });
  const asking = (id: string): number => criteria.groups.findIndex((group) => !group.exempt.includes(id));
  return [
    ...listed(null, criteria.criteria, (id) => decidedOf(asking(id), id)),
    ...criteria.groups.flatMap((group, at) => listed(group.id, group.criteria, (id) => decidedOf(at, id))),
  ];
}

/** The blank fields of those whom nothing but blanks keeps out of some group. */
function blanksOf({ criteria, pool, result }: Round): { field: string; candidates: number }[] {
  const found = new Map<string, Bitset>();
  for (const [at, group] of criteria.groups.entries()) {
    const decided = result.groups[at]?.decided ?? [];
    const possible = decided.reduce(
      (left, { met, unknown }) => and(left, or(met, unknown)),
      without(result.extraction.present, result.invited),
    );
    for (const [i, criterion] of requirementsOf(criteria, group).criteria.entries()) {
      const unknown = and(possible, decided[i]?.unknown ?? emptySet(pool.size));
      for (const field of new Set(fieldsOf(criterion.test))) {
        const blank = setOf(
          rowsOf(unknown).filter((row) => isBlankIn(pool, field, row)),
          pool.size,
        );
        found.set(field, or(found.get(field) ?? emptySet(pool.size), blank));
      }
    }
  }
  return [...found].map(([field, rows]) => ({ field, candidates: count(rows) })).filter(({ candidates }) => candidates > 0);
}

function isBlankIn({ columns }: Pool, field: string, row: number): boolean {
  const column = columns.get(field);
  return column === undefined || isBlank(column, row);
}

function asksAssumed(test: Test, { fields }: Criteria): boolean {
  return fieldsOf(test).some((name) => fields.get(name)?.assumption === true);
}

/** The groups without which the same people are invited; never the only one. */
function* redundantGroups({ criteria, pool, result }: Round, { hash, seed }: LotOptions): Generator<void, string[]> {
  if (criteria.groups.length < 2) return [];
  const rounds = roundsOn(pool, hash);
  const redundant: string[] = [];
  for (const group of criteria.groups) {
    const others = { ...criteria, groups: criteria.groups.filter((each) => each !== group) };
    const { invitations } = rounds.invite(others, { seed });
    const isSame = invitations.length === result.invitations.length && invitations.every((row) => has(result.invited, row));
    if (isSame) redundant.push(group.id);
    yield;
  }
  return redundant;
}
