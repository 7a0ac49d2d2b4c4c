/** Campaigns worked by hand: who is in the bank of each round, who leaves it, and what chance decides. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pool } from '../../../src/engine/basis/pool.ts';
import type { CampaignPlan, Rate } from '../../../src/engine/campaign/plan.ts';
import { prepareCampaign, runReplicate } from '../../../src/engine/campaign/replicate.ts';
import type { Criteria } from '../../../src/engine/round/criteria.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, idsOf, type Person, poolOf } from '../people.ts';

/** A round of a day that invites everybody, unless its text says otherwise. */
function round(date: string, rest = '', moment = ''): Criteria {
  return criteriaOf(`id: r-${date}\nround: {date: ${date}${moment}}\n${rest}`);
}

const ZONE = round('2020-01-16').round.zone;

/** A number of days since 1970, by the platform's calendar. */
const day = (text: string): number => Date.parse(text) / 86_400_000;

interface Choices {
  readonly months?: number | null;
  readonly renewal?: Rate | null;
  readonly seed?: string | null;
  readonly end?: string;
}

interface End {
  readonly entered: number;
  readonly bank: number;
  readonly invited: number;
  readonly expired: number;
}

function run(
  people: readonly Person[],
  rounds: readonly Criteria[],
  { months = 12, renewal = null, seed = null, end = '2032-12-31' }: Choices = {},
): { readonly end: End; readonly pool: Pool; readonly invited: string[][]; readonly eligible: (number | undefined)[] } {
  const [first] = rounds;
  if (first === undefined) throw new Error('no round');
  const pool = poolOf(first, people);
  const plan: CampaignPlan = {
    from: day('2027-01-01'),
    to: day(end),
    zone: ZONE,
    rounds: rounds.map((criteria) => ({ day: day(criteria.round.date), criteria, file: criteria })),
    declarations: { validityMonths: months, renewal },
    arrivalsPerMonth: 0,
    application: null,
    selection: null,
    federal: null,
    paper: null,
    columns: { persons: 'persons', cancelled: 'bill9_cancelled' },
  };
  const { rounds: held, arrima } = runReplicate(prepareCampaign(pool, plan), { hash: sha256, seed, replicate: 1 });
  const of = (name: string): number => arrima[name] ?? Number.NaN;
  return {
    end: { entered: of('declared'), bank: of('bank'), invited: of('invited'), expired: of('expired') },
    pool,
    invited: held.map(({ groups }) => groups.flatMap((group) => idsOf(pool, group.invited))),
    eligible: held.map(({ groups }) => groups[0]?.eligible),
  };
}

const by = (...all: readonly (readonly [string, string])[]): Person[] => all.map(([id, submitted]) => ({ id, submitted_at: submitted }));

describe('the bank of a round', () => {
  test('a person is invited once only; those who enter later wait for the next round', () => {
    // a has entered before both rounds, b between them, c on the day of the second (entered only after its first instant),
    // d after both.
    const people = by(['a', '2029-12-01'], ['b', '2030-01-20'], ['c', '2030-02-01T00:00:01'], ['d', '2030-03-01']);
    const { end, invited } = run(people, [round('2030-01-15'), round('2030-02-01')], { end: '2030-02-28' });
    expect(invited).toEqual([['a'], ['b']]);
    expect(end).toEqual({ entered: 3, bank: 1, invited: 2, expired: 0 });
  });

  test('entered at the first instant of the day is in; with an extraction, at that instant', () => {
    const people = by(['a', '2030-01-15'], ['b', '2030-01-15T00:00:00.001']);
    expect(run(people, [round('2030-01-15')]).invited).toEqual([['a']]);
    expect(run(people, [round('2030-01-15', '', ', extraction: 2030-01-14')]).invited).toEqual([[]]);
    expect(run(people, [round('2030-01-20', '', ', extraction: 2030-01-15')]).invited).toEqual([['a', 'b']]);
  });

  test('two rounds on one day: the second cannot invite whom the first invited', () => {
    const people = by(['a', '2029-12-01']).map((person) => ({ ...person, score: '500' }));
    const rounds = ['x', 'y'].map((id) =>
      criteriaOf(`id: ${id}\nround: {date: 2030-01-15}\ngroups: [{id: g, select: {minimum_score: 1}}]`),
    );
    expect(run(people, rounds).invited).toEqual([['a'], []]);
  });

  test('those whom a round passes over stay in the bank', () => {
    const rest = 'groups: [{id: g, rank: [{field: score, order: descending}], select: {top: 1}}]';
    const people = ['500', '600', '550'].map((score, i) => ({ id: `p${i}`, submitted_at: '2029-12-01', score }));
    const { invited } = run(
      people,
      ['2030-01-15', '2030-01-16', '2030-01-17', '2030-01-18'].map((date) => round(date, rest)),
    );
    expect(invited).toEqual([['p1'], ['p2'], ['p0'], []]);
  });

  test('a round reads its bank only, and counts nobody else', () => {
    const rest = 'groups: [{id: g, criteria: [{id: adult, test: {field: age, at_least: 18}}], select: all}]';
    const people = by(['a', '2029-12-01'], ['b', '2030-01-20'], ['c', '2030-01-20']).map((person) => ({ ...person, age: '20' }));
    expect(run(people, [round('2030-01-15', rest), round('2030-02-01', rest)]).eligible).toEqual([1, 2]);
  });
});

