/** What the JSON of every command says was asked: the criteria as `rounds show` says them, in both languages. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeCriteria, decodePool, runRound, statisticsOf } from '../../src/index.ts';
import { command } from './command.ts';

const SCENARIO = 'fixtures/minimum-score-and-open-group';
const CRITERIA = `${SCENARIO}/criteria.yaml`;
const GIVEN = ['-c', CRITERIA, '-p', `${SCENARIO}/pool.csv`];
const LOWERED = ['--set', 'groups.score-french-7.select.minimum_score=560'];

type Asked = Readonly<Record<'fr' | 'en', readonly string[]>>;

async function json(args: readonly string[]): Promise<Record<string, unknown>> {
  return JSON.parse((await command([...args, '--format', 'json'])).stdout);
}

/** What `rounds show` says of criteria. */
async function shown(name: string): Promise<Asked> {
  const said = async (lang: string): Promise<string[]> => (await json(['rounds', 'show', name, '--lang', lang]))['said'] as string[];
  return { fr: await said('fr'), en: await said('en') };
}

describe('what was asked', () => {
  it.each([
    ['round', []],
    ['sweep', ['--vary', 'groups.score-french-7.select.minimum_score=560,580']],
    ['solve', ['--find', 'groups.score-french-7.select.minimum_score', '--for', 'invited=3']],
    ['audit', []],
  ])('%s says the criteria after its inputs', async (name, args) => {
    const told = await json([name, ...GIVEN, ...args]);
    expect(told['asked']).toEqual(await shown(CRITERIA));
    expect(Object.keys(told).indexOf('asked')).toBe(Object.keys(told).indexOf('inputs') + 1);
  });

  it('round says the criteria as they were changed', async () => {
    const { asked } = (await json(['round', ...GIVEN, ...LOWERED])) as { readonly asked: Asked };
    const before = await shown(CRITERIA);
    expect(asked.en.filter((line, at) => line !== before.en[at])).toEqual([expect.stringContaining('560')]);
    expect(asked.fr.filter((line, at) => line !== before.fr[at])).toEqual([expect.stringContaining('560')]);
  });

  it('compare says those of each side', async () => {
    const { baseline, reform } = (await json(['compare', ...GIVEN, ...LOWERED])) as Record<string, { readonly asked: Asked }>;
    expect(baseline?.asked).toEqual(await shown(CRITERIA));
    expect(reform?.asked.en.join('\n')).toContain('560');
  });

  it('campaign says those of its rounds, then those of the decision on the CSQ, each file once', async () => {
    const generated = await command(['generate', 'prtq-2019-2020', '--rows', '6500', '--seed', '1', '-o', '-']);
    const { asked } = JSON.parse(
      (await command(['campaign', 'prtq-2019-2020', '-p', '-', '--format', 'json'], { stdin: generated.stdout })).stdout,
    ) as { readonly asked: Asked };
    const first = await shown('prtq-2019-07-04');
    const decision = await shown('csq-prtq');
    expect(asked.fr.slice(0, first.fr.length)).toEqual(first.fr);
    expect(asked.en.slice(-decision.en.length)).toEqual(decision.en);
    expect(asked.en.filter((line) => line === decision.en[0])).toHaveLength(1);
  });

  it('the library says it too', async () => {
    const criteria = decodeCriteria(readFileSync(CRITERIA, 'utf8'), { name: 'criteria.yaml' });
    if (!criteria.ok) throw new Error('the criteria are refused');
    const pool = await decodePool([readFileSync(`${SCENARIO}/pool.csv`)], criteria.value, { name: 'pool.csv' });
    if (!pool.ok) throw new Error('the pool is refused');
    const statistics = statisticsOf(pool.value, criteria.value, runRound(pool.value, criteria.value));
    expect(statistics.asked).toEqual(await shown(CRITERIA));
  });
});
