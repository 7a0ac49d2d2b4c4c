/** The questions of criteria, one by one, with where each stands. */

import type { Criteria, Criterion, Leaf, Test } from '../../engine/index.ts';

/** A question about one field, where it stands. */
export interface AskedLeaf {
  /** Null of a criterion of the whole round. */
  readonly group: string | null;
  readonly criterion: string;
  readonly leaf: Leaf;
  /** Whether it is asked that it be not so, as a part of `none`. */
  readonly isDenied: boolean;
}

/** All questions, in the order of the criteria. */
export function askedLeaves({ criteria, groups }: Criteria): AskedLeaf[] {
  return [
    ...criteria.flatMap((criterion) => leavesOf(criterion, null)),
    ...groups.flatMap(({ id, criteria: own }) => own.flatMap((criterion) => leavesOf(criterion, id))),
  ];
}

function leavesOf({ id, test }: Criterion, group: string | null): AskedLeaf[] {
  const leaves = (part: Test, isDenied: boolean): AskedLeaf[] =>
    part.kind === 'leaf'
      ? [{ group, criterion: id, leaf: part, isDenied }]
      : part.tests.flatMap((each) => leaves(each, isDenied !== (part.kind === 'none')));
  return leaves(test, false);
}
