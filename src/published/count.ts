/** Counts each invitation once, though the table has the total, the streams and the groups of one round. */

import type { PublishedRound } from './published-round.ts';

/** A text that is the same for all rows of one round; `streamOf` gives that of one stream. */
function roundOf({ date, program }: PublishedRound): string {
  return `${program}|${date}`;
}

function streamOf(row: PublishedRound): string {
  return `${roundOf(row)}|${row.stream ?? ''}`;
}

/**
 * The rows to add up: the total of a round; without one, the totals of its streams; for a stream without a total, its
 * groups. Sums of several rounds (`remainder`) are added too.
 */
export function counted(rows: readonly PublishedRound[]): PublishedRound[] {
  const known = rows.filter(({ invitations }) => invitations !== null);
  const rounds = new Set(known.filter(({ level }) => level === 'round').map(roundOf));
  const streams = new Set(known.filter(({ level }) => level === 'stream').map(streamOf));
  return known.filter((row) => {
    if (row.level === 'stream') return !rounds.has(roundOf(row));
    return row.level !== 'group' || !(rounds.has(roundOf(row)) || streams.has(streamOf(row)));
  });
}

/** The sum of the rows' invitations. */
export function invitationsOf(rows: readonly PublishedRound[]): number {
  return rows.reduce((sum, { invitations }) => sum + (invitations ?? 0), 0);
}

/** How many rounds the rows are about; rows that sum up several rounds are not counted. */
export function roundsOf(rows: readonly PublishedRound[]): number {
  return new Set(rows.filter(({ level }) => level !== 'remainder').map(roundOf)).size;
}

/** Rounds and streams whose parts add up to more than the whole; `at` is the index of the row of the whole. */
export function partsBeyondWhole(rows: readonly PublishedRound[]): { at: number; whole: number; parts: number }[] {
  return rows.flatMap((row, at) => {
    if (row.invitations === null || (row.level !== 'round' && row.level !== 'stream')) return [];
    const same = row.level === 'round' ? roundOf : streamOf;
    const below = rows.filter((other) => other !== row && other.level !== row.level && same(other) === same(row));
    const parts = invitationsOf(counted(below.filter(({ level }) => level !== 'round' && level !== 'remainder')));
    return parts > row.invitations ? [{ at, whole: row.invitations, parts }] : [];
  });
}
