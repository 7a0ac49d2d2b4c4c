/** The laws of contract 2.11, and the sums of contract 2.9 and contract 3.2, on rounds and pools made at random. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, has, without } from '../../src/engine/basis/bitset.ts';
import { explain, groupsMet, whyNot } from '../../src/engine/round/explain.ts';
import { absenceOf } from '../../src/engine/round/extraction.ts';
import { holdRound, type Round } from '../../src/engine/round/hold.ts';
import { invitationOf, outcomeOf } from '../../src/engine/round/result.ts';
import { sha256 } from '../../src/hash/node.ts';
import { criteriaOf, idsOf, outcomesOf, type Person, poolOf } from '../engine/people.ts';
import { CELLS, IDS, KEYS, type Key, MINIMUM, PEOPLE, ROUND, selection, TOP, textOf, told } from './at-random.ts';

/** Explicit, so that every machine runs the same cases. */
const RUNS = { numRuns: 250, seed: 20200116 };
function run(text: string, people: readonly Person[]): Round {
  const criteria = criteriaOf(text);
  return holdRound(poolOf(criteria, people, ['country', 'age']), criteria, { hash: sha256, band: 10 });
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
      if (first.figures.counts.invited > 1 && people.some(({ id }, row) => otherRows[row]?.id !== id)) moved++;
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
      const outcomes = outcomesOf(holdRound(poolOf(criteria, people), criteria, { hash: sha256 }));
      for (const { id } of people) {
        if (outcomes[id]?.startsWith('invited')) continue;
        const { [id]: _, ...others } = outcomes;
        const left = poolOf(
          criteria,
          people.filter((person) => person.id !== id),
        );
        expect(outcomesOf(holdRound(left, criteria, { hash: sha256 }))).toEqual(others);
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
  const { pool, result } = run(text, people);
  return idsOf(pool, result.invitations);
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
  const asked = limit.chain((most) =>
    fc.tuple(fc.constant(most), LATER_KEYS, selection(most !== undefined, { minimum: MINIMUM, top: TOP })),
  );
  fc.assert(
    fc.property(asked, PEOPLE, ([most, later, select], people) => {
      const { result } = run(oneGroup(select, later) + (most === undefined ? '' : `limit: ${most}\n`), people);
      const invited = people.filter((_, row) => outcomeOf(result, row) === 'invited');
      const passedOver = people.filter((_, row) => outcomeOf(result, row) === 'not_reached');
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
      const round = run(text, people);
      const { result } = round;
      people.forEach((_, row) => {
        const { outcome, absence, groups } = explain(round, row);
        const results = groups.map((group) => group.result);
        const inviting = results.indexOf('invited');
        const reasons = whyNot(round, row);
        for (const answer of [outcome, absence, ...results]) seen.add(`${answer}`);

        // The outcome follows from the explanation alone.
        const eligible = groups.some((group) => group.eligible);
        const follows = absence !== null ? 'outside_extraction' : inviting >= 0 ? 'invited' : eligible ? 'not_reached' : 'ineligible';
        expect(outcome).toBe(follows);
        expect(outcomeOf(result, row)).toBe(outcome);
        expect(result.groups.map(({ invited }) => invited.includes(row))).toEqual(results.map((found) => found === 'invited'));
        expect(invitationOf(result, row)?.group ?? -1).toBe(inviting);
        expect(has(result.extraction.present, row)).toBe(absence === null);

        // Eligible is taking part and meeting every criterion; only then is there a result; `earlier` only after `invited`.
        groups.forEach((group, position) => {
          expect(group.eligible).toBe(absence === null && group.criteria.every(({ verdict }) => verdict === 'met'));
          expect(group.result !== null).toBe(group.eligible);
          expect(group.result === 'earlier').toBe(group.eligible && inviting >= 0 && position > inviting);
        });
        expect(groupsMet(result, row)).toEqual(groups.filter((group) => group.eligible).map(({ id }) => id));

        // One reason for each group at least, in order, or the absence alone; none for the invited.
        const expected = outcome === 'invited' ? [] : (absence ?? result.groups.map(({ id }) => id));
        const named = reasons.map((reason) => reason.split(':')[0] ?? '').filter((name, i, all) => name !== all[i - 1]);
        expect(absence === null ? named : reasons.join()).toEqual(expected);
      });
    }),
    RUNS,
  );
  // Every outcome was met.
  const outcomes = ['invited', 'not_reached', 'ineligible', 'outside_extraction', 'submitted_at?', 'extraction', 'validity'];
  expect([...seen].toSorted()).toEqual([...outcomes, 'earlier', 'minimum_score', 'top', 'limit', 'null'].toSorted());
});

test('everybody read has one outcome', () => {
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const round = run(text, people);
      const { result, figures } = round;
      const { read, rejected, invited, not_reached, ineligible, outside_extraction } = figures.counts;
      const outcomes = people.map((_, row) => outcomeOf(result, row));
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
      // Invitations are numbered group after group, and in each group in its order.
      const invitations = [...result.invitations].map((row) => invitationOf(result, row));
      const wanted = result.groups.flatMap(({ invited }, group) => [...invited].map((_, i) => ({ group, groupRank: i + 1 })));
      expect(invitations).toEqual(wanted);
    }),
    RUNS,
  );
});

test('the funnel and the counts of a group add up', () => {
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const round = run(text, people);
      const { result, figures } = round;
      const present = people
        .map((_, row) => row)
        .filter((row) => absenceOf(round.pool, round.criteria.round, result.extraction, row) === null);
      const verdicts = people.map((_, row) => explain(round, row).groups.map(({ criteria }) => criteria.map(({ verdict }) => verdict)));
      result.groups.forEach(({ eligible, considered, reaching, invited, passedOver }, position) => {
        const ofGroup = figures.groups[position];
        if (ofGroup === undefined) throw new Error('a group without figures');
        const { funnel, counts } = ofGroup;
        const answers = present.map((row) => verdicts[row]?.[position] ?? []);
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
        expect(counts.belowMinimum).toBe(count(without(considered, reaching)));
        expect(counts.passedOver).toBe(Object.values(passedOver).reduce((sum, rows) => sum + count(rows), 0));
        expect(counts.invited).toBe(invited.length);
      });
    }),
    RUNS,
  );
});

test('the distribution and the breakdowns count everybody once', () => {
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const round = run(text, people);
      const { result, figures } = round;
      const rows = people.map((_, row) => row);
      const scored = rows.filter(
        (row) => people[row]?.['score'] !== '' && absenceOf(round.pool, round.criteria.round, result.extraction, row) === null,
      );
      const bands = figures.scoreDistribution ?? [];
      expect(bands).toHaveLength(figures.bandsNeeded);
      for (const { from, to, candidates, invited } of bands) {
        const inside = scored.filter((row) => Number(people[row]?.['score']) >= from && Number(people[row]?.['score']) < to);
        expect([candidates, invited]).toEqual([inside.length, inside.filter((row) => outcomeOf(result, row) === 'invited').length]);
      }
      expect(bands.reduce((sum, { candidates }) => sum + candidates, 0)).toBe(scored.length);
      for (const { by, groups } of figures.breakdowns) {
        for (const { value, read, eligible, invited } of groups) {
          const with_ = rows.filter((row) => (people[row]?.[by] || null) === value);
          const invitedWith = with_.filter((row) => outcomeOf(result, row) === 'invited');
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
