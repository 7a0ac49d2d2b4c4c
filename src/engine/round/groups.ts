/** The groups of a round: criteria, rank and selection of each. */

import type { Text } from '../basis/text.ts';
import type { Test } from '../operators/tests.ts';
import type { Cap } from './caps.ts';

/** A criterion that a candidate must meet; `source` is the id of where it was read, among the sources of the criteria file. */
export interface Criterion {
  readonly id: string;
  readonly label: Text;
  readonly source: string | null;
  /** Whether what it asks was not read as it stands, or only in part: its label says so. */
  readonly assumption: boolean;
  readonly test: Test;
}

/** What candidates are ordered by: a field, or the lottery. */
export type RankKey = { readonly field: string; readonly order: 'ascending' | 'descending' } | 'lottery';

/** How a group takes people from its ordered candidates; null means no such bound. */
export interface Selection {
  readonly minimumScore: number | null;
  readonly top: number | null;
  readonly ties: 'break' | 'include';
}

export const CONFIDENCES = ['read', 'secondary', 'derived', 'conflict', 'assumed'] as const;

/** How surely a published figure is known: read, in a secondary source, calculated, disputed by sources, or assumed. */
export type Confidence = (typeof CONFIDENCES)[number];

/** Why a published figure is not plainly read, and the figure that another source gives; null where none does. */
export interface Doubt {
  readonly confidence: Confidence;
  readonly alternative: number | null;
}

/** The published figures that are not plainly read. */
export type Doubts = { readonly [Key in keyof Published]?: Doubt };

/** What the ministry published: a figure, or a range where it published one. */
export interface Published {
  readonly invitations?: number | readonly [number, number];
  readonly minimum_score?: number | readonly [number, number];
}

/** A group of a round: who is eligible, how they are ordered and how many are taken. */
export interface Group {
  readonly id: string;
  readonly stream: string | null;
  readonly label: Text;
  /** The ids of the round's criteria that this group does not ask. */
  readonly exempt: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly rank: readonly RankKey[];
  readonly select: Selection;
  /** One to three, or none. */
  readonly caps: readonly Cap[];
  readonly published: Published | null;
  /** Null where every figure was plainly read. */
  readonly doubts: Doubts | null;
}
