/** `solve` equals a look at every value, one round each, whatever is looked for: caps, limits, lots and ties included. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterOf, targetOf } from '../../src/commands/solve/target.ts';
import { triedAt } from '../../src/commands/solve/tried.ts';
import { type CriteriaFile, decodeCriteria } from '../../src/criteria/decode.ts';
import { variedCriteria } from '../../src/criteria/varied.ts';
import { has } from '../../src/engine/basis/bitset.ts';
import { invitedFinder, isProvenMonotone, type Solution, solving } from '../../src/engine/questions/solve.ts';
import { holdRound, type Round } from '../../src/engine/round/hold.ts';
import { sha256 } from '../../src/hash/node.ts';
import { inValues } from '../../src/outputs/solution.ts';
import { type Person, poolOf } from '../engine/people.ts';
import { CELLS, MINIMUM, roundsOf, TOP } from './at-random.ts';

const PATHS = [
  'limit',
  'groups.group0.select.minimum_score',
  'groups.group1.select.minimum_score',
  'groups.group0.select.top',
  'groups.group1.select.top',
  'groups.2.select.top',
  'groups.group0.select',
  'groups.group1.select',
  'criteria.r0.test.at_least',
  'groups.group0.criteria.g0.test.at_least',
  'groups.group0.criteria.g1.test.before',
  'groups.group1.criteria.g0.test.any.0.at_least',
] as const;
const CAPS = fc.constantFrom('', '', 'caps: [{id: c, by: licence, at_most: 1}]\n', 'caps: [{id: c, by: country, share: 0.5}]\n');

/** Rounds that many people fit. */
const ROUND = roundsOf({
  leaf: fc.constantFrom<object>(
    { field: 'age', at_least: '17' },
    { field: 'age', at_least: '18' },
    { field: 'submitted_at', before: '2020-01-15' },
    {
      any: [
        { field: 'age', at_least: '18' },
        { field: 'licence', is: 'true' },
      ],
    },
  ),
  minimum: MINIMUM,
  top: TOP,
  moment: fc.constant({ date: '2020-01-16' }),
});

/** So many people on so few values that a value more brings several of them. */
const PEOPLE = fc
  .array(fc.record(CELLS), { maxLength: 30, size: 'max' })
  .map((all) => all.map((cells, at): Person => ({ id: `P${(at * 7) % 31}`, ...cells })));

/** The smallest scores first, as a person would list them. */
function valuesByHand(path: string, criteria: CriteriaFile, round: Round, people: readonly Person[]): string[] | null {
  const group = /^groups\.(?:group)?(\d)\.select/.exec(path)?.[1];
  const considered =
    group === undefined ? [] : people.filter((_, row) => has(round.result.groups[Number(group)]?.considered ?? new Uint32Array(), row));
  const numbers = (cells: readonly (string | undefined)[]): number[] => {
    const known = cells.filter((cell) => cell !== undefined && cell !== '').map(Number);
    return [...new Set(known)].sort((a, b) => a - b);
  };
  if (path === 'limit') return upTo(people.filter((_, row) => round.result.groups.some(({ eligible }) => has(eligible, row))).length);
  if (path.endsWith('.top')) return upTo(considered.length);
  if (path.includes('.select')) {
    const scores = numbers(considered.map((person) => person['score']));
    return scores.length === 0 ? [] : [...scores, (scores.at(-1) ?? 0) + 1].map(String);
  }
  if (path.endsWith('at_least')) {
    const ages = numbers(people.map((person) => person['age']));
    return ages.length === 0 ? [] : [(ages[0] ?? 0) - 1, ...ages, (ages.at(-1) ?? 0) + 1].map(String);
  }
  // Days stand in texts of several forms: the tool's own are taken.
  expect(criteria.id).toBe('r');
  return null;
}

function upTo(most: number): string[] {
  return Array.from({ length: most + 1 }, (_, value) => String(value));
}

/** The answer by its definition: each position compared with each other. */
function byHand(values: readonly string[], numbers: readonly number[], wanted: number) {
  const positions = numbers.map((_, at) => at);
  const exact: { from: string; to: string }[] = [];
  for (const at of positions.filter((each) => numbers[each] === wanted)) {
    const isNew = numbers[at - 1] !== wanted;
    if (isNew) exact.push({ from: values[at] ?? '', to: values[at] ?? '' });
    else exact[exact.length - 1] = { from: exact.at(-1)?.from ?? '', to: values[at] ?? '' };
  }
  const near = (isSide: (n: number) => boolean, isOther: (n: number) => boolean, best: number) => {
    const sides = positions.filter((at) => isSide(numbers[at] ?? 0) && numbers[at] === best);
    const steps = (at: number): number =>
      Math.min(Number.POSITIVE_INFINITY, ...positions.filter((other) => isOther(numbers[other] ?? 0)).map((other) => Math.abs(other - at)));
    const least = Math.min(...sides.map(steps));
    const found = sides.find((at) => steps(at) === least);
    return found === undefined || exact.length > 0 ? null : { value: values[found] ?? '', invited: best };
  };
  const below = (n: number): boolean => n < wanted;
  const above = (n: number): boolean => n > wanted;
  const pairs = positions.slice(1).map((at) => (numbers[at] ?? 0) - (numbers[at - 1] ?? 0));
  return {
    tried: values.length,
    exact,
    below: near(below, above, Math.max(...numbers.filter(below))),
    above: near(above, below, Math.min(...numbers.filter(above))),
    monotone: pairs.every((step) => step >= 0) || pairs.every((step) => step <= 0),
  };
}

