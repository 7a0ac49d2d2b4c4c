/** `arrima-sim/engine` as it is built: it runs where there is no Node, and gives what the library gives. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import fc from 'fast-check';
import { beforeAll, expect, inject, test } from 'vitest';
import * as library from '../../src/index.ts';
import type * as Engine from '../../src/library/engine-entry.ts';
import { criteriaOf, poolOf } from '../engine/people.ts';
import { PEOPLE, ROUND } from '../laws/at-random.ts';
import { ANYTHING, CASE, campaignPlanOf } from '../laws/campaigns.ts';

const code = readFileSync(join(inject('built'), 'dist', 'bundle', 'engine.js'), 'utf8');
let engine: typeof Engine;

/** The built file in a world that has the language, and of what browsers add only the encoder of texts. */
beforeAll(() => {
  const [exported = '', names = ''] = /export\{([\w,]+)\};/.exec(code) ?? [];
  engine = new Script(`${code.replace(exported, '')}\n;({${names}})`).runInContext(createContext({ TextEncoder })) as typeof Engine;
});

/** A result as text: what another world has made is of other classes. */
function told(result: object): string {
  return JSON.stringify(result);
}

test('the built file asks for no module', () => {
  expect(code.match(/\bimport\b|\bfrom\s*['"`]|\brequire\s*\(|['"`]node:/g)).toBeNull();
});

test('all that it has is in the library too', () => {
  expect(Object.keys(engine)).toContain('runRound');
  expect(Object.keys(engine).filter((name) => !Object.hasOwn(library, name))).toEqual([]);
});

test('its lotteries are those of the library', () => {
  let lotteries = 0;
  const people = PEOPLE.filter(({ length }) => length > 0);
  fc.assert(
    fc.property(ROUND, people, fc.constantFrom('1', 'é', '😀\n'), (text, drawn, seed) => {
      const criteria = criteriaOf(text);
      const pool = poolOf(criteria, drawn);
      const round = library.runRound(pool, criteria, { seed });
      expect(told(engine.runRound(pool, criteria, { seed }))).toBe(told(round));
      expect(told(engine.roundsOn(pool).invite(criteria, { seed }))).toBe(told(library.roundsOn(pool).invite(criteria, { seed })));
      if (told(library.runRound(pool, criteria, { seed: 'other' }).invitations) !== told(round.invitations)) lotteries++;
    }),
    { numRuns: 500, seed: 20200116, endOnFailure: true },
  );
  expect(lotteries).toBeGreaterThan(10);
});

test('its campaigns are those of the library', () => {
  let differing = 0;
  fc.assert(
    fc.property(CASE, fc.constantFrom(1, 7), (given, replicate) => {
      const pool = poolOf(ANYTHING, given.people);
      const options = { seed: 'S', replicate, events: true };
      const run = library.runReplicate(library.prepareCampaign(pool, campaignPlanOf(given)), options);
      expect(told(engine.runReplicate(engine.prepareCampaign(pool, campaignPlanOf(given)), options))).toBe(told(run));
      const other = library.runReplicate(library.prepareCampaign(pool, campaignPlanOf(given)), { ...options, seed: 'T' });
      if (told(other) !== told(run)) differing++;
    }),
    { numRuns: 60, seed: 20190704, endOnFailure: true },
  );
  expect(differing).toBeGreaterThan(20);
});
