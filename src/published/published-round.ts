/** A row of the table of published rounds. */

import type { Confidence, Text } from '../engine/index.ts';
import type { LeftOut } from '../problems/problem.ts';
import type { DayRange } from './day-range.ts';

export const PROGRAMS = ['PRTQ', 'PSTQ'] as const;
export const LEVELS = ['round', 'stream', 'group', 'remainder'] as const;

/** What a row counts: a whole round, a stream or a group of it, or the sum of rounds whose days are unknown. */
export type Level = (typeof LEVELS)[number];

/** A figure that was published of a round: a row of the table, with its source and how surely it is known. */
export interface PublishedRound {
  /** The date as the table has it: a day, or only a month or year where no source gives the day. */
  readonly date: string;
  readonly days: DayRange;
  readonly extraction: string | null;
  readonly program: (typeof PROGRAMS)[number];
  readonly stream: string | null;
  /** The group's id in the shipped criteria file; of a whole round, the kind of people invited. */
  readonly group: string | null;
  readonly groupName: Text | null;
  readonly level: Level;
  readonly invitations: number | null;
  readonly minimumScore: number | null;
  readonly alternativeInvitations: number | null;
  readonly alternativeScore: number | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: Text | null;
  /** The name of the criteria file, or why none is shipped. */
  readonly criteria: string | null;
  readonly leftOut: LeftOut | null;
}
