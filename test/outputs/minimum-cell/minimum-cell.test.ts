/** Counts for publication: what is hidden cannot be worked out, what is rounded is near, and nothing exact is anywhere else. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/outputs/comparison.ts';
import { narrowed } from '../../../src/outputs/minimum-cell/bounds.ts';
import { rounded } from '../../../src/outputs/minimum-cell/published.ts';
import type { MaybeHidden, Statistics } from '../../../src/outputs/statistics.ts';
import { command, problemsOf } from '../../commands/command.ts';
import { BOTH } from '../../report/results.ts';
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

describe('a comparison', () => {
  it('100 random ones: no hidden count can be worked out', { timeout: 300_000 }, async () => {
    const highs = await solver();
    let hidden = 0;
    const property = fc.asyncProperty(cases, fc.integer({ min: 100, max: 300 }), async ({ minimum, ...rest }, score) => {
      const given = [...written(rest), '--set', `groups.0.select={minimum_score: ${score}}`];
      const exact: Comparison = JSON.parse((await command(['compare', ...given])).stdout);
      const shown: Comparison<MaybeHidden> = JSON.parse((await command(['compare', ...given, '--minimum-cell', String(minimum)])).stdout);
      const attack = new Attack();
      const looked: { name: string; truth: number; path: string }[] = [];
      const keyed = <Key extends string>(
        object: Readonly<Record<Key, MaybeHidden>>,
        truth: Readonly<Record<Key, number>>,
        keys: readonly Key[],
        table: readonly MaybeHidden[],
        path: string,
      ) =>
        Object.fromEntries(
          keys.map((key) => {
            const name = attack.add(object[key], minimum, isWhole(table));
            if (object[key] === null && truth[key] > 0 && truth[key] < minimum)
              looked.push({ name, truth: truth[key], path: `${path}.${key}` });
            if (truth[key] > 0 && truth[key] < minimum) expect(object[key], path).toBeNull();
            return [key, name];
          }),
        ) as Record<Key, string>;
      const keys = ['read', 'baseline', 'reform', 'both', 'joined', 'left'] as const;
      const pool = ['rows', 'synthetic'] as const;
      const table = [...keys.map((key) => shown.counts[key]), ...pool.map((key) => shown.inputs.pool[key])];
      const all = keyed(shown.counts, exact.counts, keys, table, 'counts');
      const { rows } = keyed(shown.inputs.pool, exact.inputs.pool, pool, table, 'pool');
      attack.sum(rows, [all.read]);
      attack.sum(all.baseline, [all.both, all.left]);
      attack.sum(all.reform, [all.both, all.joined]);
      attack.atMost([all.both, all.joined, all.left], [all.read]);
      const flows = shown.outcomes.map((pair, at) => ({
        ...pair,
        ...keyed(
          pair,
          exact.outcomes[at] ?? { candidates: 0 },
          ['candidates'],
          shown.outcomes.map(({ candidates }) => candidates),
          `flows.${at}`,
        ),
      }));
      const sumOf = (is: (pair: (typeof flows)[number]) => boolean): string[] => flows.filter(is).map(({ candidates }) => candidates);
      attack.sum(
        all.read,
        sumOf(() => true),
      );
      attack.sum(
        all.baseline,
        sumOf((pair) => pair.baseline === 'invited'),
      );
      attack.sum(
        all.reform,
        sumOf((pair) => pair.reform === 'invited'),
      );
      attack.sum(
        all.both,
        sumOf((pair) => pair.baseline === 'invited' && pair.reform === 'invited'),
      );
      const own = ['both', 'joined', 'left', 'moved_in', 'moved_out'] as const;
      const side = ['eligible', 'invited'] as const;
      const groupTable = shown.groups.flatMap((group) => [
        ...own.map((key) => group[key]),
        ...side.flatMap((key) => [group.baseline[key], group.reform[key]]),
      ]);
      const groups = shown.groups.map((group, at) => {
        const truth = exact.groups[at];
        if (truth === undefined) throw new Error('another group');
        return {
          ...keyed(group, truth, own, groupTable, `groups.${at}`),
          before: keyed(group.baseline, truth.baseline, side, groupTable, `groups.${at}.baseline`),
          after: keyed(group.reform, truth.reform, side, groupTable, `groups.${at}.reform`),
        };
      });
      for (const group of groups) {
        attack.sum(group.after.invited, [group.both, group.joined, group.moved_in]);
        attack.sum(group.before.invited, [group.both, group.left, group.moved_out]);
        attack.atMost([group.after.invited], [group.after.eligible]);
        attack.atMost([group.before.invited], [group.before.eligible]);
      }
      attack.sum(
        all.baseline,
        groups.map(({ before }) => before.invited),
      );
      attack.sum(
        all.reform,
        groups.map(({ after }) => after.invited),
      );
      attack.sum(
        all.joined,
        groups.map(({ joined }) => joined),
      );
      attack.sum(
        all.left,
        groups.map(({ left }) => left),
      );
      for (const [index, { groups: lines }] of shown.breakdowns.entries()) {
        const line = ['read', 'baseline', 'reform', 'joined', 'left'] as const;
        const lineTable = lines.flatMap((each) => line.map((key) => each[key]));
        const cells = lines.map((each, row) =>
          keyed(
            each,
            exact.breakdowns[index]?.groups[row] ?? { read: 0, baseline: 0, reform: 0, joined: 0, left: 0 },
            line,
            lineTable,
            `breakdowns.${row}`,
          ),
        );
        for (const key of line)
          attack.sum(
            all[key],
            cells.map((cell) => cell[key]),
          );
        for (const cell of cells) {
          attack.atMost([cell.reform, cell.left], [cell.baseline, cell.joined]);
          attack.atMost([cell.baseline, cell.joined], [cell.reform, cell.left]);
          attack.atMost([cell.baseline, cell.joined], [cell.read]);
        }
      }
      hidden += looked.length;
      const provable = attack.provable(looked, highs);
      expect(looked.filter(({ name }) => provable.includes(name)).map(({ path, truth }) => `${path} is ${truth}`)).toEqual([]);
      if (exact.counts.joined < minimum) expect(shown.scores.joined).toBeNull();
      if (exact.counts.left < minimum) expect(shown.scores.left).toBeNull();
    });
    await fc.assert(property, { numRuns: 100, seed: 23 });
    expect(hidden).toBeGreaterThan(200);
  });
});

/** A page without its style and its elements. */
function wordsOf(text: string): string {
  return text.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ');
}