/** Runs to the end, and counts what was tried. */
function answer(trying: Generator<number, Solution>): { readonly found: Solution; readonly tried: number } {
  for (let tried = 0; ; tried++) {
    const next = trying.next();
    if (next.done === true) return { found: next.value, tried };
  }
}

// Every value is a file that is read anew.
test('the answer is that of trying every value', { timeout: 120_000 }, () => {
  let [solved, proven, jumps, capped, downAndUp] = [0, 0, 0, 0, 0];
  const asked = fc.tuple(
    fc.constantFrom(...PATHS),
    fc.constantFrom('invited', 'groups.group0.invited', 'groups.group1.invited'),
    fc.integer({ min: 0, max: 6 }),
  );
  const where = fc.constantFrom(null, null, { column: 'licence', value: 'true' }, { column: 'licence', value: '' });
  fc.assert(
    fc.property(ROUND, CAPS, PEOPLE, asked, where, (text, caps, people, [path, counted, tenths], part) => {
      // Most rounds have no such path, or no such group.
      const named = [...`${path} ${counted}`.matchAll(/\bgroups\.(?:group)?(\d)/g)].map(([, group]) => `"group${group}"`);
      if (![...named, ...(path === 'limit' ? ['\nlimit: '] : [])].every((word) => text.includes(word))) return;
      const source = `schema: arrima-sim/criteria/v1\n${text}${caps}`;
      const name = 'c.yaml';
      const own = decodeCriteria(source, { name });
      if (!('groups' in own) || (counted.startsWith('groups') && !own.groups.some(({ id }) => counted.includes(id)))) return;
      const read = (set: readonly string[]) => decodeCriteria(source, { name, set });
      let tried: ReturnType<typeof triedAt>;
      try {
        tried = triedAt(own, path, undefined);
      } catch {
        return;
      }
      const pool = poolOf(own, people, part === null ? [] : [part.column]);
      const round = holdRound(pool, own, { hash: sha256 });
      const values = tried.values(round);
      const expected = valuesByHand(path, own, round, people);
      if (expected !== null) expect(values).toEqual(expected);
      if (values.length === 0) return;
      const all = values.map((value) => read([tried.change(value)]));
      const varied = variedCriteria(source, { name, set: tried.known?.set(values[0] ?? '') ?? [] }, [
        { path: tried.path, values, isPlain: true },
      ]);
      if (!all.every((each) => 'groups' in each)) {
        expect(typeof varied === 'object' && 'own' in varied).toBe(false);
        return;
      }
      if (varied === 'too_many' || !('own' in varied)) throw new Error(JSON.stringify(varied));
      const has = (row: number): boolean => part === null || (people[row]?.[part.column] ?? '') === part.value;
      if (part !== null && !people.some((_, row) => has(row))) return;
      const { group } = targetOf(`${counted}=0`, own);
      const numbers = all.map((criteria) => {
        const { result } = holdRound(pool, criteria as CriteriaFile, { hash: sha256 });
        const rows = group === null ? result.invitations : (result.groups[group]?.invited ?? []);
        return Array.from(rows).filter(has).length;
      });
      // Somewhere from one below the least to one above the most.
      const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
      const wanted = Math.max(0, Math.round(least - 1 + (tenths / 10) * (most - least + 2)));
      const target = targetOf(`${counted}=${wanted}`, own);
      const known = tried.known?.varied ?? null;
      const isProven = known !== null && isProvenMonotone(varied.criteriaAt(0), known, { group: target.group, isPart: part !== null });
      const invited = invitedFinder(pool, { hash: sha256 }, counterOf(part, pool, name));
      const { found, tried: looked } = answer(
        solving(values.length, (at) => invited(varied.criteriaAt(at), target.group), wanted, isProven),
      );
      const told = byHand(values, numbers, wanted);
      expect(inValues(found, values)).toEqual(told);
      if (isProven) expect(told.monotone).toBe(true);
      else expect(looked).toBe(values.length);
      solved++;
      if (isProven) proven++;
      if (told.below !== null && told.above !== null) jumps++;
      if (caps !== '') capped++;
      if (!told.monotone) downAndUp++;
    }),
    { numRuns: 1500, seed: 20211022 },
  );
  expect(solved).toBeGreaterThan(300);
  expect(proven).toBeGreaterThan(80);
  expect(capped).toBeGreaterThan(80);
  expect(jumps).toBeGreaterThan(10);
  expect(downAndUp).toBeGreaterThan(2);
});
