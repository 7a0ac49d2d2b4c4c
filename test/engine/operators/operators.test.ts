/** The table of operators: what each means at its boundaries, on every type that it fits. */

import { describe, expect, it, test } from 'vitest';
import { traitsOf } from '../../../src/cells/types.ts';
import type { FieldType } from '../../../src/engine/basis/fields.ts';
import type { Condition } from '../../../src/engine/operators/condition.ts';
import { OPERATORS, type Operator, type OperatorRow } from '../../../src/engine/operators/operators.ts';
import { TEXT_MATCHES } from '../../../src/engine/operators/text-matches.ts';
import { criteriaOf } from '../people.ts';
import { answer, decided, FIELDS } from './answers.ts';

type Case = readonly [field: string, value: string, cell: string, expected: boolean];

/** A cell of each type that is filled in. */
const FILLED: readonly (readonly [field: string, cell: string])[] = [
  ['age', '0'],
  ['points', '-1000'],
  ['licence', 'false'],
  ['level', 'low'],
  ['seen', '1970-01-01'],
  ['submitted_at', '1970-01-01'],
  ['country', 'Q'],
  ['trade', '0213'],
  ['permits', 'A'],
  ['quebec_stays', '1970-01-01/'],
];

/** In Toronto, where `submitted_at` is read, 16 June 2019 goes from 04:00 to 03:59:59.999 the next day, in UTC. */
const CASES: Readonly<Record<Operator, readonly Case[]>> = {
  is: [
    ['points', '450', '450.0', true],
    ['points', '450', '450.1', false],
    ['points', '450', '449.9', false],
    ['points', '0', '-0', true],
    ['licence', 'true', 'oui', true],
    ['licence', 'true', 'non', false],
    ['licence', 'false', '0', true],
    ['level', 'low', 'low', true],
    ['level', 'low', 'middle', false],
    ['country', 'Haïti', 'Haïti', true],
    ['country', 'Haïti', 'haïti', false],
    ['trade', '0213', '0213', true],
    ['trade', '0213', '213', false],
    ['seen', '2019-06-16', '2019-06-15', false],
    ['seen', '2019-06-16', '2019-06-16', true],
    ['seen', '2019-06-16', '2019-06-17', false],
    ['submitted_at', '2019-06-16', '2019-06-16T03:59:59.999Z', false],
    ['submitted_at', '2019-06-16', '2019-06-16T04:00:00Z', true],
    ['submitted_at', '2019-06-16', '2019-06-17T03:59:59.999Z', true],
    ['submitted_at', '2019-06-16', '2019-06-17T04:00:00Z', false],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T12:00:00Z', true],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T08:00:00.001', false],
    ['age', '20', '20', true],
    ['age', '20', '19', false],
  ],
  is_not: [
    ['points', '450', '450', false],
    ['points', '450', '449', true],
    ['points', '450', '451', true],
    ['licence', 'false', 'no', false],
    ['licence', 'false', 'yes', true],
    ['level', 'high', 'HIGH', false],
    ['country', 'Haïti', 'Haiti', true],
    ['country', 'Haïti', 'Haïti', false],
    ['seen', '2019-06-16', '2019-06-16', false],
    ['seen', '2019-06-16', '2019-06-17', true],
    ['submitted_at', '2019-06-16', '2019-06-16T04:00:00Z', false],
    ['submitted_at', '2019-06-16', '2019-06-17T04:00:00Z', true],
    ['age', '20', '19', true],
    ['age', '20', '20', false],
    ['trade', '0213', '213', true],
    ['trade', '0213', '0213', false],
    ['level', 'high', 'low', true],
  ],
  in: [
    ['age', '[18, 20]', '18', true],
    ['age', '[18, 20]', '19', false],
    ['age', '{list: ages}', '20', true],
    ['age', '{list: ages}', '21', false],
    ['level', '[low, high]', 'high', true],
    ['level', '[low, high]', 'middle', false],
    ['country', '{list: letters}', 'D', true],
    ['country', '{list: letters}', 'C', false],
    ['trade', '{list: trades}', '7202', true],
    ['trade', '{list: trades}', '720', false],
  ],
  not_in: [
    ['age', '[18, 20]', '20', false],
    ['age', '[18, 20]', '19', true],
    ['level', '[low, high]', 'middle', true],
    ['level', '[low, high]', 'low', false],
    ['country', '{list: letters}', 'C', true],
    ['country', '{list: letters}', 'B', false],
    ['trade', '{list: trades}', '720', true],
    ['trade', '{list: trades}', '7202', false],
  ],
  at_least: [
    ['points', '450', '450', true],
    ['points', '450', '449.99', false],
    ['age', '20', '20', true],
    ['age', '20', '19', false],
  ],
  at_most: [
    ['points', '450', '450', true],
    ['points', '450', '450.01', false],
    ['age', '20', '20', true],
    ['age', '20', '21', false],
  ],
  more_than: [
    ['points', '450', '450', false],
    ['points', '450', '450.01', true],
    ['age', '20', '21', true],
    ['age', '20', '20', false],
  ],
  less_than: [
    ['points', '450', '450', false],
    ['points', '450', '449.99', true],
    ['age', '20', '19', true],
    ['age', '20', '20', false],
  ],
  between: [
    ['points', '[450, 460]', '449.9', false],
    ['points', '[450, 460]', '450', true],
    ['points', '[450, 460]', '460', true],
    ['points', '[450, 460]', '460.1', false],
    ['seen', '[2019-06-16, 2019-06-17]', '2019-06-15', false],
    ['seen', '[2019-06-16, 2019-06-17]', '2019-06-16', true],
    ['seen', '[2019-06-16, 2019-06-17]', '2019-06-17', true],
    ['seen', '[2019-06-16, 2019-06-17]', '2019-06-18', false],
    ['submitted_at', '[2019-06-15, 2019-06-16]', '2019-06-14T23:59:59.999', false],
    ['submitted_at', '[2019-06-15, 2019-06-16]', '2019-06-15', true],
    ['submitted_at', '[2019-06-15, 2019-06-16]', '2019-06-16T23:59:59.999', true],
    ['submitted_at', '[2019-06-15, 2019-06-16]', '2019-06-17', false],
    ['age', '[18, 20]', '17', false],
    ['age', '[18, 20]', '18', true],
    ['age', '[18, 20]', '20', true],
    ['age', '[18, 20]', '21', false],
  ],
  before: [
    ['seen', '2019-06-16', '2019-06-15', true],
    ['seen', '2019-06-16', '2019-06-16', false],
    ['submitted_at', '2019-06-16', '2019-06-15T23:59:59.999', true],
    ['submitted_at', '2019-06-16', '2019-06-16', false],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T07:59:59.999', true],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T12:00:00Z', false],
  ],
  on_or_before: [
    ['seen', '2019-06-16', '2019-06-16', true],
    ['seen', '2019-06-16', '2019-06-17', false],
    ['submitted_at', '2019-06-16', '2019-06-16T23:59:59.999', true],
    ['submitted_at', '2019-06-16', '2019-06-17', false],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T12:00:00Z', true],
  ],
  after: [
    ['seen', '2019-06-16', '2019-06-16', false],
    ['seen', '2019-06-16', '2019-06-17', true],
    ['submitted_at', '2019-06-16', '2019-06-16T23:59:59.999', false],
    ['submitted_at', '2019-06-16', '2019-06-17', true],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T08:00', false],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T08:00:00.001', true],
  ],
  on_or_after: [
    ['seen', '2019-06-16', '2019-06-15', false],
    ['seen', '2019-06-16', '2019-06-16', true],
    ['submitted_at', '2019-06-16', '2019-06-15T23:59:59.999', false],
    ['submitted_at', '2019-06-16', '2019-06-16', true],
    ['submitted_at', '2019-06-16T08:00', '2019-06-16T08:00', true],
  ],
  starts_with: [
    ['trade', '"72"', '7201', true],
    ['trade', '"72"', '72', true],
    ['trade', '"72"', '7', false],
    ['trade', '"72"', '1720', false],
    ['trade', '["0", "72"]', '7201', true],
    ['trade', '["0", "72"]', '0111', true],
    ['trade', '["0", "72"]', '7101', false],
    ['country', 'Ha', 'Haïti', true],
    ['country', 'Ha', 'ha', false],
  ],
  contains: [
    ['permits', 'B', 'A | B', true],
    ['permits', 'B', 'AB|BA', false],
    ['permits', '[C, D]', 'A|D', true],
    ['permits', '[C, D]', 'A|B', false],
    ['permits', '{list: letters}', 'D', true],
    ['permits', '{list: letters}', 'A', false],
  ],
  covers: [
    ['quebec_stays', '2019-06-16', '2019-06-16/2019-06-16', true],
    ['quebec_stays', '2019-06-16', '2019-06-17/', false],
    ['quebec_stays', '2019-06-16', '2018-01-01/2019-06-15', false],
    ['quebec_stays', '2019-06-16', '2018-01-01/2019-06-16', true],
    ['quebec_stays', '2019-06-16', '2018-01-01/', true],
    ['quebec_stays', '2019-06-16', '2018-01-01/2019-06-15|2019-06-16/', true],
    ['quebec_stays', '2019-06-16', '2019-06-01/2019-06-20|2018-01-01/2018-02-01', true],
    ['quebec_stays', '2019-06-16', '2018-01-01/2019-06-15|2019-06-17/', false],
    ['quebec_stays', '2019-06-16', 'none', false],
  ],
  present: FILLED.flatMap(([field, cell]): Case[] => [
    [field, 'true', cell, true],
    [field, 'true', '', false],
    [field, 'false', cell, false],
    [field, 'false', '', true],
  ]),
};

