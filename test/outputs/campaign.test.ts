/** The figures of a campaign over replicates, and its tables, worked by hand. */

import { describe, expect, it, test } from 'vitest';
import { campaignComparisons, campaignOf, comparePublished } from '../../src/outputs/campaign.ts';
import { roundsText, timelineText } from '../../src/outputs/campaign-tables.ts';
import { eventsText } from '../../src/outputs/events.ts';
import { isMet } from '../../src/outputs/expect.ts';
import { jsonText } from '../../src/outputs/json-text.ts';
import { isOutput, type OutputKind } from '../../src/outputs/kinds.ts';
import { replicatesText } from '../../src/outputs/replicates.ts';
import { replicateOf, runOf } from './campaign-runs.ts';

const same = (value: number) => ({ mean: value, variance: 0, error: 0, p5: value, p50: value, p95: value });
const lines = (text: Iterable<Buffer>): string[] => [...text].join('').split('\n');

describe('campaign.json', () => {
  it('has its keys in order', () => {
    const campaign = campaignOf(runOf(2));
    expect(Object.keys(campaign)).toEqual([
      'schema',
      'tool',
      'plan',
      'inputs',
      'asked',
      'replicates',
      'steps',
      'assumptions',
      'sources',
      'rounds',
      'arrima',
      'paper',
      'warnings',
    ]);
    expect(Object.keys(campaign.arrima)).toEqual(['totals', 'waiting']);
    expect(Object.keys(campaign.rounds[0] ?? {})).toEqual([
      'id',
      'title',
      'date',
      'published',
      'simulated',
      'after_gap',
      'fitted',
      'spread',
      'groups',
    ]);
  });

  it('one replicate: its counts', () => {
    const { rounds, arrima, replicates } = campaignOf(runOf(1));
    const one = { variance: null, error: null };
    expect(replicates).toBe(1);
    expect(rounds[0]).toMatchObject({ published: 101, simulated: 101, spread: { mean: 101, ...one, p50: 101 } });
    expect(rounds[0]?.groups.map(({ simulated, cut_off: cutOff }) => [simulated, cutOff?.p50 ?? null])).toEqual([
      [30, 570.1],
      [71, null],
    ]);
    expect(arrima.totals['bank']).toEqual({ mean: 799, ...one, p5: 799, p50: 799, p95: 799 });
  });

  it('three: 101, 102 and 103 invited; cut-offs 570.1 to 570.3', () => {
    const { rounds, arrima, paper } = campaignOf(runOf(3));
    expect(rounds[0]).toMatchObject({
      simulated: 102,
      spread: { mean: 102, variance: 1, error: Math.sqrt(1 / 3), p5: 101, p50: 102, p95: 103 },
    });
    expect(rounds[0]?.groups[0]).toMatchObject({ id: 'best', stream: '1', published: [30, 32], simulated: 30, spread: same(30) });
    expect(rounds[0]?.groups[0]?.cut_off).toMatchObject({ mean: 570.2, variance: 0.01, p95: 570.3 });
    expect(rounds[0]?.groups[1]?.cut_off).toBeNull();
    expect(arrima.totals['declared']).toEqual(same(1000));
    expect(arrima.waiting['declared_to_invited']).toMatchObject({
      entered: same(1000),
      p5: { mean: 22, p50: 22 },
      p50: { mean: null, variance: null, error: null, p5: null, p50: null, p95: null },
    });
    expect(paper?.totals['queue']).toEqual(same(400));
  });

  it('no paper system: null; people where the pool has them', () => {
    expect(campaignOf(runOf(1, { paper: false })).paper).toBeNull();
    expect(campaignOf(runOf(1, { people: true })).arrima.people?.['bank']?.mean).toBe(799);
  });

  it('ties of the first replicate', () => {
    expect(campaignOf(runOf(2, { tie: true })).warnings).toEqual([{ code: 'decided_by_id', round: 'january', group: 'best', size: 3 }]);
  });
});

describe('--expect published', () => {
  it('one replicate: the count', () => {
    expect(campaignComparisons(runOf(1))).toEqual([
      { path: 'rounds.january.simulated', from: 101, to: 101, got: 101 },
      { path: 'rounds.january.groups.best.simulated', from: 30, to: 32, got: 30 },
    ]);
  });

  it('several: met only if every replicate gives it', () => {
    const [round, group] = campaignComparisons(runOf(3));
    expect(round).toEqual({ path: 'rounds.january.simulated', from: 101, to: 101, got: 101, most: 103 });
    expect([round, group].map((each) => each !== undefined && isMet(each))).toEqual([false, true]);
  });

  it('nothing published is a problem', () => {
    const run = runOf(1);
    const rounds = run.context.rounds.map((round) => ({ ...round, published: null, groups: [] }));
    expect(comparePublished({ ...run, context: { ...run.context, rounds } })).toMatchObject([{ code: 'U112' }]);
  });

  it('a round after a gap does not count', () => {
    const run = runOf(1);
    const rounds = run.context.rounds.map((round) => ({ ...round, after_gap: true }));
    expect(campaignComparisons({ ...run, context: { ...run.context, rounds } })).toEqual([]);
  });
});