test('the age that follows from birth_date moves with time', () => {
  // Eighteen on 1 March 2030: under age in January, not in June.
  const rest = 'groups: [{id: g, criteria: [{id: adult, test: {field: age, at_least: 18}}], select: all}]';
  const people = [{ id: 'a', submitted_at: '2029-12-01', birth_date: '2012-03-01' }];
  expect(run(people, [round('2030-01-15', rest), round('2030-06-15', rest)]).invited).toEqual([[], ['a']]);
});

describe('expiry', () => {
  // Rounds are judged at the first instant of their day: a declaration whose months end at that instant has expired.
  test.each<[string, string, number, string, boolean]>([
    ['the day before', '2029-01-15', 12, '2030-01-14', true],
    ['to the day', '2029-01-15', 12, '2030-01-15', false],
    ['a moment later in the day: lives', '2029-01-15T00:00:01', 12, '2030-01-15', true],
    // 29 February 2028 + 12 months is 28 February 2029, the last day of that month.
    ['29 February: the day before', '2028-02-29', 12, '2029-02-27', true],
    ['29 February: to the day', '2028-02-29', 12, '2029-02-28', false],
    ['28 February into a leap year: to the day', '2027-02-28', 12, '2028-02-28', false],
    ['28 February into a leap year: the day before', '2027-02-28', 12, '2028-02-27', true],
    // 31 January + 1 month is 28 February 2030.
    ['the 31st', '2030-01-31', 1, '2030-02-28', false],
  ])('%s', (_, submitted, months, date, lives) => {
    const { end, invited } = run(by(['a', submitted]), [round(date)], { months });
    expect(invited).toEqual([lives ? ['a'] : []]);
    expect(end).toEqual({ entered: 1, bank: 0, invited: lives ? 1 : 0, expired: lives ? 0 : 1 });
  });

  test('without a validity nobody expires', () => {
    expect(run(by(['a', '1990-01-01']), [round('2030-01-15')], { months: null }).invited).toEqual([['a']]);
  });

  test('a running invitation keeps the declaration', () => {
    // Invited in January, it would have expired in June; at the end of the plan it is invited, not expired.
    const { end } = run(by(['a', '2029-06-01']), [round('2030-01-15')]);
    expect(end).toEqual({ entered: 1, bank: 0, invited: 1, expired: 0 });
  });
});

