/** Rounds and pools made at random, and everything that a round says. */

import fc from 'fast-check';
import { rowsOf, without } from '../../src/engine/basis/bitset.ts';
import { groupsMet, whyNot } from '../../src/engine/round/explain.ts';
import type { Selection } from '../../src/engine/round/groups.ts';
import type { Round } from '../../src/engine/round/hold.ts';
import { idsOf, outcomesOf, type Person } from '../engine/people.ts';

/** Few values a column, so that blanks, ties and boundaries are common. */
export const CELLS = {
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

export const IDS = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'B', '0', '9', 'é', '😀', '～'), minLength: 1, maxLength: 3 }), {
  minLength: 0,
  maxLength: 12,
  size: 'max',
});

export const PEOPLE: fc.Arbitrary<Person[]> = IDS.chain((ids) =>
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

function criteriaNamed(prefix: string, maxLength: number, leaf: fc.Arbitrary<object>): fc.Arbitrary<object[]> {
  const composite = fc
    .tuple(fc.constantFrom('all', 'any', 'none'), fc.array(leaf, { minLength: 1, maxLength: 3 }))
    .map(([kind, parts]) => ({ [kind]: parts }));
  return fc.array(fc.oneof(leaf, composite), { maxLength }).map((tests) => tests.map((asked, i) => ({ id: `${prefix}${i}`, test: asked })));
}

export type Key = { field: string; order: string } | 'lottery';

export const KEYS: fc.Arbitrary<Key[]> = fc
  .tuple(
    fc.shuffledSubarray(['score', 'submitted_at', 'age', 'licence', 'country', 'noc_2021'], { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom('ascending', 'descending'), { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([fields, orders, lottery]) => [
    ...fields.map((field, i) => ({ field, order: orders[i] ?? 'ascending' })),
    ...(lottery ? ['lottery' as const] : []),
  ]);

export const MINIMUM = fc.constantFrom('490', '499.9', '500', '510', '560');
export const TOP = fc.integer({ min: 0, max: 6 });

/** What a round at random is made of. */
export interface Parts {
  readonly leaf: fc.Arbitrary<object>;
  readonly minimum: fc.Arbitrary<string>;
  readonly top: fc.Arbitrary<number>;
  readonly moment: fc.Arbitrary<object>;
}

/** How each key of a selection is written, with a value at random. */
type Keys = Readonly<Record<keyof Selection, fc.Arbitrary<object>>>;

export function selection(limited: boolean, { minimum, top }: Pick<Parts, 'minimum' | 'top'>): fc.Arbitrary<object | 'all'> {
  const keys: Keys = {
    minimumScore: minimum.map((score) => ({ minimum_score: score })),
    top: top.map((places) => ({ top: places })),
    ties: (limited ? fc.constant('break') : fc.constantFrom('break', 'include')).map((ties) => ({ ties })),
  };
  // Ties are of places, and one of the first two keys must be there.
  const { minimumScore, ties, ...others } = keys;
  const together = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
    fc.tuple(...parts).map((each) => Object.assign({}, ...each) as object);
  const places = [ties, ...Object.values(others)];
  return fc.oneof(fc.constant<'all'>('all'), minimumScore, together(...places), together(minimumScore, ...places));
}

const MOMENT = fc.constantFrom<object>(
  { date: '2020-01-16' },
  { date: '2020-01-16', extraction: '2020-01-13' },
  { date: '2020-01-16', validity_months: '12' },
  { date: '2020-01-16', extraction: '2020-01-13T06:30', validity_months: '12' },
);

/** A criteria file of up to three groups, as text: JSON is YAML. */
export function roundsOf(parts: Parts): fc.Arbitrary<string> {
  return fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }).chain((limit) => {
    const select = selection(limit !== undefined, parts);
    const group = fc.record({ criteria: criteriaNamed('g', 2, parts.leaf), rank: KEYS, select });
    const groups = fc.array(group, { minLength: 1, maxLength: 3 });
    return fc.record({ round: parts.moment, criteria: criteriaNamed('r', 1, parts.leaf), groups }).map(({ round, criteria, groups }) =>
      textOf({
        round,
        criteria,
        groups: groups.map((given, i) => ({ id: `group${i}`, ...given })),
        ...(limit === undefined ? {} : { limit }),
      }),
    );
  });
}

export const ROUND = roundsOf({ leaf: LEAF, minimum: MINIMUM, top: TOP, moment: MOMENT });

export function textOf(file: object): string {
  const lines = Object.entries({ id: 'r', seed: 'seed', ...file }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${lines.join('\n')}\n`;
}

/** Everything that a result says, by id: rows are places in a file and mean nothing. */
export function told(round: Round): unknown {
  const { pool, result, figures } = round;
  const ids = (rows: Iterable<number>): string[] => idsOf(pool, rows);
  const set = (rows: Uint32Array): string[] => ids(rowsOf(rows)).toSorted();
  const rows = Array.from({ length: pool.size }, (_, row) => row);
  return {
    outcomes: outcomesOf(round),
    reasons: Object.fromEntries(rows.map((row) => [pool.ids.at(row), [groupsMet(result, row), whyNot(round, row)]])),
    invitations: ids(result.invitations),
    counts: figures.counts,
    bands: figures.scoreDistribution,
    breakdowns: figures.breakdowns,
    groups: result.groups.map(({ eligible, considered, reaching, invited, passedOver, tie }, index) => {
      const { funnel, counts, cutOff, scores } = figures.groups[index] ?? { cutOff: null };
      return {
        funnel,
        eligible: set(eligible),
        belowMinimum: set(without(considered, reaching)),
        invited: ids(invited),
        passedOver: Object.fromEntries(Object.entries(passedOver).map(([barrier, rows]) => [barrier, set(rows)])),
        tie,
        counts,
        cutOff: cutOff && { ...cutOff, lastInvited: ids([cutOff.lastInvited]) },
        scores,
      };
    }),
  };
}
