/** What a plan says of arrivals, applications, the decision on the CSQ, the federal checks and the paper queue; and its mistakes. */

import { describe, expect, it } from 'vitest';
import { type CampaignPlan, dayNumber } from '../../src/engine/index.ts';
import type { Figure } from '../../src/plans/figures.ts';
import { planOf, reported, roundText } from './plans.ts';

const ASKS = (id: string, test: string, more = '', rest = ''): string =>
  roundText(id, '2022-01-15', `groups: [{id: g, select: all, criteria: [{id: c, test: ${test}}]}]\n${rest}`, more);

const FILES = {
  'a.yaml': roundText(
    'a',
    '2022-01-15',
    'fields: {smoker: {type: boolean}, risk: {type: number}, letter: {type: text}}\ngroups: [{id: g, select: all}]\n',
  ),
  'csq.yaml': ASKS('csq', '{field: selection_score, at_least: 50}'),
  'drawn.yaml': roundText('drawn', '2022-01-15', 'groups: [{id: g, rank: [lottery], select: {top: 1}}]\n'),
  'graded.yaml': roundText('graded', '2022-01-15', 'score: {grid: pstq-2025-07-02}\ngroups: [{id: g, select: {minimum_score: 500}}]\n'),
  'marked.yaml': roundText(
    'marked',
    '2022-01-15',
    'fields: {score: {column: selection_score}}\ngroups: [{id: g, select: {minimum_score: 50}}]\n',
  ),
  'extracting.yaml': ASKS('extracting', '{field: selection_score, at_least: 50}', ', extraction: 2022-01-10'),
  'living.yaml': ASKS('living', '{field: selection_score, at_least: 50}', ', validity_months: 12'),
  'both.yaml': ASKS('both', '{field: selection_score, at_least: 50}', ', extraction: 2022-01-10, validity_months: 12'),
  'utc.yaml': ASKS('utc', '{field: selection_score, at_least: 50}', ', timezone: UTC'),
  'risky.yaml': ASKS('risky', '{field: risk, is: x}', '', 'fields: {risk: {type: text}}\n'),
  'bad.yaml': roundText('bad', '2022-01-40'),
};

/** A plan of the first quarter of 2022 whose steps stand on line 8 onwards. */
function plan(steps: string, round = 'a.yaml'): string {
  return `schema: arrima-sim/plan/v1\nid: p\nfrom: 2022-01-01\nto: 2022-03-31\nrounds: [{criteria: ${round}}]\nsources: [{id: s, title: S}]\ntitle: P\n${steps}`;
}

const day = (year: number, month: number, date: number): number => dayNumber(year, month, date) ?? 0;
const figure = (path: string, value: Figure['value'], source: string | null = null): Figure => ({ path, value, source });

async function campaign(steps: string): Promise<CampaignPlan> {
  return (await planOf(plan(steps), FILES)).campaign;
}

const RATE = '{value: 0.9, source: s}';
const DELAY = '{from: 20, to: 60, assumption: true}';
const APPLICATION = `application: {rate: ${RATE}, delay_days: ${DELAY}}\n`;
const SELECTION = 'selection: {criteria: csq.yaml}\n';
const QUEUE = (more: string): string =>
  `${SELECTION}paper: {initial_queue: {files: {value: 18000, source: s}, filed_from: 2015-01-01, filed_to: 2018-12-31, certified: {value: 0.6, assumption: true}${more}`;

const WHOLE = `declarations: {validity_months: 12, renewal: {field: keen}}
arrivals: {per_month: {value: 300, assumption: true}, like: pool}
application: {rate: ${RATE}, deadline_days: {value: 90, source: s}, delay_days: {value: {from: 20, to: 90}, source: s}, reinvite: false}
selection: {criteria: csq.yaml, delay_days: {from: 30, to: 45, source: s}, capacity_per_month: {value: 1000, assumption: true}}
federal:
  checks: {medical: {value: 0.01, assumption: true}, criminality: {field: smoker}, security: {value: {field: refused}, source: s}}
  delay_days: ${DELAY}
  capacity_per_month: {value: 0, source: s}
paper:
  capacity_per_month: {value: 500, assumption: true}
  initial_queue: {files: {value: 18000, source: s}, filed_from: 2015-01-01, filed_to: {value: 2018-12-31, source: s}, certified: {value: 0.6, assumption: true}}
  run_until: 2023-06-30
replicates: 20
seed: S
`;

