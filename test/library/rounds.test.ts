/** The library runs every scenario of the fixtures, and gives for each what the command writes. */

import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type CriteriaInput,
  decodeCriteria,
  decodePool,
  invitedList,
  loadRound,
  type PoolInput,
  type PoolOptions,
  runRound,
  statisticsOf,
} from '../../src/index.ts';
import { command } from '../commands/command.ts';
import { argumentsOf, criteriaOf, FIXTURES, scenarios } from '../commands/scenarios.ts';
import { valueIn } from './value-in.ts';

async function criteriaIn(folder: string): Promise<CriteriaInput> {
  const path = criteriaOf(folder);
  if (!path.endsWith('.yaml')) return valueIn(await loadRound(path)).criteria;
  const readList = (file: string): Uint8Array => readFileSync(join(folder, file));
  return valueIn(decodeCriteria(readFileSync(path, 'utf8'), { name: basename(path), readList }));
}

/** Options of the command as options of the library. */
function optionsOf(folder: string): PoolOptions {
  const argv = argumentsOf(folder);
  const given = (option: string): string[] => argv.filter((_, at) => argv[at - 1] === option);
  const options = { copy: given('--columns'), by: given('--by') };
  expect(argv.length).toBe(2 * (options.copy.length + options.by.length));
  return options;
}

async function poolIn(folder: string, criteria: CriteriaInput): Promise<PoolInput> {
  const path = join(folder, 'pool.csv');
  return valueIn(await decodePool(createReadStream(path), criteria, { name: path, ...optionsOf(folder) }));
}

describe.each(scenarios)('%s', (name) => {
  const folder = join(FIXTURES, name);
  test('has the statistics and the list that the command writes', async () => {
    const criteria = await criteriaIn(folder);
    const pool = await poolIn(folder, criteria);
    const round = runRound(pool, criteria);
    const expected = (file: string): string => readFileSync(join(folder, 'expected', file), 'utf8');
    expect(`${JSON.stringify(statisticsOf(pool, criteria, round), null, 2)}\n`).toBe(expected('statistics.json'));
    expect(invitedList(pool, criteria, round)).toBe(expected('invited.csv'));
  });
});

test('a score that a grid gives is the command’s, in a pool that is read for other criteria too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-library-'));
  const round = 'schema: arrima-sim/criteria/v1\nid: r\nround: {date: 2025-07-17}\n';
  const best = 'groups: [{id: g, rank: [{field: score, order: descending}], select: {top: 2}}]\n';
  const graded = `${round}score: {grid: grid.yaml}\n${best}`;
  const grid = readFileSync(join(import.meta.dirname, '..', 'commands', 'small-grid.yaml'));
  const people = 'candidate_id,french_speaking,score\nA,7,1\nB,6,500\nC,8,\nD,,900\n';
  const path = (name: string): string => join(folder, name);
  for (const [name, content] of [
    ['r.yaml', graded],
    ['grid.yaml', grid],
    ['pool.csv', people],
  ] as const)
    writeFileSync(path(name), content);
  const outputs = ['--statistics', path('s.json'), '--invited', path('i.csv')];
  expect(await command(['round', '-c', path('r.yaml'), '-p', path('pool.csv'), ...outputs])).toMatchObject({ exit: 0 });

  const criteria = valueIn(decodeCriteria(graded, { name: 'r.yaml', readList: () => grid }));
  const other = valueIn(decodeCriteria(`${round}${best}`, { name: 'o.yaml' }));
  for (const readFor of [criteria, [criteria], [other, criteria]]) {
    const pool = valueIn(await decodePool([new TextEncoder().encode(people)], readFor, { name: 'pool.csv' }));
    const held = runRound(pool, criteria);
    expect(`${JSON.stringify(statisticsOf(pool, criteria, held), null, 2)}\n`).toBe(readFileSync(path('s.json'), 'utf8'));
    expect(invitedList(pool, criteria, held)).toBe(readFileSync(path('i.csv'), 'utf8'));
    expect(invitedList(pool, criteria, held)).toMatch(/^1,A,.*,5,$/m);
  }
  rmSync(folder, { recursive: true });
});

describe('a round and what its outputs are made with', () => {
  const folder = join(FIXTURES, 'lottery');
  const inFolder = async (): Promise<readonly [PoolInput, CriteriaInput]> => {
    const criteria = await criteriaIn(folder);
    return [await poolIn(folder, criteria), criteria];
  };

  test('the statistics name the seed that was given, and the changes', async () => {
    const [pool] = await inFolder();
    const text = readFileSync(join(folder, 'criteria.yaml'), 'utf8');
    const changed = valueIn(decodeCriteria(text, { name: 'a/b/criteria.yaml', set: ['id=other'] }));
    const statistics = statisticsOf(pool, changed, runRound(pool, changed, { seed: '7' }));
    expect(statistics.inputs).toMatchObject({ criteria: { name: 'criteria.yaml' }, set: ['id=other'], seed: '7' });
    expect(statistics.round.id).toBe('other');
  });

  test('what does not belong together is refused', async () => {
    const [pool, criteria] = await inFolder();
    const round = runRound(pool, criteria);
    const other = valueIn(await loadRound('prtq-2020-01-16')).criteria;
    expect(() => statisticsOf(pool, other, round)).toThrow(RangeError);
    expect(() => invitedList({ ...pool, size: pool.size + 100 }, criteria, round)).toThrow(RangeError);
    expect(() => runRound(pool, other)).toThrow(/^the pool has no column \w+, which the criteria prtq-2020-01-16 ask for/);
    expect(() => runRound(pool, other)).toThrow(RangeError);
  });

  test.each<[string, object]>([
    ['band', { band: 0 }],
    ['band', { band: 1.5 }],
    ['bank', { bank: new Uint32Array(9) }],
  ])('a wrong %s is refused: %j', async (name, options) => {
    const [pool, criteria] = await inFolder();
    expect(() => runRound(pool, criteria, options)).toThrow(new RegExp(`^${name} `));
    expect(() => runRound(pool, criteria, options)).toThrow(RangeError);
  });

  test('a lottery without a seed is refused', async () => {
    const [pool, criteria] = await inFolder();
    expect(() => runRound(pool, { ...criteria, seed: null })).toThrow(RangeError);
  });

  test('more bands than a table has are refused where they would be written', async () => {
    const [pool, criteria] = await inFolder();
    const round = runRound(pool, criteria);
    const wide = { ...round, figures: { ...round.figures, bandsNeeded: 10_001 } };
    expect(() => statisticsOf(pool, criteria, wide)).toThrow(RangeError);
  });

  test('cells are copied raw where that is asked for', async () => {
    const text = 'schema: arrima-sim/criteria/v1\nid: r\nround: {date: 2030-01-15}\ngroups: [{id: g, select: all}]\n';
    const criteria = valueIn(decodeCriteria(text, { name: 'r.yaml' }));
    const bytes = new TextEncoder().encode('candidate_id,note\nA1,=1+1\n');
    const pool = valueIn(await decodePool([bytes], criteria, { copy: ['note'] }));
    const list = (options = {}): string | undefined => invitedList(pool, criteria, runRound(pool, criteria), options).split('\n')[1];
    expect(list()).toBe("1,A1,g,1,g,,,'=1+1");
    expect(list({ rawCells: true })).toBe('1,A1,g,1,g,,,=1+1');
    expect(pool.file).toMatchObject({ name: '-', bytes: bytes.length });
  });
});
