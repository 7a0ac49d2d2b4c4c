/** Replicates worked by hand, each also by a second implementation of contract 8. */

import { describe, expect, test } from 'vitest';
import { prepareCampaign, runReplicate } from '../../../src/engine/campaign/replicate.ts';
import type { Replicate } from '../../../src/engine/campaign/replicate-result.ts';
import { dayText } from '../../../src/engine/index.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { agrees, eventsOf } from '../../laws/campaign-agreement.ts';
import { day, fileOf } from '../../laws/campaigns.ts';
import { type Person, poolOf } from '../people.ts';
import { everybodyOn, OPEN_SELECTION, one, PLAIN } from './plans.ts';

/** The events of somebody, by days. */
function storyOf(replicate: Replicate, id: string): string[] {
  return eventsOf(replicate)
    .filter((event) => event.id === id && !event.event.startsWith('paper_'))
    .map((event) => `${dayText(event.day)} ${event.event}`);
}

describe('by hand', () => {
  test('persons and cancelled files are in the columns that the plan names', () => {
    const paper = {
      capacity: null,
      initial: { files: 2, filedFrom: day('2018-01-01'), filedTo: day('2018-01-31'), certified: 1 },
      until: PLAIN.to,
    };
    const named = { ...PLAIN, selection: OPEN_SELECTION, paper, columns: { persons: 'experience_months', cancelled: 'licence' } };
    const people = [
      { id: 'a', submitted_at: '2027-12-01', persons: '1', experience_months: '3', bill9_cancelled: 'false', licence: 'true' },
    ];
    const { arrimaPeople, paper: files } = runReplicate(prepareCampaign(poolOf(fileOf('id: r'), people), named), {
      hash: sha256,
      seed: 's',
      replicate: 1,
    });
    expect([arrimaPeople?.['declared'], files?.['nameless']]).toEqual([3, 1]);
  });

  test.each<[string, number, string]>([
    ['2027-02-28', 12, '2028-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28T23:59:59.999', 12, '2028-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2029-01-31', 1, '2029-02-28'],
    ['2028-01-29', 1, '2028-02-29'],
    ['2027-11-30T23:59:59.999', 3, '2028-02-29'],
    ['2028-02-29T12:00', 1, '2028-03-29'],
    // At 02:30 that night clocks show 03:30.
    ['2029-02-11T02:30', 1, '2029-03-11'],
    ['2028-10-05T01:30', 1, '2028-11-05'],
  ])('submitted %s, of %i months: expires on %s', (submitted, validityMonths, expires) => {
    const plan = { ...PLAIN, to: day('2030-12-31'), declarations: { validityMonths, renewal: null } };
    expect(storyOf(agrees(one(submitted), plan), 'a')).toEqual([`${submitted.slice(0, 10)} declared`, `${expires} expired`]);
  });

  test('a renewal over 29 February keeps the day that it got', () => {
    const plan = { ...PLAIN, to: day('2032-12-31'), declarations: { validityMonths: 12, renewal: 1 } };
    const days = ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-28'].map((date) => `${date} renewed`);
    expect(storyOf(agrees(one('2028-02-29'), plan), 'a')).toEqual(['2028-02-29 declared', ...days]);
  });

  describe('the deadline of 60 days: invited on 10 January 2028, until 10 March', () => {
    const application = { rate: 0, deadlineDays: 60, delay: { from: 60, to: 60 }, reinvite: true };
    const rounds = ['2028-01-10', '2028-03-10', '2028-03-11'].map((date) => everybodyOn(date));
    const start = ['2027-12-01 declared', '2028-01-10 invited'];

    test('filing on that day counts', () => {
      const plan = { ...PLAIN, rounds, application: { ...application, rate: 1 } };
      expect(storyOf(agrees(one('2027-12-01'), plan), 'a')).toEqual([...start, '2028-03-10 filed']);
    });

    test('else the invitation lapses on the next, for a round of which there may be another', () => {
      const lapsed = [...start, '2028-03-11 lapsed'];
      const again = [...lapsed, '2028-03-11 invited', '2028-05-11 lapsed'];
      expect(storyOf(agrees(one('2027-12-01'), { ...PLAIN, rounds, application }), 'a')).toEqual(again);
      const once = { ...PLAIN, rounds, application: { ...application, reinvite: false } };
      expect(storyOf(agrees(one('2027-12-01'), once), 'a')).toEqual(lapsed);
    });

    test('a running invitation keeps the declaration, which expires when it lapses', () => {
      // Of one month from 15 December: it would have expired on 15 January; the round of 11 March is too late.
      const plan = { ...PLAIN, rounds, application, declarations: { validityMonths: 1, renewal: null } };
      const story = ['2027-12-15 declared', '2028-01-10 invited', '2028-03-11 lapsed', '2028-03-11 expired'];
      expect(storyOf(agrees(one('2027-12-15'), plan), 'a')).toEqual(story);
      // Renewed at the beginning of that day, it is there for the round of the day.
      const renewed = storyOf(agrees(one('2027-12-15'), { ...plan, declarations: { validityMonths: 1, renewal: 1 } }), 'a');
      expect(renewed.slice(2)).toEqual([
        '2028-03-11 lapsed',
        '2028-03-11 renewed',
        '2028-03-11 invited',
        '2028-05-11 lapsed',
        '2028-05-11 renewed',
        '2028-06-11 renewed',
      ]);
    });
  });

  test('who lived at the extraction and expired before the day of the round is invited', () => {
    const declarations = { validityMonths: 1, renewal: null };
    const application = { rate: 0, deadlineDays: 3, delay: { from: 0, to: 0 }, reinvite: true };
    const rounds = [everybodyOn('2028-02-10', ', extraction: 2028-02-04'), everybodyOn('2028-02-20', ', extraction: 2028-02-14')];
    const story = ['2028-01-05 declared', '2028-02-05 expired', '2028-02-10 invited', '2028-02-14 lapsed', '2028-02-14 expired'];
    expect(storyOf(agrees(one('2028-01-05'), { ...PLAIN, rounds, declarations, application }), 'a')).toEqual(story);
    // Kept by the invitation: it lived at the extraction of the second round.
    const kept = [everybodyOn('2028-02-10', ', extraction: 2028-02-04'), everybodyOn('2028-02-20', ', extraction: 2028-02-13')];
    const twice = [...story, '2028-02-20 invited', '2028-02-24 lapsed', '2028-02-24 expired'];
    expect(storyOf(agrees(one('2028-01-05'), { ...PLAIN, rounds: kept, declarations, application }), 'a')).toEqual(twice);
  });

  test('who renews after such an invitation is in the bank of later rounds', () => {
    const declarations = { validityMonths: 1, renewal: 0.5 };
    const application = { rate: 0, deadlineDays: 3, delay: { from: 0, to: 0 }, reinvite: true };
    const rounds = [everybodyOn('2028-02-10', ', extraction: 2028-02-04'), everybodyOn('2028-03-10')];
    const people = Array.from({ length: 40 }, (_, i) => one('2028-01-05', `p${i}`)).flat();
    const found = agrees(people, { ...PLAIN, rounds, declarations, application });
    const back = people
      .map(({ id }) => storyOf(found, id))
      .filter((story) => story[1] === '2028-02-05 expired' && story[4] === '2028-02-14 renewed');
    expect(back.length).toBeGreaterThan(3);
    for (const story of back) expect(story).toContain('2028-03-10 invited');
  });

  test('who files on the very day of the invitation is examined too', () => {
    const application = { rate: 1, deadlineDays: 60, delay: { from: 0, to: 0 }, reinvite: true };
    const plan = { ...PLAIN, rounds: [everybodyOn('2028-01-10')], application, selection: OPEN_SELECTION };
    const story = ['2027-12-01 declared', '2028-01-10 invited', '2028-01-10 filed', '2028-01-11 certified'];
    expect(storyOf(agrees(one('2027-12-01'), plan), 'a')).toEqual(story);
  });

  describe('paper', () => {
    // Ten files on the first of each month from January to June 2028, in the order of their ids.
    const people = Array.from({ length: 60 }, (_, k): Person => {
      const month = Math.floor(k / 10) + 1;
      return { id: `p${String(k).padStart(2, '0')}`, submitted_at: `2028-0${month}-01` };
    });
    const until = day('2029-12-31');
    const certified = (found: Replicate): [string, string][] =>
      eventsOf(found).flatMap((event): [string, string][] => (event.event === 'paper_certified' ? [[event.id, dayText(event.day)]] : []));
    /** The last day of the n-th month of the plan, from 0. */
    const monthEnd = (n: number): string => dayText(Date.UTC(2028, n + 1, 0) / 86_400_000);

    test.each([4, 7])('a capacity of %i a month decides the k-th file at the end of month k / capacity', (capacity) => {
      const plan = { ...PLAIN, selection: OPEN_SELECTION, paper: { capacity, initial: null, until } };
      const found = agrees(people, plan);
      expect(certified(found)).toEqual(people.map(({ id }, k): [string, string] => [id, monthEnd(Math.floor(k / capacity))]));
      // The median is the wait of the 30th in order of waiting.
      const waits = people
        .map(({ submitted_at = '' }, k) => day(monthEnd(Math.floor(k / capacity))) - day(submitted_at))
        .sort((a, b) => a - b);
      expect(found.paperWaits?.filed_to_csq).toMatchObject({
        entered: 60,
        finished: 60,
        waiting: 0,
        p5: waits[2],
        p50: waits[29],
        p95: waits[56],
      });
    });

    test('with more capacity than files nobody waits beyond the month', () => {
      const plan = { ...PLAIN, selection: OPEN_SELECTION, paper: { capacity: 10, initial: null, until } };
      expect(certified(agrees(people, plan))).toEqual(people.map(({ id }, k): [string, string] => [id, monthEnd(Math.floor(k / 10))]));
    });

    test('initial files are ahead of everybody', () => {
      const initial = { files: 6, filedFrom: day('2026-01-01'), filedTo: day('2027-12-31'), certified: 1 };
      const plan = { ...PLAIN, selection: OPEN_SELECTION, paper: { capacity: 4, initial, until } };
      const queue = [...[1, 2, 3, 4, 5, 6].map((n) => `initial-${n}`), ...people.map(({ id }) => id)];
      expect(certified(agrees(people, plan)).sort()).toEqual(
        queue.map((id, k): [string, string] => [id, monthEnd(Math.floor(k / 4))]).sort(),
      );
    });
  });
});
