/** Counts for publication: what is hidden cannot be worked out, what is rounded is near, and nothing exact is anywhere else. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { narrowed } from '../../../src/outputs/minimum-cell/bounds.ts';
import { rounded } from '../../../src/outputs/minimum-cell/published.ts';
import type { MaybeHidden, Statistics } from '../../../src/outputs/statistics.ts';
import { command } from '../../commands/command.ts';
import { Attack, solver } from './attack.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-minimum-cell-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a count', () => {
  it.each([
    [0, 5, 0],
    [1, 5, null],
    [4, 5, null],
    [5, 5, 5],
    [7, 5, 5],
    [8, 5, 10],
    [12, 5, 10],
    [13, 5, 15],
    [2, 3, null],
    [3, 3, 3],
    [4, 3, 3],
    [5, 3, 6],
    [6, 4, 8],
    [5, 4, 4],
  ])('%i with a minimum of %i is %s', (value, minimum, shown) => expect(rounded(value, minimum)).toBe(shown));
});

describe('what can be worked out', () => {
  it('a part from the whole and the others', () => {
    const sum = [
      {
        terms: [
          { cell: 0, times: 1 },
          { cell: 1, times: -1 },
          { cell: 2, times: -1 },
        ],
      },
      {
        terms: [
          { cell: 0, times: -1 },
          { cell: 1, times: 1 },
          { cell: 2, times: 1 },
        ],
      },
    ];
    expect(
      narrowed(
        [
          { least: 5, most: 7 },
          { least: 3, most: 3 },
          { least: 1, most: 4 },
        ],
        sum,
      ),
    ).toEqual([
      { least: 5, most: 7 },
      { least: 3, most: 3 },
      { least: 2, most: 4 },
    ]);
  });
});

const AREAS = ['', 'x', 'y', 'z'];
const person = fc.record({
  score: fc.constantFrom('', '100', '150', '200', '250', '300'),
  a: fc.constantFrom('', '1', '2', '3', '4'),
  b: fc.constantFrom('', '1', '2', '3'),
  area: fc.constantFrom(...AREAS),
  at: fc.constantFrom('2030-01-01', '2030-01-10', '2030-02-20', ''),
});
const criterion = fc.record({ field: fc.constantFrom('a', 'b', 'score'), least: fc.integer({ min: 1, max: 4 }) });
const group = fc.record({
  criteria: fc.array(criterion, { maxLength: 3 }),
  select: fc.constantFrom('all', '{minimum_score: 150}', '{top: 3}', '{top: 8}', '{top: 5, ties: include}'),
});
const cases = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 70 }),
  common: fc.array(criterion, { maxLength: 2 }),
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  minimum: fc.constantFrom(3, 4, 5),
});

function written({
  people,
  common,
  groups,
}: {
  people: Record<string, string>[];
  common: { field: string; least: number }[];
  groups: { criteria: { field: string; least: number }[]; select: string }[];
}): string[] {
  const test = ({ field, least }: { field: string; least: number }): string =>
    `{field: ${field}, at_least: ${field === 'score' ? least * 60 : least}}`;
  const list = (name: string, criteria: { field: string; least: number }[]): string =>
    `[${criteria.map((each, index) => `{id: ${name}${index}, label: {fr: "${name}${index}", en: "${name}${index}"}, test: ${test(each)}}`).join(', ')}]`;
  writeFileSync(
    at('rule.yaml'),
    [
      'schema: arrima-sim/criteria/v1',
      'id: r',
      'round: {date: 2030-03-01, extraction: 2030-02-01}',
      'fields: {a: {type: integer, column: a}, b: {type: integer, column: b}}',
      `criteria: ${list('c', common)}`,
      'groups:',
      ...groups.map(
        ({ criteria, select }, index) =>
          `  - {id: g${index}, label: {fr: "g${index}", en: "g${index}"}, criteria: ${list(`g${index}x`, criteria)}, rank: [{field: score, order: descending}], select: ${select}}`,
      ),
    ].join('\n'),
  );
  const lines = people.map(({ score, a, b, area, at: day }, index) => `P${index},${score},${a},${b},${area},${day}`);
  writeFileSync(at('pool.csv'), `candidate_id,score,a,b,area,submitted_at\n${lines.join('\n')}\n`);
  return ['-c', at('rule.yaml'), '-p', at('pool.csv'), '--by', 'area', '-q', '--format', 'json'];
}

/** Whether every count of a table is hidden. */
const isWhole = (values: readonly MaybeHidden[]): boolean => values.every((value) => value === null);

