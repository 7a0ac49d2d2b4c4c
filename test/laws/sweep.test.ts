/** A sweep equals a round for each value, set by `--set`: whatever is varied, one path or two. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CriteriaFile, decodeCriteria } from '../../src/criteria/decode.ts';
import { type VariedCriteria, variedCriteria } from '../../src/criteria/varied.ts';
import { sweepRounds } from '../../src/engine/questions/sweep.ts';
import { holdRound } from '../../src/engine/round/hold.ts';
import { sha256 } from '../../src/hash/node.ts';
import { Problems } from '../../src/problems/problem.ts';
import { poolOf } from '../engine/people.ts';
import { PEOPLE, ROUND } from './at-random.ts';

/** Paths that most files have, and values for each: some of them fit no path. */
const SCORES = ['490', '499.9', '500', '505', '510.0', '560', '600'];
const PLACES = ['0', '1', '2', '3', '5', '7'];
const PATHS: readonly (readonly [string, readonly string[]])[] = [
  ['limit', PLACES],
  ['groups.group0.select.minimum_score', SCORES],
  ['groups.group1.select.minimum_score', SCORES],
  ['groups.0.select.top', PLACES],
  ['groups.group0.select.top', PLACES],
  ['groups.group1.select.top', ['1', '2']],
  ['groups.group0.select', ['all', '{minimum_score: 500}', '{top: 2, ties: include}']],
  ['groups.group0.select.ties', ['break', 'include']],
  ['criteria.r0.test.at_least', ['17', '18', '19']],
  ['criteria.r0.test.any.0.at_least', ['17', '18', '19']],
  ['groups.group0.criteria.g0.test.before', ['2019-01-14', '2019-06-17', '2020-01-14T00:00']],
  ['groups.group0.criteria.g0.test.all.1.at_least', ['17', '18.0', '19']],
  ['groups.group0.criteria.g1.test.is', ['true', 'false']],
  ['groups.group0.criteria.0.test', ['{field: age, at_least: 19}', '{field: score, less_than: 510}']],
  ['groups.group0.rank', ['[]', '[lottery]', '[{field: score, order: descending}]']],
  ['round.extraction', ['2019-06-16', '2020-01-13', '']],
  ['round.validity_months', ['6', '12', '24']],
  ['seed', ['a', 'b']],
];

const VARIED = fc
  .uniqueArray(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 2, selector: ([path]) => path })
  .chain((paths) =>
    fc.tuple(
      ...paths.map(([path, values]) =>
        fc
          .subarray([...values], { minLength: 1, maxLength: Math.min(4, values.length) })
          .map((some) => ({ path, values: some, isPlain: false })),
      ),
    ),
  );

const READ = { name: 'c.yaml' };
const USUAL = 'schema: arrima-sim/criteria/v1\n';

function isVaried(read: VariedCriteria | Problems | 'too_many'): read is VariedCriteria {
  return typeof read === 'object' && 'own' in read;
}

/** Every combination of values, the last path fastest. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((sofar, list) => sofar.flatMap((values) => list.map((value) => [...values, value])), [[]]);
}

// Every point is a file that is read anew.
test('every point is the round with its values set', { timeout: 120_000 }, () => {
  let [swept, refused, two, differing] = [0, 0, 0, 0];
  fc.assert(
    fc.property(ROUND, PEOPLE, VARIED, (text, people, variations) => {
      const source = USUAL + text;
      const points = combinations(variations.map(({ values }) => values));
      const single = points.map((values) => {
        const set = variations.map(({ path }, at) => `${path}=${values[at] ?? ''}`);
        return { values, read: decodeCriteria(source, { ...READ, set }) };
      });
      const varied = variedCriteria(source, READ, variations);
      const sound = single.every(({ read }) => 'groups' in read);
      expect(isVaried(varied)).toBe(sound);
      if (!isVaried(varied)) {
        expect(varied).toBeInstanceOf(Problems);
        refused++;
        return;
      }
      expect(varied.count).toBe(points.length);
      const pool = poolOf(varied.own, people, ['country', 'age']);
      const criteria = points.map((_, at) => varied.criteriaAt(at));
      const invited = new Set<number>();
      const counted = [...sweepRounds(pool, criteria, { hash: sha256 })];
      for (const [at, { values, read }] of single.entries()) {
        expect(varied.valuesAt(at)).toEqual(values);
        const { figures } = holdRound(pool, read as CriteriaFile, { hash: sha256 });
        const { counts } = figures;
        expect(counted[at]).toEqual({
          eligible: counts.invited + counts.not_reached,
          invited: counts.invited,
          groups: (read as CriteriaFile).groups.map(({ id }, group) => ({
            id,
            eligible: figures.groups[group]?.counts.eligible,
            considered: figures.groups[group]?.counts.considered,
            invited: figures.groups[group]?.counts.invited,
            cutOff: figures.groups[group]?.cutOff?.score ?? null,
          })),
          breakdowns: figures.breakdowns,
        });
        invited.add(counts.invited);
      }
      swept++;
      if (variations.length === 2) two++;
      if (invited.size > 1) differing++;
    }),
    { numRuns: 900, seed: 20211021 },
  );
  expect(swept).toBeGreaterThan(300);
  expect(two).toBeGreaterThan(80);
  expect(differing).toBeGreaterThan(40);
  expect(refused).toBeGreaterThan(100);
});