const TYPES = new Map([...criteriaOf(FIELDS).fields.values()].map(({ name, type }) => [name, type]));

function written(operator: string, [field, value]: Case): string {
  return `{field: ${field}, ${operator}: ${value}}`;
}

/** The condition that a case makes. */
function conditionOf(operator: string, one: Case): Condition {
  const { test } = decided(written(operator, one), []);
  if (test.kind !== 'leaf') throw new TypeError(test.kind);
  return test.condition;
}

const WALKED = Object.entries(CASES).flatMap(([operator, cases]) => cases.map((one) => [operator, ...one] as const));

test.each(WALKED)('%s, %s %s: %s is %s', (operator, field, value, cell, expected) => {
  expect(answer(written(operator, [field, value, cell, expected]), { [field]: cell })).toBe(String(expected));
});

describe('every row', () => {
  it('has cases', () => {
    expect(Object.keys(CASES)).toEqual(Object.keys(OPERATORS));
  });

  it.each(Object.entries<OperatorRow>(OPERATORS))('%s has a case that is true and one that is false on each type', (operator, { fits }) => {
    const types = [...new Set(TYPES.values())].filter(
      (type) => fits === 'every type' || traitsOf(type).some((trait) => fits.includes(trait)),
    );
    const ofType = (type: FieldType, wanted: boolean): boolean =>
      WALKED.some(([name, field, , , expected]) => name === operator && TYPES.get(field) === type && expected === wanted);
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((type) => !ofType(type, true) || !ofType(type, false))).toEqual([]);
  });
});

