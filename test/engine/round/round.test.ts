/** Whole rounds, worked by hand: groups in turn, places, ties, the lottery, and the figures that go with them. */

import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { rowsOf, setOf, without } from '../../../src/engine/basis/bitset.ts';
import { absenceOf } from '../../../src/engine/round/extraction.ts';
import type { GroupFigures } from '../../../src/engine/round/figures.ts';
import { type HoldOptions, holdRound, type Round } from '../../../src/engine/round/hold.ts';
import { type GroupResult, invitationOf, outcomeOf } from '../../../src/engine/round/result.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, idsOf, outcomesOf, type Person, poolOf } from '../people.ts';

function run(text: string, people: readonly Person[], options?: Omit<HoldOptions, 'hash'>, by: readonly string[] = []): Round {
  const criteria = criteriaOf(text);
  return holdRound(poolOf(criteria, people, by), criteria, { hash: sha256, ...options });
}

function invited(held: Round): string {
  return idsOf(held.pool, held.result.invitations).join(' ');
}

function group(held: Round, index: number): GroupResult {
  const found = held.result.groups[index];
  if (found === undefined) throw new Error(`no group ${index}`);
  return found;
}

function figures(held: Round, index: number): GroupFigures {
  const found = held.figures.groups[index];
  if (found === undefined) throw new Error(`no group ${index}`);
  return found;
}