describe('the campaign', () => {
  it('of a plan that says everything', async () => {
    const read = await planOf(plan(WHOLE), FILES);
    const { zone, rounds, selection, ...rest } = read.campaign;
    expect(rest).toEqual({
      from: day(2022, 1, 1),
      to: day(2022, 3, 31),
      declarations: { validityMonths: 12, renewal: { field: 'keen' } },
      arrivalsPerMonth: 300,
      application: { rate: 0.9, deadlineDays: 90, delay: { from: 20, to: 90 }, reinvite: false },
      federal: {
        checks: { medical: 0.01, criminality: { field: 'smoker' }, security: { field: 'refused' } },
        delay: { from: 20, to: 60 },
        capacity: 0,
      },
      paper: {
        capacity: 500,
        initial: { files: 18000, filedFrom: day(2015, 1, 1), filedTo: day(2018, 12, 31), certified: 0.6 },
        until: day(2023, 6, 30),
      },
      columns: { persons: 'persons', cancelled: 'bill9_cancelled' },
    });
    expect([zone.name, rounds.map((round) => round.day), selection?.criteria.id, selection?.delay, selection?.capacity]).toEqual([
      'America/Toronto',
      [day(2022, 1, 15)],
      'csq',
      { from: 30, to: 45 },
      1000,
    ]);
    expect([read.replicates, read.seed]).toEqual([20, 'S']);
    expect(read.figures).toEqual([
      figure('declarations.validity_months', 12),
      figure('declarations.renewal', { field: 'keen' }),
      figure('arrivals.per_month', 300),
      figure('application.rate', 0.9, 's'),
      figure('application.deadline_days', 90, 's'),
      figure('application.delay_days', { from: 20, to: 90 }, 's'),
      figure('application.reinvite', false),
      figure('selection.delay_days', { from: 30, to: 45 }, 's'),
      figure('selection.capacity_per_month', 1000),
      figure('federal.checks.medical', 0.01),
      figure('federal.checks.criminality', { field: 'smoker' }),
      figure('federal.checks.security', { field: 'refused' }, 's'),
      figure('federal.delay_days', { from: 20, to: 60 }),
      figure('federal.capacity_per_month', 0, 's'),
      figure('paper.capacity_per_month', 500),
      figure('paper.initial_queue.files', 18000, 's'),
      figure('paper.initial_queue.filed_from', '2015-01-01'),
      figure('paper.initial_queue.filed_to', '2018-12-31', 's'),
      figure('paper.initial_queue.certified', 0.6),
    ]);
  });

  it('of a plan that says nothing', async () => {
    const { campaign: read, replicates, figures } = await planOf(plan(''), FILES);
    const { arrivalsPerMonth, application, selection, federal, paper } = read;
    expect([arrivalsPerMonth, application, selection, federal, paper, replicates, figures]).toEqual([0, null, null, null, null, 1, []]);
  });

  it.each<[string, string, Partial<CampaignPlan>]>([
    ['no arrivals', 'arrivals: none\n', { arrivalsPerMonth: 0 }],
    [
      'an application by default',
      APPLICATION,
      { application: { rate: 0.9, deadlineDays: 60, delay: { from: 20, to: 60 }, reinvite: true } },
    ],
    [
      'a rate by column',
      `application: {rate: {field: keen}, delay_days: {value: {from: 0, to: 0}, assumption: true}, reinvite: {value: true, source: s}}\n`,
      { application: { rate: { field: 'keen' }, deadlineDays: 60, delay: { from: 0, to: 0 }, reinvite: true } },
    ],
    [
      'federal checks that refuse nobody, at once',
      `${SELECTION}federal: {checks: {}}\n`,
      { federal: { checks: { medical: 0, criminality: 0, security: 0 }, delay: { from: 0, to: 0 }, capacity: null } },
    ],
    ['paper to the end of the plan', `${SELECTION}paper: {}\n`, { paper: { capacity: null, initial: null, until: day(2022, 3, 31) } }],
    [
      'run_until on that day',
      `${SELECTION}paper: {run_until: 2022-03-31}\n`,
      { paper: { capacity: null, initial: null, until: day(2022, 3, 31) } },
    ],
  ])('%s', async (_, steps, expected) => expect(await campaign(steps)).toMatchObject(expected));

  it('a selection by default', async () => {
    const { selection } = await campaign(SELECTION);
    expect([selection?.delay, selection?.capacity]).toEqual([{ from: 0, to: 0 }, null]);
  });

  it('occurrences of one file share it', async () => {
    const rounds = '[{criteria: a.yaml}, {criteria: a.yaml, every: 1 week, from: 2022-01-22, to: 2022-01-29}]';
    const read = await planOf(plan('').replace('[{criteria: a.yaml}]', rounds), FILES);
    expect(read.campaign.rounds.map((round) => round.day)).toEqual([day(2022, 1, 15), day(2022, 1, 22), day(2022, 1, 29)]);
    expect(new Set(read.campaign.rounds.map(({ file }) => file)).size).toBe(1);
    expect(new Set(read.campaign.rounds.map(({ criteria }) => criteria)).size).toBe(3);
  });
});

