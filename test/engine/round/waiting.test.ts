/** Where those wait whom a round did not reach: in the first group for which they are eligible, on the scale of its ranks. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { has } from '../../../src/engine/basis/bitset.ts';
import { holdRound } from '../../../src/engine/round/hold.ts';
import { outcomeOf } from '../../../src/engine/round/result.ts';
import { lotOf, orderOf, waitingOf } from '../../../src/engine/round/waiting.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

const LOTS = { hash: sha256 };

/** Held on people, the place where each waits, as `GROUP RANK`; empty where nowhere. */
function waitsOf(groups: string, people: readonly Person[]): string[] {
  const criteria = criteriaOf(groups);
  const held = holdRound(poolOf(criteria, people), criteria, LOTS);
  const waiting = waitingOf(held, LOTS);
  return people.map((_, row) => {
    const waits = waiting(row);
    return waits === null ? '' : `${held.result.groups[waits.group]?.id} ${waits.rank}`;
  });
}

const person = (id: string, score: string, more: Omit<Person, 'id'> = {}): Person => ({ id, score, ...more });
const BY_SCORE = 'rank: [{field: score, order: descending}]';

describe('the place', () => {
  it('goes on behind those invited', () => {
    const people = [person('d', '400'), person('a', '700'), person('c', '500'), person('b', '600')];
    expect(waitsOf(`groups: [{id: g, ${BY_SCORE}, select: {top: 2}}]`, people)).toEqual(['g 4', '', 'g 3', '']);
  });

  it('of those below the minimum score is behind all others, a blank score last', () => {
    const people = [person('a', '400'), person('b', '700'), person('c', ''), person('d', '450'), person('e', '650')];
    const group = `{id: g, ${BY_SCORE}, select: {minimum_score: 500, top: 1}}`;
    expect(waitsOf(`groups: [${group}]`, people)).toEqual(['g 4', '', 'g 5', 'g 3', 'g 2']);
  });

  it('is in the first group for which they are eligible, among all whom it considered', () => {
    const licence = 'criteria: [{id: l, test: {field: licence, is: true}}]';
    const groups = `[{id: one, ${licence}, ${BY_SCORE}, select: {top: 1}}, {id: two, ${BY_SCORE}, select: {top: 1}}]`;
    // b is invited by the second group, and keeps its place in the order of the first.
    const people = [
      person('a', '700', { licence: 'true' }),
      person('b', '650', { licence: 'true' }),
      person('c', '600', { licence: 'true' }),
      person('d', '500'),
      person('e', '480', { licence: 'false' }),
    ];
    expect(waitsOf(`groups: ${groups}`, people)).toEqual(['', '', 'one 3', 'two 3', 'two 4']);
  });

  it('is nowhere for who is ineligible, outside the extraction, or invited', () => {
    const people = [person('a', '700', { submitted_at: '2031-01-01' }), person('b', '600'), person('c', '500', { licence: 'false' })];
    const criteria = `criteria: [{id: l, test: {field: licence, is: true}}]`;
    expect(waitsOf(`round: {date: 2030-01-01}\ngroups: [{id: g, ${criteria}, select: all}]`, people)).toEqual(['', '', '']);
  });

  it('is within the limit of a round too', () => {
    const people = [person('a', '700'), person('b', '600'), person('c', '500')];
    expect(waitsOf(`limit: 1\ngroups: [{id: g, ${BY_SCORE}, select: all}]`, people)).toEqual(['', 'g 2', 'g 3']);
  });
});

describe('a lot', () => {
  it('is the SHA-256 of a text that anybody can write down', () => {
    const criteria = criteriaOf('seed: s\ngroups: [{id: g, rank: [lottery], select: {top: 1}}]');
    const held = holdRound(poolOf(criteria, [person('b', ''), person('é', '')]), criteria, LOTS);
    const [group] = criteria.groups;
    if (group === undefined) throw new Error('no group');
    const text = `s\n${criteria.id}\ng\né`;
    expect(lotOf(held, group, 1, LOTS)).toEqual({ text, hash: createHash('sha256').update(text).digest('hex') });
    expect(lotOf(held, group, 1, { ...LOTS, seed: 't' })?.text).toBe(`t\n${criteria.id}\ng\né`);
    expect(lotOf(held, { ...group, rank: [] }, 1, LOTS)).toBe(null);
  });
});

describe('laws', () => {
  const people = fc.array(fc.record({ score: fc.constantFrom('', '400', '500', '600'), licence: fc.constantFrom('true', 'false', '') }), {
    maxLength: 25,
  });
  const group = fc.record({
    asks: fc.boolean(),
    minimum: fc.constantFrom('', 'minimum_score: 500, '),
    top: fc.nat({ max: 5 }),
    lottery: fc.boolean(),
  });

  it('everybody not reached waits somewhere, nobody else does; the order begins with the invited; ranks are those of the order', () => {
    fc.assert(
      fc.property(people, fc.array(group, { minLength: 1, maxLength: 3 }), (answers, asked) => {
        const written = asked.map(
          ({ asks, minimum, top, lottery }, i) =>
            `{id: g${i}, ${asks ? 'criteria: [{id: l, test: {field: licence, is: true}}], ' : ''}rank: [{field: score, order: descending}${lottery ? ', lottery' : ''}], select: {${minimum}top: ${top}}}`,
        );
        const criteria = criteriaOf(`seed: "1"\ngroups: [${written.join(', ')}]`);
        const pool = poolOf(
          criteria,
          answers.map((answer, i) => ({ id: `p${i}`, ...answer })),
        );
        const held = holdRound(pool, criteria, LOTS);
        const waiting = waitingOf(held, LOTS);
        const orders = held.result.groups.map((_, i) => [...orderOf(held, i, LOTS)]);
        for (const [i, { invited }] of held.result.groups.entries()) expect(orders[i]?.slice(0, invited.length)).toEqual([...invited]);
        for (let row = 0; row < pool.size; row++) {
          const waits = waiting(row);
          expect(waits !== null).toBe(outcomeOf(held.result, row) === 'not_reached');
          if (waits === null) continue;
          expect(held.result.groups.findIndex(({ eligible }) => has(eligible, row))).toBe(waits.group);
          expect(orders[waits.group]?.[waits.rank - 1]).toBe(row);
          expect(waits.rank).toBeGreaterThan(held.result.groups[waits.group]?.invited.length ?? 0);
        }
      }),
    );
  });
});
