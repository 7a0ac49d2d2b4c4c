/** The rounds of a plan: on which days, under which ids, with the extraction moved along, and what the pool is read under. */

import { describe, expect, it } from 'vitest';
import { criteriaOf, planOf, roundText } from './plans.ts';

const head = (from: string, to: string): string => `schema: arrima-sim/plan/v1\nid: p\nfrom: ${from}\nto: ${to}\nrounds:\n`;

/** The days of a round held again and again, in a plan of the years 2027 to 2032. */
async function daysOf(every: string, from: string, to: string): Promise<string[]> {
  const text = `${head('2027-01-01', '2032-12-31')}  - {criteria: a.yaml, every: ${every}, from: ${from}, to: ${to}}\n`;
  const criteria = criteriaOf(await planOf(text, { 'a.yaml': roundText('a', '2030-01-15') }));
  expect(criteria.map(({ id }) => id)).toEqual(criteria.map(({ round }) => `a@${round.date}`));
  return criteria.map(({ round }) => round.date);
}

describe('occurrences', () => {
  it.each<[string, string, string, string[]]>([
    ['1 day', '2030-02-27', '2030-03-02', ['2030-02-27', '2030-02-28', '2030-03-01', '2030-03-02']],
    ['10 days', '2030-01-01', '2030-01-20', ['2030-01-01', '2030-01-11']],
    ['2 weeks', '2030-01-17', '2030-02-14', ['2030-01-17', '2030-01-31', '2030-02-14']],
    ['1 week', '2030-01-17', '2030-01-17', ['2030-01-17']],
    // 2031 has 28 days in February: the 31st becomes the last day of a shorter month, and comes back in the next.
    ['1 month', '2031-01-31', '2031-05-31', ['2031-01-31', '2031-02-28', '2031-03-31', '2031-04-30', '2031-05-31']],
    ['1 month', '2032-01-30', '2032-03-30', ['2032-01-30', '2032-02-29', '2032-03-30']],
    ['12 months', '2028-02-29', '2032-02-29', ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
    // The last day would be the 31st of March, past the end.
    ['1 month', '2031-01-31', '2031-03-30', ['2031-01-31', '2031-02-28']],
  ])('every %s from %s to %s', async (every, from, to, days) => expect(await daysOf(every, from, to)).toEqual(days));
});

describe('the extraction of an occurrence', () => {
  /** The extraction as text, and the last instant, of the round on a day; the file's round is on Wednesday 16 January 2030. */
  async function extraction(written: string, day: string): Promise<[string | null, string | null]> {
    const text = `${head('2030-01-01', '2030-12-31')}  - {criteria: a.yaml, every: 1 day, from: ${day}, to: ${day}}\n`;
    const [criteria] = criteriaOf(await planOf(text, { 'a.yaml': roundText('a', '2030-01-16', undefined, written) }));
    const latest = criteria?.round.latest ?? null;
    if (latest !== null) expect(criteria?.round.reference).toBe(latest);
    return [criteria?.round.extraction ?? null, latest === null ? null : new Date(latest).toISOString()];
  }

  it.each<[string, string, string, string | null, string | null]>([
    ['none: the first instant of the day', '', '2030-07-16', null, '2030-07-16T04:00:00.000Z'],
    // Three days before, at 06:30: in winter 11:30 UTC, in summer 10:30.
    ['an instant', ', extraction: 2030-01-13T06:30', '2030-01-23', '2030-01-20T06:30:00', '2030-01-20T11:30:00.000Z'],
    ['across daylight saving', ', extraction: 2030-01-13T06:30', '2030-07-16', '2030-07-13T06:30:00', '2030-07-13T10:30:00.000Z'],
    // 16:00 UTC is 11:00 in Toronto in winter, and stays 11:00 there.
    ['an instant with an offset', ', extraction: 2030-01-13T16:00Z', '2030-07-16', '2030-07-13T11:00:00', '2030-07-13T15:00:00.000Z'],
    ['a day, to its end', ', extraction: 2030-01-13', '2030-07-16', '2030-07-13', '2030-07-14T03:59:59.999Z'],
    // Clocks skip 02:00 to 03:00 on 10 March 2030: the local time moves on by the gap.
    ['a skipped time', ', extraction: 2030-01-13T02:30', '2030-03-13', '2030-03-10T03:30:00', '2030-03-10T07:30:00.000Z'],
    // 01:30 comes twice on 3 November 2030: the earlier.
    ['a repeated time', ', extraction: 2030-01-13T01:30', '2030-11-06', '2030-11-03T01:30:00', '2030-11-03T05:30:00.000Z'],
  ])('%s', async (_, written, day, text, latest) => expect(await extraction(written, day)).toEqual([text, latest]));

  it('without one, the reference is the first instant of the day', async () => {
    const text = `${head('2030-07-01', '2030-07-31')}  - {criteria: a.yaml, every: 1 day, from: 2030-07-16, to: 2030-07-16}\n`;
    const [criteria] = criteriaOf(await planOf(text, { 'a.yaml': roundText('a', '2030-01-16') }));
    expect(new Date(criteria?.round.reference ?? 0).toISOString()).toBe('2030-07-16T04:00:00.000Z');
  });
});

describe('the order of rounds', () => {
  const files = {
    'a.yaml': roundText('a', '2030-01-08', 'groups: [{id: g, select: all, published: {invitations: 1}}]\npublished: {invitations: 1}\n'),
    'b.yaml': roundText('b', '2030-01-15'),
  };
  it('is by date, those of one day as in the plan', async () => {
    const plan = await planOf(
      `${head('2030-01-01', '2030-01-31')}  - {criteria: a.yaml, every: 1 week, from: 2030-01-08, to: 2030-01-22}\n  - {criteria: b.yaml, after_gap: true}\n`,
      files,
    );
    expect(plan.rounds.map(({ criteria, afterGap }) => [criteria.id, afterGap])).toEqual([
      ['a@2030-01-08', false],
      ['a@2030-01-15', false],
      ['b', true],
      ['a@2030-01-22', false],
    ]);
  });
  it('what was published holds for the file’s own day only', async () => {
    const plan = await planOf(
      `${head('2030-01-01', '2030-01-31')}  - {criteria: a.yaml, every: 1 week, from: 2030-01-01, to: 2030-01-15}\n`,
      files,
    );
    expect(criteriaOf(plan).map(({ published, groups }) => [published?.invitations, groups[0]?.published?.invitations])).toEqual([
      [undefined, undefined],
      [1, 1],
      [undefined, undefined],
    ]);
  });
});

describe('what the pool is read under', () => {
  const files = {
    'a.yaml': roundText('a', '2030-01-08', 'groups: [{id: g, select: all, criteria: [{id: c, test: {field: country, is: X}}]}]\n'),
    'b.yaml': roundText(
      'b',
      '2030-01-15',
      'fields: {score: {column: Points}, sector: {type: text}}\ngroups: [{id: g, select: {minimum_score: 5}, criteria: [{id: c, test: {field: sector, is: Y}}]}]\n',
    ),
  };
  const text = `${head('2030-01-01', '2030-01-31')}  - {criteria: a.yaml}\n  - {criteria: b.yaml}\n`;
  it('is the needs of all files together', async () => {
    const { reading, asked } = await planOf(text, files);
    expect([reading.fields.get('score')?.column, reading.fields.get('sector')?.type]).toEqual(['Points', 'text']);
    expect(Object.fromEntries(asked)).toEqual({ country: 'anything', score: 'anything', sector: 'anything', submitted_at: 'submission' });
  });
  it('with a grid, whether there is a spouse; the pool’s score unless every round has a grid', async () => {
    const graded = roundText('c', '2030-01-20', 'score: {grid: pstq-2025-07-02}\ngroups: [{id: g, select: {minimum_score: 5}}]\n');
    const alone = await planOf(`${head('2030-01-01', '2030-01-31')}  - {criteria: c.yaml}\n`, { 'c.yaml': graded });
    expect([alone.asked.get('has_spouse'), alone.asked.has('score'), alone.reading.score?.id]).toEqual([
      'something',
      false,
      'pstq-2025-07-02',
    ]);
    const mixed = await planOf(`${text}  - {criteria: c.yaml}\n`, { ...files, 'c.yaml': graded });
    expect([mixed.asked.get('has_spouse'), mixed.asked.has('score'), mixed.reading.score]).toEqual(['something', true, null]);
  });
  it('and the column of a rate, which need not be declared', async () => {
    const { reading, asked } = await planOf(`${text}declarations: {validity_months: 12, renewal: {field: Keen}}\n`, files);
    expect(reading.fields.get('Keen')).toMatchObject({ type: 'number', column: 'Keen' });
    expect(asked.get('Keen')).toBe('rate');
  });
});
