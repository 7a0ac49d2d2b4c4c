/** What a plan gets for each mistake: the code, the line, the column. */

import { describe, expect, it } from 'vitest';
import { reported, roundText } from './plans.ts';

const FILES = {
  'a.yaml': roundText('a', '2030-01-15'),
  'b.yaml': roundText('b', '2030-02-15'),
  'twin.yaml': roundText('a', '2030-01-16'),
  'month.yaml': roundText('month', '2030-01-20', undefined, ', validity_months: 1'),
  'year.yaml': roundText('year', '2030-01-20', undefined, ', validity_months: 12'),
  'utc.yaml': roundText('utc', '2030-01-20', undefined, ', timezone: UTC'),
  'sector.yaml': roundText('sector', '2030-01-20', withFields('sector: {type: text}')),
  'sector-code.yaml': roundText('sector-code', '2030-01-21', withFields('sector: {type: code}')),
  'sector-again.yaml': roundText('sector-again', '2030-01-21', withFields('sector: {type: text, label: Branche}')),
  'branch.yaml': roundText('branch', '2030-01-21', withFields('branch: {type: text, column: Sector}')),
  'points.yaml': roundText('points', '2030-01-21', withFields('score: {column: Points}')),
  'by-score.yaml': roundText('by-score', '2030-01-22', 'groups: [{id: g, select: {minimum_score: 5}}]\n'),
  'bad.yaml': roundText('bad', '2030-01-40'),
  'late.yaml': roundText('late', '2030-01-20', undefined, ', extraction: 2030-01-21T00:00'),
  'that-day.yaml': roundText('that-day', '2030-01-20', undefined, ', extraction: 2030-01-20'),
};

function withFields(fields: string): string {
  return `fields: {${fields}}\ngroups: [{id: g, select: all}]\n`;
}

/** A plan whose `rounds` are items on lines 6 onwards; `rest` are whole lines that follow. */
function plan(rounds: readonly string[], rest = '', days: readonly [string, string] = ['2030-01-01', '2030-03-31']): string {
  const items = rounds.map((item) => `  - ${item}\n`).join('');
  return `schema: arrima-sim/plan/v1\nid: p\nfrom: ${days[0]}\nto: ${days[1]}\nrounds:\n${items}${rest}`;
}

const A = ['{criteria: a.yaml}'];
const SOURCES = 'sources: [{id: s, title: S}]\n';

const problems = (text: string): Promise<string[]> => reported(text, FILES);

describe('sound plans', () => {
  it.each([
    ['the smallest', plan(A)],
    ['rounds in the order of their dates', plan(['{criteria: a.yaml}', '{criteria: b.yaml, after_gap: true}'])],
    ['two on one day', plan(['{criteria: a.yaml}', '{criteria: b.yaml, every: 1 day, from: 2030-01-15, to: 2030-01-15}'])],
    ['again and again', plan(['{criteria: a.yaml, every: 2 weeks, from: 2030-01-01, to: 2030-03-31}'])],
    ['a bare validity', plan(A, 'declarations: {validity_months: 12}\n')],
    [
      'figures with sources',
      plan(A, `${SOURCES}declarations: {validity_months: {value: 12, source: s}, renewal: {value: 0.3, source: s}}\n`),
    ],
    ['an assumption', plan(A, 'declarations: {validity_months: 12, renewal: {value: 1, assumption: true}}\n')],
    ['a rate in a column of the pool', plan(A, 'declarations: {validity_months: 12, renewal: {field: renewal_rate}}\n')],
    [
      'the same, marked as an assumption',
      plan(A, 'declarations: {validity_months: 12, renewal: {value: {field: renewal_rate}, assumption: true}}\n'),
    ],
    ['an equal validity', plan(['{criteria: year.yaml}'], 'declarations: {validity_months: 12}\n')],
    ['the same field declared twice alike', plan(['{criteria: sector.yaml}', '{criteria: sector-again.yaml}'])],
    ['JSON', '{"schema": "arrima-sim/plan/v1", "id": "p", "from": "2030-01-01", "to": "2030-01-31", "rounds": [{"criteria": "a.yaml"}]}'],
    ['an extraction that runs to the end of the day', plan(['{criteria: that-day.yaml}'])],
    ['nothing where it is optional', plan(A, 'title: ~\ndeclarations:\nseed:\n')],
  ])('%s', async (_, text) => expect(await problems(text)).toEqual([]));
});