describe('two groups in turn, with an extraction', () => {
  const TEXT = `
round: {date: 2020-01-16, extraction: 2020-01-13}
criteria: [{id: adult, test: {field: age, at_least: 18}}]
groups:
  - id: french
    criteria: [{id: oral, test: {field: french_speaking, at_least: 7}}]
    select: {minimum_score: 500, top: 2}
    rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}]
  - id: health
    criteria: [{id: nurse, test: {field: noc_2021, in: ["31301"]}}]
    rank: [{field: submitted_at, order: ascending}]
    select: all
`;
  const person = (id: string, age: string, french: string, noc: string, score: string, submitted: string): Person => {
    return { id, age, french_speaking: french, noc_2021: noc, score, submitted_at: submitted };
  };
  const PEOPLE = [
    person('ana', '30', '9', '31301', '620', '2019-06-03'),
    person('ben', '30', '7', '', '580', '2019-06-02'),
    person('cyr', '30', '8', '31301', '580', '2019-06-01'),
    person('dov', '30', '8', '', '580', '2019-06-04'),
    person('eve', '30', '9', '31301', '499.9', '2019-06-05'),
    person('fay', '30', '9', '', '', '2019-06-06'),
    person('gil', '17', '9', '31301', '700', '2019-06-07'),
    person('hua', '30', '6', '21231', '700', '2019-06-08'),
    person('ivo', '30', '9', '31301', '700', '2020-01-14'),
    person('jan', '30', '', '31301', '450', '2019-05-01'),
    person('kim', '', '9', '31301', '450', '2019-05-01'),
  ];
  const round = (): Round => run(TEXT, PEOPLE);

  // Take part: all but ivo, who came on the day after. Adults: gil is 17, kim's age is blank.
  // french: eligible ana ben cyr dov eve fay. Below 500: eve, and fay without a score. In order: ana 620, then at 580 cyr
  // (1 June), ben (2 June), dov (4 June). Two places: ana and cyr.
  // health: eligible ana cyr eve jan; ana and cyr are invited already; jan (May) comes before eve (June).
  it('decides for everybody', () => {
    const held = round();
    expect(outcomesOf(held)).toEqual({
      ana: 'invited french 1',
      ben: 'not_reached',
      cyr: 'invited french 2',
      dov: 'not_reached',
      eve: 'invited health 2',
      fay: 'not_reached',
      gil: 'ineligible',
      hua: 'ineligible',
      ivo: 'outside_extraction',
      jan: 'invited health 1',
      kim: 'ineligible',
    });
    expect(held.figures.counts).toEqual({ read: 11, rejected: 0, outside_extraction: 1, ineligible: 3, not_reached: 3, invited: 4 });
  });

  it('invites by group, then by rank', () => {
    expect(invited(round())).toBe('ana cyr jan eve');
  });

  it('counts each group', () => {
    const held = round();
    expect(figures(held, 0).counts).toEqual({
      eligible: 6,
      alreadyInvited: 0,
      considered: 6,
      belowMinimum: 2,
      passedOver: 2,
      invited: 2,
    });
    expect(figures(held, 1).counts).toEqual({
      eligible: 4,
      alreadyInvited: 2,
      considered: 2,
      belowMinimum: 0,
      passedOver: 0,
      invited: 2,
    });
  });

  it('keeps who is eligible, below and past the places', () => {
    const held = round();
    const ids = (set: Uint32Array): string[] => idsOf(held.pool, rowsOf(set));
    expect(ids(group(held, 0).eligible)).toEqual(['ana', 'ben', 'cyr', 'dov', 'eve', 'fay']);
    expect(ids(without(group(held, 0).considered, group(held, 0).reaching))).toEqual(['eve', 'fay']);
    expect(ids(group(held, 0).passedOver.top)).toEqual(['ben', 'dov']);
    expect(ids(group(held, 0).passedOver.limit)).toEqual([]);
    expect(group(held, 0).tie).toBeNull();
    expect(ids(group(held, 1).eligible)).toEqual(['ana', 'cyr', 'eve', 'jan']);
  });

  it("puts the round's criteria before the group's in its funnel", () => {
    const held = round();
    const steps = (index: number): (string | number)[][] =>
      figures(held, index).funnel.map(({ id, passed, failed, blank, remaining, decisive }) => [
        id,
        passed,
        failed,
        blank,
        remaining,
        decisive,
      ]);
    expect(group(held, 0).decided.map(({ id }) => id)).toEqual(['adult', 'oral']);
    // Of the ten who take part gil and kim miss only adult; hua and jan only oral, jan's being blank.
    expect(steps(0)).toEqual([
      ['adult', 8, 1, 1, 8, 2],
      ['oral', 8, 1, 1, 6, 2],
    ]);
    // Nurses: ana cyr eve gil jan kim; without a code ben dov fay; hua is none.
    expect(steps(1)).toEqual([
      ['adult', 8, 1, 1, 8, 2],
      ['nurse', 6, 1, 3, 4, 4],
    ]);
  });

  it('observes the line', () => {
    const held = round();
    // On 580 there were ben, cyr and dov; cyr is the last in order.
    expect(figures(held, 0).cutOff).toEqual({ score: 580, atCutOff: { considered: 3, invited: 1 }, lastInvited: 2 });
    expect(figures(held, 0).scores).toEqual({ lowest: 580, median: 600, highest: 620 });
    expect(figures(held, 1).cutOff).toBeNull();
    // (450 + 499.9) / 2 = 474.95.
    expect(figures(held, 1).scores).toEqual({ lowest: 450, median: 474.95, highest: 499.9 });
  });

  it('distributes the scores of those who take part', () => {
    const held = round();
    expect(held.figures.bandsNeeded).toBe(6);
    expect(held.figures.scoreDistribution).toEqual([
      // eve, jan, kim; then ben, cyr, dov; ana; gil and hua.
      { from: 450, to: 500, candidates: 3, invited: 2 },
      { from: 500, to: 550, candidates: 0, invited: 0 },
      { from: 550, to: 600, candidates: 3, invited: 1 },
      { from: 600, to: 650, candidates: 1, invited: 1 },
      { from: 650, to: 700, candidates: 0, invited: 0 },
      { from: 700, to: 750, candidates: 2, invited: 0 },
    ]);
    expect(run(TEXT, PEOPLE, { band: 400 }).figures.scoreDistribution).toEqual([{ from: 400, to: 800, candidates: 9, invited: 4 }]);
  });

  it('breaks down by eligible in any group', () => {
    expect(run(TEXT, PEOPLE, {}, ['noc_2021', 'score']).figures.breakdowns[0]).toEqual({
      by: 'noc_2021',
      groups: [
        { value: '21231', read: 1, eligible: 0, invited: 0 },
        { value: '31301', read: 7, eligible: 4, invited: 4 },
        { value: null, read: 3, eligible: 3, invited: 0 },
      ],
    });
    expect(run(TEXT, PEOPLE, {}, ['noc_2021', 'score']).figures.breakdowns.map(({ by }) => by)).toEqual(['noc_2021', 'score']);
    expect(round().figures.breakdowns).toEqual([]);
  });

  it('does not invite those it did not decide on', () => {
    const held = round();
    expect([invitationOf(held.result, 1), invitationOf(held.result, 8), invitationOf(held.result, 99)]).toEqual([null, null, null]);
  });

  it('is the held of this pool and these criteria', () => {
    const criteria = criteriaOf(TEXT);
    const pool = poolOf(criteria, PEOPLE);
    const own = holdRound(pool, criteria, { hash: sha256 });
    expect([own.pool, own.criteria]).toEqual([pool, criteria]);
    expect(own.pool).toBe(pool);
    expect(own.criteria).toBe(criteria);
  });
});

