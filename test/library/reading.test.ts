/** The functions that read texts give a value or every problem: criteria, plans, shipped rounds, pools for rounds or a plan. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type CriteriaInput,
  decodeCriteria,
  decodePlan,
  decodePool,
  type Language,
  loadRound,
  prepareCampaign,
  publishedRounds,
  type Result,
  roundsOn,
  runReplicate,
  runRound,
  sentence,
  statisticsOf,
} from '../../src/index.ts';
import { command } from '../commands/command.ts';
import { FIXTURES } from '../commands/scenarios.ts';
import { valueIn } from './value-in.ts';

const bytes = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];
const GROUPS = 'groups: [{id: g, select: all}]\n';

function textOf(rest: string, id = 'r'): string {
  return `schema: arrima-sim/criteria/v1\nid: ${id}\nround: {date: 2030-01-15}\n${rest}`;
}

function criteriaOf(rest: string, id?: string): CriteriaInput {
  return valueIn(decodeCriteria(textOf(`${rest}\n${GROUPS}`, id), { name: 'r.yaml' }));
}

/** What is wrong, as codes and locations. */
function problemsOf(result: Result<unknown>): string[] {
  expect(result.ok).toBe(false);
  return result.ok ? [] : result.problems.map(({ code, file, line, column }) => [code, file, line, column].join(':'));
}

describe('criteria', () => {
  test('are a value, or problems of which at most twenty are kept', () => {
    expect(criteriaOf('').groups).toHaveLength(1);
    expect(problemsOf(decodeCriteria(textOf(`${GROUPS}oops: 1\n`), { name: 'x.yaml' }))).toEqual(['C202:x.yaml:5:1']);
    const many = decodeCriteria(textOf(`groups: [${'{id: " ", select: all}, '.repeat(30)}]\n`), { name: 'x' });
    expect(many).toMatchObject({ ok: false, total: 30 });
    expect(problemsOf(many)).toHaveLength(20);
  });

  test('may begin with a byte order mark, which is a part of the file', () => {
    const text = `\ufeff${textOf(GROUPS)}`;
    const { file } = valueIn(decodeCriteria(text, { name: 'a\\b\\c.yaml' }));
    expect(file).toMatchObject({ name: 'c.yaml', bytes: Buffer.from(text).length });
  });

  test('refuse a list that nobody reads', () => {
    const named = textOf(`lists: {l: {file: l.csv, column: c}}\n${GROUPS}`);
    expect(problemsOf(decodeCriteria(named, { name: 'x' }))).toEqual(['C501:x:4:19']);
  });
});

describe('a shipped round', () => {
  test('has its criteria, its lists and what was published of it', async () => {
    const { criteria, published } = valueIn(await loadRound('prtq-2022-01-13'));
    expect(criteria).toMatchObject({ id: 'prtq-2022-01-13', file: { name: 'prtq-2022-01-13.yaml' }, set: [] });
    expect(criteria.listFiles.length).toBeGreaterThan(0);
    expect(published).toEqual(publishedRounds().filter(({ date }) => date === '2022-01-13'));
    expect(published[0]).toMatchObject({ level: 'round', program: 'PRTQ', confidence: expect.any(String), source: expect.any(String) });
  });

  test('is changed before it is checked', async () => {
    const set = ['groups.0.select.top=7'];
    const changed = await loadRound('prtq-2020-01-16', { set: ['limit=7'] });
    expect(valueIn(changed).criteria).toMatchObject({ limit: 7, set: ['limit=7'] });
    expect(problemsOf(await loadRound('prtq-2020-01-16', { set }))[0]).toMatch(/^C/);
  });

  test('may be a decision on the CSQ, of which nothing was published', async () => {
    expect(valueIn(await loadRound('csq-pstq')).published).toEqual([]);
  });

  test.each(['prtq-2020-01-61', '../rounds/prtq-2020-01-16', 'a.yaml'])('that is not there is a problem: %s', async (name) => {
    expect(problemsOf(await loadRound(name))).toEqual([`C701:${name}::`]);
  });
});

