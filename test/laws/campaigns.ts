/** Campaigns made at random: small pools and plans as plain data, so that a failing case can be read. */

import fc from 'fast-check';
import type { CriteriaFile } from '../../src/criteria/decode.ts';
import type { CampaignPlan, Delay, PaperStep, Rate, ScheduledRound } from '../../src/engine/campaign/plan.ts';
import { type Criteria, dayNumber, daysInMonth, dayText } from '../../src/engine/index.ts';
import { occurrenceOn } from '../../src/plans/occurrence.ts';
import { criteriaOf, type Person } from '../engine/people.ts';

/** Columns of rates that every file of these tests declares. */
const FIELDS = `fields:
  files: {type: number}
  renews: {type: number}
  ill: {type: boolean}
  risk: {type: number}
`;

/** Criteria of a text, with the columns of rates. */
export function fileOf(text: string): CriteriaFile {
  return criteriaOf(`${FIELDS}${text}\n`);
}

/** A file that asks nothing, to build pools with. */
export const ANYTHING: Criteria = fileOf('id: anything');
export const ZONE = ANYTHING.round.zone;

/** Days since 1970. */
export function day(text: string): number {
  return Date.parse(text) / 86_400_000;
}

/** The last day of the month `months` after that of a first day, itself being 1. */
function lastOf(first: string, months: number): number {
  const [year = 0, month = 0] = first.split('-').map(Number);
  const ahead = year * 12 + month - 1 + months - 1;
  const [lastYear, lastMonth] = [Math.floor(ahead / 12), (ahead % 12) + 1];
  return dayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) ?? Number.NaN;
}

/** A file of rounds, and the days, counted from the plan's first, on which they are held. */
export interface RoundsCase {
  /** What follows `extraction: ` days before the round's; null for none. */
  readonly extraction: { readonly before: number; readonly time: string } | null;
  readonly limit: number | null;
  readonly criteria: readonly object[];
  readonly groups: readonly object[];
  readonly days: readonly number[];
}

export interface Case {
  readonly from: string;
  readonly months: number;
  readonly people: readonly Person[];
  readonly validityMonths: number | null;
  readonly renewal: Rate | null;
  readonly files: readonly RoundsCase[];
  readonly arrivals: number;
  readonly application: { rate: Rate; deadlineDays: number; delay: Delay; reinvite: boolean } | null;
  readonly selection: { criteria: readonly object[]; groups: readonly object[]; delay: Delay; capacity: number | null } | null;
  readonly federal: { medical: Rate; criminality: Rate; security: Rate; delay: Delay; capacity: number | null } | null;
  readonly paper: { capacity: number | null; initial: number; days: number; certified: number; more: number } | null;
}

const text = (file: object): string =>
  Object.entries(file)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** The plan of a case, as the engine is given it. */
export function campaignPlanOf(given: Case): CampaignPlan {
  const from = day(`${given.from}-01`);
  const to = lastOf(given.from, given.months);
  const rounds = given.files.flatMap(({ extraction, limit, criteria, groups, days }, i): ScheduledRound[] => {
    const moment = {
      date: dayText(from),
      ...(extraction === null ? {} : { extraction: dayText(from - extraction.before) + extraction.time }),
      // The first file says what the plan says.
      ...(i > 0 || given.validityMonths === null ? {} : { validity_months: String(given.validityMonths) }),
    };
    const read = fileOf(text({ id: `r${i}`, round: moment, criteria, groups, ...(limit === null ? {} : { limit }) }));
    const file = {};
    return days.filter((at) => from + at <= to).map((at) => ({ day: from + at, criteria: occurrenceOn(read, from + at), file }));
  });
  const { selection, federal, paper, application } = given;
  return {
    from,
    to,
    zone: ZONE,
    rounds: rounds.sort((a, b) => a.day - b.day),
    columns: { persons: 'persons', cancelled: 'bill9_cancelled' },
    declarations: { validityMonths: given.validityMonths, renewal: given.renewal },
    arrivalsPerMonth: given.arrivals,
    application,
    selection:
      selection === null
        ? null
        : {
            criteria: fileOf(text({ id: 'csq', criteria: selection.criteria, groups: selection.groups })),
            delay: selection.delay,
            capacity: selection.capacity,
          },
    federal:
      federal === null
        ? null
        : {
            checks: { medical: federal.medical, criminality: federal.criminality, security: federal.security },
            delay: federal.delay,
            capacity: federal.capacity,
          },
    paper: paper === null || selection === null ? null : paperOf(paper, from, lastOf(given.from, given.months + paper.more)),
  };
}

function paperOf({ capacity, initial, days, certified }: NonNullable<Case['paper']>, from: number, until: number): PaperStep {
  const filedTo = from - 10;
  return { capacity, until, initial: initial === 0 ? null : { files: initial, filedFrom: filedTo - days + 1, filedTo, certified } };
}

