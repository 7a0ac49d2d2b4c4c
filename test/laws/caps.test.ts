/** The laws of caps (contract 2.8b), against a reckoning that tries every number and knows nothing of how the engine finds it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundsOn } from '../../src/engine/many-rounds/rounds-on.ts';
import { whyNot } from '../../src/engine/round/explain.ts';
import { holdRound, type Round } from '../../src/engine/round/hold.ts';
import { invitationOf } from '../../src/engine/round/result.ts';
import { sha256 } from '../../src/hash/node.ts';
import { criteriaOf, idsOf, type Person, poolOf } from '../engine/people.ts';

const RUNS = { numRuns: 300, seed: 20241009 };

interface GivenCap {
  readonly id: string;
  readonly by: string;
  readonly at_most?: number;
  /** In hundredths. */
  readonly share?: number;
}

interface GivenGroup {
  readonly atLeast: number;
  readonly minimum: number | null;
  readonly top: number | null;
  readonly caps: readonly GivenCap[];
}

interface GivenRound {
  readonly limit: number | null;
  readonly caps: readonly GivenCap[];
  readonly groups: readonly GivenGroup[];
}

const FIELDS = ['country', 'age', 'licence', 'noc_2021', 'residence'];

/** Up to three caps; their ids are told apart by a prefix. */
function capsNamed(prefix: string, most: number): fc.Arbitrary<GivenCap[]> {
  const bound = fc.oneof(
    fc.integer({ min: 0, max: 3 }).map((at_most) => ({ at_most })),
    fc.constantFrom(10, 25, 30, 34, 50, 67, 100).map((share) => ({ share })),
  );
  const cap = fc.tuple(fc.constantFrom(...FIELDS), bound);
  return fc
    .array(cap, { maxLength: most, size: 'max' })
    .map((caps) => caps.map(([by, given], i): GivenCap => ({ id: `${prefix}${i}`, by, ...given })));
}

const GROUP: fc.Arbitrary<GivenGroup> = fc.record({
  atLeast: fc.integer({ min: 0, max: 2 }),
  minimum: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  top: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
  caps: capsNamed('g', 3),
});

const ROUND: fc.Arbitrary<GivenRound> = fc.record({
  limit: fc.option(fc.integer({ min: 0, max: 8 }), { nil: null }),
  caps: capsNamed('r', 3),
  groups: fc.array(GROUP, { minLength: 1, maxLength: 3, size: 'max' }),
});

/** Few people and few values, so that ties and full values are common; `months` says which groups somebody fits. */
function peopleOf(most: number): fc.Arbitrary<Person[]> {
  const person = fc.record({
    score: fc.constantFrom('0', '1', '2', '3', '4', '5'),
    experience_months: fc.constantFrom('0', '1', '2'),
    country: fc.constantFrom('A', 'B', 'É', 'D', 'F'),
    age: fc.constantFrom('18', '19'),
    licence: fc.constantFrom('true', 'false'),
    noc_2021: fc.constantFrom('31300', '31301', '21231'),
    residence: fc.constantFrom('inside_cmm', 'outside_cmm', 'abroad'),
  });
  return fc.array(person, { maxLength: most, size: 'max' }).chain((cells) => {
    const people = cells.map((each, i): Person => ({ id: `P${String.fromCharCode(65 + ((i * 7) % 26))}${i}`, ...each }));
    return fc.shuffledSubarray(people, { minLength: people.length });
  });
}

function textOf({ limit, caps, groups }: GivenRound): string {
  const written = (given: readonly GivenCap[]): object[] =>
    given.map(({ share, ...cap }) => ({ ...cap, ...(share === undefined ? {} : { share: String(share / 100) }) }));
  const keys = {
    ...(limit === null ? {} : { limit }),
    ...(caps.length === 0 ? {} : { caps: written(caps) }),
    groups: groups.map((group, i) => ({
      id: `group${i}`,
      criteria: [{ id: 'months', test: { field: 'experience_months', at_least: group.atLeast } }],
      rank: [{ field: 'score', order: 'descending' }],
      select:
        group.minimum === null && group.top === null
          ? 'all'
          : { ...(group.minimum === null ? {} : { minimum_score: group.minimum }), ...(group.top === null ? {} : { top: group.top }) },
      ...(group.caps.length === 0 ? {} : { caps: written(group.caps) }),
    })),
  };
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}

