/** Figures count what a round decided, and refuse a result that does not add up. */

import { describe, expect, it, test } from 'vitest';
import { setOf } from '../../../src/engine/basis/bitset.ts';
import { figuresOf } from '../../../src/engine/round/figures.ts';
import { holdRound } from '../../../src/engine/round/hold.ts';
import type { RoundResult } from '../../../src/engine/round/result.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, poolOf } from '../people.ts';

const CRITERIA = criteriaOf(`
criteria: [{id: adult, test: {field: age, at_least: 18}}]
groups: [{id: g, rank: [{field: age, order: ascending}], select: {top: 1}}]
`);
const POOL = poolOf(
  CRITERIA,
  ['17', '18', '19'].map((age, row) => ({ id: `${row}`, age })),
);

describe('records set aside', () => {
  const rejecting = { ...POOL, rejected: 4 };

  it('are read and rejected', () => {
    const { counts } = holdRound(rejecting, CRITERIA, { hash: sha256 }).figures;
    expect(counts).toEqual({ read: 7, rejected: 4, outside_extraction: 0, ineligible: 1, not_reached: 1, invited: 1 });
  });

  it('are in no bank', () => {
    const { counts } = holdRound(rejecting, CRITERIA, { hash: sha256, bank: setOf([0, 2], 3) }).figures;
    expect(counts).toEqual({ read: 2, rejected: 0, outside_extraction: 0, ineligible: 1, not_reached: 0, invited: 1 });
  });
});

describe('a result that does not add up is a fault', () => {
  const { pool, result } = holdRound(POOL, CRITERIA, { hash: sha256 });

  test.each<[string, Partial<RoundResult>, string]>([
    // Row 0 is a minor: counted both as ineligible and as invited.
    ['somebody ineligible is invited', { invited: setOf([0], 3) }, '"ineligible":1,"not_reached":2,"invited":1}, 1 invitations'],
    ['an invitation of nobody', { invitations: Uint32Array.of(1, 2) }, '"ineligible":1,"not_reached":1,"invited":1}, 2 invitations'],
  ])('%s', (_, changed, told) => {
    const counts = `outcomes do not add up: {"read":3,"rejected":0,"outside_extraction":0,${told}`;
    expect(() => figuresOf(pool, CRITERIA, { ...result, ...changed })).toThrow(new Error(counts));
  });
});
