/** The problem of an id that a command names and the pool does not have. */

import { trimCell } from '../cells/trim.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { canonicalId } from '../pool/ids.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** Ids looked through for a near one, and unknown ids for which one is looked for: a hint is not worth more. */
const MOST_COMPARED = 100_000;
const MOST_HINTS = 3;

/** The problems of ids that the pool does not have; the first few name a near one. */
export function unknownCandidates(ids: readonly string[], pool: DecodedPool, file: string): Problem[] {
  const aside = new Map<string, Problem>();
  for (const { id, problem: bad } of pool.setAside) {
    const key = canonicalId(id);
    if (!aside.has(key)) aside.set(key, bad);
  }
  const known = Array.from({ length: Math.min(pool.size, MOST_COMPARED) }, (_, row) => pool.ids.at(row));
  let hints = 0;
  return ids.map((id) => {
    const bad = aside.get(canonicalId(trimCell(id)));
    const args = { field: 'candidate_id', value: id };
    if (bad !== undefined)
      return problem('candidate_set_aside', { line: bad.line ?? 0, code: bad.code }, { file: bad.file ?? file, line: bad.line, ...args });
    const near = hints++ < MOST_HINTS ? nearest(id, known) : null;
    return problem('unknown_candidate', { near }, { file, ...args });
  });
}