describe('a pool', () => {
  const score = criteriaOf('criteria: [{id: c, test: {field: score, at_least: 500}}]', 'score');
  const teer = criteriaOf('criteria: [{id: c, test: {field: teer, is: 1}}]', 'teer');
  const text = 'candidate_id,score,noc_2021\nA,499,21231\nB,500,65200\nC,501,31301\n';

  test('that was read for several rounds serves each as one that was read for it alone', async () => {
    const both = valueIn(await decodePool(bytes(text), [score, teer], { name: 'p.csv' }));
    for (const criteria of [score, teer]) {
      const alone = valueIn(await decodePool(bytes(text), criteria, { name: 'p.csv' }));
      const round = runRound(both, criteria);
      expect(statisticsOf(both, criteria, round)).toEqual(statisticsOf(alone, criteria, runRound(alone, criteria)));
      expect(roundsOn(both).invite(criteria).invitations).toEqual(round.invitations);
      expect(round.figures.counts.invited).toBe(2);
    }
  });

  test('that was read for one round is refused by another, among many too', async () => {
    const pool = valueIn(await decodePool(bytes(text), score));
    expect(() => runRound(pool, teer)).toThrow(RangeError);
    expect(() => roundsOn(pool).invite(teer)).toThrow(RangeError);
  });

  test('has problems with their locations, all of them counted', async () => {
    const wrong = `candidate_id,score\n${Array.from({ length: 25 }, (_, i) => `A${i},x\n`).join('')}`;
    const read = await decodePool(bytes(wrong), score, { name: 'p.csv' });
    expect(read).toMatchObject({ ok: false, total: 25 });
    expect(problemsOf(read).slice(0, 2)).toEqual(['P401:p.csv:2:2', 'P401:p.csv:3:2']);
    expect(problemsOf(read)).toHaveLength(20);
  });

  const elsewhere = valueIn(
    decodeCriteria(textOf(GROUPS).replace('2030-01-15}', '2030-01-15, timezone: Europe/Paris}'), { name: 'paris' }),
  );
  const smoker = (type: string): CriteriaInput =>
    criteriaOf(`fields: {smoker: {type: ${type}}}\ncriteria: [{id: c, test: {field: smoker, present: true}}]`);
  test.each<[string, readonly CriteriaInput[], object]>([
    ['no criteria', [], {}],
    ['two time zones', [score, elsewhere], {}],
    ['a column declared in two ways', [smoker('boolean'), smoker('integer')], {}],
    ['a delimiter of two characters', [score], { delimiter: ';;' }],
    ['an encoding that nobody knows', [score], { encoding: 'latin-99' }],
    ['a date format that nobody knows', [score], { dateFormat: 'ymd' }],
    ['a blank word that is none', [score], { blank: ['N/A', 'score='] }],
  ])('is not read for %s', async (_, criteria, options) => {
    await expect(decodePool(bytes(text), criteria, options)).rejects.toThrow(RangeError);
  });

  test('of a stream that breaks is not read', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* bytes(text);
      throw new Error('cut');
    }
    await expect(decodePool(broken(), score)).rejects.toThrow('cut');
  });
});

describe('a plan', () => {
  const planText = (round: string, more = ''): string =>
    `schema: arrima-sim/plan/v1\nid: p\nfrom: 2029-12-01\nto: 2030-02-28\nrounds: [{criteria: ${round}}]\n${more}`;
  const readRound = async (name: string): Promise<Result<CriteriaInput>> => decodeCriteria(textOf(GROUPS), { name });

  test('names shipped rounds, and files that somebody reads', async () => {
    expect(valueIn(await decodePlan(planText('r.yaml'), { name: 'p.yaml', readRound })).rounds).toHaveLength(1);
    const shipped = planText('prtq-2020-01-16').replace('2029-12', '2020-01').replace('2030-02-28', '2020-03-31');
    expect(valueIn(await decodePlan(shipped, { name: 'p.yaml' })).rounds[0]?.criteria.id).toBe('prtq-2020-01-16');
    expect(problemsOf(await decodePlan(planText('r.yaml'), { name: 'p.yaml' }))).toEqual(['C555:p.yaml:5:21']);
    expect(problemsOf(await decodePlan(planText('prtq-2030'), { name: 'p.yaml' }))).toEqual(['C701:p.yaml:5:21']);
  });

  test('says what its pool is read for', async () => {
    const more =
      'arrivals: {per_month: {value: 2, assumption: true}, like: pool}\napplication: {rate: {field: keen}, delay_days: {from: 1, to: 1, assumption: true}}\n';
    const plan = valueIn(await decodePlan(planText('r.yaml', more), { name: 'p.yaml', readRound }));
    const rows = ['A,2029-12-05,1\n', 'B,2029-12-06,0\n'];
    const read = (lines: string): ReturnType<typeof decodePool> =>
      decodePool(bytes(`candidate_id,submitted_at,keen\n${lines}`), plan, { name: 'pool.csv' });
    expect(problemsOf(await read(''))).toEqual(['P407:pool.csv::']);
    expect(problemsOf(await read('ARR-203001-1,2029-12-05,1\n'))).toEqual(['P505:pool.csv:2:1']);
    expect(problemsOf(await decodePool(bytes('candidate_id,submitted_at\nA,2029-12-05\n'), plan, { name: 'pool.csv' }))).toEqual([
      'C581:p.yaml:7:29',
    ]);
    const campaign = prepareCampaign(valueIn(await read(rows.join(''))), plan.campaign);
    expect(runReplicate(campaign, { seed: '1', replicate: 1 }).arrima).toMatchObject({ declared: 2 + 3 * 2 });
    expect(() => runReplicate(campaign, { seed: '1', replicate: 0 })).toThrow(RangeError);
    expect(() => runReplicate(campaign, { seed: null, replicate: 1 })).toThrow(RangeError);
  });
});

describe('a sentence', () => {
  test.each<Language>(['fr', 'en'])('is that of the command, in %s', async (language) => {
    const argv = ['validate', '-c', 'prtq-2020-01-61', '--format', 'json', '--lang', language];
    const { problems } = JSON.parse((await command(argv)).stdout);
    const loaded = await loadRound('prtq-2020-01-61');
    expect(loaded.ok ? [] : loaded.problems.map((problem) => sentence(problem, language))).toEqual(
      problems.map(({ message }: { message: string }) => message),
    );
  });

  test('is in no other language', async () => {
    const loaded = await loadRound('prtq-2020-01-61');
    expect(() => (loaded.ok ? '' : sentence(loaded.problems[0] as never, 'de' as never))).toThrow(RangeError);
  });
});

test('published rounds are the rows of the table', () => {
  const table = readFileSync(join(FIXTURES, '..', 'src', 'law', 'published-rounds.csv'), 'utf8');
  expect(publishedRounds().map(({ date }) => date)).toEqual(
    table
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  );
});