describe('the minimum score', () => {
  const PEOPLE: Person[] = [
    { id: 'low', score: '499.9' },
    { id: 'on', score: '500.0' },
    { id: 'high', score: '500.1' },
    { id: 'blank', score: '' },
  ];
  const TEXT = 'groups: [{id: g, select: {minimum_score: 500}}]';

  it('is included; a blank score is below; the order is by score', () => {
    expect(outcomesOf(run(TEXT, PEOPLE))).toEqual({ low: 'not_reached', on: 'invited g 2', high: 'invited g 1', blank: 'not_reached' });
  });

  it('without a score column everybody is below', () => {
    const held = run(TEXT, [{ id: 'a' }, { id: 'b' }]);
    expect(held.figures.counts.not_reached).toBe(2);
    expect(figures(held, 0).counts.belowMinimum).toBe(2);
    expect([figures(held, 0).cutOff, figures(held, 0).scores, held.figures.scoreDistribution, held.figures.bandsNeeded]).toEqual([
      null,
      null,
      null,
      0,
    ]);
  });

  it('can be zero, or below zero, and is still no blank', () => {
    const people: Person[] = [
      { id: 'zero', score: '0' },
      { id: 'minus', score: '-5' },
      { id: 'blank', score: '' },
    ];
    expect(invited(run('groups: [{id: g, select: {minimum_score: 0}}]', people))).toBe('zero');
    expect(invited(run('groups: [{id: g, select: {minimum_score: -5}}]', people))).toBe('zero minus');
  });

  it('is missed by a blank, whatever number marks it', () => {
    const criteria = criteriaOf(TEXT);
    const pool = poolOf(criteria, [{ id: 'a' }, { id: 'b' }]);
    const score = { kind: 'amount', values: Float64Array.of(9999, 600), blank: 9999 } as const;
    const held = holdRound({ ...pool, columns: new Map([['score', score]]) }, criteria, { hash: sha256 });
    expect(outcomesOf(held)).toEqual({ a: 'not_reached', b: 'invited g 1' });
  });

  it('is applied to each group alone', () => {
    const text = `
groups:
  - {id: first, select: {minimum_score: 500.1}}
  - {id: second, select: {minimum_score: 500}}
  - {id: third, select: all}`;
    expect(outcomesOf(run(text, PEOPLE))).toEqual({
      high: 'invited first 1',
      on: 'invited second 1',
      blank: 'invited third 1',
      low: 'invited third 2',
    });
  });
});

describe('the limit of the round', () => {
  const PEOPLE: Person[] = ['9', '8', '7', '6', '5', '4'].map((score, i) => ({
    id: `${i + 1}`,
    score,
    licence: i % 2 === 0 ? 'true' : 'false',
  }));
  const BY_SCORE = 'rank: [{field: score, order: descending}]';
  const licensed = (select: string): string =>
    `{id: licensed, criteria: [{id: licence, test: {field: licence, is: true}}], ${BY_SCORE}, select: ${select}}`;

  test.each<[string, string, string, string]>([
    // Licensed: 1, 3, 5.
    ['leaves the rest to the next group', `limit: 4\ngroups: [${licensed('all')}, {id: all, ${BY_SCORE}, select: all}]`, '1 3 5 2', '4,6'],
    ['is not used up by a top', `limit: 4\ngroups: [${licensed('{top: 1}')}, {id: all, ${BY_SCORE}, select: all}]`, '1 2 3 4', '5,6'],
    ['may be used up by the first group', `limit: 2\ngroups: [${licensed('all')}, {id: all, ${BY_SCORE}, select: all}]`, '1 3', '2,4,5,6'],
    ['of zero invites nobody', `limit: 0\ngroups: [{id: all, ${BY_SCORE}, select: all}]`, '', '1,2,3,4,5,6'],
    ['of all invites all', `limit: 6\ngroups: [{id: all, ${BY_SCORE}, select: all}]`, '1 2 3 4 5 6', ''],
    // 1 in the first, 2 in the second, so one place is left for the third.
    [
      'counts the places of all groups before',
      `limit: 3\ngroups: [${licensed('{top: 1}')}, {id: two, ${BY_SCORE}, select: {top: 1}}, {id: all, ${BY_SCORE}, select: all}]`,
      '1 2 3',
      '4,5,6',
    ],
  ])('%s', (_, text, expected, pastLimit) => {
    const held = run(text, PEOPLE);
    expect(invited(held)).toBe(expected);
    const last = held.result.groups.at(-1);
    expect(last && idsOf(held.pool, rowsOf(last.passedOver.limit)).join()).toBe(pastLimit);
  });

  it('draws a line where the rank is by score', () => {
    const cutOff = (text: string): number | undefined => figures(run(text, PEOPLE), 0).cutOff?.score;
    expect(cutOff(`limit: 2\ngroups: [{id: all, ${BY_SCORE}, select: all}]`)).toBe(8);
    expect(cutOff(`groups: [{id: all, ${BY_SCORE}, select: all}]`)).toBeUndefined();
  });

  it('says which tie the last place fell into', () => {
    const people = PEOPLE.map(({ id }) => ({ id, score: id < '3' ? '9' : '5' }));
    // Two at 9, four at 5, three places: one of the four.
    const { tie } = group(run(`limit: 3\ngroups: [{id: all, ${BY_SCORE}, select: all}]`, people), 0);
    expect(tie).toEqual({ size: 4, invited: 1, decidedBy: 'candidate_id' });
  });
});