describe('timeline.csv', () => {
  it('one replicate: a value a cell, empty where a system is not run', () => {
    const [head = '', ...months] = lines(timelineText(runOf(1)));
    const columns = head.split(',');
    const cell = (line: number, name: string): string | undefined => months[line]?.split(',')[columns.indexOf(name)];
    expect(columns.slice(0, 3)).toEqual(['month', 'arrima.declared', 'arrima.bank']);
    expect(months.map((line) => line.split(',')[0])).toEqual(['2030-01', '2030-02', '2030-03', '']);
    expect([0, 1, 2].map((line) => cell(line, 'arrima.bank'))).toEqual(['900', '799', '']);
    expect([0, 1, 2].map((line) => cell(line, 'paper.queue'))).toEqual(['450', '400', '300']);
  });

  it('several: mean and quantiles', () => {
    const [head = '', , february = ''] = lines(timelineText(runOf(2)));
    const at = head.split(',').indexOf('arrima.bank.mean');
    expect(head.split(',').slice(at, at + 4)).toEqual(['arrima.bank.mean', 'arrima.bank.p5', 'arrima.bank.p50', 'arrima.bank.p95']);
    expect(february.split(',').slice(at, at + 4)).toEqual(['798.5', '798', '798', '799']);
  });
});

describe('rounds.csv', () => {
  it('one replicate', () => {
    expect(lines(roundsText(runOf(1)))).toEqual([
      'round,date,group,published,simulated,cut_off,after_gap,fitted,confidence,alternative',
      'january,2030-01-15,,101,101,,false,false,,',
      'january,2030-01-15,best,30-32,30,570.1,false,false,,',
      'january,2030-01-15,offer,,71,,false,false,,',
      'february,2030-02-05,,,40,,false,false,,',
      'february,2030-02-05,g,,40,,false,false,,',
      '',
    ]);
  });

  it('several', () => {
    expect(lines(roundsText(runOf(2))).slice(0, 3)).toEqual([
      'round,date,group,published,simulated.mean,simulated.p5,simulated.p50,simulated.p95,cut_off.mean,cut_off.p5,cut_off.p50,cut_off.p95,after_gap,fitted,confidence,alternative',
      'january,2030-01-15,,101,101.5,101,101,102,,,,,false,false,,',
      'january,2030-01-15,best,30-32,30,30,30,30,570.15,570.1,570.1,570.2,false,false,,',
    ]);
  });
});

describe('events.csv', () => {
  const events = [{ id: '=1', day: 0, event: 'invited', detail: 'r/g' }, ...(replicateOf(1).events ?? [])];

  it('guards ids against spreadsheets unless asked not to', () => {
    expect(lines(eventsText(events, { rawCells: false }))).toEqual([
      'candidate_id,date,event,detail',
      "'=1,1970-01-01,invited,r/g",
      'DI-1,2030-01-15,invited,january/best',
      '"007, ""x""",2030-02-05,filed,',
      '',
    ]);
    expect(lines(eventsText(events, { rawCells: true }))[1]).toBe('=1,1970-01-01,invited,r/g');
  });
});

test.each<[OutputKind, Iterable<string | Buffer>]>([
  ['timeline', timelineText(runOf(1))],
  ['timeline', timelineText(runOf(2))],
  ['rounds', roundsText(runOf(1))],
  ['rounds', roundsText(runOf(2))],
  ['replicates', replicatesText(runOf(1).measures)],
  ['events', eventsText([], { rawCells: false })],
  ['campaign', [jsonText(campaignOf(runOf(1)))]],
])('%s is known again, and taken for nothing else', (kind, text) => {
  const head = [...text].join('');
  const kinds = ['events', 'timeline', 'rounds', 'replicates', 'campaign', 'campaign-shard', 'statistics', 'decisions', 'invited'] as const;
  expect(kinds.filter((each) => isOutput(each, head))).toEqual([kind]);
});

test.each(['', 'month,year\n', 'months\n', 'a,b\n', '{"schema": "other"}'])('%j is none of them', (head) => {
  expect((['events', 'timeline', 'rounds', 'replicates', 'campaign', 'campaign-shard'] as const).some((kind) => isOutput(kind, head))).toBe(
    false,
  );
});
