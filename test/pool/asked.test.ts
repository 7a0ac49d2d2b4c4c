/** Columns that a plan asks of a pool: refusals, columns read if they are there, ids kept for others. */

import { describe, expect, it } from 'vitest';
import { poolCriteria } from '../../src/criteria/decode.ts';
import { decodePool } from '../../src/pool/decode.ts';
import type { DecodedPool } from '../../src/pool/decoded-pool.ts';
import type { PoolOptions } from '../../src/pool/options.ts';
import type { Problems } from '../../src/problems/problem.ts';
import { plainField } from './plain-field.ts';

const FIELD = plainField('refused', 'number', 'refused');

async function read(text: string, options: PoolOptions): Promise<DecodedPool | Problems> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const criteria = poolCriteria();
  return await decodePool(chunks(), { ...criteria, fields: new Map([...criteria.fields, ['refused', FIELD]]) }, options);
}

async function columnOf(text: string, name: string, options: PoolOptions): Promise<unknown> {
  const pool = await read(text, options);
  const column = 'ids' in pool ? pool.columns.get(name) : null;
  return column?.kind === 'amount'
    ? [...column.values]
    : 'ids' in pool
      ? 'no column'
      : pool.map(({ code, line, column: at }) => [code, line, at]);
}

describe('refusals', () => {
  const asked = new Map([['refused', 'refusal' as const]]);
  it.each<[string, unknown]>([
    ['true', [1]],
    ['VRAI', [1]],
    ['oui', [1]],
    ['yes', [1]],
    ['1', [1]],
    ['false', [0]],
    ['non', [0]],
    ['0', [0]],
    ['0.25', [0.25]],
    ['1.0', [1]],
    ['', [['P406', 2, 2]]],
    ['1.2', [['P406', 2, 2]]],
    ['-0.1', [['P406', 2, 2]]],
    ['perhaps', [['P406', 2, 2]]],
  ])('%s', async (cell, expected) => expect(await columnOf(`candidate_id,refused\na,${cell}\n`, 'refused', { asked })).toEqual(expected));

  it('a decimal comma where the delimiter is none', async () => {
    expect(await columnOf('candidate_id;refused\na;0,25\nb;oui\n', 'refused', { asked })).toEqual([0.25, 1]);
  });
});

describe('optional columns', () => {
  const optional = ['persons'];
  it('are read when they are there', async () => {
    expect(await columnOf('candidate_id,personnes\na,3\n', 'persons', { optional })).toEqual([3]);
  });
  it('are checked then', async () => {
    expect(await columnOf('candidate_id,persons\na,0\n', 'persons', { optional })).toEqual([['P401', 2, 2]]);
  });
  it('are not missed', async () => {
    expect(await columnOf('candidate_id\na\n', 'persons', { optional })).toBe('no column');
  });
  it('are not read unless named', async () => {
    expect(await columnOf('candidate_id,persons\na,0\n', 'persons', {})).toBe('no column');
  });
});

it('reserved ids', async () => {
  const reserved = (id: string): boolean => id === 'b';
  expect(await columnOf('candidate_id\na\n\nb\n', 'x', { reserved })).toEqual([['P505', 4, 1]]);
});

it.each<[string, PoolOptions]>([
  ['', {}],
  [', also where the rules alone read the column', { blank: ['=1'] }],
])('a cell of space is blank where something is wanted of everybody%s', async (_, options) => {
  const asked = new Map([['persons', 'something' as const]]);
  const text = 'candidate_id,persons\na,3\nb, \nc,\nd,\u00a0\ne,\u202f\n';
  expect(await columnOf(text, 'persons', { asked, ...options })).toEqual([3, 4, 5, 6].map((line) => ['P403', line, 2]));
});
