/** What would have been enough, against rounds held again: every change that is printed leads to the invitation, and no smaller one of a score or a date does. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { has } from '../../src/engine/basis/bitset.ts';
import { dayAt, dayNumber, startOfDay, type Zone } from '../../src/engine/basis/time.ts';
import type { Criteria, Pool } from '../../src/engine/index.ts';
import { enoughFinder } from '../../src/engine/questions/enough.ts';
import type { Enough } from '../../src/engine/questions/enough-result.ts';
import { withDerived } from '../../src/engine/round/derive.ts';
import { holdRound } from '../../src/engine/round/hold.ts';
import { invitationOf } from '../../src/engine/round/result.ts';
import { runRound } from '../../src/engine/round/round.ts';
import { sha256 } from '../../src/hash/node.ts';
import { cellValueText } from '../../src/outputs/cell-value-text.ts';
import { criteriaOf, type Person, poolOf } from '../engine/people.ts';
import { CELLS, ROUND } from './at-random.ts';

const PEOPLE = fc
  .array(fc.record(CELLS), { minLength: 1, maxLength: 14, size: 'max' })
  .map((all) => all.map((cells, at): Person => ({ id: `P${(at * 7) % 31}`, ...cells })));

const CAPS = fc.constantFrom('', '', 'caps: [{id: c, by: licence, at_most: 1}]\n', 'caps: [{id: c, by: country, share: 0.5}]\n');

/** The position of the group that invites somebody with other cells; null for none. A score that a grid gives is no cell: it is another score that is given. */
function invitedBy(
  criteria: Criteria,
  people: readonly Person[],
  row: number,
  { score, ...cells }: Readonly<Record<string, string>>,
): number | null {
  const isCell = criteria.score === null && score !== undefined;
  const changed = people.map((person, at) => (at === row ? { ...person, ...cells, ...(isCell ? { score } : {}) } : person));
  const { pool } = withDerived(poolOf(criteria, changed), criteria);
  if (!isCell && score !== undefined) {
    const given = pool.columns.get('score');
    if (given?.kind !== 'amount') throw new Error('a grid gives scores');
    given.values[row] = Number(score);
  }
  return invitationOf(runRound(pool, criteria, { hash: sha256 }), row)?.group ?? null;
}

/** Just above a score: less than any that people have. */
const above = (score: number): number => Number((score + 0.001).toFixed(3));

/** The cells that a change comes to. */
function cellsOf({ changes, score }: Enough, criteria: Criteria): Record<string, string> {
  const cells = Object.fromEntries(changes.map(({ field, to }) => [field.name, cellValueText(field, to, criteria.round.zone) ?? '']));
  if (score === null) return cells;
  return { ...cells, score: String(score.atLeast ?? above(score.moreThan ?? 0)) };
}

// Each change that is tried holds a round: more than 20 s where others use the machine too.
const HELD = { timeout: 120_000 };

/** Holds a round, and looks at what is said to be enough for each of its people. */
function enoughFor(
  criteria: Criteria,
  people: readonly Person[],
  counts: Record<'changes' | 'several' | 'scores' | 'helpless' | 'invited', number>,
): void {
  const pool = poolOf(criteria, people);
  const held = holdRound(pool, criteria, { hash: sha256 });
  const find = enoughFinder(held, pool, { hash: sha256 });
  for (const row of people.keys()) {
    const found = find(row);
    if (found === null) {
      expect(invitedBy(criteria, people, row, {})).not.toBeNull();
      counts.invited++;
      continue;
    }
    for (const [at, { enough }] of found.entries()) {
      expect(enough.length).toBeLessThanOrEqual(3);
      const sizes = enough.map((each) => each.changes.length + (each.score === null ? 0 : 1));
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      if (enough.length === 0) counts.helpless++;
      for (const each of enough) {
        expect(each.group).toBeLessThanOrEqual(at);
        expect(invitedBy(criteria, people, row, cellsOf(each, criteria))).toBe(each.group);
        counts.changes++;
        if (each.changes.length > 1) counts.several++;
        if (each.score !== null) counts.scores++;
      }
    }
  }
}

