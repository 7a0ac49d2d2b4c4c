/** The laws of SPEC 2.11, and the sums of 2.9 and 3.2, on rounds and pools made at random. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, has, rowsOf } from '../../src/engine/bitset.ts';
import { explain, groupsMet, whyNot } from '../../src/engine/explain.ts';
import type { RoundResult } from '../../src/engine/result.ts';
import { runRound } from '../../src/engine/round.ts';
import { criteriaOf, idsOf, outcomesOf, type Person, poolOf } from './people.ts';

/** Explicit, so that every machine runs the same cases. */
const RUNS = { numRuns: 250, seed: 20200116 };

/** Few values a column, so that blanks, ties and boundaries are common. */
const CELLS = {
  score: fc.constantFrom('', '490', '499.9', '500', '500.1', '510', '510', '560'),
  submitted_at: fc.constantFrom(
    '',
    '2019-01-13',
    '2019-01-14',
    '2019-06-16',
    '2019-06-16T12:00',
    '2019-06-16T16:00:00Z',
    '2020-01-13T23:59:59.999',
    '2020-01-14',
  ),
  age: fc.constantFrom('', '17', '18', '18', '19', '19'),
  licence: fc.constantFrom('', 'true', 'true', 'true', 'false'),
  country: fc.constantFrom('', 'A', 'a', 'é', '😀', '～'),
  noc_2021: fc.constantFrom('', '31300', '31301', '31302', '21231'),
  quebec_stays: fc.constantFrom('', 'none', '2019-01-01/2019-06-16', '2019-06-17/'),
};

const IDS = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'B', '0', '9', 'é', '😀', '～'), minLength: 1, maxLength: 3 }), {
  minLength: 0,
  maxLength: 12,
  size: 'max',
});

const PEOPLE: fc.Arbitrary<Person[]> = IDS.chain((ids) =>
  fc.tuple(...ids.map((id) => fc.record(CELLS).map((cells): Person => ({ id, ...cells })))),
);

const LEAVES = [
  { field: 'age', at_least: '18' },
  { field: 'licence', is: 'true' },
  { field: 'licence', is_not: 'true' },
  { field: 'score', between: ['499.9', '510'] },
  { field: 'noc_2021', starts_with: '31' },
  { field: 'country', not_in: ['A', '～'] },
  { field: 'quebec_stays', covers: '2019-06-16' },
  { field: 'submitted_at', before: '2019-06-17' },
  { field: 'country', present: 'false' },
];
const LEAF = fc.constantFrom<object>(...LEAVES);
const TEST = fc.oneof(
  LEAF,
  fc
    .tuple(fc.constantFrom('all', 'any', 'none'), fc.array(LEAF, { minLength: 1, maxLength: 3 }))
    .map(([kind, parts]) => ({ [kind]: parts })),
);

function criteriaNamed(prefix: string, maxLength: number): fc.Arbitrary<object[]> {
  return fc.array(TEST, { maxLength }).map((tests) => tests.map((asked, i) => ({ id: `${prefix}${i}`, test: asked })));
}

type Key = { field: string; order: string } | 'lottery';

const KEYS: fc.Arbitrary<Key[]> = fc
  .tuple(
    fc.shuffledSubarray(['score', 'submitted_at', 'age', 'licence', 'country', 'noc_2021'], { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom('ascending', 'descending'), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([fields, orders, lottery]) => [
    ...fields.map((field, i) => ({ field, order: orders[i] ?? 'ascending' })),
    ...(lottery ? ['lottery' as const] : []),
  ]);

const MINIMUM = fc.constantFrom('490', '499.9', '500', '510', '560');
const TOP = fc.integer({ min: 0, max: 6 });

function selection(limited: boolean): fc.Arbitrary<object | 'all'> {
  const ties = limited ? fc.constant('break') : fc.constantFrom('break', 'include');
  return fc.oneof(
    fc.constant<'all'>('all'),
    fc.record({ minimum_score: MINIMUM }),
    fc.record({ top: TOP, ties }),
    fc.record({ minimum_score: MINIMUM, top: TOP, ties }),
  );
}

const MOMENT = fc.constantFrom<object>(
  { date: '2020-01-16' },
  { date: '2020-01-16', extraction: '2020-01-13' },
  { date: '2020-01-16', validity_months: '12' },
  { date: '2020-01-16', extraction: '2020-01-13T06:30', validity_months: '12' },
);

/** A criteria file of up to three groups, as text: JSON is YAML. */
const ROUND: fc.Arbitrary<string> = fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }).chain((limit) => {
  const group = fc.record({ criteria: criteriaNamed('g', 2), rank: KEYS, select: selection(limit !== undefined) });
  return fc
    .record({ round: MOMENT, criteria: criteriaNamed('r', 1), groups: fc.array(group, { minLength: 1, maxLength: 3 }) })
    .map(({ round, criteria, groups }) =>
      textOf({
        round,
        criteria,
        groups: groups.map((given, i) => ({ id: `group${i}`, ...given })),
        ...(limit === undefined ? {} : { limit }),
      }),
    );
});

