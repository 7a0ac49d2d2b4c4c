/** `--drop`: what is left out of a file before it is checked, and what names nothing. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { fieldsNeeded, requirementsOf } from '../../src/engine/index.ts';
import type { Problems } from '../../src/problems/problem.ts';

const FILE = `
schema: arrima-sim/criteria/v1
id: r
round: {date: 2025-07-17, extraction: 2025-07-14}
fields: {oral: {type: integer, column: oral}}
criteria:
  - {id: licensed, test: {field: licence, is: true}}
  - {id: spoken, test: {field: oral, at_least: 7}}
caps: [{id: of-country, by: country, at_most: 2}]
groups:
  - id: first
    criteria: [{id: young, test: {field: age, at_most: 40}}, {id: twice, test: {field: age, at_least: 1}}]
    rank: [{field: score, order: descending}]
    caps: [{id: of-code, by: noc_2021, at_most: 1}]
    select: {top: 5}
  - id: second
    criteria: [{conditions: pstq-stream-1}, {id: twice, test: {field: no_such_field, at_least: 1}}]
    rank: [{field: score, order: descending}]
    select: {minimum_score: 500}
`;
/** The criteria with some left out, those with a test that cannot be read at least. */
function dropping(...drop: string[]) {
  const read = decodeCriteria(FILE, { name: 'c.yaml', drop: ['second:twice', ...drop] });
  if (!('groups' in read)) throw new Error(read.map(({ name, args, file }) => `${name} ${file} ${JSON.stringify(args)}`).join());
  return read;
}
const asked = (...drop: string[]): string[] => {
  const criteria = dropping(...drop);
  return criteria.groups.map((group) => [...requirementsOf(criteria, group).criteria.map(({ id }) => id)].join(' '));
};

describe('a criterion', () => {
  it('is left out before it is checked, in its own group alone where the group is named', () => {
    expect([...(decodeCriteria(FILE, { name: 'c.yaml' }) as Problems)]).toMatchObject([{ name: 'unknown_field' }]);
    const [first = '', second = ''] = asked();
    expect(first).toBe('licensed spoken young twice');
    expect(second.startsWith('licensed spoken ')).toBe(true);
    expect(second).not.toContain('twice');
  });
  it.each([
    [['twice'], ['licensed spoken young', '']],
    [
      ['young', 'first:twice'],
      ['licensed spoken', ''],
    ],
    [['licensed'], ['spoken young twice', 'spoken']],
    [['first:licensed'], ['spoken young twice', 'licensed spoken']],
    [
      ['first:licensed', 'second:licensed'],
      ['spoken young twice', 'spoken'],
    ],
  ])('without %j', (drop, [first, second = '']) => {
    const [got, other = ''] = asked(...drop);
    expect(got).toBe(first);
    expect(other.startsWith(second)).toBe(true);
    expect(other.split(' ').includes('licensed')).toBe(!drop.includes('licensed') && !drop.includes('second:licensed'));
  });
  it('that conditions bring goes as any other', () => {
    const [, second = ''] = asked();
    const brought = second.split(' ').slice(2);
    expect(brought.length).toBeGreaterThan(0);
    const [, without = ''] = asked(brought[0] ?? '');
    expect(without).toBe(['licensed', 'spoken', ...brought.slice(1)].join(' '));
  });
  it('asks for its column no more, once no group asks for it', () => {
    expect(fieldsNeeded(dropping('first:spoken')).has('oral')).toBe(true);
    expect(fieldsNeeded(dropping('first:spoken', 'second:spoken')).has('oral')).toBe(false);
    expect(fieldsNeeded(dropping('spoken')).has('oral')).toBe(false);
  });
});

describe('a cap', () => {
  it('is left out by its id, or that of its group and its own', () => {
    const caps = (...drop: string[]) => {
      const { caps: ofRound, groups } = dropping(...drop);
      return [ofRound, ...groups.map((group) => group.caps)].map((list) => list.map(({ id }) => id).join());
    };
    expect(caps()).toEqual(['of-country', 'of-code', '']);
    expect(caps('of-code')).toEqual(['of-country', '', '']);
    expect(caps('first:of-code')).toEqual(['of-country', '', '']);
    expect(caps('of-country', 'of-code')).toEqual(['', '', '']);
  });
  it('that is left out asks for no rank', () => {
    const file = FILE.replaceAll('    rank: [{field: score, order: descending}]\n', '').replace('select: {top: 5}', 'select: all');
    const without = (...drop: string[]) => decodeCriteria(file, { name: 'c.yaml', drop: ['second:twice', ...drop] });
    expect([...(without('of-code') as Problems)]).toMatchObject([{ name: 'rank_needed' }, { name: 'rank_needed' }]);
    expect('groups' in without('of-code', 'of-country')).toBe(true);
  });
});

describe('what names nothing', () => {
  it.each([
    ['licenced', 'licensed'],
    ['of-counry', 'of-country'],
    ['first:twize', 'first:twice'],
    ['frist:young', 'first:young'],
    ['first:spokn', 'first:spoken'],
    ['first:of-country', 'of-country'],
    ['second:young', null],
    ['first', null],
    ['a:b:c', null],
    ['Licensed', 'licensed'],
  ])('%s is refused; near: %s', (text, near) => {
    const read = decodeCriteria(FILE, { name: 'c.yaml', drop: ['second:twice', text] });
    expect([...(read as Problems)]).toMatchObject([
      { name: 'unknown_drop', code: 'C602', args: { near }, file: `--drop ${text}`, value: text },
    ]);
  });
});
