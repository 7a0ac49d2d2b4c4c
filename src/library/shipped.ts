/** Rounds that are shipped with the tool, for programs: by name, with the figures that were published of them. */

import { listReader, readWhole } from '../files/read.ts';
import { shippedFile } from '../files/shipped.ts';
import { Refusal } from '../problems/problem.ts';
import { publishedRounds } from '../published/law.ts';
import type { PublishedRound } from '../published/published-round.ts';
import { type CriteriaInput, decodeCriteria } from './criteria.ts';
import { invalid, type Result, valid } from './result.ts';

/** A shipped round. */
export interface LoadedRound {
  /** Its criteria, those of its lists and of its grid among them. */
  readonly criteria: CriteriaInput;
  /** What was published of it: the whole round, its streams and its groups, each in a row; none of a decision on the CSQ. */
  readonly published: readonly PublishedRound[];
}

/** How a shipped round is loaded. */
export interface LoadOptions {
  /** Changes `PATH=VALUE` (`groups.french.select.top=50`), applied in order before checking. */
  readonly set?: readonly string[] | undefined;
  /** Criteria and caps to leave out, `ID` or `GROUP:ID`, once the changes are applied. */
  readonly drop?: readonly string[] | undefined;
}

/**
 * Loads a round that is shipped with the tool (`prtq-2020-01-16`), or a decision on the CSQ (`csq-pstq`): no file of yours
 * is read. Where each rule was read is in its `source` and the criteria's `sources`.
 *
 * @param name as `arrima-sim rounds` lists it, without folder or extension.
 * @param options changes to apply before checking.
 * @returns the round; or one problem, `unknown_round`, with the nearest name; or what is wrong with the changes.
 */
export async function loadRound(name: string, { set, drop }: LoadOptions = {}): Promise<Result<LoadedRound>> {
  try {
    const path = await shippedFile('round', name);
    const file = await readWhole(path, Number.POSITIVE_INFINITY);
    const decoded = decodeCriteria(file?.content.toString('utf8') ?? '', { name, readList: listReader(path), set, drop });
    if (!decoded.ok) return decoded;
    // Problems name the round as the caller did; the outputs name the file.
    const criteria = { ...decoded.value, file: { ...decoded.value.file, name: `${name}.yaml` } };
    return valid({ criteria, published: publishedRounds().filter((row) => row.criteria === name) });
  } catch (error) {
    if (error instanceof Refusal) return invalid([error.problem]);
    throw error;
  }
}
