/** Numbers that are too large, too small or no numbers, wherever one may be written: refused at once with their place, or taken as what they are; never a burst. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';
import { criteria, refusal, strangers } from './stranger.ts';

const { at, file, litter } = strangers();
const PLAN = readFileSync(new URL('../../src/law/plans/prtq-2019-2020.yaml', import.meta.url), 'utf8');
const RECIPE = readFileSync(new URL('../../src/law/recipes/prtq-2019-2020.yaml', import.meta.url), 'utf8');
let generated: Promise<string> | undefined;
/** The people of the plans: generated once, whichever test asks first. */
const people = (): Promise<string> => {
  generated ??= command(['generate', 'prtq-2019-2020', '--rows', '6500', '-o', at('people.csv'), '-q']).then(() => at('people.csv'));
  return generated;
};
const HUGE = [
  '1e400',
  '999999999999999999999',
  '9'.repeat(400),
  '1e308',
  '-1',
  '0.5',
  '.inf',
  '.nan',
  '0x10',
  '1_000',
  '1,5',
  '=1+1',
  '١٢',
];

describe('a plan', () => {
  const keys: readonly [where: string, from: RegExp, to: (value: string) => string][] = [
    ['months of validity', /value: 12,/, (value) => `value: ${value},`],
    ['days to apply', /value: 60,/, (value) => `value: ${value},`],
    ['files a month', /value: 500,/, (value) => `value: ${value},`],
    ['files at the beginning', /value: 18000,/, (value) => `value: ${value},`],
    ['a delay', /from: 120, to: 180/, (value) => `from: 120, to: ${value}`],
    ['replicates', /^seed:/m, (value) => `replicates: ${value}\nseed:`],
  ];
  const cases = keys.flatMap(([where, from, to]) => HUGE.map((value) => [where, value, from, to] as const));
  it.each(cases)('%s as %s', async (where, value, from, to) => {
    expect(PLAN).toMatch(from);
    const found = await refusal(['campaign', file('plan.yaml', PLAN.replace(from, to(value))), '-p', await people(), '-q']);
    expect(found, where).toMatch(/^3 C\d{3}:\d+$/);
  });

  it.each<[string, RegExp, string, RegExp]>([
    [
      'rounds every day for eight thousand years',
      /^ {2}- \{ criteria: prtq-2019-07-04, fitted: true \}/m,
      '  - { every: 1 day, criteria: prtq-2019-07-04 }',
      /^3 C\d{3}/,
    ],
    ['a last day in the year 9999', /^to: .*/m, 'to: 9999-12-31', /^3 C\d{3}/],
    ['a last day before the first', /^to: .*/m, 'to: 2001-12-31', /^3 C\d{3}/],
    ['a paper queue that runs to the year 9999', /run_until: .*/, 'run_until: 9999-12-31', /^3 C\d{3}|^0/],
    ['fifty million files at the beginning, and people', /value: 18000,/, 'value: 50000000,', /^3 C584/],
  ])('%s', { timeout: 60_000 }, async (_, from, to, expected) => {
    expect(await refusal(['campaign', file('plan.yaml', PLAN.replace(from, to)), '-p', await people(), '-q'])).toMatch(expected);
  });
});

it('a plan whose declarations are renewed each month for almost two centuries', { timeout: 60_000 }, async () => {
  const plan = PLAN.replace(/^to: .*/m, 'to: 2199-12-31')
    .replace(/run_until: .*/, 'run_until: 2199-12-31')
    .replace(/validity_months: .*/, 'validity_months: { value: 1, assumption: true }\n  renewal: { value: 0.9, assumption: true }');
  await command(['generate', 'prtq-2019-2020', '--rows', '30000', '-o', at('many.csv'), '-q']);
  expect(await refusal(['campaign', file('plan.yaml', plan), '-p', at('many.csv'), '-q'])).toMatch(/^3 C584/);
});

describe('a recipe', () => {
  it.each(HUGE)('rows as %s', async (value) => {
    const text = RECIPE.replace(/^rows: .*/m, `rows: ${value}`);
    expect(text).toContain(`rows: ${value}`);
    expect(await refusal(['generate', file('recipe.yaml', text), '-o', at('o.csv')])).toMatch(/^3 C\d{3}:\d+$/);
    expect(litter()).toEqual([]);
  });
});

describe('criteria', () => {
  const places: readonly [where: string, text: (value: string) => string][] = [
    ['limit', (value) => criteria({ more: `limit: ${value}` })],
    ['months of validity', (value) => criteria().replace('2030-05-16', `2030-05-16, validity_months: ${value}`)],
    ['top', (value) => criteria().replace('select: all', `rank: [{field: score, order: descending}]\n    select: { top: ${value} }`)],
  ];
  const cases = places.flatMap(([where, text]) => HUGE.map((value) => [where, value, text] as const));
  it.each(cases)('%s as %s', async (_, value, text) => {
    expect(await refusal(['validate', '-c', file('c.yaml', text(value))])).toMatch(/^3 C\d{3}:\d+$/);
  });
});

describe('an option', () => {
  const cases: readonly [argv: readonly string[], values: readonly string[]][] = [
    [['generate', 'benchmark', '-o', at('o.csv'), '--rows'], HUGE],
    [
      ['campaign', 'prtq-2019-2020', '-p', 'x.csv', '--replicates'],
      [...HUGE, '1000001', '0'],
    ],
    [
      ['campaign', 'prtq-2019-2020', '-p', 'x.csv', '--jobs'],
      [...HUGE, '0', '1000000'],
    ],
    [
      ['campaign', 'prtq-2019-2020', '-p', 'x.csv', '--shard'],
      ['1/0', '0/1', '2/1', '1/1e9', '1/99999999999999999999', '-1/2', '1', '1/2/3'],
    ],
    [['round', '-c', 'prtq-2020-01-16', '-p', 'x.csv', '--band'], HUGE.filter((value) => value !== '0.5')],
    [['round', '-c', 'prtq-2020-01-16', '-p', 'x.csv', '--set'], HUGE.map((value) => `limit=${value}`)],
    [
      ['round', '-c', 'prtq-2020-01-16', '-p', 'x.csv', '--expect'],
      ['invited=1..', 'invited=2..1', `invited=${'9'.repeat(400)}`, 'invited=0.5.5'],
    ],
  ];
  it.each(cases.flatMap(([argv, values]) => values.map((value) => [argv.at(-1) ?? '', value, argv] as const)))(
    '%s %s',
    async (_, value, argv) => {
      expect(await refusal([...argv, value])).toMatch(/^(?:2 U|3 C)\d{3}/);
    },
  );
});