describe('what is published', () => {
  const round = ['-c', 'pstq-2025-07-17', '-p', at('people.csv'), '--by', 'residence', '-q', '--minimum-cell', '5'];
  beforeAll(async () => {
    writeFileSync(at('people.csv'), (await command(['generate', 'pstq-2025', '--rows', '3000', '-o', '-', '-q'])).stdout);
  }, 60_000);

  it('is a folder without lists, which verify makes again, and from which the page is made', async () => {
    expect((await command(['round', ...round, '--out-dir', at('out'), '--report', at('page.html')])).exit).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(['manifest.json', 'statistics.json', 'summary.en.md', 'summary.fr.md']);
    expect((await command(['verify', at('out'), '-p', at('people.csv')])).exit).toBe(0);
    expect((await command(['report', at('out'), '-o', at('again.html')])).exit).toBe(0);
    expect(readFileSync(at('again.html'), 'utf8')).toBe(readFileSync(at('page.html'), 'utf8'));
    const { inputs, groups } = JSON.parse(readFileSync(at('out/statistics.json'), 'utf8'));
    expect(inputs.minimum_cell).toBe(5);
    expect(groups.every((group: { last_invited: unknown }) => group.last_invited === null)).toBe(true);
  });

  it('says at every table and chart what its numbers are, in both languages', async () => {
    for (const language of ['fr', 'en'] as const) {
      const note = BOTH[language].minimumCell.note(5);
      const { stdout } = await command(['round', ...round.filter((word) => word !== '-q'), '--lang', language, '--format', 'markdown']);
      const tables = stdout.match(/^\| :?--/gm) ?? [];
      expect(tables.length).toBeGreaterThan(4);
      expect(stdout.split(note)).toHaveLength(tables.length + 1);
    }
    const html = readFileSync(at('page.html'), 'utf8');
    for (const figure of html.match(/<figure>.*?<\/figure>/gs) ?? []) expect(figure).toContain(BOTH.fr.minimumCell.note(5));
  });

  it('is the same in the summaries and the page as in the JSON: no other number of people is in them', async () => {
    const json = readFileSync(at('out/statistics.json'), 'utf8');
    const exact: Statistics = JSON.parse((await command(['round', ...round.slice(0, -2), '--format', 'json'])).stdout);
    // Counts that rounding changes, and that are nowhere else in what may be said.
    const texts = [json, ...['out/summary.fr.md', 'out/summary.en.md', 'page.html'].map((name) => wordsOf(readFileSync(at(name), 'utf8')))];
    const telling = [
      exact.counts.ineligible,
      exact.counts.not_reached,
      ...exact.groups.flatMap((group) => group.criteria.flatMap(({ passed, failed, remaining }) => [passed, failed, remaining])),
    ].filter((count) => count % 5 !== 0 && count > 200);
    expect(telling.length).toBeGreaterThan(5);
    for (const count of telling) {
      const said = [String(count), BOTH.fr.number(count), BOTH.en.number(count)];
      for (const text of texts)
        for (const word of said) expect(text).not.toMatch(new RegExp(`(?<![0-9a-f.,\\u202f])${word}(?![0-9a-f.,])`));
    }
  });

  it.each([
    ['--invited', '-'],
    ['--decisions', at('x.csv')],
    ['--rejects', at('x.csv')],
    ['--xlsx', at('x.xlsx')],
    ['--expect', 'invited=1'],
  ])('does not go with %s', async (option, value) => {
    const { exit, problems } = await problemsOf(['round', ...round, option, value]);
    expect([exit, problems.map(({ code, value: named }) => `${code} ${named}`)]).toEqual([2, [`U128 ${option}`]]);
  });

  it('does not go into a folder that has lists', async () => {
    expect((await command(['round', ...round.slice(0, -2), '--out-dir', at('full')])).exit).toBe(0);
    expect((await command(['round', ...round, '--out-dir', at('full')])).exit).toBe(5);
  });
});