function textOf(file: object): string {
  const lines = Object.entries({ id: 'r', seed: 'seed', ...file }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${lines.join('\n')}\n`;
}

function run(text: string, people: readonly Person[]): RoundResult {
  const criteria = criteriaOf(text);
  return runRound(poolOf(criteria, people, ['country', 'age']), criteria, { band: 10 });
}

/** Everything that a result says, by id: rows are places in a file and mean nothing. */
function told(result: RoundResult): unknown {
  const ids = (rows: Iterable<number>): string[] => idsOf(result.pool, rows);
  const set = (rows: Uint32Array): string[] => ids(rowsOf(rows)).toSorted();
  const rows = Array.from({ length: result.pool.size }, (_, row) => row);
  return {
    outcomes: outcomesOf(result),
    reasons: Object.fromEntries(rows.map((row) => [result.pool.ids.at(row), [groupsMet(result, row), whyNot(result, row)]])),
    invitations: ids(result.invitations),
    counts: result.counts,
    bands: result.scoreDistribution,
    breakdowns: result.breakdowns,
    groups: result.groups.map(({ funnel, eligible, belowMinimum, selected, counts, cutOff, scores }) => ({
      funnel: funnel.map(({ criterion, ...figures }) => ({ ...figures, criterion: criterion.id })),
      eligible: set(eligible),
      belowMinimum: set(belowMinimum),
      invited: ids(selected.invited),
      pastTop: set(selected.pastTop),
      pastLimit: set(selected.pastLimit),
      tie: selected.tie,
      counts,
      cutOff: cutOff && { ...cutOff, lastInvited: ids([cutOff.lastInvited]) },
      scores,
    })),
  };
}

test('the order of rows and of columns changes nothing', () => {
  const shuffled = PEOPLE.chain((people) =>
    fc.tuple(
      fc.constant(people),
      fc.shuffledSubarray(people, { minLength: people.length }),
      fc.shuffledSubarray(Object.keys(CELLS), { minLength: 7 }),
    ),
  );
  let moved = 0;
  fc.assert(
    fc.property(ROUND, shuffled, (text, [people, otherRows, columns]) => {
      const otherColumns = otherRows.map((person): Person => {
        return { id: person.id, ...Object.fromEntries(columns.map((name) => [name, person[name] ?? ''])) };
      });
      const [first, second] = [run(text, people), run(text, otherColumns)];
      expect(told(second)).toEqual(told(first));
      if (first.counts.invited > 1 && people.some(({ id }, row) => otherRows[row]?.id !== id)) moved++;
    }),
    RUNS,
  );
  expect(moved).toBeGreaterThan(50);
});

test('somebody not invited, added or removed, changes no other outcome', () => {
  let removed = 0;
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const criteria = criteriaOf(text);
      const outcomes = outcomesOf(runRound(poolOf(criteria, people), criteria));
      for (const { id } of people) {
        if (outcomes[id]?.startsWith('invited')) continue;
        const { [id]: _, ...others } = outcomes;
        const left = poolOf(
          criteria,
          people.filter((person) => person.id !== id),
        );
        expect(outcomesOf(runRound(left, criteria))).toEqual(others);
        if (Object.values(others).some((outcome) => outcome.startsWith('invited'))) removed++;
      }
    }),
    RUNS,
  );
  expect(removed).toBeGreaterThan(50);
});

/** Keys after the score. */
const LATER_KEYS = KEYS.map((keys) => keys.filter((key) => key === 'lottery' || key.field !== 'score'));

function oneGroup(select: object | 'all', later: readonly Key[]): string {
  return textOf({ groups: [{ id: 'g', rank: [{ field: 'score', order: 'descending' }, ...later], select }] });
}

function invitedOf(text: string, people: readonly Person[]): string[] {
  const result = run(text, people);
  return idsOf(result.pool, result.invitations);
}

test('one group by score: a larger top only adds', () => {
  let grown = 0;
  const select = fc.record({ ties: fc.constantFrom('break', 'include'), minimum_score: MINIMUM }, { requiredKeys: ['ties'] });
  fc.assert(
    fc.property(LATER_KEYS, select, TOP, fc.integer({ min: 1, max: 4 }), PEOPLE, (later, rest, top, more, people) => {
      const few = invitedOf(oneGroup({ ...rest, top }, later), people);
      const many = invitedOf(oneGroup({ ...rest, top: top + more }, later), people);
      expect(many.slice(0, few.length)).toEqual(few);
      if (few.length > 0 && many.length > few.length) grown++;
    }),
    RUNS,
  );
  expect(grown).toBeGreaterThan(50);
});

test('one group by score: a lower minimum score only adds', () => {
  let grown = 0;
  const pair = fc.tuple(MINIMUM, MINIMUM).map(([a, b]) => (Number(a) < Number(b) ? [a, b] : [b, a]));
  fc.assert(
    fc.property(LATER_KEYS, pair, PEOPLE, (later, [low, high], people) => {
      const few = invitedOf(oneGroup({ minimum_score: high }, later), people);
      const many = invitedOf(oneGroup({ minimum_score: low }, later), people);
      expect(many.slice(0, few.length)).toEqual(few);
      if (few.length > 0 && many.length > few.length) grown++;
    }),
    RUNS,
  );
  expect(grown).toBeGreaterThan(50);
});

test('one group by score: nobody passed over has a higher score than somebody invited', () => {
  const scoreOf = (person: Person | undefined): number => (person?.['score'] ? Number(person['score']) : Number.NEGATIVE_INFINITY);
  let both = 0;
  const limit = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
  const asked = limit.chain((places) => fc.tuple(fc.constant(places), LATER_KEYS, selection(places !== undefined)));
  fc.assert(
    fc.property(asked, PEOPLE, ([places, later, select], people) => {
      const result = run(oneGroup(select, later) + (places === undefined ? '' : `limit: ${places}\n`), people);
      const invited = people.filter((_, row) => result.outcome(row) === 'invited');
      const passedOver = people.filter((_, row) => result.outcome(row) === 'not_reached');
      expect(invited.length + passedOver.length).toBe(people.length);
      if (invited.length > 0 && passedOver.length > 0) {
        both++;
        expect(Math.max(...passedOver.map(scoreOf))).toBeLessThanOrEqual(Math.min(...invited.map(scoreOf)));
      }
    }),
    RUNS,
  );
  expect(both).toBeGreaterThan(50);
});

test('explain agrees with round for everybody', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const result = run(text, people);
      people.forEach((_, row) => {
        const { outcome, absence, groups } = explain(result, row);
        const results = groups.map((group) => group.result);
        const inviting = results.indexOf('invited');
        const reasons = whyNot(result, row);
        for (const told of [outcome, absence, ...results]) seen.add(`${told}`);

        // The outcome follows from the explanation alone.
        const eligible = groups.some((group) => group.eligible);
        const follows = absence !== null ? 'outside_extraction' : inviting >= 0 ? 'invited' : eligible ? 'not_reached' : 'ineligible';
        expect(outcome).toBe(follows);
        expect(result.outcome(row)).toBe(outcome);
        expect(result.groups.map(({ selected }) => selected.invited.includes(row))).toEqual(results.map((found) => found === 'invited'));
        expect(result.invitation(row)?.group).toBe(result.groups[inviting]);
        expect(has(result.extraction.present, row)).toBe(absence === null);

        // Eligible is taking part and meeting every criterion; only then is there a result; `earlier` only after `invited`.
        groups.forEach((group, place) => {
          expect(group.eligible).toBe(absence === null && group.criteria.every(({ verdict }) => verdict === 'met'));
          expect(group.result !== null).toBe(group.eligible);
          expect(group.result === 'earlier').toBe(group.eligible && inviting >= 0 && place > inviting);
        });
        expect(groupsMet(result, row)).toEqual(groups.filter((group) => group.eligible).map(({ group }) => group.group.id));

        // One reason for each group at least, in order, or the absence alone; none for the invited.
        const expected = outcome === 'invited' ? [] : (absence ?? result.groups.map(({ group }) => group.id));
        const named = reasons.map((reason) => reason.split(':')[0] ?? '').filter((name, i, all) => name !== all[i - 1]);
        expect(absence === null ? named : reasons.join()).toEqual(expected);
      });
    }),
    RUNS,
  );
  // All that can be told was told.
  const outcomes = ['invited', 'not_reached', 'ineligible', 'outside_extraction', 'submitted_at?', 'extraction', 'validity'];
  expect([...seen].toSorted()).toEqual([...outcomes, 'earlier', 'minimum_score', 'top', 'limit', 'null'].toSorted());
});

test('everybody read has one outcome', () => {
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const result = run(text, people);
      const { read, rejected, invited, not_reached, ineligible, outside_extraction } = result.counts;
      const outcomes = people.map((_, row) => result.outcome(row));
      const of = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
      expect([read, rejected]).toEqual([people.length, 0]);
      expect(read).toBe(invited + not_reached + ineligible + outside_extraction + rejected);
      expect([of('invited'), of('not_reached'), of('ineligible'), of('outside_extraction')]).toEqual([
        invited,
        not_reached,
        ineligible,
        outside_extraction,
      ]);
      expect(new Set(result.invitations).size).toBe(invited);
      // The n-th of all invited is the place in the group after all groups before.
      const places = [...result.invitations].map((row) => result.invitation(row));
      const wanted = result.groups.flatMap((group) => [...group.selected.invited].map((_, i) => ({ group, groupRank: i + 1 })));
      expect(places.map((place) => [place?.group.group.id, place?.groupRank])).toEqual(
        wanted.map(({ group, groupRank }) => [group.group.id, groupRank]),
      );
    }),
    RUNS,
  );
});

test('the funnel and the counts of a group add up', () => {
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const result = run(text, people);
      const present = people.map((_, row) => row).filter((row) => result.extraction.absence(row) === null);
      const verdicts = people.map((_, row) => explain(result, row).groups.map(({ criteria }) => criteria.map(({ verdict }) => verdict)));
      result.groups.forEach(({ funnel, eligible, belowMinimum, selected, counts }, place) => {
        const answers = present.map((row) => verdicts[row]?.[place] ?? []);
        funnel.forEach(({ passed, failed, blank, remaining, decisive }, step) => {
          const of = (wanted: string): number => answers.filter((answer) => answer[step] === wanted).length;
          expect([passed, failed, blank]).toEqual([of('met'), of('missed'), of('blank')]);
          expect(passed + failed + blank).toBe(present.length);
          expect(remaining).toBe(answers.filter((answer) => answer.slice(0, step + 1).every((verdict) => verdict === 'met')).length);
          const only = answers.filter((answer) => answer[step] !== 'met' && answer.filter((verdict) => verdict !== 'met').length === 1);
          expect(decisive).toBe(only.length);
        });
        expect(counts.eligible).toBe(funnel.at(-1)?.remaining ?? present.length);
        expect(counts.eligible).toBe(count(eligible));
        expect(counts.eligible).toBe(counts.alreadyInvited + counts.considered);
        expect(counts.considered).toBe(counts.belowMinimum + counts.passedOver + counts.invited);
        expect(counts.belowMinimum).toBe(count(belowMinimum));
        expect(counts.passedOver).toBe(count(selected.pastTop) + count(selected.pastLimit));
        expect(counts.invited).toBe(selected.invited.length);
      });
    }),
    RUNS,
  );
});

test('the distribution and the breakdowns count everybody once', () => {
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const result = run(text, people);
      const rows = people.map((_, row) => row);
      const scored = rows.filter((row) => people[row]?.['score'] !== '' && result.extraction.absence(row) === null);
      const bands = result.scoreDistribution ?? [];
      expect(bands).toHaveLength(result.bandsNeeded);
      for (const { from, to, candidates, invited } of bands) {
        const inside = scored.filter((row) => Number(people[row]?.['score']) >= from && Number(people[row]?.['score']) < to);
        expect([candidates, invited]).toEqual([inside.length, inside.filter((row) => result.outcome(row) === 'invited').length]);
      }
      expect(bands.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(scored.length);
      for (const { by, groups } of result.breakdowns) {
        for (const { value, read, eligible, invited } of groups) {
          const with_ = rows.filter((row) => (people[row]?.[by] || null) === value);
          const invitedWith = with_.filter((row) => result.outcome(row) === 'invited');
          const eligibleWith = with_.filter((row) => groupsMet(result, row).length > 0);
          expect([read, eligible, invited]).toEqual([with_.length, eligibleWith.length, invitedWith.length]);
        }
        expect(groups.reduce((sum, { read }) => sum + read, 0)).toBe(people.length);
      }
    }),
    RUNS,
  );
});

test('a lottery is each candidate’s own draw', () => {
  const word = fc.string({ unit: fc.constantFrom('x', 'Y', '7', 'é', '😀'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(IDS, word, TOP, (ids, seed, top) => {
      const text = `id: lot\nseed: ${JSON.stringify(seed)}\ngroups: [{id: g, rank: [lottery], select: {top: ${top}}}]`;
      const draw = (id: string): string => createHash('sha256').update(`${seed}\nlot\ng\n${id}`, 'utf8').digest('hex');
      const expected = ids.toSorted((a, b) => (draw(a) < draw(b) ? -1 : 1)).slice(0, top);
      expect(
        invitedOf(
          text,
          ids.map((id) => ({ id })),
        ),
      ).toEqual(expected);
    }),
    RUNS,
  );
});
