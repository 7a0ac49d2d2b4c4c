/** A result is plain data: it can be copied, sent and printed. */

import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { invitationFinder, invitationOf } from '../../../src/engine/round/result.ts';
import { runRound } from '../../../src/engine/round/round.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

const CRITERIA = criteriaOf(`
criteria: [{id: adult, test: {field: age, at_least: 18}}]
groups:
  - {id: first, rank: [{field: score, order: descending}], select: {minimum_score: 500, top: 2}}
  - {id: second, criteria: [{id: licence, test: {field: licence, is: true}}], select: all}
`);
const PEOPLE = Array.from(
  { length: 10 },
  (_, i): Person => ({ id: `${i}`, age: `${14 + i}`, score: `${490 + 5 * i}`, licence: i % 2 === 0 ? 'true' : '' }),
);
const result = runRound(poolOf(CRITERIA, PEOPLE), CRITERIA, { hash: sha256 });

it('is the same once it is cloned', () => {
  expect(result.invitations).toEqual(Uint32Array.of(9, 8, 4, 6));
  expect(structuredClone(result)).toEqual(result);
});

it('gives each invitation by its group and the rank there, looked up or found', () => {
  const invitations = [8, 9, 4, 6, 0].map((row) => invitationOf(result, row));
  expect(invitations).toEqual([
    { group: 0, groupRank: 2 },
    { group: 0, groupRank: 1 },
    { group: 1, groupRank: 1 },
    { group: 1, groupRank: 2 },
    null,
  ]);
  const find = invitationFinder(result, PEOPLE.length);
  expect([8, 9, 4, 6, 0].map(find)).toEqual(invitations);
});

it('prints under 100 lines for a pool of ten', () => {
  const printed = inspect(result, { depth: null, maxArrayLength: null });
  expect(printed).toContain("id: 'adult'");
  expect(printed).not.toContain('[Getter]');
  expect(printed.split('\n').length).toBeLessThan(100);
});