// Few values, so that boundaries, ties and blanks are common.

/** Months with a 29 February and the nights on which clocks change: 12 March and 5 November 2028, 11 March and 4 November 2029. */
const FROM = fc.constantFrom('2028-01', '2028-02', '2028-03', '2028-10', '2028-11', '2029-02', '2029-03', '2029-11');
const TIMES = ['', '', '', 'T00:00:00.001', 'T01:30', 'T02:30', 'T12:00', 'T23:59:59.999'];
const SKIPPED = ['2027-03-14', '2028-03-12', '2029-03-11', '2030-03-10'];
const SPECIAL_DAYS = [-366, -365, -364, -91, -60, -59, -31, -30, -29, -28, -20, -1, 0, 1, 5, 14, 27, 28, 29, 30, 45, 59, 60, 90];

function submission(from: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.oneof(fc.constantFrom(...SPECIAL_DAYS), fc.integer({ min: -420, max: 130 })), fc.constantFrom(...TIMES))
    .map(([offset, time]) => {
      const date = dayText(day(`${from}-01`) + offset);
      return date + (time === 'T02:30' && SKIPPED.includes(date) ? 'T03:30' : time);
    });
}

const ID = fc.string({ unit: fc.constantFrom('a', 'B', '0', 'é', '😀', '～'), minLength: 1, maxLength: 3 });
const SHARE = fc.constantFrom('0', '0.3', '0.5', '0.9', '1');

interface Columns {
  readonly aged: boolean;
  readonly persons: 'none' | 'all' | 'some';
  readonly cancelled: boolean;
}

function cellsOf(from: string, { aged, persons, cancelled }: Columns): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      submitted_at: submission(from),
      score: fc.constantFrom('', '490', '500', '500', '510', '510', '560'),
      selection_score: fc.constantFrom('', '40', '50', '50', '60'),
      age: fc.constantFrom('', '17', '18', '18', '19'),
      birthday: fc.constantFrom('', '2010-02-28', '2010-03-15', '2010-12-01', '2000-01-01', '1992-02-29', '2011-03-20'),
      licence: fc.constantFrom('', 'true', 'true', 'true', 'false'),
      files: SHARE,
      renews: SHARE,
      ill: fc.constantFrom('true', 'false', 'false'),
      risk: SHARE,
      bill9_cancelled: fc.constantFrom('', 'true', 'false'),
      persons: fc.constantFrom('1', '2', '5'),
      untold: fc.boolean(),
    })
    .map(({ age, birthday, bill9_cancelled, persons: number, untold, ...cells }) => ({
      ...cells,
      ...(aged ? { age } : { birth_date: birthday }),
      ...(cancelled ? { bill9_cancelled } : {}),
      ...(persons === 'none' ? {} : { persons: persons === 'some' && untold ? '' : number }),
    }));
}

const CRITERIA = fc.uniqueArray(
  fc.constantFrom<object>(
    { id: 'adult', test: { field: 'age', at_least: '18' } },
    { id: 'licensed', test: { field: 'licence', is: 'true' } },
    { id: 'unlicensed', test: { field: 'licence', is_not: 'true' } },
    { id: 'early', test: { field: 'submitted_at', before: '2028-03-01' } },
    { id: 'late', test: { field: 'submitted_at', on_or_after: '2028-02-15' } },
    { id: 'scored', test: { field: 'score', present: 'true' } },
  ),
  { maxLength: 2, selector: (each) => JSON.stringify(each) },
);
const FEW_CRITERIA = fc.oneof({ weight: 2, arbitrary: fc.constant<object[]>([]) }, { weight: 1, arbitrary: CRITERIA });

const ORDER = fc.constantFrom<unknown[]>(
  [{ field: 'score', order: 'descending' }],
  [{ field: 'score', order: 'descending' }, 'lottery'],
  ['lottery'],
  [{ field: 'submitted_at', order: 'ascending' }],
  [
    { field: 'licence', order: 'descending' },
    { field: 'submitted_at', order: 'descending' },
  ],
);
const TOP = fc.integer({ min: 0, max: 4 });

function groups(limited: boolean): fc.Arbitrary<object[]> {
  const ties = limited ? fc.constant('break') : fc.constantFrom('break', 'include');
  const minimum_score = fc.constantFrom('500', '510');
  const select = fc.oneof(
    fc.constant<object | 'all'>('all'),
    fc.record({ minimum_score }),
    fc.record({ top: TOP, ties }),
    fc.record({ minimum_score, top: TOP, ties }),
  );
  return fc.array(fc.record({ criteria: FEW_CRITERIA, rank: ORDER, select }), { minLength: 1, maxLength: 2 }).map((each) =>
    each.map(({ criteria, ...group }, i) => ({
      id: `g${i}`,
      ...group,
      // Ids of the round's criteria and of a group's are apart.
      criteria: criteria.map((criterion) => ({ ...criterion, id: `here-${'id' in criterion ? criterion.id : ''}` })),
    })),
  );
}

