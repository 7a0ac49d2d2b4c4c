/** Published rounds: every row carried, sums beside published totals, the conflicts. */

import { describe, expect, it } from 'vitest';
import { counted, invitationsOf } from '../../src/published/count.ts';
import { publishedRounds, publishedTotals, TABLES } from '../../src/published/law.ts';
import type { PublishedRound } from '../../src/published/published-round.ts';
import { decodeRounds } from '../../src/published/rounds.ts';
import { checkTotals, conflictsOf } from '../../src/published/totals.ts';

const rows = publishedRounds();

/** How many rows and how many rounds with a criteria file there are: a new round adds to both. */
const CARRIED = { rows: 205, files: 65 };

/** The rows with one more line in the table. */
function withRow(line: string): readonly PublishedRound[] {
  const decoded = decodeRounds({ ...TABLES.rounds, csv: `${TABLES.rounds.csv}${line}\n` });
  if ('total' in decoded) throw new Error(JSON.stringify(decoded[0]));
  return decoded;
}

const agreeing = (of: readonly PublishedRound[]) =>
  checkTotals(of, publishedTotals())
    .filter(({ agrees }) => agrees)
    .map(({ total }) => total.id);

describe('the rows', () => {
  it('are all carried, each with a source and a file or a reason', () => {
    expect({ rows: rows.length, files: new Set(rows.flatMap(({ criteria }) => criteria ?? [])).size }).toEqual(CARRIED);
    expect(rows.filter(({ source }) => source === '')).toEqual([]);
    expect(rows.filter(({ criteria, leftOut }) => (criteria === null) === (leftOut === null))).toEqual([]);
  });
  it('name public sources only', () => {
    const sources = rows.flatMap(({ source }) => source.split(' ; '));
    expect(sources.filter((source) => !/^(?:https:\/\/|quebec\.ca, |CIC News, )/.test(source))).toEqual([]);
  });
  it('say why when sources disagree, or when a figure was calculated', () => {
    expect(rows.filter(({ confidence, note }) => ['conflict', 'derived', 'assumed'].includes(confidence) && note === null)).toEqual([]);
  });
  it('of a criteria file are of its day and program', () => {
    const named = rows.filter(({ criteria }) => criteria !== null);
    for (const { criteria, program, date } of named) expect(criteria).toBe(`${program.toLowerCase()}-${date}`);
  });
});

describe('sums', () => {
  it.each<[string, number, number]>([
    ['2019', 2062, 9],
    ['2020', 628, 4],
    ['2019-07-to-2021-09', 5890, 23],
    ['priority', 1643, 7],
    ['2021-to-september', 3200, 10],
    ['2021', 3564, 11],
    ['2019-07-to-2019-07-17', 950, 2],
    ['2019-07-to-2019-08-19', 1394, 3],
    ['2019-07-to-2019-09-25', 1595, 5],
    ['2019-12', 305, 2],
    ['2021-to-04-29', 386, 3],
    ['2021-to-05-27', 476, 4],
    ['2021-to-06-17', 545, 5],
    ['2021-to-08-12', 1060, 6],
    ['2021-to-10-21', 3223, 11],
    ['2022-to-02-24', 1663, 4],
    ['2025-12-to-2026-02', 6928, 3],
    ['2025-12-04', 1870, 1],
  ])('%s', (id, invitations, rounds) => {
    const found = checkTotals(rows, publishedTotals()).find(({ total }) => total.id === id);
    expect(found).toMatchObject({ invitations, rounds, agrees: true, total: { invitations } });
  });
  it('count no one twice: a round, else its streams, else its groups', () => {
    const of = (date: string) => invitationsOf(counted(rows.filter((row) => row.date === date)));
    expect([of('2023-02-09'), of('2025-07-17'), of('2025-12-04'), of('2026-04-30'), of('2026-01')]).toEqual([
      1011,
      216 + 22,
      1870,
      379 + 354 + 250 + 153 + 163 + 190 + 226 + 723 + 17 + 10,
      2515,
    ]);
  });
  it('rest on rows that were calculated from totals, or do not', () => {
    const independent = checkTotals(rows, publishedTotals()).filter(({ derived }) => derived.length === 0);
    expect(independent.map(({ total }) => total.id)).toEqual([
      ...['2019', '2020', 'priority', '2025-12-04', '2019-07-to-2019-07-17', '2019-07-to-2019-08-19', '2019-07-to-2019-09-25'],
      ...['2019-12', '2021-to-04-29', '2021-to-05-27', '2021-to-06-17', '2021-to-08-12', '2022-to-02-24'],
    ]);
  });
  it('take a round known by its year where the whole year lies within, and only there', () => {
    const undated = withRow('2021,year,,PRTQ,,mixed,,,round,5,,,,x,read,,,,day_unknown');
    const changed = checkTotals(undated, publishedTotals()).filter(({ agrees }) => !agrees);
    expect(changed.map(({ total }) => total.id)).toEqual(['2021']);
    const september = checkTotals(rows, publishedTotals()).find(({ total }) => total.id === '2021-to-september');
    expect(september?.straddling.map(({ level, invitations }) => [level, invitations])).toEqual([['remainder', 341]]);
  });
});

describe('a bad row', () => {
  const all = publishedTotals().map(({ id }) => id);
  it('none is there now', () => expect(agreeing(rows)).toEqual(all));
  it.each<[string, string, string[]]>([
    ['of 2019', '2019-11-05,day,,PRTQ,,job-offer,,,round,1,,,,x,read,,,,conditions_unread', ['2019', '2019-07-to-2021-09']],
    [
      'of a priority round',
      '2020-03-05,day,,PRTQ,,priority-bill9,,,round,1,,,,x,read,,,,conditions_unread',
      ['2020', '2019-07-to-2021-09', 'priority'],
    ],
    [
      'without people, but one round more',
      '2019-11-05,day,,PRTQ,,job-offer,,,round,0,,,,x,read,,,,conditions_unread',
      ['2019', '2019-07-to-2021-09'],
    ],
    ['of December 2025', '2025-12-04,day,,PSTQ,5,,,,stream,1,,,,x,read,,,,conditions_unread', ['2025-12-04', '2025-12-to-2026-02']],
  ])('%s makes the totals disagree', (_, line, broken) => {
    expect(all.filter((id) => !agreeing(withRow(line)).includes(id))).toEqual(broken);
  });
});

it('the conflicts, each once, with both figures', () => {
  const conflicts = conflictsOf(rows).map((row) => [
    row.date,
    row.stream,
    row.invitations,
    row.alternativeInvitations,
    row.minimumScore,
    row.alternativeScore,
  ]);
  expect(conflicts).toEqual([
    ['2020-09-24', null, 365, 354, null, null],
    ['2022-02-10', null, 523, null, 592, null],
    ['2023-02-16', null, 808, 1011, 583, null],
    ['2023-03-30', null, 587, 619, 576, 578],
    ['2023-08-10', null, 1384, null, 591, 596],
    ['2024-08-01', null, 1490, null, 579, 580],
    ['2025-08-14', '3', 275, 277, 766, null],
    ['2026-01', null, 2515, 2549, null, null],
    ['2026-02-23', null, 2543, 2573, null, null],
    ['2026-02-23', '1', 907, 901, null, null],
    ['2026-09-24', '2', 316, 121, 611, 581],
  ]);
  expect(conflictsOf(rows)[1]?.note?.en).toContain('13 February');
});