describe('what the pool is asked', () => {
  it('columns of rates and checks, each by what its field is', async () => {
    const checks = (medical: string): string => `${SELECTION}federal: {checks: {medical: {field: ${medical}}}}\n`;
    const asked = async (steps: string, name: string): Promise<unknown> => (await planOf(plan(steps), FILES)).asked.get(name);
    expect([
      await asked(checks('unknown'), 'unknown'),
      await asked(checks('smoker'), 'smoker'),
      await asked(checks('risk'), 'risk'),
      await asked(checks('exempt_from_intake_cap'), 'exempt_from_intake_cap'),
      // A column that is also a rate must hold rates, so the check may not have yes or no there either.
      await asked(`${checks('unknown')}application: {rate: {field: unknown}, delay_days: ${DELAY}}\n`, 'unknown'),
      await asked(checks('unknown'), 'selection_score'),
    ]).toEqual(['refusal', 'refusal', 'rate', 'refusal', 'rate', 'anything']);
  });

  it('columns that no file declares, with their location', async () => {
    const { undeclared, reading } = await planOf(
      plan(`${SELECTION}federal: {checks: {medical: {field: unknown}, security: {field: smoker}}}\n`),
      FILES,
    );
    expect([...undeclared]).toEqual([['unknown', { file: 'plan.yaml', line: 9, column: 37 }]]);
    expect(reading.fields.get('unknown')?.column).toBe('unknown');
  });

  it('people in a file, and the files ended by the Act, if the pool says', async () => {
    expect((await planOf(plan(`${SELECTION}paper: {}\n`), FILES)).optional).toEqual(['persons']);
    expect((await planOf(plan(`${QUEUE('')}}}\n`), FILES)).optional).toEqual(['persons', 'bill9_cancelled']);
  });

  it('columns that the plan names for them, which the pool must then have', async () => {
    const { campaign: read, optional, asked } = await planOf(plan('columns: {persons: experience_months, cancelled: smoker}\n'), FILES);
    expect(read.columns).toEqual({ persons: 'experience_months', cancelled: 'smoker' });
    expect([optional, asked.get('experience_months'), asked.get('smoker')]).toEqual([['experience_months'], 'anything', 'anything']);
  });

  it('the score, unless a grid gives it to all who ask', async () => {
    const score = async (selection: string): Promise<unknown> => {
      const { reading, asked } = await planOf(plan(`selection: {criteria: ${selection}}\n`, 'graded.yaml'), FILES);
      return [reading.score?.id ?? null, asked.has('score'), reading.fields.get('score')?.column];
    };
    expect(await score('csq.yaml')).toEqual(['pstq-2025-07-02', false, null]);
    expect(await score('marked.yaml')).toEqual([null, true, 'selection_score']);
  });
});