describe('every condition', () => {
  const conditions = Object.entries(CASES).flatMap(([operator, cases]) => cases.map((one) => conditionOf(operator, one)));

  it('is plain data', () => {
    for (const condition of conditions) {
      expect(JSON.parse(JSON.stringify(condition))).toEqual(condition);
      expect(structuredClone(condition)).toEqual(condition);
    }
  });

  it('of each kind, and each way to match a text, is made by an operator', () => {
    expect([...new Set(conditions.map(({ kind }) => kind))].sort()).toEqual(['amounts', 'covers', 'interval', 'present', 'text']);
    const matches = conditions.flatMap((condition) => (condition.kind === 'text' ? [condition.match] : []));
    expect([...new Set(matches)].sort()).toEqual(Object.keys(TEXT_MATCHES).sort());
  });
});

describe('bounds', () => {
  // A day of a datetime is the range of its instants.
  const [day, later] = [
    { low: 10, high: 19 },
    { low: 30, high: 39 },
  ];

  it.each([
    ['is', { low: 10, high: 19, open: 'neither', outside: false }],
    ['is_not', { low: 10, high: 19, open: 'neither', outside: true }],
    ['before', { low: null, high: 10, open: 'high', outside: false }],
    ['on_or_before', { low: null, high: 19, open: 'neither', outside: false }],
    ['after', { low: 19, high: null, open: 'low', outside: false }],
    ['on_or_after', { low: 10, high: null, open: 'neither', outside: false }],
  ] as const)('of %s', (operator, bounds) => {
    expect(OPERATORS[operator].condition({ kind: 'ranges', ranges: [day] })).toEqual({ kind: 'interval', ...bounds });
  });

  it('of between are the first of the one and the last of the other', () => {
    const bounds = { low: 10, high: 39, open: 'neither', outside: false };
    expect(OPERATORS.between.condition({ kind: 'ranges', ranges: [day, later] })).toEqual({ kind: 'interval', ...bounds });
  });
});

it.each([
  ['at_least', { kind: 'texts', texts: ['1'] }, 'texts for ranges'],
  ['in', { kind: 'flag', flag: true }, 'flag for ranges'],
  ['starts_with', { kind: 'ranges', ranges: [{ low: 1, high: 1 }] }, 'ranges for texts'],
  ['covers', { kind: 'texts', texts: [] }, 'texts for a day'],
  ['present', { kind: 'day', day: 0 }, 'day for a flag'],
] as const)('a value that %s cannot have is a fault', (operator, value, fault) => {
  expect(() => OPERATORS[operator].condition(value)).toThrow(new TypeError(fault));
});