describe('renewal', () => {
  test('happens at expiry, which becomes the submission', () => {
    // Submitted on 10 January 2028, renewed on 10 January 2029 and 2030: the rule of the round sees the last.
    const rest = (operator: string): string =>
      `groups: [{id: g, select: all, criteria: [{id: c, test: {field: submitted_at, ${operator}: 2030-01-10}}]}]`;
    const people = by(['a', '2028-01-10']);
    expect(run(people, [round('2030-02-01', rest('on_or_after'))], { renewal: 1 }).invited).toEqual([['a']]);
    expect(run(people, [round('2030-02-01', rest('before'))], { renewal: 1 }).invited).toEqual([[]]);
    expect(run(people, [round('2030-02-01', rest('on_or_after'))], { renewal: 0 }).invited).toEqual([[]]);
  });

  test('over 29 February, the renewed declaration keeps the day that it got', () => {
    // 29 February 2028 → 28 February 2029 → 28 February 2030 → … → 28 February 2032, not the 29th.
    const rest = 'groups: [{id: g, select: all, criteria: [{id: c, test: {field: submitted_at, is: 2032-02-28}}]}]';
    expect(run(by(['a', '2028-02-29']), [round('2032-03-01', rest)], { renewal: 1 }).invited).toEqual([['a']]);
  });

  /** The draw of contract 8.4: the first 32 bits of the SHA-256 of the key, as a share of 2^32. */
  const drawn = (id: string, attempt: number, seed = 'S'): number =>
    createHash('sha256').update(`${seed}\n1\n${id}\nrenewal\n${attempt}`).digest().readUInt32BE(0) / 2 ** 32;

  test.each([1, 2, 3])('is by the chance of its own person and attempt: %i', (attempts) => {
    // Submitted on 1 January 2027; the round of 2 January comes after as many expiries as there are years.
    const ids = Array.from({ length: 40 }, (_, i) => `id-${i}`);
    const stay = ids.filter((id) => Array.from({ length: attempts }, (_, i) => drawn(id, i + 1)).every((u) => u < 0.6));
    const rounds = [round(`${2027 + attempts}-01-02`)];
    const { invited } = run(by(...ids.map((id) => [id, '2027-01-01'] as const)), rounds, { renewal: 0.6, seed: 'S' });
    expect(stay.length).toBeGreaterThan(2);
    expect(stay.length).toBeLessThan(38);
    expect(invited[0]?.sort()).toEqual(stay.sort());
  });

  test('is drawn once: rounds that invite nobody, in between or judged at an earlier instant, change nothing', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `id-${i}`);
    const people = by(...ids.map((id) => [id, '2027-01-01'] as const));
    const nobody = 'groups: [{id: g, rank: [], criteria: [{id: c, test: {field: submitted_at, before: 2000-01-01}}], select: all}]';
    const between = ['2028-01-02', '2029-06-01', '2029-12-31'].map((date) => round(date, nobody));
    const earlier = round('2029-12-31', nobody, ', extraction: 2028-01-01').round;
    const choices = { renewal: 0.6, seed: 'S' };
    const alone = run(people, [round('2030-01-02')], choices).invited;
    const among = run(people, [...between, { ...round('2029-12-30', nobody), round: earlier }, round('2030-01-02')], choices).invited;
    expect(among.at(-1)).toEqual(alone.at(-1));
  });

  test('by a rate of each person', () => {
    const people = by(['a', '2028-06-01'], ['b', '2028-06-01'], ['c', '2028-06-01']).map((person, i) => ({
      ...person,
      score: ['0', '1', '0.5'][i] ?? '',
    }));
    const { invited } = run(people, [round('2029-07-01')], { renewal: { field: 'score' }, seed: 'S' });
    expect(invited[0]).toEqual(drawn('c', 1) < 0.5 ? ['b', 'c'] : ['b']);
  });

  test('is drawn only when it is reached, and not without a seed', () => {
    expect(run(by(['a', '2029-06-01']), [round('2030-01-15')], { renewal: 0.5 }).invited).toEqual([['a']]);
    expect(() => run(by(['a', '2028-06-01']), [round('2030-01-15')], { renewal: 0.5 })).toThrow('chance needs a seed');
  });
});

test('the seed of a lottery is SEED/1, whatever the file says', () => {
  const rest = 'seed: other\ngroups: [{id: g, rank: [lottery], select: {top: 2}}]';
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const lot = (id: string): string => createHash('sha256').update(`S/1\nr-2030-01-15\ng\n${id}`).digest('hex');
  const { invited } = run(by(...ids.map((id) => [id, '2029-12-01'] as const)), [round('2030-01-15', rest)], { seed: 'S' });
  expect(invited[0]).toEqual([...ids].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, 2));
  expect(() => run(by(['a', '2029-12-01']), [round('2030-01-15', rest)])).toThrow('a lottery needs a seed');
});