const NOTHING = { changes: 0, several: 0, scores: 0, helpless: 0, invited: 0 };

test('every change leads to an invitation by the group that is said', HELD, () => {
  const counts = { ...NOTHING };
  let capped = 0;
  fc.assert(
    fc.property(ROUND, CAPS, PEOPLE, (text, caps, people) => {
      // Caps do not stand beside the ties of a whole group, nor without a rank.
      const bears = caps === '' || !(text.includes('include') || text.includes('"rank":[]'));
      if (bears && caps !== '') capped++;
      enoughFor(criteriaOf(bears ? text + caps : text), people, counts);
    }),
    { numRuns: 220, seed: 20211024 },
  );
  expect(counts.changes).toBeGreaterThan(500);
  expect(capped).toBeGreaterThan(20);
  expect(Object.values(counts).every((count) => count > 50)).toBe(true);
});

/** As many points as people have at random, by age and French; nobody with a blank has a score. */
const GRID = `schema: arrima-sim/grid/v1
id: g
effective: 2019-01-01
blocks:
  - id: b
    maximum: 560
    factors:
      - { id: age, bands: { field: age, points: [{ from: 0, to: 17, points: 490 }, { from: 18, to: 18, points: 500 }, { from: 19, points: 510 }] } }
      - { id: french, bands: { field: french_speaking, points: [{ from: 0, to: 6, points: 0 }, { from: 7, to: 12, points: 50 }] } }
`;
const SPEAKING = fc
  .array(fc.record({ ...CELLS, french_speaking: fc.constantFrom('', '4', '7', '7') }), { minLength: 1, maxLength: 14, size: 'max' })
  .map((all) => all.map((cells, at): Person => ({ id: `P${(at * 7) % 31}`, ...cells })));

test('and where a grid gives the scores, which change with what is changed', HELD, () => {
  const counts = { ...NOTHING };
  const readList = (): Uint8Array => new TextEncoder().encode(GRID);
  fc.assert(
    fc.property(ROUND, SPEAKING, (text, people) => {
      const criteria = decodeCriteria(`schema: arrima-sim/criteria/v1\n${text}score: {grid: g.yaml}\n`, { name: 'c.yaml', readList });
      if (!('groups' in criteria)) throw new Error(text);
      enoughFor(criteria, people, counts);
    }),
    { numRuns: 220, seed: 20211027 },
  );
  expect(counts.changes).toBeGreaterThan(500);
  expect(Object.values(counts).every((count) => count > 50)).toBe(true);
});

/** Scores at which an answer may change, and the moments of a minute before and after those that people have. */
const SCORES = ['490', '499.9', '500', '500.1', '510', '560', '0']
  .flatMap((score) => [Number(score), above(Number(score))])
  .sort((a, b) => a - b);

test('no smaller change of a score alone is enough, and one that is enough is found', HELD, () => {
  let [compared, missing] = [0, 0];
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const criteria = criteriaOf(text);
      const pool = poolOf(criteria, people);
      const held = holdRound(pool, criteria, { hash: sha256 });
      const find = enoughFinder(held, pool, { hash: sha256 });
      // A score that criteria ask about is a change like any other.
      if (JSON.stringify([criteria.criteria, criteria.groups.map((group) => group.criteria)]).includes('"score"')) return;
      for (const [row, person] of people.entries()) {
        const found = find(row);
        if (found === null) continue;
        const own = person['score'] === '' ? Number.NEGATIVE_INFINITY : Number(person['score']);
        for (const [at, { enough }] of found.entries()) {
          // Whoever misses a criterion of a group needs more than a score for it.
          const eligible = held.result.groups[at]?.eligible;
          if (eligible === undefined || !has(eligible, row)) continue;
          const isRanked =
            criteria.groups[at]?.select.minimumScore != null ||
            criteria.groups[at]?.rank.some((key) => key !== 'lottery' && key.field === 'score');
          const least = SCORES.filter((score) => score > own).find((score) => {
            const by = invitedBy(criteria, people, row, { score: String(score) });
            return by !== null && by <= at;
          });
          const told = enough.find((each) => each.changes.length === 0)?.score ?? null;
          if (told === null) {
            if (least !== undefined && isRanked === true) missing++;
            if (isRanked === true) expect([text, person.id, at, least]).toEqual([text, person.id, at, undefined]);
            continue;
          }
          // Just above a score is a thousandth above it here.
          expect(told.atLeast ?? above(told.moreThan ?? 0)).toBe(least);
          compared++;
        }
      }
    }),
    { numRuns: 200, seed: 20211025 },
  );
  expect(compared).toBeGreaterThan(60);
  expect(missing).toBe(0);
});