function run(given: GivenRound, people: readonly Person[]): Round {
  const criteria = criteriaOf(textOf(given));
  return holdRound(poolOf(criteria, people), criteria, { hash: sha256 });
}

/** What a group did, by hand: who was invited with their place in the order, and who was passed over by which cap. */
interface ByHand {
  readonly order: readonly Person[];
  readonly invited: readonly { readonly person: Person; readonly rank: number }[];
  readonly passed: ReadonlyMap<Person, string>;
  readonly allowed: ReadonlyMap<string, number>;
}

/** Of one value a share allows its whole part of so many, and at least one; hundredths are exact. */
const allows = (cap: GivenCap, total: number | null): number =>
  cap.share === undefined
    ? (cap.at_most ?? 0)
    : total === null
      ? Number.POSITIVE_INFINITY
      : Math.max(1, Math.floor((cap.share * total) / 100));

const distinct = (people: readonly Person[], by: string): number => new Set(people.map((person) => person[by])).size;

/** Tries every number from what is invited without the shares downwards. */
function bySharesOf<Result>(
  caps: readonly GivenCap[],
  inOrder: readonly Person[],
  attempt: (total: number | null) => Result,
  invitedIn: (result: Result) => number,
): Result {
  const shares = caps.filter(({ share }) => share !== undefined);
  const free = attempt(null);
  if (shares.length === 0) return free;
  const most = invitedIn(free);
  if (shares.some(({ by, share = 0 }) => distinct(inOrder, by) * share < 100)) return attempt(most);
  for (let total = most; total > 0; total--) {
    const found = attempt(total);
    if (invitedIn(found) >= total) return found;
  }
  return attempt(0);
}

function byHand({ limit, caps, groups }: GivenRound, people: readonly Person[]): ByHand[] {
  const fitting = (group: GivenGroup): Person[] =>
    people
      .filter((person) => Number(person['experience_months']) >= group.atLeast && Number(person['score']) >= (group.minimum ?? 0))
      .sort((a, b) => Number(b['score']) - Number(a['score']) || (a.id < b.id ? -1 : 1));
  const holdGroup = (group: GivenGroup, before: readonly ByHand[], roundTotal: number | null): ByHand => {
    const earlier = before.flatMap(({ invited }) => invited.map(({ person }) => person));
    const order = fitting(group).filter((person) => !earlier.includes(person));
    const places = Math.min(group.top ?? Number.POSITIVE_INFINITY, limit === null ? Number.POSITIVE_INFINITY : limit - earlier.length);
    const attempt = (total: number | null): ByHand => {
      const invited: { person: Person; rank: number }[] = [];
      const passed = new Map<Person, string>();
      for (const [at, person] of order.entries()) {
        if (invited.length >= places) break;
        const same = (cap: GivenCap, some: readonly Person[]): number => some.filter((other) => other[cap.by] === person[cap.by]).length;
        const here = invited.map((each) => each.person);
        const full =
          caps.find((cap) => same(cap, [...earlier, ...here]) >= allows(cap, roundTotal)) ??
          group.caps.find((cap) => same(cap, here) >= allows(cap, total));
        if (full === undefined) invited.push({ person, rank: at + 1 });
        else passed.set(person, full.id);
      }
      const allowed = new Map([
        ...caps.map((cap) => [cap.id, allows(cap, roundTotal)] as const),
        ...group.caps.map((cap) => [cap.id, allows(cap, total)] as const),
      ]);
      return { order, invited, passed, allowed };
    };
    return bySharesOf(group.caps, order, attempt, ({ invited }) => invited.length);
  };
  const holdAll = (total: number | null): ByHand[] => {
    const held: ByHand[] = [];
    for (const group of groups) held.push(holdGroup(group, held, total));
    return held;
  };
  const everybody = [...new Set(groups.flatMap(fitting))];
  return bySharesOf(caps, everybody, holdAll, (held) => held.reduce((sum, { invited }) => sum + invited.length, 0));
}

