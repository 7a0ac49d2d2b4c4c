/** Questions about one field: which operators fit each type, and how the value of each may be written. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { type FieldType, OPERATORS, type OperandForm, type Operator, type OperatorRow } from '../../src/engine/index.ts';

/** A field of each type, by the type's name. */
const file = (test: string): string => `schema: arrima-sim/criteria/v1
id: x
round: {date: 2030-05-01}
fields:
  a_text: {type: text}
  a_code: {type: code}
  a_integer: {type: integer}
  a_number: {type: number}
  a_boolean: {type: boolean}
  a_date: {type: date}
  a_datetime: {type: datetime}
  a_codes: {type: codes}
  a_periods: {type: periods}
  a_enumeration: {type: enumeration, values: ["1", "2"]}
lists: {few: ["1", "2"]}
groups: [{id: g, select: all}]
criteria: [{id: c, test: ${test}}]
`;

/** The problems of a test: the code and the arguments of each. */
function problemsOf(test: string): { code: string; args: object }[] {
  const decoded = decodeCriteria(file(test), { name: 'x' });
  return 'groups' in decoded ? [] : [...decoded].map(({ code, args }) => ({ code, args }));
}

const LISTED = ['is', 'is_not', 'in', 'not_in'];
const AMOUNTS = ['at_least', 'at_most', 'more_than', 'less_than', 'between'];
const MOMENTS = ['between', 'before', 'on_or_before', 'after', 'on_or_after'];

/** The operators that fit each type, in the order in which messages list them. */
const FITTING: Readonly<Record<FieldType, readonly string[]>> = {
  text: [...LISTED, 'starts_with', 'present'],
  code: [...LISTED, 'starts_with', 'present'],
  integer: [...LISTED, ...AMOUNTS, 'present'],
  number: ['is', 'is_not', ...AMOUNTS, 'present'],
  boolean: ['is', 'is_not', 'present'],
  date: ['is', 'is_not', ...MOMENTS, 'present'],
  datetime: ['is', 'is_not', ...MOMENTS, 'present'],
  codes: ['contains', 'present'],
  periods: ['covers', 'present'],
  enumeration: [...LISTED, 'present'],
};

describe('operators', () => {
  it.each(Object.entries(FITTING))('of %s', (type, fitting) => {
    const others = Object.keys(OPERATORS).filter((operator) => !fitting.includes(operator));
    for (const operator of others) {
      const args = { operator, field: `a_${type}`, type, allowed: fitting };
      expect(problemsOf(`{field: a_${type}, ${operator}: 1}`)).toEqual([{ code: 'C304', args }]);
    }
    for (const operator of fitting) {
      expect(problemsOf(`{field: a_${type}, ${operator}: }`)).toEqual([{ code: 'C205', args: { key: operator } }]);
    }
  });
});

/** A value that each type takes where an operator takes a single value. */
const VALUES: Readonly<Record<FieldType, string>> = {
  text: '"1"',
  code: '"1"',
  integer: '1',
  number: '1',
  boolean: 'true',
  date: '2020-01-01',
  datetime: '2020-01-01',
  codes: '"1"',
  periods: '2020-01-01',
  enumeration: '"1"',
};

/** The problem of one value, of lists of one, two and no values, and of a named list; null where the operator takes it. */
const SAID: Readonly<Record<OperandForm, readonly (string | null)[]>> = {
  one: [null, 'scalar', 'scalar', 'scalar', 'scalar'],
  pair: ['pair', 'pair', null, 'pair', 'pair'],
  one_or_list: [null, null, null, 'empty', 'scalar_or_list'],
  list_or_name: ['list_or_name', null, null, 'empty', null],
  any: [null, null, null, 'empty', null],
  day: [null, 'scalar', 'scalar', 'scalar', 'scalar'],
  flag: [null, 'scalar', 'scalar', 'scalar', 'scalar'],
};

describe('values', () => {
  it.each(Object.entries<OperatorRow>(OPERATORS))('of %s', (operator, { written }) => {
    const types = (Object.keys(FITTING) as FieldType[]).filter((type) => FITTING[type].includes(operator));
    for (const type of types) {
      const value = written === 'flag' ? 'true' : VALUES[type];
      const shapes = [value, `[${value}]`, `[${value}, ${value}]`, '[]', '{list: few}'];
      const said = shapes.map((shape) => {
        const [first] = problemsOf(`{field: a_${type}, ${operator}: ${shape}}`);
        if (first === undefined) return null;
        if (first.code === 'C209') return 'empty';
        expect(first).toEqual({ code: 'C308', args: { operator, wanted: expect.any(String) } });
        return 'wanted' in first.args ? first.args.wanted : null;
      });
      expect(said).toEqual(SAID[written]);
    }
  });

  it.each(Object.keys(OPERATORS).filter((operator) => OPERATORS[operator as Operator].written === 'one_or_list'))(
    'of %s are no empty texts',
    (operator) => {
      const empty = [{ code: 'C209', args: { key: operator } }];
      expect(problemsOf(`{field: a_text, ${operator}: ""}`)).toEqual(empty);
      expect(problemsOf(`{field: a_text, ${operator}: ["1", ""]}`)).toEqual(empty);
    },
  );

  it('of two bounds each has its problem, in order', () => {
    expect(problemsOf('{field: a_integer, between: [x, ~]}').map(({ code }) => code)).toEqual(['C301', 'C205']);
  });
});
