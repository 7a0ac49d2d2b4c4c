/** The published rounds, and sums of them, in English. */

import type { LeftOut } from '../../problems/problem.ts';
import type { rounds as french } from '../fr/published-rounds.ts';
import { number, plural } from './numbers.ts';

/** Why a published round has no criteria file. */
export const leftOut: Readonly<Record<LeftOut, string>> = {
  conditions_unread: 'conditions not found',
  minimum_score_unread: 'minimum scores not found',
  general_rule_only: 'general rule only',
  day_unknown: 'day unknown',
  several_rounds: 'a sum of several rounds',
};

export const rounds: typeof french = {
  title: 'Published rounds',
  date: 'Date',
  program: 'Prog.',
  group: 'Stream, group',
  invitations: 'Invitations',
  minimum: 'Minimum score',
  confidence: 'Confidence',
  criteria: 'Criteria file, or why none',
  sources: 'Sources',
  notes: 'Notes',
  stream: (stream) => `stream ${stream}`,
  wholeRound: 'whole round',
  remainder: 'several rounds',
  either: (one, other) => `${one} or ${other}`,
  confidences: { read: 'read', secondary: 'secondary', derived: 'derived', conflict: 'conflict', assumed: 'assumed' },
  howSure: 'How sure, and by whose word',
  all: 'All',
  leftOut,
  nothing: 'No published round fits.',
  count: (rows, shipped) =>
    `${plural(rows, 'row', 'rows')}; ${plural(shipped, 'criteria file is shipped', 'criteria files are shipped')}. Notes and sources: -v.`,
  check: 'Sums against published totals',
  period: 'Total',
  published: 'Published',
  sum: 'Sum',
  roundCount: 'Rounds',
  verdict: 'Verdict',
  fromTo: (from, to) => `${from} to ${to}`,
  priority: 'priority rounds (Bill 9)',
  agrees: 'agrees',
  disagrees: 'DISAGREES',
  ours: 'our sum: nothing published to compare',
  oursDiffers: 'DIFFERS from our sum when the table was made',
  independent: 'independent',
  dependent: 'not independent',
  restsOn: (total, rows) => `${total}: rests on derived rows (${rows}), so the comparison is not independent.`,
  straddling: (total, rows) => `${total}: not counted, since the day may be outside: ${rows}.`,
  row: (date, invitations) => `${date}: ${invitations}`,
  conflicts: (count) => `Conflicts between sources: ${number(count)}`,
  files: (count) => `${plural(count, 'shipped criteria file agrees', 'shipped criteria files agree')} with the table.`,
};