/** What the engine says in the same terms. */
function found({ criteria, pool, result }: Round): object[] {
  return criteria.groups.map((_, at) => {
    const group = result.groups[at];
    if (group === undefined) throw new Error('no group');
    const rows = Array.from({ length: pool.size }, (_, row) => row);
    return {
      invited: Array.from(group.invited, (row, i) => [pool.ids.at(row), group.ranks?.[i] ?? i + 1]),
      passed: rows
        .flatMap((row) =>
          group.capped.flatMap(({ id, rows: set }) => (((set[row >>> 5] ?? 0) >>> (row & 31)) & 1 ? [[pool.ids.at(row), id]] : [])),
        )
        .sort(),
      allowed: group.capped.map(({ id, allowed }) => [id, allowed]),
    };
  });
}

function expected(held: readonly ByHand[]): object[] {
  return held.map(({ invited, passed, allowed }) => ({
    invited: invited.map(({ person, rank }) => [person.id, rank]),
    passed: [...passed].map(([{ id }, cap]) => [id, cap]).sort(),
    allowed: [...allowed],
  }));
}

test('a round with caps is the one that trying every number finds, on pools of 8 people', () => {
  const seen = { passed: 0, shared: 0, several: 0 };
  fc.assert(
    fc.property(ROUND, peopleOf(8), (given, people) => {
      const held = byHand(given, people);
      expect(found(run(given, people))).toEqual(expected(held));
      if (held.some(({ passed }) => passed.size > 0)) seen.passed++;
      if ([given, ...given.groups].some(({ caps }) => caps.some(({ share }) => share !== undefined))) seen.shared++;
      if (given.groups.length > 1 && held.filter(({ invited }) => invited.length > 0).length > 1) seen.several++;
    }),
    { ...RUNS, numRuns: 2000 },
  );
  expect(Math.min(seen.passed, seen.shared)).toBeGreaterThan(500);
  expect(seen.several).toBeGreaterThan(100);
});

test('the same on pools of 60, where shares allow more than one', () => {
  fc.assert(
    fc.property(ROUND, peopleOf(60), (given, people) => {
      const wide = {
        ...given,
        limit: given.limit === null ? null : given.limit * 5,
        groups: given.groups.map((group) => ({ ...group, top: group.top === null ? null : group.top * 6 })),
      };
      expect(found(run(wide, people))).toEqual(expected(byHand(wide, people)));
    }),
    RUNS,
  );
});

test('many rounds on one pool invite as one round does', () => {
  fc.assert(
    fc.property(fc.array(ROUND, { minLength: 1, maxLength: 4 }), peopleOf(30), (rounds, people) => {
      const first = criteriaOf(textOf(rounds[0] ?? { limit: null, caps: [], groups: [] }));
      const pool = poolOf(first, people);
      const many = roundsOn(pool, sha256);
      for (const given of rounds) {
        const criteria = criteriaOf(textOf(given));
        const { result } = holdRound(pool, criteria, { hash: sha256 });
        const { groups, invitations } = many.invite(criteria);
        expect(Array.from(invitations)).toEqual(Array.from(result.invitations));
        expect(groups.map(({ tie }) => tie)).toEqual(result.groups.map(({ tie }) => tie));
      }
    }),
    RUNS,
  );
});

test('nobody above what a cap allows, and whoever is passed over has a full value', () => {
  let passedOver = 0;
  fc.assert(
    fc.property(ROUND, peopleOf(30), (given, people) => {
      const { figures, result, criteria, pool } = run(given, people);
      const levels = [
        { caps: figures.caps, invited: result.groups.flatMap(({ invited }) => [...invited]) },
        ...figures.groups.map(({ caps }, at) => ({ caps, invited: [...(result.groups[at]?.invited ?? [])] })),
      ];
      const valueIn = (row: number, by: string): string => (people[row]?.[by] ?? '').normalize('NFC');
      for (const { caps, invited } of levels) {
        for (const { cap, allowed, full } of caps) {
          const counts = new Map<string, number>();
          for (const row of invited) counts.set(valueIn(row, cap.by), (counts.get(valueIn(row, cap.by)) ?? 0) + 1);
          for (const count of counts.values()) expect(count).toBeLessThanOrEqual(allowed);
          if (allowed > 0)
            expect(full.map(({ value, invited: some }) => [value, some])).toEqual(
              [...counts].filter(([, count]) => count === allowed).sort(),
            );
          passedOver += full.reduce((sum, value) => sum + value.passedOver, 0);
        }
      }
      for (const [at, { capped, reaching }] of result.groups.entries()) {
        for (const { id, rows } of capped) {
          const level = [...figures.caps, ...(figures.groups[at]?.caps ?? [])].find(({ cap }) => cap.id === id);
          for (const [row, person] of people.entries()) {
            if (!(((rows[row >>> 5] ?? 0) >>> (row & 31)) & 1)) continue;
            expect(((reaching[row >>> 5] ?? 0) >>> (row & 31)) & 1).toBe(1);
            expect(level?.full.map(({ value }) => value)).toContain(valueIn(row, level?.cap.by ?? ''));
            const concerning = criteria.caps.length + (criteria.groups[at]?.caps.length ?? 0);
            const token = `${criteria.groups[at]?.id}:cap${concerning > 1 ? `:${id}` : ''}`;
            if (invitationOf(result, row) === null) expect(whyNot({ criteria, pool, result }, row), person.id).toContain(token);
          }
        }
      }
    }),
    RUNS,
  );
  expect(passedOver).toBeGreaterThan(300);
});

