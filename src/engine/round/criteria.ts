/** The criteria of a round, checked: what `runRound` applies to a pool. */

import type { Field } from '../basis/fields.ts';
import type { Text } from '../basis/text.ts';
import type { Zone } from '../basis/time.ts';
import type { Cap } from './caps.ts';
import type { Grid } from './grid.ts';
import type { Criterion, Doubts, Group, Published } from './groups.ts';

/** The round's moment. Texts are as written; instants are milliseconds since 1970 UTC. */
export interface RoundMoment {
  readonly date: string;
  readonly extraction: string | null;
  /** Whether the extraction is assumed, since no source gives it. */
  readonly assumption: boolean;
  /**
   * The last instant at which a declaration still counts: that of the extraction, else the first of the round's day, by
   * which a declaration without a date counts too; null where none is asked, as in a decision on the CSQ.
   */
  readonly latest: number | null;
  /** The instant at which validity is judged. */
  readonly reference: number;
  readonly validityMonths: number | null;
  readonly zone: Zone;
}

/** The criteria of a round, checked: what `runRound` applies to a pool. */
export interface Criteria {
  readonly id: string;
  readonly title: Text;
  readonly program: string | null;
  readonly round: RoundMoment;
  readonly seed: string | null;
  /** The grid that gives the score; null where the pool does. */
  readonly score: Grid | null;
  /** What tables say of an occupation: for each field that follows from its code, the value of each code. */
  readonly occupations: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly criteria: readonly Criterion[];
  readonly groups: readonly Group[];
  readonly limit: number | null;
  /** Caps on all groups together: one to three, or none. */
  readonly caps: readonly Cap[];
  readonly published: Published | null;
  /** Null where every figure was plainly read. */
  readonly doubts: Doubts | null;
  /** Every field by name: the standard columns and those declared. */
  readonly fields: ReadonlyMap<string, Field>;
}
