/** Many rounds on one pool: whatever differs between them, each invites whom `runRound` invites. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pool } from '../../../src/engine/basis/pool.ts';
import type { InvitedRound } from '../../../src/engine/many-rounds/invited-round.ts';
import { roundsOn } from '../../../src/engine/many-rounds/rounds-on.ts';
import type { Criteria } from '../../../src/engine/round/criteria.ts';
import { withDerived } from '../../../src/engine/round/derive.ts';
import { runRound } from '../../../src/engine/round/round.ts';
import { cutOffScoreOf, scoresOf } from '../../../src/engine/round/scores.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { roundsOf } from '../../laws/at-random.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

/** So many values a column that most questions are new, and so few that ties and bounds are common. */
const SCORE = fc.integer({ min: 480, max: 520 }).map((score) => String(score / 2));
const DAY = fc.integer({ min: 1, max: 28 }).map((day) => `2019-${day % 2 === 0 ? '01' : '06'}-${String(day).padStart(2, '0')}`);
const CODE = fc.integer({ min: 10, max: 39 }).map((code) => `313${code}`);
const COUNTRY = fc.constantFrom('A', 'a', 'é', '😀', '～');
const AGE = fc.integer({ min: 17, max: 40 }).map(String);

const blankOr = (cell: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 9, arbitrary: cell }, fc.constant(''));
const CELLS = fc.record({
  score: blankOr(SCORE),
  submitted_at: blankOr(DAY),
  age: blankOr(AGE),
  licence: blankOr(fc.constantFrom('true', 'false')),
  country: blankOr(COUNTRY),
  noc_2021: blankOr(CODE),
  french_speaking: blankOr(fc.integer({ min: 1, max: 12 }).map(String)),
  quebec_stays: blankOr(DAY.map((day) => `${day}/`)),
});
const PEOPLE = fc
  .array(CELLS, { maxLength: 200, size: 'max' })
  .map((people) => people.map((cells, row): Person => ({ id: `${(row * 7919) % 997}`, ...cells })));

const LEAF = fc.oneof(
  SCORE.map((score) => ({ field: 'score', at_least: score })),
  SCORE.map((score) => ({ field: 'score', less_than: score })),
  SCORE.map((score) => ({ field: 'score', more_than: score })),
  fc.tuple(AGE, AGE).map((ages) => ({ field: 'age', between: ages.toSorted() })),
  fc.array(AGE, { minLength: 1, maxLength: 4 }).map((ages) => ({ field: 'age', not_in: [...new Set(ages)] })),
  AGE.map((age) => ({ field: 'age', is: age })),
  DAY.map((day) => ({ field: 'submitted_at', on_or_before: day })),
  DAY.map((day) => ({ field: 'submitted_at', after: day })),
  fc.array(CODE, { minLength: 1, maxLength: 9 }).map((codes) => ({ field: 'noc_2021', in: [...new Set(codes)] })),
  CODE.map((code) => ({ field: 'noc_2021', is_not: code })),
  CODE.map((code) => ({ field: 'noc_2021', starts_with: code.slice(0, 4) })),
  COUNTRY.map((country) => ({ field: 'country', not_in: [country] })),
  fc.integer({ min: 1, max: 12 }).map((level) => ({ field: 'french_speaking', more_than: `${level}` })),
  DAY.map((day) => ({ field: 'quebec_stays', covers: day })),
  fc.constantFrom('true', 'false').map((present) => ({ field: 'age', present })),
  fc.constant({ field: 'job_offer', is: 'none' }),
);
const MOMENT = fc.record(
  { date: fc.constant('2020-01-16'), extraction: DAY, validity_months: fc.constantFrom('1', '3', '6', '12') },
  { requiredKeys: ['date'] },
);
const ROUND = roundsOf({ leaf: LEAF, minimum: SCORE, top: fc.integer({ min: 0, max: 30 }), moment: MOMENT });

/** The same round by the procedure, in short. */
function alone(read: Pool, criteria: Criteria, seed: string): InvitedRound {
  const { pool } = withDerived(read, criteria);
  const { groups, invitations } = runRound(pool, criteria, { hash: sha256, seed });
  return {
    groups: criteria.groups.map((group, at) => {
      const { id = '', invited = new Uint32Array(), tie = null } = groups[at] ?? {};
      return { id, invited, cutOff: cutOffScoreOf(group, criteria.limit !== null, invited, scoresOf(pool)), tie };
    }),
    invitations,
  };
}

// Some 2,000 rounds, each run twice.
test('a round among many is the round alone', { timeout: 60_000 }, () => {
  let differing = 0;
  const asked = fc.array(ROUND, { minLength: 1, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(PEOPLE, asked, (people, rounds) => {
      const pool = poolOf(criteriaOf(''), people);
      const onPool = roundsOn(pool, sha256);
      const seen = new Set<string>();
      // What is asked again is asked by other objects.
      for (const { text, seed } of ['one', 'two', 'one'].flatMap((seed) => rounds.map((text) => ({ text, seed })))) {
        const expected = alone(pool, criteriaOf(text), seed);
        expect(onPool.invite(criteriaOf(text), { seed })).toEqual(expected);
        seen.add(JSON.stringify(expected));
      }
      differing += seen.size;
    }),
    // To make a case of so many rounds smaller takes very long.
    { numRuns: 30, seed: 20200116, endOnFailure: true },
  );
  expect(differing).toBeGreaterThan(400);
});

test('ages and scores that follow from other columns are found anew where the criteria or the day differ', () => {
  const people = ['2000-06-15', '2001-06-15', '2002-06-15', ''].map(
    (birth, i): Person => ({ id: `${i}`, birth_date: birth, french_speaking: `${i + 6}` }),
  );
  const pool = poolOf(criteriaOf(''), people);
  const onPool = roundsOn(pool, sha256);
  const adult = (date: string): Criteria => criteriaOf(`round: {date: ${date}}\ncriteria: [{id: adult, test: {field: age, at_least: 18}}]`);
  const invited = (criteria: Criteria): number[] => [...onPool.invite(criteria).invitations];
  expect(['2018-06-15', '2020-06-14', '2020-06-15', '2018-06-15'].map((date) => invited(adult(date)))).toEqual([
    [0],
    [0, 1],
    [0, 1, 2],
    [0],
  ]);
});

test('a column that follows from another is found for the first round that asks for it', () => {
  const people: readonly Person[] = ['21231', '31301', '65200'].map((noc, i) => ({ id: `${i}`, noc_2021: noc }));
  const pool = poolOf(criteriaOf(''), people);
  const onPool = roundsOn(pool, sha256);
  const invited = (test: string): number[] => [...onPool.invite(criteriaOf(`criteria: [{id: c, test: ${test}}]`)).invitations];
  expect(invited('{field: noc_2021, starts_with: "2"}')).toEqual([0]);
  expect(invited('{field: teer, is: 1}')).toEqual([0, 1]);
  expect(invited('{field: teer, is: 5}')).toEqual([2]);
});

test('nobody is alive where nobody says when they submitted', () => {
  const criteria = criteriaOf('round: {date: 2020-01-16, validity_months: 12}');
  const pool = poolOf(criteria, [
    { id: 'a', score: '1' },
    { id: 'b', score: '2' },
  ]);
  const columns = new Map([...pool.columns].filter(([name]) => name !== 'submitted_at'));
  const bare = { ...pool, columns };
  expect([...runRound(bare, criteria, { hash: sha256 }).invitations]).toEqual([]);
  expect([...roundsOn(bare, sha256).invite(criteria).invitations]).toEqual([]);
});
