/** What a result hangs on equals what is read from the decisions, person by person. */

import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Test } from '../../../src/engine/operators/tests.ts';
import { audit } from '../../../src/engine/questions/audit.ts';
import { explain } from '../../../src/engine/round/explain.ts';
import { holdRound } from '../../../src/engine/round/hold.ts';
import { requirementsOf } from '../../../src/engine/round/requirements.ts';

import { sha256 } from '../../../src/hash/node.ts';
import { CELLS, ROUND } from '../../laws/at-random.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

const PEOPLE = fc
  .array(fc.record(CELLS), { maxLength: 25, size: 'max' })
  .map((all) => all.map((cells, at): Person => ({ id: `P${(at * 7) % 31}`, ...cells })));

const fieldsOf = (asked: Test): string[] => (asked.kind === 'leaf' ? [asked.field] : asked.tests.flatMap(fieldsOf));

test('counts are those of the people one by one', () => {
  let [blank, lines, redundant] = [0, 0, 0];
  fc.assert(
    fc.property(ROUND, PEOPLE, fc.integer({ min: 1, max: 60 }), (text, people, points) => {
      const criteria = criteriaOf(text);
      const pool = poolOf(criteria, people);
      const round = holdRound(pool, criteria, { hash: sha256 });
      const found = audit(round, { points, days: 7, hash: sha256 });
      const explained = people.map((person, row) => ({ person, ...explain(round, row) }));
      const present = explained.filter(({ absence }) => absence === null);
      const asked = criteria.groups.flatMap((group, at) =>
        requirementsOf(criteria, group).criteria.map((criterion, i) => {
          const verdicts = present.map(({ groups }) => groups[at]?.criteria.map(({ verdict }) => verdict) ?? []);
          const decisive = verdicts.filter((each) => each.every((verdict, k) => (verdict === 'met') === (k !== i))).length;
          return { group: group.id, criterion: criterion.id, decisive, verdicts: verdicts.map((each) => each[i]) };
        }),
      );
      const named = ({ group, criterion }: { readonly group: string | null; readonly criterion: string }) => `${group} ${criterion}`;
      expect(found.criteria.map((each) => `${named(each)} ${each.decisive}`)).toEqual(
        asked.filter(({ decisive }) => decisive > 0).map((each) => `${named(each)} ${each.decisive}`),
      );
      expect(found.decideNobody.map(named)).toEqual(present.length === 0 ? [] : asked.filter(({ decisive }) => decisive === 0).map(named));
      const once = [
        ...criteria.criteria.map(({ id }) => ({ ...asked.find(({ criterion }) => criterion === id), group: null, criterion: id })),
        ...asked.filter(({ criterion }) => !criteria.criteria.some(({ id }) => id === criterion)),
      ];
      for (const [got, verdict] of [
        [found.everybody, (each: string | undefined) => each === 'met'],
        [found.nobody, (each: string | undefined) => each !== 'met'],
      ] as const) {
        const all = once.filter(({ verdicts = [] }) => present.length > 0 && verdicts.every(verdict));
        expect(got.map(named)).toEqual(all.map(named));
      }
      const byBlank = new Map<string, Set<string>>();
      for (const { person, outcome, groups } of present.filter(({ outcome: each }) => each !== 'invited')) {
        for (const [at, group] of criteria.groups.entries()) {
          const verdicts = groups[at]?.criteria.map(({ verdict }) => verdict) ?? [];
          if (verdicts.includes('missed')) continue;
          for (const [i, criterion] of requirementsOf(criteria, group).criteria.entries()) {
            if (verdicts[i] !== 'blank') continue;
            for (const field of fieldsOf(criterion.test)) {
              if ((person[field] ?? '') === '') byBlank.set(field, (byBlank.get(field) ?? new Set()).add(person.id));
            }
          }
        }
        expect(outcome).not.toBe('invited');
      }
      expect(Object.fromEntries(found.blanks.map(({ field, candidates }) => [field, candidates]))).toEqual(
        Object.fromEntries([...byBlank].map(([field, ids]) => [field, ids.size])),
      );
      for (const { id, cutOff, at, below, above } of found.groups) {
        const group = criteria.groups.findIndex((each) => each.id === id);
        const scores = explained.flatMap(({ person, groups }) => {
          const own = groups[group];
          const isConsidered = own?.eligible === true && own.result !== 'earlier';
          return isConsidered && person['score'] ? [Number(person['score'])] : [];
        });
        const between = (low: number, high: number): number => scores.filter((score) => score > low && score < high).length;
        expect(at).toBe(scores.filter((score) => score === cutOff).length);
        expect(below).toBe(between(cutOff - points - 1e-9, cutOff));
        expect(above).toBe(between(cutOff, cutOff + points + 1e-9));
        lines++;
      }
      const invited = (given: typeof criteria): string[] => {
        const { result } = holdRound(pool, given, { hash: sha256 });
        return [...result.invitations].map((row) => pool.ids.at(row)).sort();
      };
      const all = invited(criteria).join();
      const without = criteria.groups.filter(
        (group) =>
          criteria.groups.length > 1 && invited({ ...criteria, groups: criteria.groups.filter((each) => each !== group) }).join() === all,
      );
      expect(found.redundant).toEqual(without.map(({ id }) => id));
      blank += byBlank.size;
      redundant += without.length;
    }),
    { numRuns: 300, seed: 20211023 },
  );
  expect(blank).toBeGreaterThan(50);
  expect(lines).toBeGreaterThan(30);
  expect(redundant).toBeGreaterThan(20);
});