describe('the plan itself', () => {
  it.each<[string, string, string[]]>([
    ['empty', '', ['C105:1:1']],
    ['another schema', plan(A).replace('plan/v1', 'criteria/v1'), ['C108:1:9']],
    ['no id', plan(A).replace('id: p\n', ''), ['C203:1:1']],
    ['no rounds', 'schema: arrima-sim/plan/v1\nid: p\nfrom: 2030-01-01\nto: 2030-01-31\n', ['C203:1:1']],
    ['an empty list of rounds', plan([]).replace('rounds:\n', 'rounds: []\n'), ['C209:5:9']],
    ['an unknown key', plan(A, 'sead: x\n'), ['C202:7:1']],
    ['from in mid-month', plan(A, '', ['2030-01-02', '2030-03-31']), ['C551:3:7']],
    ['to before the end of the month', plan(A, '', ['2030-01-01', '2030-03-30']), ['C551:4:5']],
    ['to on 28 February of a leap year', plan(A, '', ['2030-01-01', '2032-02-28']), ['C551:4:5']],
    ['an end before the start', plan(A, '', ['2030-03-01', '2030-01-31']), ['C552:4:5']],
    ['a day that does not exist', plan(A, '', ['2030-01-01', '2030-02-30']), ['C301:4:5']],
  ])('%s', async (_, text, expected) => expect(await problems(text)).toEqual(expected));
});

describe('rounds', () => {
  it.each<[string, string[], string[]]>([
    ['without criteria', ['{after_gap: true}'], ['C203:6:5']],
    ['an unknown key', ['{criteria: a.yaml, evry: 2 weeks}'], ['C202:6:24']],
    ['after_gap that is no boolean', ['{criteria: a.yaml, after_gap: perhaps}'], ['C301:6:35']],
    ['a file that is not there', ['{criteria: a.yaml}', '{criteria: none.yaml}'], ['F101:7:16']],
    ['a file that is not there, named twice', ['{criteria: none.yaml}', '{criteria: none.yaml}'], ['F101:6:16']],
    ['a mistake in a file', ['{criteria: bad.yaml}'], ['C301:bad.yaml:3:15']],
    ['out of order', ['{criteria: b.yaml}', '{criteria: a.yaml}'], ['C554:7:16']],
    ['before the plan', ['{criteria: a.yaml, every: 1 day, from: 2029-12-31, to: 2030-01-01}'], ['C553:6:16']],
    ['after the plan', ['{criteria: a.yaml, every: 1 month, from: 2030-03-31, to: 2030-04-30}'], ['C553:6:16']],
    ['an end before the start', ['{criteria: a.yaml, every: 1 day, from: 2030-01-02, to: 2030-01-01}'], ['C552:6:60']],
    ['an interval of nothing', ['{criteria: a.yaml, every: 0 days, from: 2030-01-01, to: 2030-01-31}'], ['C556:6:31']],
    ['an interval of years', ['{criteria: a.yaml, every: 1 year, from: 2030-01-01, to: 2030-01-31}'], ['C556:6:31']],
    ['an interval as a mapping', ['{criteria: a.yaml, every: {days: 3}, from: 2030-01-01, to: 2030-01-31}'], ['C201:6:31']],
    ['an interval without value', ['{criteria: a.yaml, every: , from: 2030-01-01, to: 2030-01-31}'], ['C205:6:24']],
    ['every without from and to', ['{criteria: a.yaml, every: 2 weeks}'], ['C203:6:5', 'C203:6:5']],
    ['from without every', ['{criteria: a.yaml, from: 2030-01-01}'], ['C557:6:24']],
    ['twice the same round', ['{criteria: a.yaml}', '{criteria: a.yaml}'], ['C208:7:16']],
    ['two files with one id', ['{criteria: a.yaml}', '{criteria: twin.yaml}'], ['C208:7:16']],
    ['an extraction after the day', ['{criteria: late.yaml}'], ['C569:late.yaml:3:39']],
    ['another time zone', ['{criteria: a.yaml}', '{criteria: utc.yaml}'], ['C563:7:16']],
    ['a field declared as another type', ['{criteria: sector.yaml}', '{criteria: sector-code.yaml}'], ['C562:7:16']],
    ['one column for two fields', ['{criteria: sector.yaml}', '{criteria: branch.yaml}'], ['C405:7:16']],
    ['the score in another column than a later round reads it', ['{criteria: points.yaml}', '{criteria: by-score.yaml}'], ['C562:7:16']],
  ])('%s', async (_, rounds, expected) => expect(await problems(plan(rounds))).toEqual(expected));

  it('more days of rounds than there may be, in one line or in many', async () => {
    const every = '{criteria: a.yaml, every: 1 day, from: 1950-01-01, to: 2100-01-01}';
    const some = '{criteria: a.yaml, every: 1 day, from: 2030-01-01, to: 2052-01-01}';
    const tooMany = async (...rounds: readonly string[]): Promise<string[]> =>
      (await problems(plan(rounds))).filter((found) => found.startsWith('C584'));
    expect(await tooMany(every, every)).toEqual(['C584:6:31']);
    expect(await tooMany(some)).toEqual([]);
    expect(await tooMany(some, some, some)).toEqual(['C584:8:31']);
  });
  it('a round outside the plan', async () => {
    expect(await problems(plan(['{criteria: a.yaml}', '{criteria: b.yaml}'], '', ['2030-01-01', '2030-01-31']))).toEqual(['C553:7:16']);
  });
  it('all problems of a plan and of its files are reported at once', async () => {
    expect(await problems(plan(['{criteria: bad.yaml}', '{criteria: none.yaml}'], 'seed: []\n'))).toEqual([
      'C301:bad.yaml:3:15',
      'F101:7:16',
      'C201:8:7',
    ]);
  });
});

