/** The questions of the library say what the command says, and both entries of the package say the same. */

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { type CriteriaInput, decodeCriteria, decodePool, loadRound, setOf } from '../../src/index.ts';
import * as engine from '../../src/library/engine-entry.ts';
import { command } from '../commands/command.ts';
import { FIXTURES } from '../commands/scenarios.ts';
import { valueIn } from './value-in.ts';

const NAME = 'prtq-2020-01-16';
const POOL = join(FIXTURES, NAME, 'pool.csv');

const decoded = async (set: readonly string[], drop: readonly string[] = []): Promise<CriteriaInput> =>
  valueIn(await loadRound(NAME, { set, drop })).criteria;
const held = await decoded([]);
const relaxed = await decoded([], ['permit-on-2019-06-16']);
const limited = await Promise.all(Array.from({ length: 24 }, (_, limit) => decoded([`limit=${limit}`])));
const pool = valueIn(await decodePool(createReadStream(POOL), [held, relaxed, ...limited], { name: POOL, by: ['country'] }));

async function jsonOf(argv: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, exit } = await command([...argv, '-c', NAME, '-p', POOL, '--format', 'json']);
  expect(exit).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe.each([
  ['arrima-sim', library],
  ['arrima-sim/engine', engine],
] as const)('%s', (_, { compare, sweep, solve, enough, audit }) => {
  test('compare', async () => {
    const told = await jsonOf(['compare', '--drop', 'permit-on-2019-06-16', '--by', 'country']);
    const { counts, outcomes, breakdowns } = compare(pool, held, relaxed);
    expect({ counts, outcomes, breakdowns }).toEqual({
      counts: told['counts'],
      outcomes: told['outcomes'],
      breakdowns: told['breakdowns'],
    });
    expect(counts.joined).toBeGreaterThan(0);
  });

  test('sweep', async () => {
    const told = await jsonOf(['sweep', '--vary', 'limit=0..23']);
    const points = Array.from(sweep(pool, limited), ({ eligible, invited }) => ({ eligible, invited }));
    expect(points).toHaveLength(24);
    expect(told['points']).toMatchObject(points);
  });

  test('solve', () => {
    const criteriaAt = (position: number): CriteriaInput => limited[position] ?? held;
    const values = { size: 24, criteriaAt, varied: { kind: 'limit' } as const };
    const answer = { exact: [{ from: 7, to: 7 }], below: null, above: null, monotone: true };
    expect(solve(pool, values, { invited: 7 })).toEqual(answer);
    expect(solve(pool, { size: 24, criteriaAt }, { invited: 7, group: 0 })).toEqual(answer);
    const nobody = solve(pool, values, { invited: 7, among: setOf([], pool.size) });
    expect(nobody).toEqual({ exact: [], below: { position: 0, invited: 0 }, above: null, monotone: true });
    expect(() => solve(pool, values, { invited: 7, group: 1 })).toThrow(RangeError);
    expect(() => solve(pool, values, { invited: 7, among: setOf([], 1) })).toThrow(RangeError);
    expect(() => solve(pool, { ...values, size: -1 }, { invited: 7 })).toThrow(RangeError);
  });

  test('enough', () => {
    const find = enough(pool, held);
    const found = Array.from({ length: pool.size }, (__, row) => find(row));
    expect(found.filter((each) => each === null)).toHaveLength(23);
    const [first] = found.find((each) => each?.[0]?.enough.length === 1) ?? [];
    expect(first?.enough[0]?.changes.length).toBeGreaterThan(0);
    expect(() => find(-1)).toThrow(RangeError);
    expect(() => find(pool.size)).toThrow(RangeError);
  });

  test('audit', async () => {
    const told = await jsonOf(['audit', '--days', '1']);
    const { criteria, bounds, blanks } = audit(pool, held, { days: 1 });
    expect(criteria).toEqual(told['criteria']);
    expect(blanks).toEqual(told['blanks']);
    expect(bounds.map(({ before, after }) => [before, after])).toEqual([[5, 9]]);
    expect(() => audit(pool, held, { days: 0 })).toThrow(RangeError);
    expect(() => audit(pool, held, { points: 1.5 })).toThrow(RangeError);
  });

  test('a pool that was decoded for other criteria is refused by all', () => {
    const other = valueIn(
      decodeCriteria(
        `schema: arrima-sim/criteria/v1\nid: other\nround: {date: 2020-01-16}\ngroups: [{id: g, rank: [{field: score, order: descending}], select: {top: 1}}]\n`,
        { name: 'other.yaml' },
      ),
    );
    const lots = valueIn(
      decodeCriteria(
        `schema: arrima-sim/criteria/v1\nid: lots\nround: {date: 2020-01-16}\ngroups: [{id: g, rank: [lottery], select: {top: 1}}]\n`,
        { name: 'lots.yaml' },
      ),
    );
    for (const criteria of [other, lots]) {
      expect(() => compare(pool, held, criteria)).toThrow(RangeError);
      expect(() => [...sweep(pool, [criteria])]).toThrow(RangeError);
      expect(() => solve(pool, { size: 1, criteriaAt: () => criteria }, { invited: 1 })).toThrow(RangeError);
      expect(() => enough(pool, criteria)).toThrow(RangeError);
      expect(() => audit(pool, criteria)).toThrow(RangeError);
    }
  });
});
