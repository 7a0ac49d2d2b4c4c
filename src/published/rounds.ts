/** Published rounds: each figure with its day, its source and how surely it is known. */

import { CONFIDENCES } from '../engine/index.ts';
import type { LeftOut, Problems } from '../problems/problem.ts';
import { partsBeyondWhole } from './count.ts';
import { dayRangeOf, type Precision } from './day-range.ts';
import { LEVELS, PROGRAMS, type PublishedRound } from './published-round.ts';
import { problemsOf, readTable, type TableRow, type TableText } from './table.ts';

const PRECISIONS: readonly Precision[] = ['day', 'month', 'year'];
const LEFT_OUT: readonly LeftOut[] = ['conditions_unread', 'minimum_score_unread', 'general_rule_only', 'day_unknown', 'several_rounds'];

/** Reads the table of published rounds, or reports everything that is wrong with it. */
export function decodeRounds(table: TableText): readonly PublishedRound[] | Problems {
  const problems = problemsOf(table);
  const rows = readTable(table, problems)?.rows ?? [];
  const seen = new Map<string, number>();
  const rounds = rows.flatMap((row) => {
    const round = readRound(row);
    const key = ['date', 'program', 'stream', 'group', 'level'].map((column) => row.text(column)).join('|');
    const first = seen.get(key);
    if (first !== undefined) row.report('date', 'repeated_figure', { first });
    else seen.set(key, row.line);
    return round === null ? [] : [{ round, row }];
  });
  for (const { at, whole, parts } of partsBeyondWhole(rounds.map(({ round }) => round))) {
    rounds[at]?.row.report('invitations', 'parts_beyond_whole', { whole, parts });
  }
  return problems.total > 0 ? problems : rounds.map(({ round }) => round);
}

function readRound(row: TableRow): PublishedRound | null {
  const precision = row.word('date_precision', PRECISIONS);
  const days = dayRangeOf(row.text('date'));
  if (!row.lacks('date') && (days === null || (precision !== null && days.precision !== precision))) {
    row.report('date', 'figure_not_allowed', { allowed: ['2020-01-16 (day)', '2020-01 (month)', '2020 (year)'], near: null });
  }
  const extraction = row.optional('extraction');
  if (extraction !== null && !/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?$/.test(extraction)) {
    row.report('extraction', 'figure_not_allowed', { allowed: ['2020-01-13', '2020-01-13T06:30'], near: null });
  }
  const program = row.word('program', PROGRAMS);
  const level = row.word('level', LEVELS);
  const confidence = row.word('confidence', CONFIDENCES);
  const criteria = row.optional('criteria');
  const leftOut = row.optional('left_out') === null ? null : row.word('left_out', LEFT_OUT);
  if ((criteria === null) === (row.optional('left_out') === null))
    row.report('left_out', 'criteria_or_reason_needed', { both: criteria !== null });
  const note = row.bilingual('note');
  const figures = {
    invitations: row.amount('invitations'),
    minimumScore: row.amount('minimum_score', true),
    alternativeInvitations: row.amount('alternative_invitations'),
    alternativeScore: row.amount('alternative_score', true),
  };
  const disputed = figures.alternativeInvitations !== null || figures.alternativeScore !== null;
  if (confidence === 'conflict' && note === null) row.report('note_en', 'incomplete_note_or_conflict', { what: 'note' });
  if (confidence !== 'conflict' && confidence !== 'derived' && disputed)
    row.report('confidence', 'incomplete_note_or_conflict', { what: 'conflict' });
  if (days === null || program === null || level === null || confidence === null) return null;
  const [stream, group] = [row.optional('stream'), row.optional('group')];
  const source = row.text('source');
  return {
    date: row.text('date'),
    days,
    extraction,
    program,
    stream,
    group,
    groupName: row.bilingual('group'),
    level,
    ...figures,
    source,
    confidence,
    note,
    criteria,
    leftOut,
  };
}