/** Moments at which an answer may change: those that people have and those that criteria name, and one step before and after each. */
function momentsOf(
  pool: Pool,
  zone: Zone,
  named: readonly number[],
): { readonly moments: number[]; readonly own: (row: number) => number | null } {
  const column = pool.columns.get('submitted_at');
  if (column?.kind !== 'amount') throw new Error('no moments');
  const known = [...new Set([...column.values].filter((value) => value !== column.blank))];
  // A moment is as fine as the column writes them; the extraction may be of a minute.
  const days = known.every((value) => startOfDay(zone, dayAt(zone, value)) === value);
  const step = known.every((value) => value % 60_000 === 0) ? 60_000 : 1;
  const moments = [...known, ...named].flatMap((value) => {
    const day = dayAt(zone, value);
    if (days) return [-1, 0, 1].map((by) => startOfDay(zone, day + by));
    const whole = Math.floor(value / step) * step;
    return [whole - step, whole, whole + step];
  });
  const own = (row: number): number | null => (column.values[row] === column.blank ? null : (column.values[row] ?? null));
  return { moments: [...new Set(moments)], own };
}

test('no smaller change of a moment alone is enough, and where one is enough a change of one column is found', HELD, () => {
  let [nearer, found] = [0, 0];
  fc.assert(
    fc.property(ROUND, PEOPLE, (text, people) => {
      const criteria = criteriaOf(text);
      const field = criteria.fields.get('submitted_at');
      const pool = poolOf(criteria, people);
      if (field === undefined || !pool.columns.has('submitted_at')) return;
      const held = holdRound(pool, criteria, { hash: sha256 });
      const find = enoughFinder(held, pool, { hash: sha256 });
      const { zone, latest } = criteria.round;
      const { moments, own } = momentsOf(pool, zone, [startOfDay(zone, dayNumber(2019, 6, 17) ?? 0), ...(latest === null ? [] : [latest])]);
      for (const row of people.keys()) {
        const all = find(row);
        if (all === null) continue;
        const from = own(row);
        for (const [at, { enough, isCut }] of all.entries()) {
          const single = enough.filter(({ changes, score }) => changes.length + (score === null ? 0 : 1) === 1);
          const way = single.find(({ changes }) => changes[0]?.field.name === 'submitted_at');
          const told = way?.changes[0]?.to;
          const isEnough = (moment: number): boolean =>
            invitedBy(criteria, people, row, { submitted_at: cellValueText(field, moment, zone) ?? '' }) === (way?.group ?? at);
          if (typeof told === 'number' && from !== null) {
            const between = moments.filter((moment) => Math.abs(moment - from) < Math.abs(told - from));
            expect([text, people, row, at, told, between.find(isEnough)]).toEqual([text, people, row, at, told, undefined]);
            nearer++;
          }
          // Of what parts equals after the first key of a rank, only a score is told.
          const isLater = criteria.groups[at]?.rank.slice(1).some((key) => key !== 'lottery' && key.field === 'submitted_at');
          if (single.length < 3 && told === undefined && !isCut && isLater === false) {
            const missed = moments.find(isEnough);
            expect([text, people, row, at, missed]).toEqual([text, people, row, at, undefined]);
          }
          if (told !== undefined) found++;
        }
      }
    }),
    { numRuns: 200, seed: 20211026 },
  );
  expect(nearer).toBeGreaterThan(100);
  expect(found).toBeGreaterThan(100);
});
