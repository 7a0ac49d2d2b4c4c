/** Rounds: all fixtures, all shipped rounds, and every option. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, criteriaOf, scenarios } from '../../commands/scenarios.ts';
import { bilingual, type Case, line, pool } from './cases.ts';

const JANUARY = `round -c prtq-2020-01-16 -p ${pool('prtq-2020-01-16')}`;
const JULY = `round -c pstq-2025-07-17 -p ${pool('pstq-2025')}`;
const LOTTERY = 'round -c ../inputs/fixtures/lottery/criteria.yaml -p ../inputs/fixtures/lottery/pool.csv';
const STREAMS = 'round -c ../inputs/fixtures/pstq-streams/criteria.yaml -p ../inputs/fixtures/pstq-streams/pool.csv';
const BAD = '-p ../inputs/bad-pool.csv';

/** Each fixture with its own arguments: its files are those that it expects. */
export function fixtureCases(fixtures: string): Case[] {
  return scenarios.flatMap((name): Case[] => {
    const folder = `../inputs/fixtures/${name}`;
    const own = join(fixtures, name);
    const criteria = existsSync(join(own, 'criteria.txt')) ? criteriaOf(own) : `${folder}/criteria.yaml`;
    const words = `-c ${criteria} -p ${folder}/pool.csv`;
    const more = argumentsOf(own);
    const id = readFileSync(join(own, 'pool.csv'), 'utf8').split('\n', 2)[1]?.split(/[,;]/, 1)[0] ?? '';
    return [
      { steps: [{ args: ['round', ...words.split(' '), '--out-dir', 'out', ...more] }], alike: ['out', `${folder}/expected`] },
      ...['table', 'markdown', 'json'].flatMap((format) => bilingual(`round ${words} --format ${format}`, more)),
      line(`round ${words} --invited i.csv --statistics s.json --decisions d.csv -v`, more),
      line(`validate -c ${criteria} --format json`),
      ...bilingual(`validate ${words} --explain-criteria`),
      ...(id === '' ? [] : bilingual(`explain ${id} ${words} --format json --seed s`)),
    ];
  });
}

/** Each shipped round and selection, on a pool of its own program and on one that lacks columns. */
export function shippedCases(rounds: readonly string[]): Case[] {
  return rounds.flatMap((name): Case[] => {
    const own = pool(/^pstq|pstq$/.test(name) ? 'pstq-2025' : 'prtq-2019-2020');
    return [
      line(`round -c ${name} -p ${own} --out-dir out --seed s`),
      line(`round -c ${name} -p ${pool('benchmark')} --statistics s.json --seed s --format json`),
      ...bilingual(`rounds show ${name}`),
      line(`rounds show ${name} --format json`),
      line(`validate -c ${name} -p ${own} --explain-criteria --lang en`),
    ];
  });
}

/** Each option of `round`. */
export function roundCases(): Case[] {
  return [
    ...[JANUARY, JULY].flatMap((round) => [
      ...bilingual(round),
      ...bilingual(`${round} -v`),
      ...bilingual(`${round} --format markdown`),
      ...bilingual(`${round} --format json`),
      line(`${round} --invited - --quiet`),
      line(`${round} --statistics - --quiet`),
      line(`${round} --invited i.csv --quiet --columns age,score --columns country`),
      line(`${round} --out-dir out --columns region --by region --by job_offer`),
      line(`${round} --statistics s.json --by age --band 10 -v --lang en`),
      line(`${round} --decisions d.csv --raw-cells --band 1`),
      line(`${round} --band 0.5 --format json`),
      line(`${round} --expect published`),
      line(`${round} --expect published --expect invited=23 --expect invited>=1 --expect invited<=5 --expect invited=1..9 --lang en`),
      line(`${round} --set limit=3 --lang en --out-dir out`),
      line(`${round} --set groups.0.select=all --set round.extraction=2019-12-01 --format json`),
      line(`${round} --color always --lang en`),
      {
        steps: [
          { args: [...round.split(' '), '--lang=en'], env: { FORCE_COLOR: '1' } },
          { args: round.split(' '), env: { LANG: 'en_CA.UTF-8' } },
        ],
      },
      { steps: [{ args: [...round.replace(/-p \S+/, '-p -').split(' '), '--out-dir', 'out'], input: /-p (\S+)/.exec(round)?.[1] ?? '' }] },
      // Results written again over themselves, then over something else: refused, but with --force.
      {
        steps: ['--out-dir out', '--out-dir out', '--statistics out/invited.csv', '--statistics out/invited.csv --force'].map((out) => ({
          args: [...round.split(' '), ...out.split(' ')],
        })),
      },
    ]),
    ...['a', 'b', 'un germe', '2020'].map((seed) => line(`${LOTTERY} --out-dir out --seed`, [seed])),
    line(`${STREAMS} --out-dir out --by stream --format markdown`),
    line(`round -c prtq-2020-01-16 ${BAD}`),
    line(`round -c prtq-2020-01-16 ${BAD} --format json`),
    ...bilingual(`round -c prtq-2020-01-16 ${BAD} --rejects r.csv --out-dir out`),
    line(`round -c prtq-2020-01-16 ${BAD} --rejects r.csv --decisions d.csv --format json`),
    { steps: [{ args: [...JANUARY.split(' '), '--out-dir', 'out'], env: { ARRIMA_SIM_READER: 'csv-parse' } }] },
  ];
}
