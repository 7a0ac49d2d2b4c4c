/** Which columns criteria ask about: those and no others are read. */

import { describe, expect, it } from 'vitest';
import { decodeGrid } from '../../../src/criteria/grid.ts';
import { fieldsNeeded, fieldsOfGrid } from '../../../src/engine/index.ts';
import { criteriaOf } from '../people.ts';

const asked = (text: string): string[] => [...fieldsNeeded(criteriaOf(text))].sort();
const group = (keys: string): string => `groups: [{id: g, ${keys}}]\n`;

describe('criteria', () => {
  it.each<[what: string, text: string, fields: string[]]>([
    ['nothing', group('select: all'), []],
    ['a test', group('select: all, criteria: [{id: c, test: {field: age, at_least: 18}}]'), ['age']],
    [
      'tests in tests, of the round too',
      `criteria: [{id: r, test: {none: [{field: region, is: X}]}}]\n${group(
        'select: all, criteria: [{id: c, test: {any: [{field: age, at_least: 18}, {all: [{field: teer, is: 1}, {field: licence, is: true}]}]}}]',
      )}`,
      ['age', 'licence', 'region', 'teer'],
    ],
    ['a rank', group('select: all, rank: [{field: persons, order: ascending}]'), ['persons']],
    ['a lottery asks about nobody', `seed: "1"\n${group('select: all, rank: [lottery]')}`, []],
    ['a minimum score', group('select: {minimum_score: 5}, rank: []'), ['score']],
    ['an extraction', `round: {date: 2020-01-16, extraction: 2020-01-13}\n${group('select: all')}`, ['submitted_at']],
    ['a validity', `round: {date: 2020-01-16, validity_months: 12}\n${group('select: all')}`, ['submitted_at']],
  ])('%s', (_, text, fields) => expect(asked(text)).toEqual(fields));

  it('a grid asks for its columns, and the score is no longer one', () => {
    const fields = asked(
      `score: {grid: pstq-2025-07-02}\n${group('select: {minimum_score: 5}, criteria: [{id: c, test: {field: region, is: X}}]')}`,
    );
    expect(fields).toContain('has_spouse');
    expect(fields).toContain('spouse_quebec_diploma');
    expect(fields).toContain('region');
    expect(fields).not.toContain('score');
    expect(fields).toHaveLength(30);
  });
});

describe('grids', () => {
  const fieldsIn = (factors: string, maximum: string): string[] => {
    const text = `schema: arrima-sim/grid/v1\nid: g\neffective: 2025-07-02\nblocks: [{id: b, maximum: ${maximum}, factors: [${factors}]}]\n`;
    const grid = decodeGrid(text, 'g');
    if (!('blocks' in grid)) throw new Error(JSON.stringify(grid));
    return [...fieldsOfGrid(grid)].sort();
  };
  it.each<[what: string, factors: string, maximum: string, fields: string[]]>([
    ['bands', '{id: f, bands: {field: age, points: [{from: 0, points: 1}]}}', '1', ['age']],
    ['a row', '{id: f, rows: [{test: {field: licence, is: true}, points: 1}]}', '1', ['licence']],
    [
      'a row of tests with bands',
      '{id: f, rows: [{test: {all: [{field: licence, is: true}, {field: teer, is: 1}]}, bands: {field: age, points: [{from: 0, points: 1}]}}]}',
      '1',
      ['age', 'licence', 'teer'],
    ],
    [
      'a spouse, where bands depend on one',
      '{id: f, bands: {field: age, points: [{from: 0, points: {alone: 2, with_spouse: 1}}]}}',
      '{alone: 2, with_spouse: 1}',
      ['age', 'has_spouse'],
    ],
    [
      'a spouse, where one band of several depends on one',
      '{id: f, bands: {field: age, points: [{from: 0, to: 9, points: 1}, {from: 10, points: {alone: 2, with_spouse: 1}}]}}',
      '{alone: 2, with_spouse: 1}',
      ['age', 'has_spouse'],
    ],
    [
      'a spouse, where a row depends on one',
      '{id: f, rows: [{test: {field: licence, is: true}, points: {alone: 1, with_spouse: 2}}]}',
      '{alone: 1, with_spouse: 2}',
      ['has_spouse', 'licence'],
    ],
  ])('%s', (_, factors, maximum, fields) => expect(fieldsIn(factors, maximum)).toEqual(fields));
});
