/** Published totals, each of which must be the sum of its rounds. */

import { CONFIDENCES, type Confidence, type Text } from '../engine/index.ts';
import type { Problems } from '../problems/problem.ts';
import { counted, invitationsOf, roundsOf } from './count.ts';
import { dayRangeOf, overlap, within } from './day-range.ts';
import { PROGRAMS, type PublishedRound } from './published-round.ts';
import { problemsOf, readTable, type TableText } from './table.ts';

export interface PublishedTotal {
  readonly id: string;
  /** First and last day, as the table has them. */
  readonly from: string;
  readonly to: string;
  readonly days: { readonly from: number; readonly to: number };
  readonly program: string;
  /** The kind of people invited; null for all. */
  readonly group: string | null;
  readonly invitations: number;
  readonly rounds: number | null;
  readonly source: string;
  /** `derived` is a sum that this project made: no published figure confirms it. */
  readonly confidence: Confidence;
  readonly note: Text | null;
}

/** A total beside the sum of the rounds. */
export interface CheckedTotal {
  readonly total: PublishedTotal;
  readonly invitations: number;
  readonly rounds: number;
  readonly agrees: boolean;
  /** Rows of the sum that were calculated from totals, so that they prove nothing about the total. */
  readonly derived: readonly PublishedRound[];
  /** Rows that are not counted: their days are not known well enough to say that all lie in the period. */
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
 * Compares each total with the sum of its rounds. A row counts when all days that its date may mean lie in the period of the
 * total: a row that has only a year counts in a total of the whole year or longer, and in no shorter one.
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

/** The conflicts between sources, or of a source with what is derived from others, each once: where several rows of a round have the same conflict, the row of the whole. */
export function conflictsOf(rows: readonly PublishedRound[]): PublishedRound[] {
  const disputed = rows.filter(
    (row) => row.confidence === 'conflict' || row.alternativeInvitations !== null || row.alternativeScore !== null,
  );
  const above = disputed.filter(({ level }) => level !== 'group');
  const sameRound = (one: PublishedRound, other: PublishedRound): boolean =>
    one.date === other.date && one.program === other.program && (one.level === 'round' || one.stream === other.stream);
  return disputed.filter((row) => above.includes(row) || !above.some((higher) => sameRound(higher, row)));
}