const LINES = `
round: {date: 2020-01-16, extraction: 2020-01-10}
fields: {born: {type: date}}
criteria: [{id: a, test: {field: submitted_at, before: 2020-01-05}}, {id: b, test: {field: born, on_or_before: 2000-06-10}}]
groups:
  - {id: g, select: all, criteria: [{id: c, test: {any: [{field: submitted_at, after: 2020-01-05}, {field: born, on_or_after: 2000-06-10}]}}]}
  - {id: h, select: all, criteria: [{id: d, test: {field: submitted_at, on_or_before: 2020-01-05}}, {id: e, test: {field: born, before: 2000-06-10}}]}
`;
const at = (submitted_at: string, born = ''): Person => ({ id: `${submitted_at} ${born}`, submitted_at, born });
it.each<[string, Person[], [string, number, number][]]>([
  [
    'moments, to the instant: what is exactly so far away is not near',
    [
      at('2020-01-03T00:00'),
      at('2020-01-03T00:01'),
      at('2020-01-04T23:59:59'),
      at('2020-01-05T00:00'),
      at('2020-01-05T23:59:59'),
      at('2020-01-06T00:00'),
      at('2020-01-06T23:59:59'),
      at('2020-01-07T00:00'),
      at('2020-01-07T12:00'),
    ],
    [
      ['a 2020-01-05', 2, 4],
      ['c 2020-01-05', 3, 4],
      ['d 2020-01-05', 3, 4],
    ],
  ],
  [
    'days: so many whole days on either side',
    ['2000-06-07', '2000-06-08', '2000-06-09', '2000-06-10', '2000-06-11', '2000-06-12', '2000-06-13'].map((born) =>
      at('2019-01-01', born),
    ),
    [
      ['b 2000-06-10', 2, 2],
      ['c 2000-06-10', 2, 2],
      ['e 2000-06-10', 2, 2],
    ],
  ],
])('%s', (_, people, expected) => {
  const criteria = criteriaOf(LINES);
  const { bounds } = audit(holdRound(poolOf(criteria, people), criteria, { hash: sha256 }), { points: 10, days: 2, hash: sha256 });
  expect(bounds.map(({ group, criterion, bound }) => `${group} ${criterion} ${bound}`)).toEqual([
    'null a 2020-01-05',
    'null b 2000-06-10',
    'g c 2020-01-05',
    'g c 2000-06-10',
    'h d 2020-01-05',
    'h e 2000-06-10',
    'null null 2020-01-10',
  ]);
  for (const [name, before, after] of expected) {
    const found = bounds.find(({ criterion, bound }) => `${criterion} ${bound}` === name);
    expect([name, found?.before, found?.after]).toEqual([name, before, after]);
  }
});
