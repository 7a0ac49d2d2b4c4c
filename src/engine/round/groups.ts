/** The groups of a round: criteria, rank and selection of each. */

import type { Text } from '../basis/text.ts';
import type { Test } from '../operators/tests.ts';

export interface Criterion {
  readonly id: string;
  readonly label: Text;
  readonly source: string | null;
  readonly test: Test;
}

export type RankKey = { readonly field: string; readonly order: 'ascending' | 'descending' } | 'lottery';

/** How a group takes people from its ordered candidates; null means no such bound. */
export interface Selection {
  readonly minimumScore: number | null;
  readonly top: number | null;
  readonly ties: 'break' | 'include';
}

/** What the ministry published: a figure, or a range where it published one. */
export interface Published {
  readonly invitations?: number | readonly [number, number];
  readonly minimum_score?: number | readonly [number, number];
}

export interface Group {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  readonly criteria: readonly Criterion[];
  readonly rank: readonly RankKey[];
  readonly select: Selection;
  readonly published: Published | null;
}
