/** The measures of replicates: their names, and that they come back from `replicates.csv` as they went in. */

import { describe, expect, it, test } from 'vitest';
import { figuresOf } from '../../src/outputs/figures.ts';
import { joined, type Measures, measuresOf } from '../../src/outputs/measures.ts';
import { readReplicates, replicatesOf, replicatesText } from '../../src/outputs/replicates.ts';
import { measuresUpTo, replicateOf } from './campaign-runs.ts';

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split(/(?<=\n)/).filter((line) => line !== '');
}

const textOf = (measures: Measures): string => [...replicatesText(measures)].join('');
const WHOLE = { index: 1, of: 1 };

describe('the names', () => {
  const { keys, rows } = measuresOf(2, replicateOf(2));
  const value = (measure: string, month = ''): number | null | undefined =>
    rows[0]?.values[keys.findIndex((key) => key.month === month && key.measure === measure)];

  test.each<[string, string, number | null]>([
    ['', 'total.arrima.declared', 1000],
    ['', 'total.arrima.bank', 798],
    ['', 'total.arrima.invited', 20],
    ['', 'total.arrima.invitations', 142],
    ['', 'total.paper.queue', 400],
    ['', 'wait.arrima.declared_to_invited.finished', 142],
    ['', 'wait.arrima.declared_to_invited.p5', 22],
    ['', 'wait.arrima.declared_to_invited.p50', null],
    ['', 'wait.paper.initial_filed_to_csq.p50', 62],
    ['', 'round.january.invited', 102],
    ['', 'round.january.best.invited', 30],
    ['', 'round.january.best.cut_off', 570.2],
    ['', 'round.january.offer.cut_off', null],
    ['2030-02', 'arrima.bank', 798],
    ['2030-01', 'arrima.csq_ready', 0],
    ['2030-03', 'paper.queue_initial', 200],
  ])('%s %s', (month, measure, wanted) => {
    expect(value(measure, month)).toBe(wanted);
  });

  it('a system has none in a month in which it is not run', () => {
    expect(keys.some(({ month, measure }) => month === '2030-03' && measure.startsWith('arrima.'))).toBe(false);
  });

  it('no name is there twice', () => {
    const names = keys.map(({ month, measure }) => `${month} ${measure}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('people beside files, where the pool has them', () => {
    const measures = figuresOf(measuresOf(1, replicateOf(1, { people: true })));
    expect(measures.values('total.arrima.bank.people')).toEqual([799]);
    expect(measures.values('arrima.bank.people', '2030-02')).toEqual([799]);
    expect(measures.monthly.filter((name) => name.includes('bank'))).toEqual(['arrima.bank', 'arrima.bank.people']);
    expect(measures.monthly.indexOf('arrima.declared')).toBe(0);
  });
});

describe('joining', () => {
  it('puts replicates in order', () => {
    const parts = [3, 1, 2].map((r) => measuresOf(r, replicateOf(r)));
    expect(joined(parts)).toEqual(measuresUpTo(3));
  });

  it('refuses what measures something else', () => {
    expect(() => joined([measuresOf(1, replicateOf(1)), measuresOf(2, replicateOf(2, { paper: false }))])).toThrow('cannot be joined');
  });
});

describe('replicates.csv', () => {
  it('a line a measure', () => {
    const lines = textOf(measuresUpTo(2)).split('\n');
    expect(lines.slice(0, 3)).toEqual(['replicate,month,measure,value', '1,,total.arrima.declared,1000', '1,,total.arrima.bank,799']);
    expect(lines).toContain('2,,round.january.best.cut_off,570.2');
    expect(lines).toContain('2,,wait.arrima.declared_to_invited.p50,');
    expect(lines).toContain('2,2030-02,arrima.bank,798');
  });

  test.each([1, 2, 7])('%d replicates come back', async (n) => {
    const measures = measuresUpTo(n, { people: true });
    expect(await readReplicates(linesOf(textOf(measures)), WHOLE, n, () => true, 'f')).toEqual(measures);
  });

  it('a slice comes back, an empty one too', async () => {
    const { keys, rows } = measuresUpTo(5);
    const slice = { keys, rows: rows.filter(({ replicate }) => replicate % 3 === 2) };
    expect(await readReplicates(linesOf(textOf(slice)), { index: 2, of: 3 }, 5, () => true, 'f')).toEqual(slice);
    expect(await readReplicates(linesOf(textOf({ keys: [], rows: [] })), { index: 7, of: 8 }, 5, () => true, 'f')).toEqual({
      keys: [],
      rows: [],
    });
  });

  const text = textOf(measuresUpTo(2));
  const lines = text.split('\n').length - 1;
  const half = (lines - 1) / 2;
  test.each<[string, string, number]>([
    ['another header', text.replace('measure', 'name'), 1],
    ['nothing', '', 1],
    ['a cell more', text.replace('bank,799', 'bank,799,'), 3],
    ['a value in words', text.replace('bank,799', 'bank,many'), 3],
    ['a value written otherwise', text.replace('bank,799', 'bank,799.0'), 3],
    [
      'a month that is none',
      text.replace('1,2030-01,', '1,2030-1,'),
      text.split('\n').findIndex((line) => line.startsWith('1,2030-01')) + 1,
    ],
    ['a replicate of another slice', text.replaceAll('\n2,', '\n3,'), half + 2],
    ['a measure that the first does not have', text.replace('2,,total.arrima.bank', '2,,total.arrima.banc'), half + 3],
    ['a line lost', text.replace('2,,total.arrima.bank,798\n', ''), half + 3],
    ['a line lost in the first', text.replace('1,,total.arrima.bank,799\n', ''), half + 2],
    ['the last line cut', text.slice(0, -1), lines],
    ['the last line lost', `${text.split('\n').slice(0, -2).join('\n')}\n`, lines],
    ['the last replicate lost', text.slice(0, text.indexOf('\n2,') + 1), half + 2],
  ])('%s is found at its line', async (_, damaged, line) => {
    expect(await readReplicates(linesOf(damaged), WHOLE, 2, () => true, 'f')).toMatchObject({ code: 'C594', file: 'f', line });
  });
});

test.each([
  [{ index: 1, of: 1 }, 3, [1, 2, 3]],
  [{ index: 3, of: 16 }, 40, [3, 19, 35]],
  [{ index: 16, of: 16 }, 3, []],
])('slice %j of %d', (shard, replicates, wanted) => {
  expect(replicatesOf(shard, replicates)).toEqual(wanted);
});
