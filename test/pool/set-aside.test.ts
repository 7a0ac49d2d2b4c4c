/** Records set aside: nothing of them stays in the pool, and their ids stay taken. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { type Criteria, holdRound, type TextColumn } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { decodePool } from '../../src/pool/decode.ts';
import type { DecodedPool } from '../../src/pool/decoded-pool.ts';
import { DistinctTexts } from '../../src/pool/distinct-texts.ts';
import { Ids } from '../../src/pool/ids.ts';
import type { PoolOptions } from '../../src/pool/options.ts';
import { SetAside } from '../../src/pool/set-aside.ts';
import { type Problem, problem } from '../../src/problems/problem.ts';

const criteria = decodeCriteria(
  `schema: arrima-sim/criteria/v1
id: r
round: {date: 2024-02-08}
groups: [{id: g, criteria: [{id: c, test: {all: [{field: region, present: true}, {field: age, at_least: 0}, {field: work_permits, covers: 2024-01-01}]}}], select: all}]
`,
  { name: 'criteria.yaml' },
) as Criteria;

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function decoded(text: string, options: PoolOptions = {}): Promise<DecodedPool> {
  const pool = await decodePool(bytes(text), criteria, { setAside: true, ...options });
  if (!('ids' in pool)) throw new Error(JSON.stringify(pool));
  return pool;
}

const POOL = `candidate_id,region,age,work_permits,score,submitted_at,note
A,Estrie,30,none,1,2024-01-01,a
B,Laval,old,2020-01-01/,2,2024-01-02T00:00:00.5,b
C,Mauricie,40,2020-01-01/,3,2024-01-03T00:00:00.5,c
D,Gaspésie,x,2020-01-01/2021-01-01|2022-01-01/,4 ,2024-01-04,d
E,Laval,50,none,05,2024-01-05,e
`;

describe('nothing of a record that is set aside stays', () => {
  it.each<[string, PoolOptions]>([
    ['scanned', {}],
    ['by csv-parse', { reader: 'csv-parse' }],
  ])('%s', async (_, reader) => {
    const pool = await decoded(POOL, { ...reader, by: ['region'], copy: ['note'] });
    const alone = await decoded(
      POOL.split('\n')
        .filter((line) => !/^[BD]/.test(line))
        .join('\n'),
      { reader: 'csv-parse', by: ['region'], copy: ['note'] },
    );
    expect([pool.size, pool.rejected, alone.size, alone.rejected]).toEqual([3, 2, 3, 0]);
    const texts = ({ size, at }: { size: number; at: (position: number) => string }) =>
      Array.from({ length: size }, (_, position) => at(position));
    /** The text of each row, and the distinct texts, whose order means nothing. */
    const column = ({ entries, codes }: TextColumn) => [
      Array.from(codes, (position) => (position === -1 ? null : entries.at(position))),
      texts({ size: entries.size, at: (position) => entries.at(position) }).sort(),
    ];
    const all = (each: DecodedPool) => ({
      ids: texts({ size: each.size, at: (row) => each.ids.at(row) }),
      columns: [...each.columns].map(([name, read]) => [name, read.kind === 'text' ? column(read) : read]),
      by: each.breakdowns.map((broken) => column(broken.texts)),
      copied: each.copied.map((column) => texts({ size: column.texts.size, at: (row) => column.texts.at(row) })),
      cellTexts: [0, 1, 2].map((row) => [each.cellTexts.score?.(row), each.cellTexts.submitted_at?.(row)]),
    });
    expect(all(pool)).toEqual(all(alone));
    expect(JSON.stringify(all(pool))).not.toContain('Gaspésie');
    const { counts, breakdowns } = holdRound(pool, criteria, { hash: sha256 }).figures;
    expect(counts).toEqual({ read: 5, rejected: 2, outside_extraction: 0, ineligible: 2, not_reached: 0, invited: 1 });
    expect(breakdowns[0]?.groups.map(({ value, read }) => [value, read])).toEqual([
      ['Estrie', 1],
      ['Laval', 1],
      ['Mauricie', 1],
    ]);
  });
  it('who is watched has the row of the pool', async () => {
    const pool = await decoded(POOL, { watch: ['C', 'B'] });
    expect([pool.watched.get('C')?.row, pool.watched.get('B')]).toEqual([1, undefined]);
  });
});

describe('records set aside', () => {
  const cell = (line: number, column: number, value: string): Problem =>
    problem('control_character', {}, { line, column, field: 'note', value });
  it('come back as they were, cells in the order of columns, again and again', () => {
    const aside = new SetAside();
    aside.add('é', [cell(2, 3, 'x'), cell(2, 1, '\u0007é')]);
    aside.add('', [problem('blank_candidate_id', {}, { line: 300_000_000, column: 1, field: 'candidate_id', value: '' })]);
    const shown = [...aside].map(({ id, problem: { code, line, column, field, value } }) => [id, code, line, column, field, value]);
    expect(shown).toEqual([
      ['é', 'P402', 2, 1, 'note', '\u0007é'],
      ['é', 'P402', 2, 3, 'note', 'x'],
      ['', 'P501', 300_000_000, 1, 'candidate_id', ''],
    ]);
    expect([[...aside].length, aside.records]).toEqual([3, 2]);
  });
});

describe('ids of records set aside', () => {
  const kinds = (...found: (Problem | null)[]): unknown[] =>
    found.map((each) => (each?.name === 'repeated_candidate_id' ? each.args : (each?.code ?? null)));
  it.each<[string, string[]]>([
    ['ascending', ['a', 'b', 'c']],
    ['not ascending', ['c', 'a', 'b']],
  ])('are taken, in a pool that is %s', (_, [first = '', second = '', third = '']) => {
    const ids = new Ids();
    expect(kinds(ids.add(first, 2, 1), ids.setAside(second, 3, 1), ids.add(third, 4, 1))).toEqual([null, null, null]);
    expect(kinds(ids.add(second, 5, 1), ids.setAside(first, 6, 1), ids.setAside(second, 7, 1), ids.setAside(third, 8, 1))).toEqual([
      { first: 3, file: null },
      { first: 2, file: null },
      { first: 3, file: null },
      { first: 4, file: null },
    ]);
    expect(ids.finish().size).toBe(2);
  });
});

describe('looking for a text', () => {
  it.each<[string, string[]]>([
    ['ascending', ['a', 'b', 'd']],
    ['not ascending', ['d', 'a', 'b']],
  ])('adds nothing, in %s order', (_, order) => {
    const distinct = new DistinctTexts();
    expect(distinct.find('a')).toBe(-1);
    for (const text of order) distinct.codeOf(text);
    expect(['a', 'b', 'c', 'd', 'e', 'é', ''].map((text) => distinct.find(text))).toEqual([
      order.indexOf('a'),
      order.indexOf('b'),
      -1,
      order.indexOf('d'),
      -1,
      -1,
      -1,
    ]);
    expect(distinct.texts.size).toBe(3);
    expect([distinct.codeOf('c'), distinct.codeOf('a')]).toEqual([3, order.indexOf('a')]);
  });
});
