/** Whom a group considers: the one description of it, which a single round and many rounds on one pool both follow. */

import { between, type Leaf } from '../operators/tests.ts';
import type { Criteria, RoundMoment } from './criteria.ts';
import type { Criterion, Group } from './groups.ts';

/** What somebody must have to be put in order by a group, beside not being invited by an earlier one. */
export interface Requirements {
  /** A declaration submitted by the extraction; null without an extraction. */
  readonly submitted: Leaf | null;
  /** A declaration that has not expired at this moment; null where declarations do not expire. */
  readonly alive: RoundMoment | null;
  /** The round's criteria, then the group's: whoever takes part and meets them is eligible. */
  readonly criteria: readonly Criterion[];
  /** The minimum score; null without one. */
  readonly minimumScore: Leaf | null;
}

/** What a group of a round requires. */
export function requirementsOf({ round, criteria }: Pick<Criteria, 'round' | 'criteria'>, group: Group): Requirements {
  const { minimumScore } = group.select;
  return {
    ...takingPart(round),
    criteria: [...criteria, ...group.criteria],
    minimumScore: minimumScore === null ? null : between('score', minimumScore, null),
  };
}

/** What a declaration must have to take part in a round. */
export function takingPart(round: RoundMoment): Pick<Requirements, 'submitted' | 'alive'> {
  return {
    submitted: round.latest === null ? null : between('submitted_at', null, round.latest),
    alive: round.validityMonths === null ? null : round,
  };
}