describe('a round', () => {
  it('200 random ones: no hidden count can be worked out, whatever else is published', { timeout: 300_000 }, async () => {
    const highs = await solver();
    let hidden = 0;
    let suppressed = 0;
    const property = fc.asyncProperty(cases, async ({ minimum, ...rest }) => {
      const line = ['round', ...written(rest), '--band', '100'];
      const exact: Statistics = JSON.parse((await command(line)).stdout);
      const shown: Statistics<MaybeHidden> = JSON.parse((await command([...line, '--minimum-cell', String(minimum)])).stdout);
      const attack = new Attack();
      const looked: { name: string; truth: number; path: string }[] = [];
      const add = (value: MaybeHidden, truth: number, table: readonly MaybeHidden[], path: string): string => {
        const name = attack.add(value, minimum, isWhole(table));
        if (value !== null && truth !== 0) expect(Math.abs(value - truth), path).toBeLessThanOrEqual(minimum / 2);
        if (value === null && truth > 0 && truth < minimum) looked.push({ name, truth, path });
        if (truth > 0 && truth < minimum) expect(value, path).toBeNull();
        if (value === null && (truth === 0 || truth >= minimum)) suppressed += 1;
        return name;
      };
      const keyed = <Key extends string>(
        object: Readonly<Record<Key, MaybeHidden>>,
        truth: Readonly<Record<Key, number>>,
        keys: readonly Key[],
        table: readonly MaybeHidden[],
        path: string,
      ) => Object.fromEntries(keys.map((key) => [key, add(object[key], truth[key], table, `${path}.${key}`)])) as Record<Key, string>;
      const outcomes = ['read', 'rejected', 'outside_extraction', 'ineligible', 'not_reached', 'invited'] as const;
      const pool = ['rows', 'synthetic'] as const;
      const countTable = [...outcomes.map((key) => shown.counts[key]), ...pool.map((key) => shown.inputs.pool[key])];
      const all = keyed(shown.counts, exact.counts, outcomes, countTable, 'counts');
      const { rows } = keyed(shown.inputs.pool, exact.inputs.pool, pool, countTable, 'pool');
      attack.sum(all.read, [all.rejected, all.outside_extraction, all.ineligible, all.not_reached, all.invited]);
      attack.sum(rows, [all.read]);
      const [taking, eligible, bank] = [attack.unknown(), attack.unknown(), attack.unknown()];
      attack.sum(taking, [all.ineligible, all.not_reached, all.invited]);
      attack.sum(eligible, [all.not_reached, all.invited]);
      attack.sum(bank, [taking, all.outside_extraction]);
      const ofGroup = ['eligible', 'already_invited', 'considered', 'below_minimum', 'passed_over', 'invited'] as const;
      const groupTable = shown.groups.flatMap((each) => [
        ...ofGroup.map((key) => each[key]),
        ...(each.tie === null ? [] : [each.tie.size, each.tie.invited]),
        ...(each.at_cut_off === null ? [] : [each.at_cut_off.considered, each.at_cut_off.invited]),
      ]);
      const invitedOf: string[] = [];
      for (const [index, each] of shown.groups.entries()) {
        const truth = exact.groups[index];
        if (truth === undefined) throw new Error('another group');
        const one = keyed(each, truth, ofGroup, groupTable, `groups.${index}`);
        attack.sum(one.eligible, [one.already_invited, one.considered]);
        attack.sum(one.considered, [one.below_minimum, one.passed_over, one.invited]);
        attack.atMost([one.eligible], [eligible]);
        attack.atMost([one.already_invited], invitedOf);
        invitedOf.push(one.invited);
        if (each.tie !== null && truth.tie !== null) {
          const tie = keyed(each.tie, truth.tie, ['size', 'invited'], groupTable, `groups.${index}.tie`);
          attack.atMost([tie.size], [one.considered]);
          attack.atMost([tie.invited], [one.invited]);
          attack.atMost([tie.invited], [tie.size]);
        }
        if (each.at_cut_off !== null && truth.at_cut_off !== null) {
          const last = keyed(each.at_cut_off, truth.at_cut_off, ['considered', 'invited'], groupTable, `groups.${index}.at_cut_off`);
          attack.atMost([last.considered], [one.considered]);
          attack.atMost([last.invited], [last.considered]);
          attack.atMost([last.invited], [one.invited]);
        }
        let before = taking;
        const funnel = ['passed', 'failed', 'blank', 'remaining', 'decisive'] as const;
        const table = each.criteria.flatMap((criteria) => funnel.map((key) => criteria[key]));
        for (const [step, criteria] of each.criteria.entries()) {
          const own = truth.criteria[step];
          if (own === undefined) throw new Error('another criterion');
          const cell = keyed(criteria, own, funnel, table, `groups.${index}.criteria.${step}`);
          attack.sum(taking, [cell.passed, cell.failed, cell.blank]);
          attack.atMost([cell.remaining, cell.decisive], [before]);
          attack.atMost([cell.remaining], [cell.passed]);
          attack.atMost([before], [cell.remaining, cell.failed, cell.blank]);
          attack.atMost([cell.decisive], [cell.failed, cell.blank]);
          if (step === 0) attack.sum(cell.remaining, [cell.passed]);
          if (step === each.criteria.length - 1) attack.sum(cell.remaining, [one.eligible]);
          before = cell.remaining;
        }
        // Fewer people than the minimum have neither a cut-off nor scores.
        if (truth.invited < minimum) expect([each.cut_off, each.scores, each.last_invited]).toEqual([null, null, null]);
      }
      attack.sum(all.invited, invitedOf);
      if (shown.score_distribution !== null && exact.score_distribution !== null) {
        const bands = shown.score_distribution;
        const table = bands.flatMap((band) => [band.candidates, band.invited]);
        const cells = bands.map((band, index) =>
          keyed(
            band,
            exact.score_distribution?.[index] ?? { candidates: 0, invited: 0 },
            ['candidates', 'invited'],
            table,
            `bands.${index}`,
          ),
        );
        attack.atMost(
          cells.map(({ candidates }) => candidates),
          [taking],
        );
        attack.atMost(
          cells.map(({ invited }) => invited),
          [all.invited],
        );
        for (const cell of cells) attack.atMost([cell.invited], [cell.candidates]);
      }
      for (const [index, { groups: lines }] of shown.breakdowns.entries()) {
        const keys = ['read', 'eligible', 'invited'] as const;
        const table = lines.flatMap((each) => keys.map((key) => each[key]));
        const cells = lines.map((each, row) =>
          keyed(
            each,
            exact.breakdowns[index]?.groups[row] ?? { read: 0, eligible: 0, invited: 0 },
            keys,
            table,
            `breakdowns.${index}.${row}`,
          ),
        );
        attack.sum(
          bank,
          cells.map(({ read }) => read),
        );
        attack.sum(
          eligible,
          cells.map((cell) => cell.eligible),
        );
        attack.sum(
          all.invited,
          cells.map(({ invited }) => invited),
        );
        for (const cell of cells) {
          attack.atMost([cell.invited], [cell.eligible]);
          attack.atMost([cell.eligible], [cell.read]);
        }
      }
      hidden += looked.length;
      const provable = attack.provable(looked, highs);
      expect(looked.filter(({ name }) => provable.includes(name)).map(({ path, truth }) => `${path} is ${truth}`)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 200, seed: 22 });
    // Neither nothing hidden nor everything.
    expect(hidden).toBeGreaterThan(500);
    expect(suppressed).toBeLessThan(hidden * 20);
  });
});