test('a rate in a column of texts, or in none, is refused', () => {
  const people = by(['a', '2029-12-01']).map((person) => ({ ...person, country: 'X' }));
  for (const field of ['country', 'score']) expect(() => run(people, [round('2030-01-15')], { renewal: { field } })).toThrow(RangeError);
});

test('a blank submission, or no such column, is refused', () => {
  expect(() => run(by(['a', '2029-12-01'], ['b', '']), [round('2030-01-15')])).toThrow(RangeError);
  expect(() => run([{ id: 'a' }], [round('2030-01-15')])).toThrow(RangeError);
});

describe('laws', () => {
  /** Explicit, so that every machine runs the same cases. */
  const RUNS = { numRuns: 150, seed: 20190704 };
  const PERSON = fc.record({
    submitted_at: fc.constantFrom(
      '2028-02-29',
      '2028-12-31T23:59:59.999',
      '2029-01-31',
      '2029-02-28',
      '2029-06-10T12:00',
      '2030-01-15',
      '2030-03-01',
    ),
    score: fc.constantFrom('', '500', '500', '510', '560'),
    age: fc.constantFrom('', '17', '18', '19'),
  });
  const PEOPLE = fc
    .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'B', '0', 'é', '😀'), minLength: 1, maxLength: 3 }), { maxLength: 14 })
    .chain((ids) => fc.tuple(...ids.map((id) => PERSON.map((cells): Person => ({ id, ...cells })))));
  const SELECT = fc.constantFrom(
    'select: {minimum_score: 510}',
    'rank: [{field: score, order: descending}], select: {top: 2}',
    'rank: [{field: submitted_at, order: ascending}], select: {top: 1, ties: include}',
    'rank: [lottery], select: {top: 2}',
    'select: {minimum_score: 500}, criteria: [{id: c, test: {field: submitted_at, after: 2029-01-31}}]',
  );
  const ADULT = 'criteria: [{id: adult, test: {field: age, at_least: 18}}]';
  const ROUNDS = fc
    .array(fc.tuple(fc.constantFrom('', ', extraction: 2029-02-28'), fc.array(SELECT, { minLength: 1, maxLength: 2 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((each) =>
      each.map(([extraction, groups], i) => {
        const date = ['2029-02-28', '2029-07-01', '2030-01-15', '2031-03-01'][i] ?? '';
        return round(date, `${ADULT}\ngroups:\n${groups.map((group, j) => `  - {id: g${j}, ${group}}\n`).join('')}`, extraction);
      }),
    );
  const CHOICES = fc.record({
    months: fc.constantFrom(null, 1, 12),
    renewal: fc.constantFrom<Rate | null>(null, 0.5, 1),
    seed: fc.constantFrom('S', 'T'),
    end: fc.constant('2031-12-31'),
  });
  /** A pool that has every column, even of nobody. */
  const SOMEBODY: Person = { id: 'nobody', submitted_at: '2040-01-01', score: '', age: '' };

  test('everybody who has entered is in one state, and nobody is invited twice', () => {
    fc.assert(
      fc.property(PEOPLE, ROUNDS, CHOICES, (people, rounds, choices) => {
        const { end, invited } = run([...people, SOMEBODY], rounds, choices);
        const all = invited.flat();
        expect(new Set(all).size).toBe(all.length);
        expect(end.entered).toBe(end.bank + end.invited + end.expired);
        expect(end.invited).toBe(all.length);
      }),
      RUNS,
    );
  });

  test('the order of the pool changes nothing', () => {
    fc.assert(
      fc.property(PEOPLE, ROUNDS, CHOICES, (people, rounds, choices) => {
        const there = run([...people, SOMEBODY], rounds, choices);
        const back = run([SOMEBODY, ...[...people].reverse()], rounds, choices);
        expect(back.invited).toEqual(there.invited);
        expect(back.end).toEqual(there.end);
      }),
      RUNS,
    );
  });

  test('one more person who is never eligible changes nothing for the others', () => {
    fc.assert(
      fc.property(PEOPLE, ROUNDS, CHOICES, PERSON, (people, rounds, choices, cells) => {
        const child: Person = { id: 'zz', ...cells, age: '17' };
        expect(run([...people, SOMEBODY, child], rounds, choices).invited).toEqual(run([...people, SOMEBODY], rounds, choices).invited);
      }),
      RUNS,
    );
  });
});
