/** Whom a group considers: the one description of it, which a single round and many rounds on one pool both follow. */

import { between, blank, type Leaf, type Test } from '../operators/tests.ts';
import type { Criteria, RoundMoment } from './criteria.ts';
import type { Criterion, Group } from './groups.ts';

/** What somebody must have to be put in order by a group, beside not being invited by an earlier one. */
export interface Requirements {
  /** A declaration submitted by the extraction, or by the round's day; null where none is asked. */
  readonly submitted: Test | null;
  /** A declaration that has not expired at this moment; null where declarations do not expire. */
  readonly alive: RoundMoment | null;
  /** The round's criteria but for those from which the group is exempt, then the group's: whoever takes part and meets them is eligible. */
  readonly criteria: readonly Criterion[];
  /** The minimum score; null without one. */
  readonly minimumScore: Leaf | null;
}

/** What a group of a round requires. */
export function requirementsOf({ round, criteria }: Pick<Criteria, 'round' | 'criteria'>, group: Group): Requirements {
  const { minimumScore } = group.select;
  return {
    ...takingPart(round),
    criteria: [...criteria.filter(({ id }) => !group.exempt.includes(id)), ...group.criteria],
    minimumScore: minimumScore === null ? null : between('score', minimumScore, null),
  };
}

/** What a declaration must have to take part in a round. */
export function takingPart(round: RoundMoment): Pick<Requirements, 'submitted' | 'alive'> {
  return {
    submitted: submittedBy(round),
    alive: round.validityMonths === null ? null : round,
  };
}

/** Without an extraction a declaration whose date is not known may be of the bank. */
function submittedBy({ latest, extraction }: RoundMoment): Test | null {
  if (latest === null) return null;
  const inTime = between('submitted_at', null, latest);
  return extraction === null ? { kind: 'any', tests: [inTime, blank('submitted_at')] } : inTime;
}
