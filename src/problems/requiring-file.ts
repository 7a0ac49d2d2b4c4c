/** Which of several criteria files requires a column that their pool does not have. */

import type { Criteria } from '../engine/index.ts';
import type { Problem } from './problem.ts';
import { requiredBy } from './required-by.ts';

/** A criteria file for which, among others, a pool is read. */
interface ReadingFile {
  readonly is: 'round' | 'selection';
  readonly criteria: Criteria;
}

/** A missing column with the first of several criteria files that requires it; a column that none requires, and any other problem, as it is. */
export function withFile(found: Problem, files: readonly ReadingFile[]): Problem {
  if (found.name !== 'missing_column' || found.field === undefined) return found;
  const name = found.field;
  const requiring = files.flatMap(({ is, criteria }) => {
    const by = requiredBy(criteria, name);
    return by === null ? [] : [{ ...by, file: { is, id: criteria.id } }];
  });
  const [first] = requiring;
  if (first === undefined) return found;
  return { ...found, args: { ...found.args, requiredBy: { ...first, more: first.more || requiring.length > 1 } } };
}
