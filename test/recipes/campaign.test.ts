/** The priority campaign: the ten published rounds, run in order on the bank of each moment, find their numbers at any seed. */

import { describe, expect, test } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { holdRound } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { decodePool } from '../../src/pool/decode.ts';
import { peopleOf, poolOf, shippedRecipe } from './recipes.ts';

const PRESENCE = '{field: quebec_stays, covers: 2019-06-16}';
const PERMIT = '{any: [{field: work_permits, covers: 2019-06-16}, {field: study_permits, covers: 2019-06-16}]}';
const BILL9 = '{field: bill9_cancelled, is: true}';
const DEPOSIT = '{field: submitted_at, before: 2019-12-17}';

/** The rules that the ministry published, as tests of a criteria file. */
const RULES = {
  priority: `{all: [${BILL9}, ${DEPOSIT}, {any: [{field: temporary_resident_when_applying, is: true}, {field: exempt_from_intake_cap, is: true}, {all: [${PRESENCE}, ${PERMIT}]}]}]}`,
  last: `{all: [${BILL9}, ${DEPOSIT}, ${PRESENCE}, ${PERMIT}]}`,
  offer: '{any: [{field: job_offer, in: [inside_cmm, outside_cmm]}, {field: accredited_representative, is: true}]}',
};

/** Date, published number, rule and assumed extraction of each round. */
const ROUNDS: readonly (readonly [date: string, invitations: number, rule: keyof typeof RULES, extraction: string])[] = [
  ['2019-07-04', 691, 'priority', '2019-07-01T06:30'],
  ['2019-07-17', 259, 'offer', '2019-07-15T06:30'],
  ['2019-08-19', 444, 'priority', '2019-08-16T06:30'],
  ['2019-09-04', 32, 'offer', '2019-09-02T06:30'],
  ['2019-09-25', 169, 'priority', '2019-09-23T06:30'],
  ['2019-10-23', 89, 'priority', '2019-10-21T06:30'],
  ['2019-10-29', 73, 'offer', '2019-10-28T06:30'],
  ['2019-12-12', 85, 'offer', '2019-12-09T06:30'],
  ['2019-12-17', 220, 'priority', '2019-12-13T06:30'],
  ['2020-01-16', 23, 'last', '2020-01-13T06:30'],
];

const recipe = shippedRecipe('prtq-2019-2020');

describe.each(['2019-2020', 'another seed'])('seed %s', async (seed) => {
  let bank = peopleOf(recipe, { seed });
  const counted: [string, number][] = [];
  const madeFor: [string, readonly (string | null)[]][] = [];
  for (const [date, , rule, extraction] of ROUNDS) {
    const invited = await invitedOf(poolOf(recipe, bank), date, rule, extraction);
    counted.push([date, invited.size]);
    madeFor.push([date, [...new Set(bank.filter(({ cells }) => invited.has(cells[0] ?? '')).map(({ group }) => group))]]);
    bank = bank.filter(({ cells }) => !invited.has(cells[0] ?? ''));
  }

  test('the published numbers', () => {
    expect(counted).toEqual(ROUNDS.map(([date, invitations]) => [date, invitations]));
  });

  test('each round invites the people made for it', () => {
    expect(madeFor).toEqual(ROUNDS.map(([date, , rule]) => [date, [`${rule === 'offer' ? 'offer' : 'priority'}-${date}`]]));
  });

  test('everybody has people in the file, what a mark is made of, and a deposit', () => {
    const at = (name: string): number => recipe.columns.findIndex((column) => column.name === name) + 1;
    for (const { cells } of bank) {
      expect(cells[at('persons')]).toMatch(/^[1-6]$/);
      const cell = (name: string): string => cells[at(name)] ?? '';
      const family = 1 + (cell('has_spouse') === 'true' ? 1 : 0) + Number(cell('children_0_to_12')) + Number(cell('children_13_to_21'));
      expect(family).toBe(Number(cell('persons')));
      for (const name of ['education', 'area_of_training', 'stay_kind', 'self_sufficiency', 'english_reading'])
        expect(cell(name)).not.toBe('');
      for (const name of ['spouse_education', 'spouse_age']) expect(cell(name) === '').toBe(cell('has_spouse') === 'false');
      expect(cells[at('submitted_at')]).not.toBe('');
    }
  });
});

/** Who a round invites. */
async function invitedOf(pool: string, date: string, rule: keyof typeof RULES, extraction: string): Promise<Set<string>> {
  const text = `
schema: arrima-sim/criteria/v1
id: round
round: {date: ${date}, extraction: ${extraction}, validity_months: 12}
groups: [{id: group, criteria: [{id: rule, test: ${RULES[rule]}}], select: all}]
`;
  const criteria = decodeCriteria(text, { name: 'round.yaml' });
  if (!('groups' in criteria)) throw new Error(JSON.stringify(criteria));
  const decoded = await decodePool(chunksOf(pool), criteria);
  if (!('ids' in decoded)) throw new Error(JSON.stringify(decoded));
  const { result } = holdRound(decoded, criteria, { hash: sha256, seed: '' });
  return new Set(result.groups.flatMap(({ invited }) => [...invited].map((row) => decoded.ids.at(row))));
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