describe('ties at the last place', () => {
  const PEOPLE: Person[] = [
    { id: 'd', score: '500' },
    { id: 'a', score: '500' },
    { id: 'c', score: '500' },
    { id: 'b', score: '600' },
    { id: 'e', score: '400' },
  ];
  const text = (select: string): string => `groups: [{id: g, rank: [{field: score, order: descending}], select: ${select}}]`;

  it('break by id', () => {
    const held = run(text('{top: 2}'), PEOPLE);
    expect(invited(held)).toBe('b a');
    expect(group(held, 0).tie).toEqual({ size: 3, invited: 1, decidedBy: 'candidate_id' });
    expect(figures(held, 0).cutOff).toEqual({ score: 500, atCutOff: { considered: 3, invited: 1 }, lastInvited: 1 });
  });

  it('include the whole group', () => {
    const held = run(text('{top: 2, ties: include}'), PEOPLE);
    expect(invited(held)).toBe('b a c d');
    expect(group(held, 0).tie).toEqual({ size: 3, invited: 3, decidedBy: 'include' });
    expect(figures(held, 0).counts).toMatchObject({ considered: 5, passedOver: 1, invited: 4 });
  });
});

it('no place is no tie, even between people who are all blank', () => {
  const people = ['a', 'b', 'c'].map((id) => ({ id, score: '', country: '' }));
  for (const field of ['score', 'country', 'age']) {
    for (const ties of ['break', 'include']) {
      const held = run(`groups: [{id: g, rank: [{field: ${field}, order: descending}], select: {top: 0, ties: ${ties}}}]`, people);
      expect(group(held, 0).tie).toBeNull();
      expect(held.figures.counts.invited).toBe(0);
    }
  }
});

describe('the lottery', () => {
  const PEOPLE = ['ana', 'ben', 'chloé', 'dov', 'eve', 'fay', 'gil', 'hua'].map((id) => ({ id }));
  const TEXT = 'id: lot\ngroups: [{id: one, rank: [lottery], select: {top: 3}}, {id: two, rank: [lottery], select: {top: 3}}]';

  /** The rule of contract 2.7, told again: the first of those by ascending SHA-256. */
  function drawn(seed: string, inGroup: string, ids: readonly string[]): string[] {
    const digest = (id: string): string => createHash('sha256').update(`${seed}\nlot\n${inGroup}\n${id}`, 'utf8').digest('hex');
    return ids.toSorted((a, b) => (digest(a) < digest(b) ? -1 : 1)).slice(0, 3);
  }

  function expected(seed: string): string {
    const ids = PEOPLE.map(({ id }) => id);
    const first = drawn(seed, 'one', ids);
    const rest = ids.filter((id) => !first.includes(id));
    return [...first, ...drawn(seed, 'two', rest)].join(' ');
  }

  it('is drawn from seed, round, group and id', () => {
    expect(invited(run(`seed: "2030-05-16"\n${TEXT}`, PEOPLE))).toBe(expected('2030-05-16'));
    expect(invited(run(`seed: other\n${TEXT}`, PEOPLE))).toBe(expected('other'));
    expect(group(run(`seed: other\n${TEXT}`, PEOPLE), 0).tie).toEqual({ size: 8, invited: 3, decidedBy: 'lottery' });
  });

  it('takes the seed of the run before that of the file', () => {
    expect(invited(run(`seed: file\n${TEXT}`, PEOPLE, { seed: 'run' }))).toBe(expected('run'));
    expect(invited(run(TEXT, PEOPLE, { seed: 'run' }))).toBe(expected('run'));
    expect(invited(run(TEXT, PEOPLE, { seed: '' }))).toBe(expected(''));
  });

  it('needs a seed, in whichever group it stands', () => {
    expect(() => run(TEXT, PEOPLE)).toThrow(new RangeError('a lottery needs a seed'));
    expect(() => run('groups: [{id: a, select: all}, {id: b, rank: [lottery], select: {top: 1}}]', PEOPLE)).toThrow(RangeError);
    expect(run('groups: [{id: a, select: all}]', PEOPLE).figures.counts.invited).toBe(8);
  });
});

