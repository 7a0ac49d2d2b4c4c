/** What is said of one candidate: the round's own decisions, each criterion with the value seen, and what would have been enough. */

import {
  type Cap,
  type Criteria,
  type Explanation,
  explain,
  type FindEnough,
  type Group,
  type HeldRound,
  invitationOf,
  type LeafVerdicts,
  type LotOptions,
  lotOf,
  orderOf,
  requirementsOf,
  waitsIn,
  whyNot,
} from '../../engine/index.ts';
import { scoreText } from '../../outputs/score-text.ts';
import type { DecodedPool, Watched } from '../../pool/decoded-pool.ts';
import type { ExplainedCandidate } from '../../render/explanation.ts';
import type { CandidatePoints } from '../../render/points.ts';
import { derivedText } from '../points.ts';

/** What candidates are explained by. */
export interface Explained {
  readonly round: HeldRound;
  readonly pool: DecodedPool;
  readonly leafVerdicts: LeafVerdicts;
  readonly queues: Queues;
  readonly lots: LotOptions;
  /** Null where nobody asks what would have been enough. */
  readonly find: FindEnough | null;
}

/** Gives where a row stands in the order of a group, from 1: each order is found once. */
type Queues = (group: number, row: number) => number;

export function queuesOf(round: HeldRound, lots: LotOptions): Queues {
  const orders = new Map<number, Uint32Array>();
  return (group, row) => {
    const order = orders.get(group) ?? orderOf(round, group, lots);
    orders.set(group, order);
    return order.indexOf(row) + 1;
  };
}

/** Explains one candidate. */
export function explainOne(
  { round, pool, leafVerdicts, queues, lots, find }: Explained,
  watched: Watched,
  points: CandidatePoints | null,
): ExplainedCandidate {
  const { row, cells } = watched;
  const { criteria, pool: derived } = round;
  const enough = find?.(row) ?? null;
  const { score: grid, fields } = criteria;
  const explanation: Explanation = explain(round, row);
  const invitation = invitationOf(round.result, row);
  const invitedBy = criteria.groups[invitation?.group ?? -1];
  const waitsAt = waitsIn(round.result, row);
  const waitsFor = criteria.groups[waitsAt];
  return {
    id: pool.ids.at(row),
    outcome: explanation.outcome,
    absence: explanation.absence === 'extraction' && criteria.round.extraction === null ? 'round_day' : explanation.absence,
    submittedAt: pool.cellTexts.submitted_at?.(row) ?? null,
    score: grid === null ? (pool.cellTexts.score?.(row) ?? null) : scoreText(round, pool)(row),
    points,
    invitation: invitation === null || invitedBy === undefined ? null : { group: invitedBy, rank: invitation.groupRank },
    whyNot: whyNot(round, row),
    watched,
    rule: criteria,
    waiting: waitsFor === undefined ? null : { group: waitsFor, rank: queues(waitsAt, row) },
    groups: criteria.groups.flatMap((group, at) => {
      const explained = explanation.groups[at];
      if (explained === undefined) return [];
      const asked = requirementsOf(criteria, group).criteria.map((criterion, i) => ({
        criterion,
        verdict: explained.criteria[i]?.verdict ?? 'blank',
        seen: leafVerdicts(criterion.test, row).map(({ leaf, verdict }) => ({
          leaf,
          field: fields.get(leaf.field),
          verdict,
          value: cells.get(leaf.field) ?? derivedText(derived, fields.get(leaf.field), row),
        })),
      }));
      const lot = explained.eligible && explained.result !== 'earlier' ? lotOf(round, group, row, lots) : null;
      const drawn = lot === null ? null : { ...lot, rank: queues(at, row) };
      const { eligible, result } = explained;
      const cap = capNamed(explained.cap, criteria, group);
      return [{ group, eligible, result, cap, criteria: asked, lot: drawn, enough: enough?.[at] ?? null }];
    }),
  };
}

function capNamed(id: string | null, { caps }: Criteria, group: Group): Cap | null {
  return [...caps, ...group.caps].find((cap) => cap.id === id) ?? null;
}
