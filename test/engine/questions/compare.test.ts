/** A reform beside its baseline equals two rounds joined by hand, person by person. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeFinder, compareRounds } from '../../../src/engine/questions/compare.ts';
import { groupsOfDifferentLots, isSameRule } from '../../../src/engine/questions/same-rule.ts';
import { holdRound, type Round } from '../../../src/engine/round/hold.ts';
import { invitationOf, outcomeOf } from '../../../src/engine/round/result.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { PEOPLE, ROUND } from '../../laws/at-random.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

const OUTCOMES = ['invited', 'not_reached', 'ineligible', 'outside_extraction'];

/** Both rounds, and of each person what they did: the outcome, and the group that invited. */
function both(baseline: string, reform: string, people: readonly Person[]) {
  const [a, b] = [criteriaOf(baseline), criteriaOf(reform)];
  const pool = poolOf(b, people, ['country', 'age']);
  const before = holdRound(pool, a, { hash: sha256 });
  const after = holdRound(pool, b, { hash: sha256 });
  const decided = ({ result }: Round, row: number) => ({
    outcome: outcomeOf(result, row),
    group: result.groups[invitationOf(result, row)?.group ?? -1]?.id ?? null,
  });
  const cases = people.map((person, row) => ({ person, row, old: decided(before, row), now: decided(after, row) }));
  return { before, after, cases };
}

const where = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length;

test('counts, outcomes, groups, scores and breakdowns are those of two rounds joined by hand', () => {
  let [different, moved] = [0, 0];
  fc.assert(
    fc.property(ROUND, ROUND, PEOPLE, (baseline, reform, people) => {
      const { before, after, cases } = both(baseline, reform, people);
      const found = compareRounds(before, after);
      const joined = cases.filter(({ old, now }) => now.group !== null && old.group === null);
      const left = cases.filter(({ old, now }) => now.group === null && old.group !== null);
      expect(found.counts).toEqual({
        read: people.length,
        baseline: where(cases, ({ old }) => old.outcome === 'invited'),
        reform: where(cases, ({ now }) => now.outcome === 'invited'),
        both: where(cases, ({ old, now }) => old.outcome === 'invited' && now.outcome === 'invited'),
        joined: joined.length,
        left: left.length,
      });
      const pairs = OUTCOMES.flatMap((old) => OUTCOMES.map((now) => ({ baseline: old, reform: now })));
      const counted = pairs.map((pair) => ({
        ...pair,
        candidates: where(cases, ({ old, now }) => old.outcome === pair.baseline && now.outcome === pair.reform),
      }));
      expect(found.outcomes).toEqual(counted.filter(({ candidates }) => candidates > 0));
      for (const group of found.groups) {
        const { id } = group;
        expect(group).toMatchObject({
          baseline: { invited: where(cases, ({ old }) => old.group === id) },
          reform: { invited: where(cases, ({ now }) => now.group === id) },
          both: where(cases, ({ old, now }) => old.group === id && now.group === id),
          joined: where(joined, ({ now }) => now.group === id),
          left: where(left, ({ old }) => old.group === id),
          movedIn: where(cases, ({ old, now }) => now.group === id && old.group !== null && old.group !== id),
          movedOut: where(cases, ({ old, now }) => old.group === id && now.group !== null && now.group !== id),
        });
        expect(group.reform.invited).toBe(group.both + group.joined + group.movedIn);
        const at = after.criteria.groups.findIndex((each) => each.id === id);
        expect(group.reform.cutOff).toBe(after.figures.groups[at]?.cutOff?.score ?? null);
        expect(group.reform.eligible).toBe(after.figures.groups[at]?.counts.eligible ?? 0);
        moved += group.movedIn;
      }
      for (const [people, scores] of [
        [joined, found.scores.joined],
        [left, found.scores.left],
      ] as const) {
        const known = people.flatMap(({ person }) => (person['score'] ? [Number(person['score'])] : [])).sort((a, b) => a - b);
        expect([scores?.lowest, scores?.highest]).toEqual([known[0], known.at(-1)]);
      }
      for (const { by, groups } of found.breakdowns) {
        const values = [...new Set(people.map((person) => person[by] || null))];
        expect(groups.map(({ value }) => value).sort()).toEqual(values.sort());
        for (const { value, ...counts } of groups) {
          const own = cases.filter(({ person }) => (person[by] || null) === value);
          expect(counts).toEqual({
            read: own.length,
            baseline: where(own, ({ old }) => old.group !== null),
            reform: where(own, ({ now }) => now.group !== null),
            joined: where(own, (each) => joined.includes(each)),
            left: where(own, (each) => left.includes(each)),
          });
        }
      }
      const change = changeFinder(before, after);
      for (const { row, old, now } of cases) {
        const same = old.outcome === now.outcome && old.group === now.group;
        expect(change(row) === null).toBe(same);
        if (old.group !== null && now.group !== null && !same) expect(change(row)).toBe('moved');
      }
      if (joined.length + left.length > 0) different++;
    }),
    { numRuns: 200, seed: 20210114 },
  );
  expect(different).toBeGreaterThan(100);
  expect(moved).toBeGreaterThan(20);
});