describe('edges', () => {
  it('of an empty pool is a round of zero', () => {
    const held = run('groups: [{id: g, rank: [{field: score, order: descending}], select: {minimum_score: 500, top: 3}}]', []);
    expect(held.figures.counts).toEqual({ read: 0, rejected: 0, outside_extraction: 0, ineligible: 0, not_reached: 0, invited: 0 });
    expect([...held.result.invitations]).toEqual([]);
    expect(figures(held, 0).counts).toMatchObject({ eligible: 0, considered: 0, invited: 0 });
  });

  it('nobody takes part', () => {
    const held = run('round: {date: 2020-01-16, extraction: 2019-01-01}', [{ id: 'a', submitted_at: '2020-01-01', score: '500' }]);
    expect(outcomesOf(held)).toEqual({ a: 'outside_extraction' });
    expect(held.figures.scoreDistribution).toBeNull();
  });

  it('more bands than a summary may have are no distribution', () => {
    const people: Person[] = [
      { id: 'a', score: '0' },
      { id: 'b', score: '9999' },
    ];
    const full = run('', people, { band: 1 });
    expect([full.figures.bandsNeeded, full.figures.scoreDistribution?.length]).toEqual([10_000, 10_000]);
    const over = run('', [...people, { id: 'c', score: '10000' }], { band: 1 });
    expect([over.figures.bandsNeeded, over.figures.scoreDistribution]).toEqual([10_001, null]);
  });

  it('counts past one word of 32 rows', () => {
    const people = Array.from({ length: 70 }, (_, i) => ({ id: `${100 + i}`, age: `${i}` }));
    const text =
      'groups: [{id: g, criteria: [{id: c, test: {field: age, at_least: 33}}], rank: [{field: age, order: descending}], select: {top: 34}}]';
    const held = run(text, people);
    // Ages 33 to 69 are 37 people; the 34 oldest are 36 to 69.
    expect(held.figures.counts).toMatchObject({ ineligible: 33, not_reached: 3, invited: 34 });
    expect(outcomeOf(held.result, 35)).toBe('not_reached');
    expect(invitationOf(held.result, 36)?.groupRank).toBe(34);
    expect(invitationOf(held.result, 69)?.groupRank).toBe(1);
  });
});

describe('a bank', () => {
  const TEXT = `
round: {date: 2020-01-16, extraction: 2020-01-13}
groups:
  - id: g
    criteria: [{id: adult, test: {field: age, at_least: 18}}]
    rank: [{field: score, order: descending}]
    select: {top: 1}
`;
  const person = (id: string, age: string, score: string, country: string, submitted = '2020-01-01'): Person => {
    return { id, age, score, country, submitted_at: submitted };
  };
  const IN = [
    person('b', '20', '500', 'B'),
    person('c', '', '700', 'C'),
    person('d', '30', '480', 'C', '2020-01-14'),
    person('e', '30', '450', 'C'),
  ];
  const EVERYBODY = [person('a', '20', '900', 'A'), ...IN, person('f', '20', '10', 'F')];

  it('is all that a round reads: the others change nothing, as if they were not in the pool', () => {
    const bank = setOf([1, 2, 3, 4], EVERYBODY.length);
    const banked = run(TEXT, EVERYBODY, { bank }, ['country']);
    const alone = run(TEXT, IN, {}, ['country']);
    expect(invited(banked)).toBe('b');
    expect(banked.figures.counts).toEqual({ read: 4, rejected: 0, outside_extraction: 1, ineligible: 1, not_reached: 1, invited: 1 });
    for (const key of ['counts', 'breakdowns', 'scoreDistribution', 'bandsNeeded'] as const)
      expect(banked.figures[key]).toEqual(alone.figures[key]);
    const told = ({ counts, funnel, cutOff, scores }: GroupFigures) => ({ counts, funnel, score: cutOff?.score, scores });
    expect(told(figures(banked, 0))).toEqual(told(figures(alone, 0)));
  });
  it('leaves the others outside, for that reason', () => {
    const banked = run(TEXT, EVERYBODY, { bank: setOf([1, 2, 3, 4], EVERYBODY.length) });
    expect(outcomeOf(banked.result, 0)).toBe('outside_extraction');
    expect([0, 1, 3].map((row) => absenceOf(banked.pool, banked.criteria.round, banked.result.extraction, row))).toEqual([
      'bank',
      null,
      'extraction',
    ]);
  });
});
