/** The lists of candidates: who is invited, and what was decided of each. */

import { groupsMet, type RoundResult, whyNot } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decode.ts';
import { csvText, guarded } from './csv.ts';
import { scoreText } from './score-text.ts';

/** Fixed columns of the invited list; those copied from the pool follow. */
export const INVITED_COLUMNS = ['invitation', 'candidate_id', 'group', 'group_rank', 'groups_met', 'score', 'submitted_at'] as const;

/** Columns of the decisions. */
export const DECISION_COLUMNS = ['candidate_id', 'outcome', 'group', 'group_rank', 'groups_met', 'score', 'why_not'] as const;

export interface ListOptions {
  /** Copies cells as they are, without the guard against spreadsheets. */
  readonly rawCells: boolean;
}

/** The invited list, a line an invitation, in order. */
export function invitedList(result: RoundResult, pool: DecodedPool, options: ListOptions): Generator<string> {
  const copy = options.rawCells ? (text: string) => text : guarded;
  const header = [...INVITED_COLUMNS, ...pool.copied.map((column) => copy(column.header))];
  return csvText(header, invitedRecords(result, pool, copy));
}

function* invitedRecords(result: RoundResult, pool: DecodedPool, copy: (text: string) => string): Generator<string[]> {
  const score = scoreText(result, pool);
  let invitation = 0;
  for (const { group, selected } of result.groups) {
    for (const [position, row] of selected.invited.entries()) {
      yield [
        String(++invitation),
        copy(pool.ids.at(row)),
        group.id,
        String(position + 1),
        groupsMet(result, row).join('|'),
        copy(score(row)),
        copy(pool.written.submitted_at?.(row) ?? ''),
        ...pool.copied.map((column) => copy(column.texts.at(row))),
      ];
    }
  }
}

/** The decisions, a line a candidate, in the pool's order. */
export function decisionList(result: RoundResult, pool: DecodedPool, options: ListOptions): Generator<string> {
  const copy = options.rawCells ? (text: string) => text : guarded;
  return csvText(DECISION_COLUMNS, decisionRecords(result, pool, copy));
}

function* decisionRecords(result: RoundResult, pool: DecodedPool, copy: (text: string) => string): Generator<string[]> {
  const score = scoreText(result, pool);
  for (let row = 0; row < pool.size; row++) {
    const invitation = result.invitation(row);
    yield [
      copy(pool.ids.at(row)),
      result.outcome(row),
      invitation?.group.group.id ?? '',
      invitation === null ? '' : String(invitation.groupRank),
      groupsMet(result, row).join('|'),
      copy(score(row)),
      whyNot(result, row).join('|'),
    ];
  }
}