describe('a rule compared with itself', () => {
  test('has zeros everywhere, whatever is said of it', () => {
    fc.assert(
      fc.property(ROUND, PEOPLE, (text, people) => {
        const other = `${text}title: {fr: autre, en: other}\npublished: {invitations: 3}\n`;
        const { before, after } = both(text, other, people);
        expect(isSameRule(before.criteria, after.criteria)).toBe(true);
        const { counts } = compareRounds(before, after);
        expect([counts.joined, counts.left, counts.baseline]).toEqual([0, 0, counts.reform]);
      }),
      { numRuns: 100, seed: 20210115 },
    );
  });
  it.each([
    ['groups: [{id: g, select: {minimum_score: 580}}]', 'groups: [{id: g, select: {minimum_score: 580.0}}]', true],
    ['groups: [{id: g, select: {minimum_score: 580}}]', 'groups: [{id: g, select: {minimum_score: 581}}]', false],
    ['groups: [{id: g, select: {minimum_score: 580}}]', 'groups: [{id: h, select: {minimum_score: 580}}]', false],
    ['criteria: [{id: a, test: {field: age, at_least: 18}}]', 'criteria: [{id: a, label: x, test: {field: age, at_least: 18}}]', true],
    ['criteria: [{id: a, test: {field: age, at_least: 18}}]', 'criteria: [{id: a, test: {field: age, more_than: 17}}]', false],
    ['round: {date: 2020-01-16}', 'round: {date: 2020-01-17}', false],
    [
      'limit: 5\ngroups: [{id: g, rank: [lottery], select: all}]\nseed: a',
      'limit: 5\ngroups: [{id: g, rank: [lottery], select: all}]\nseed: b',
      false,
    ],
    ['id: x', 'id: y', true],
    [
      'id: x\ngroups: [{id: g, rank: [lottery], select: {top: 1}}]\nseed: a',
      'id: y\ngroups: [{id: g, rank: [lottery], select: {top: 1}}]\nseed: a',
      false,
    ],
    ['fields: {oral: {type: integer}}', 'fields: {oral: {type: number}}', true],
  ])('%s beside %s: %s', (a, b, same) => {
    expect(isSameRule(criteriaOf(a), criteriaOf(b))).toBe(same);
  });
});

describe('lots', () => {
  const rule = (id: string, group: string, rank = '[lottery]') =>
    criteriaOf(`id: ${id}\nseed: s\ngroups: [{id: ${group}, rank: ${rank}, select: {top: 1}}]\n`);
  it.each([
    [rule('x', 'g'), rule('x', 'g'), 's', 's', []],
    [rule('x', 'g'), rule('y', 'g'), 's', 's', ['g']],
    [rule('x', 'g'), rule('x', 'g'), 's', 't', ['g']],
    [rule('x', 'g'), rule('y', 'h'), 's', 's', []],
    [rule('x', 'g'), rule('y', 'g', '[{field: score, order: descending}]'), 's', 's', []],
  ])('case %#', (a, b, first, second, groups) => {
    expect(groupsOfDifferentLots(a, b, { a: first, b: second })).toEqual(groups);
  });
});