function roundsOf(length: number): fc.Arbitrary<RoundsCase> {
  const extraction = fc.option(
    fc.record({ before: fc.constantFrom(0, 1, 3, 10, 30), time: fc.constantFrom('', '', 'T00:00', 'T06:30', 'T12:00') }),
    { nil: null },
  );
  const days = fc.array(fc.oneof(fc.constantFrom(0, 5, 14, 28, 29, 30, length - 1), fc.nat(length - 1)), { minLength: 1, maxLength: 5 });
  return fc
    .option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 3 })
    .chain((limit) => fc.record({ extraction, limit: fc.constant(limit), criteria: FEW_CRITERIA, groups: groups(limit !== null), days }));
}

const delay = (most: number): fc.Arbitrary<Delay> =>
  fc.oneof(
    fc.constant({ from: 0, to: 0 }),
    fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  );
const CAPACITY = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: fc.constantFrom(0, 1, 1, 2, 2) });

const rate = (field: string): fc.Arbitrary<Rate> => fc.constantFrom<Rate>(0, 0.5, 0.5, 1, { field });

const APPLICATION = fc
  .constantFrom(0, 1, 3, 10, 30)
  .chain((deadlineDays) =>
    fc.record({ rate: rate('files'), deadlineDays: fc.constant(deadlineDays), delay: delay(deadlineDays), reinvite: fc.boolean() }),
  );
const SELECTION_GROUPS = fc.oneof(fc.constant<object[]>([{ id: 'c', select: 'all' }]), groups(false));
const SELECTION = fc.record({ criteria: FEW_CRITERIA, groups: SELECTION_GROUPS, delay: delay(40), capacity: CAPACITY });
const FEDERAL = fc.record({
  medical: fc.constantFrom<Rate>(0, 0.3, { field: 'ill' }),
  criminality: fc.constantFrom<Rate>(0, 0.3, { field: 'risk' }),
  security: fc.constantFrom<Rate>(0, 0.5, 1),
  delay: delay(50),
  capacity: CAPACITY,
});
const PAPER = fc.record({
  capacity: CAPACITY,
  initial: fc.constantFrom(0, 0, 1, 3, 12),
  days: fc.constantFrom(1, 4, 12, 50),
  certified: fc.constantFrom(0, 0.5, 1),
  more: fc.constantFrom(0, 1, 3),
});

/** Any case. */
export const CASE: fc.Arbitrary<Case> = fc
  .record({
    from: FROM,
    months: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.constant(14) }),
    ids: fc.uniqueArray(ID, { minLength: 1, maxLength: 9, size: 'max' }),
    columns: fc.record({ aged: fc.boolean(), persons: fc.constantFrom('none', 'all', 'some'), cancelled: fc.boolean() }),
  })
  .chain(({ from, months, ids, columns }) => {
    const length = lastOf(from, months) - day(`${from}-01`) + 1;
    return fc.record({
      from: fc.constant(from),
      months: fc.constant(months),
      people: fc.tuple(...ids.map((id) => cellsOf(from, columns).map((cells): Person => ({ id, ...cells })))),
      validityMonths: fc.constantFrom(null, 1, 1, 3, 12),
      renewal: fc.oneof(fc.constant(null), rate('renews')),
      files: fc.array(roundsOf(length), { minLength: 1, maxLength: 3 }),
      arrivals: fc.constantFrom(0, 0, 1, 3),
      application: fc.option(APPLICATION, { nil: null, freq: 9 }),
      selection: fc.option(SELECTION, { nil: null, freq: 9 }),
      federal: fc.option(FEDERAL, { nil: null, freq: 9 }),
      paper: fc.option(PAPER, { nil: null, freq: 3 }),
    });
  });

/** The same case where nobody takes another's place: no `top`, limit, capacity nor lot, nobody who arrives. */
export function unbound(given: Case): Case {
  const open = ({ select, ...group }: { readonly select?: unknown }): object => ({
    ...group,
    select: typeof select === 'object' && select !== null && 'minimum_score' in select ? { minimum_score: select.minimum_score } : 'all',
  });
  const { selection, federal, paper } = given;
  return {
    ...given,
    arrivals: 0,
    files: given.files.map((file) => ({ ...file, limit: null, groups: file.groups.map(open) })),
    // Whoever is below a minimum score is examined again whenever others are.
    selection: selection && { ...selection, capacity: null, groups: [{ id: 'c', select: 'all' }] },
    federal: federal && { ...federal, capacity: null },
    paper: paper && { ...paper, capacity: null },
  };
}