describe('declarations', () => {
  it.each<[string, string, string[]]>([
    ['a renewal without validity', '{renewal: {value: 0.3, assumption: true}}', ['C203:7:15']],
    ['an unknown key', '{validity_months: 12, renewl: 0}', ['C202:7:37']],
    ['a validity of nothing', '{validity_months: 0}', ['C213:7:33']],
    ['a validity of a rate', '{validity_months: {value: 0.5, assumption: true}}', ['C213:7:41']],
    ['a rate of 1.2', '{validity_months: 12, renewal: {value: 1.2, assumption: true}}', ['C559:7:54']],
    ['a rate below 0', '{validity_months: 12, renewal: {value: -0.1, assumption: true}}', ['C559:7:54']],
    ['a rate in words', '{validity_months: 12, renewal: {value: half, assumption: true}}', ['C213:7:54']],
    ['a bare rate', '{validity_months: 12, renewal: 0.3}', ['C560:7:46']],
    ['a bare rate of 1.2: reported once', '{validity_months: 12, renewal: 1.2}', ['C559:7:46']],
    ['a rate with neither', '{validity_months: 12, renewal: {value: 0.3}}', ['C560:7:46']],
    ['a rate with both', '{validity_months: 12, renewal: {value: 0.3, source: s, assumption: true}}', ['C561:7:70']],
    ['no assumption after all', '{validity_months: 12, renewal: {value: 0.3, assumption: false}}', ['C560:7:46']],
    ['an unknown source', '{validity_months: {value: 12, source: t}}', ['C212:7:53']],
    ['a rate in a column of texts', '{validity_months: 12, renewal: {field: country}}', ['C564:7:54']],
    ['the same with a source', '{validity_months: 12, renewal: {value: {field: country}, assumption: true}}', ['C564:7:62']],
    ['a rate under the French header of a column', '{validity_months: 12, renewal: {field: pointage}}', ['C302:7:54']],
    ['a rate under another spelling of a column', '{validity_months: 12, renewal: {field: Persons}}', ['C302:7:54']],
    ['a rate in a column that follows from another', '{validity_months: 12, renewal: {field: teer}}', ['C564:7:54']],
  ])('%s', async (_, declarations, expected) => {
    expect(await problems(plan(A, `declarations: ${declarations}\n${SOURCES}`))).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['another validity in a round', 'month.yaml', 'declarations: {validity_months: 12}\n'],
    ['a validity in a round, none in the plan', 'year.yaml', ''],
  ])('%s', async (_, file, rest) => expect(await problems(plan([`{criteria: ${file}}`], rest))).toEqual(['C558:6:16']));
});