describe('mistakes', () => {
  it.each<[string, string, string[]]>([
    ['arrivals as a number', 'arrivals: 300\n', ['C201:8:11']],
    ['arrivals like nobody', 'arrivals: {per_month: {value: 3, source: s}}\n', ['C203:8:11']],
    ['arrivals like others', 'arrivals: {per_month: {value: 3, source: s}, like: law}\n', ['C211:8:52']],
    ['a bare number of arrivals', 'arrivals: {per_month: 3, like: pool}\n', ['C560:8:23']],
    ['more arrivals than a replicate may have', 'arrivals: {per_month: {value: 999999999999999, source: s}, like: pool}\n', ['C584:8:1']],
    ['more replicates than there may be', 'replicates: 1000001\n', ['C584:8:13']],
    ['half an arrival', 'arrivals: {per_month: {value: 0.5, source: s}, like: pool}\n', ['C213:8:31']],

    ['no rate', `application: {delay_days: ${DELAY}}\n`, ['C203:8:14']],
    ['no delay', `application: {rate: ${RATE}}\n`, ['C203:8:14']],
    ['an unknown key', `application: {rate: ${RATE}, delay_days: ${DELAY}, dead_line: 3}\n`, ['C202:8:96']],
    ['a bare rate', `application: {rate: 0.9, delay_days: ${DELAY}}\n`, ['C560:8:21']],
    ['a rate of 1.2', `application: {rate: {value: 1.2, source: s}, delay_days: ${DELAY}}\n`, ['C559:8:29']],
    ['a rate in a column of texts', `application: {rate: {field: letter}, delay_days: ${DELAY}}\n`, ['C564:8:29']],
    ['a rate in a column of yes and no', `application: {rate: {field: smoker}, delay_days: ${DELAY}}\n`, ['C564:8:29']],
    ['a bare delay', `application: {rate: ${RATE}, delay_days: {from: 1, to: 2}}\n`, ['C560:8:58']],
    ['a bare delay within a value', `application: {rate: ${RATE}, delay_days: {value: {from: 1, to: 2}}}\n`, ['C560:8:58']],
    ['a delay with both', `application: {rate: ${RATE}, delay_days: {from: 1, to: 2, source: s, assumption: true}}\n`, ['C561:8:86']],
    ['a delay of an unknown source', `application: {rate: ${RATE}, delay_days: {from: 1, to: 2, source: t}}\n`, ['C212:8:83']],
    ['a delay as a number', `application: {rate: ${RATE}, delay_days: 30}\n`, ['C582:8:58']],
    ['a delay without end', `application: {rate: ${RATE}, delay_days: {from: 1, source: s}}\n`, ['C203:8:58']],
    ['a delay that ends before it starts', `application: {rate: ${RATE}, delay_days: {from: 3, to: 2, source: s}}\n`, ['C552:8:72']],
    ['a delay back in time', `application: {rate: ${RATE}, delay_days: {from: -1, to: 2, source: s}}\n`, ['C213:8:65']],
    ['a delay past the deadline', `application: {rate: ${RATE}, delay_days: {from: 20, to: 61, source: s}}\n`, ['C566:8:73']],
    [
      'a delay past a shorter deadline',
      `application: {rate: ${RATE}, deadline_days: 30, delay_days: {value: {from: 20, to: 31}, source: s}}\n`,
      ['C566:8:100'],
    ],
    ['reinvite in other words', `application: {rate: ${RATE}, delay_days: ${DELAY}, reinvite: perhaps}\n`, ['C301:8:106']],

    ['a selection without criteria', 'selection: {delay_days: {from: 1, to: 2, source: s}}\n', ['C203:8:12']],
    ['selection criteria that are not there', 'selection: {criteria: none.yaml}\n', ['F101:8:23']],
    ['selection criteria with a mistake', 'selection: {criteria: bad.yaml}\n', ['C301:bad.yaml:3:15']],
    ['an extraction in them', 'selection: {criteria: extracting.yaml}\n', ['C580:8:23']],
    ['a validity in them', 'selection: {criteria: living.yaml}\n', ['C580:8:23']],
    ['both', 'selection: {criteria: both.yaml}\n', ['C580:8:23', 'C580:8:23']],
    ['selection criteria of another zone', 'selection: {criteria: utc.yaml}\n', ['C563:8:23']],
    ['selection criteria that declare a field otherwise', 'selection: {criteria: risky.yaml}\n', ['C562:8:23']],
    ['a capacity of -1', 'selection: {criteria: csq.yaml, capacity_per_month: {value: -1, source: s}}\n', ['C213:8:61']],
    ['a bare capacity of -1: reported once', 'selection: {criteria: csq.yaml, capacity_per_month: -1}\n', ['C213:8:53']],
    ['a bare capacity', 'selection: {criteria: csq.yaml, capacity_per_month: 10}\n', ['C560:8:53']],

    ['federal without selection', 'federal: {checks: {medical: {value: 0.1, source: s}}}\n', ['C568:8:1']],
    ['paper without selection', 'paper: {capacity_per_month: {value: 1, source: s}}\n', ['C568:8:1']],
    ['both without selection', 'selection: ~\nfederal: {}\npaper: {}\n', ['C568:9:1', 'C568:10:1']],
    ['an unknown column of persons', 'columns: {persons: person}\n', ['C302:8:20']],
    ['a column of persons that is no number', 'columns: {persons: smoker}\n', ['C516:8:20']],
    ['a column that only a grid names', 'columns: {spouse: has_spouse}\n', ['C202:8:11']],
    ['an unknown check', `${SELECTION}federal: {checks: {taxes: {value: 0.1, source: s}}}\n`, ['C202:9:20']],
    ['a check of 1.2', `${SELECTION}federal: {checks: {medical: {value: 1.2, source: s}}}\n`, ['C559:9:37']],
    ['a check in a column of texts', `${SELECTION}federal: {checks: {medical: {field: letter}}}\n`, ['C564:9:37']],
    ['a bare federal capacity', `${SELECTION}federal: {capacity_per_month: 3}\n`, ['C560:9:31']],

    ['a bare number of files', QUEUE('}}\n').replace('{value: 18000, source: s}', '18000'), ['C560:9:32']],
    ['a queue without files', QUEUE('}}\n').replace('files: {value: 18000, source: s}, ', ''), ['C203:9:24']],
    ['a queue of no days', QUEUE('}}\n').replace('2015-01-01', '2015-02-30'), ['C301:9:71']],
    ['a queue that ends before it starts', QUEUE('}}\n').replace('2018-12-31', '2014-12-31'), ['C552:9:93']],
    ['certified by a column', QUEUE('}}\n').replace('{value: 0.6, assumption: true}', '{value: {field: risk}, source: s}'), ['C201:9:124']],
    ['certified beyond all', QUEUE('}}\n').replace('0.6', '6'), ['C559:9:124']],
    ['run_until in mid-month', `${SELECTION}paper: {run_until: 2022-06-29}\n`, ['C551:9:20']],
    ['run_until before the end', `${SELECTION}paper: {run_until: 2022-02-28}\n`, ['C567:9:20']],
    ['run_until as a figure', `${SELECTION}paper: {run_until: {value: 2022-06-30, source: s}}\n`, ['C201:9:20']],

    ['no replicates', 'replicates: 0\n', ['C213:8:13']],
    ['half a replicate', 'replicates: 1.5\n', ['C213:8:13']],
    ['replicates as a figure', 'replicates: {value: 20, source: s}\n', ['C201:8:13']],
  ])('%s', async (_, steps, expected) => expect(await reported(plan(steps), FILES)).toEqual(expected));
});