test('where nobody is passed over, the result is that without caps', () => {
  let same = 0;
  fc.assert(
    fc.property(ROUND, peopleOf(20), (given, people) => {
      const round = run(given, people);
      if (round.result.groups.some(({ capped }) => capped.some(({ rows }) => rows.some((word) => word !== 0)))) return;
      const without = run({ ...given, caps: [], groups: given.groups.map((group) => ({ ...group, caps: [] })) }, people);
      const told = ({ result }: Round): object => result.groups.map(({ invited, tie, passedOver }) => ({ invited, tie, passedOver }));
      expect(told(round)).toEqual(told(without));
      if (round.figures.counts.invited > 0) same++;
    }),
    { ...RUNS, numRuns: 1000 },
  );
  expect(same).toBeGreaterThan(100);
});

test('of one group with one cap by number, a higher one never lowers the number invited', () => {
  let raised = 0;
  fc.assert(
    fc.property(
      GROUP,
      fc.constantFrom(...FIELDS),
      fc.integer({ min: 0, max: 6 }),
      fc.boolean(),
      peopleOf(30),
      (group, by, most, ofRound, people) => {
        const withCap = (at_most: number): number => {
          const caps = [{ id: 'c', by, at_most }];
          const given = { limit: null, caps: ofRound ? caps : [], groups: [{ ...group, caps: ofRound ? [] : caps }] };
          return idsOf(run(given, people).pool, run(given, people).result.invitations).length;
        };
        const [few, many] = [withCap(most), withCap(most + 1)];
        expect(many).toBeGreaterThanOrEqual(few);
        if (many > few) raised++;
      },
    ),
    RUNS,
  );
  expect(raised).toBeGreaterThan(50);
});

test('the order of rows changes nothing', () => {
  const shuffled = peopleOf(20).chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })));
  fc.assert(
    fc.property(ROUND, shuffled, (given, [people, others]) => {
      const [one, two] = [run(given, people), run(given, others)];
      expect(found(two)).toEqual(found(one));
      expect([two.figures.caps, two.figures.groups.map(({ caps }) => caps)]).toEqual([
        one.figures.caps,
        one.figures.groups.map(({ caps }) => caps),
      ]);
    }),
    RUNS,
  );
});

test('a share is told as exceeded exactly where a value has more than its share of those invited', () => {
  const seen = { exceeded: 0, kept: 0 };
  fc.assert(
    fc.property(ROUND, peopleOf(24), (given, people) => {
      const { figures, result } = run(given, people);
      const check = (caps: typeof figures.caps, rows: readonly number[], written: readonly GivenCap[]): void => {
        for (const [i, { exceeded }] of caps.entries()) {
          const { by = '', share } = written[i] ?? {};
          const values = rows.map((row) => people[row]?.[by]);
          const most = Math.max(0, ...values.map((value) => values.filter((other) => other === value).length));
          const more = share !== undefined && most * 100 > share * rows.length;
          expect(exceeded).toBe(more);
          if (share !== undefined) seen[more ? 'exceeded' : 'kept']++;
        }
      };
      check(figures.caps, [...result.invitations], given.caps);
      for (const [at, { caps }] of figures.groups.entries())
        check(caps, [...(result.groups[at]?.invited ?? [])], given.groups[at]?.caps ?? []);
    }),
    RUNS,
  );
  expect(Math.min(seen.exceeded, seen.kept)).toBeGreaterThan(50);
});
