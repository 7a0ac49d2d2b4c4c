/** The problem of an id that a command names and the pool does not have. */

import { trimCell } from '../cells/trim.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { canonicalId } from '../pool/ids.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** Ids looked through for a near one: a hint is not worth more. */
const MOST_COMPARED = 100_000;

export function unknownCandidate(id: string, pool: DecodedPool, file: string): Problem {
  const wanted = canonicalId(trimCell(id));
  for (const { id: aside, problem: bad } of pool.setAside) {
    if (canonicalId(aside) !== wanted) continue;
    return problem(
      'candidate_set_aside',
      { line: bad.line ?? 0, code: bad.code },
      { file: bad.file ?? file, line: bad.line, field: 'candidate_id', value: id },
    );
  }
  const known = Array.from({ length: Math.min(pool.size, MOST_COMPARED) }, (_, row) => pool.ids.at(row));
  return problem('unknown_candidate', { near: nearest(id, known) }, { file, field: 'candidate_id', value: id });
}
