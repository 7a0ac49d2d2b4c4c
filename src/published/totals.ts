/** Published totals: sums that the rounds one by one must give. */

import type { Text } from '../engine/index.ts';
import type { Problems } from '../problems/problem.ts';
import { counted, invitationsOf, roundsOf } from './count.ts';
import { dayRangeOf, overlap, within } from './day-range.ts';
import { PROGRAMS, type PublishedRound } from './published-round.ts';
import { CONFIDENCES, type Confidence, problemsOf, readTable, type TableText } from './table.ts';

export interface PublishedTotal {
  readonly id: string;
  /** First and last day, as written. */
  readonly from: string;
  readonly to: string;
  readonly days: { readonly from: number; readonly to: number };
  readonly program: string;
  /** The kind of people invited; null for all. */
  readonly group: string | null;
  readonly invitations: number;
  readonly rounds: number | null;
  readonly source: string;
  /** `derived` is our own sum, with nothing published to compare. */
  readonly confidence: Confidence;
  readonly note: Text | null;
}

/** A total beside the sum of the rounds. */
export interface CheckedTotal {
  readonly total: PublishedTotal;
  readonly invitations: number;
  readonly rounds: number;
  readonly agrees: boolean;
  /** Rows of the sum that were calculated from totals: with any, the comparison is not independent. */
  readonly derived: readonly PublishedRound[];
  /** Rows that may be of the period, their day unknown: not counted. */
  readonly straddling: readonly PublishedRound[];
}

/** Reads the table of published totals, or reports everything that is wrong with it. */
export function decodeTotals(table: TableText): readonly PublishedTotal[] | Problems {
  const problems = problemsOf(table);
  const totals = (readTable(table, problems)?.rows ?? []).flatMap((row): PublishedTotal[] => {
    const [first, last] = (['date', 'to'] as const).map((column) => {
      const day = dayRangeOf(row.text(column));
      if (day?.precision !== 'day' && !row.lacks(column)) row.report(column, 'figure_not_allowed', { allowed: ['2019-12-31'], near: null });
      return day;
    });
    const program = row.word('program', PROGRAMS);
    const confidence = row.word('confidence', CONFIDENCES);
    const invitations = row.amount('invitations');
    if (invitations === null) row.report('invitations', 'figure_not_allowed', { allowed: ['0', '23', '1044'], near: null });
    const [rounds, note] = [row.amount('rounds'), row.bilingual('note')];
    if (first == null || last == null || program === null || confidence === null || invitations === null) return [];
    const [from, to, source] = [row.text('date'), row.text('to'), row.text('source')];
    const days = { from: first.from, to: last.to };
    const group = row.optional('group');
    return [{ id: row.text('id'), from, to, days, program, group, invitations, rounds, source, confidence, note }];
  });
  return problems.total > 0 ? problems : totals;
}

/**
 * Compares each total with the sum of its rounds. A row counts when all days that it may mean lie in the total's period: one
 * known by its year only counts in that year's total, and in longer ones that hold the whole year, never in a part of it.
 */
export function checkTotals(rows: readonly PublishedRound[], totals: readonly PublishedTotal[]): CheckedTotal[] {
  const once = counted(rows);
  return totals.map((total) => {
    const concerned = once.filter(({ program, group }) => program === total.program && (total.group === null || group === total.group));
    const summed = concerned.filter(({ days }) => within(days, total.days));
    const invitations = invitationsOf(summed);
    const rounds = roundsOf(summed);
    return {
      total,
      invitations,
      rounds,
      agrees: invitations === total.invitations && (total.rounds === null || total.rounds === rounds),
      derived: summed.filter(({ confidence }) => confidence === 'derived'),
      straddling: concerned.filter(({ days }) => overlap(days, total.days) && !within(days, total.days)),
    };
  });
}

/** The conflicts between sources, each reported once: by the highest row of the round that has it. */
export function conflictsOf(rows: readonly PublishedRound[]): PublishedRound[] {
  const disputed = rows.filter(({ confidence }) => confidence === 'conflict');
  const above = disputed.filter(({ level }) => level !== 'group');
  const sameRound = (one: PublishedRound, other: PublishedRound): boolean =>
    one.date === other.date && one.program === other.program && (one.level === 'round' || one.stream === other.stream);
  return disputed.filter((row) => above.includes(row) || !above.some((higher) => sameRound(higher, row)));
}
