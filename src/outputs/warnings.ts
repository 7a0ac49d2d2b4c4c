/** What a reader of the figures must know, in the order in which it is said. */

import { type CapFigures, countAbsences, type Grid, type Round } from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { type CriteriaWarning, warningsOn } from '../pool/warnings/criteria.ts';
import { fractionsDropped } from '../pool/warnings/fraction-dropped.ts';
import type { PoolWarning } from '../pool/warnings.ts';
import { rowsOf } from './pool-input.ts';

/** A warning: its `code`, and what the sentence about it needs. */
export type Warning =
  | { readonly code: 'empty_pool' }
  | { readonly code: 'rejected'; readonly rejected: number; readonly rows: number }
  | { readonly code: 'near_miss_header'; readonly file?: string; readonly header: string; readonly column: string }
  | { readonly code: 'score_ignored'; readonly grid: string; readonly column?: string }
  | { readonly code: 'incomplete_scores'; readonly people: number }
  | { readonly code: 'some_synthetic'; readonly synthetic: number; readonly rows: number }
  | { readonly code: 'decided_by_id'; readonly group: string; readonly size: number }
  | { readonly code: 'after_round_day'; readonly candidates: number }
  | { readonly code: 'share_not_proven' }
  | { readonly code: 'share_exceeded'; readonly group: string | null; readonly cap: string }
  | CriteriaWarning
  | PoolWarning;

/** The warnings of a round on a pool. */
export function warningsOf(round: Round, pool: DecodedPool): Warning[] {
  const { criteria } = round;
  return [
    ...poolWarnings(pool, criteria.score),
    ...beforeThoseOfPool(round),
    ...warningsOn(pool, criteria, fractionsDropped(round, pool)),
    ...sharesInDoubt(round),
  ];
}

/** The warnings of a pool on which several rounds were held, each once. */
export function warningsOfPool(rounds: readonly Round[], pool: DecodedPool): Warning[] {
  const all = [
    ...poolWarnings({ ...pool, scoreIgnored: false, givenByGrid: [] }, null),
    ...rounds.flatMap(({ criteria }) => warningsOn(pool, criteria)),
  ];
  return [...new Map(all.map((warning) => [JSON.stringify(warning), warning])).values()];
}

/** Those of its warnings that are a round's own, and not of any round on the pool. */
export function warningsOfRule(round: Round, pool: DecodedPool): Warning[] {
  const { score: grid } = round.criteria;
  return [
    // A pool that is read for several rounds has the score that one of them does not read.
    ...(grid === null ? [] : scoresIgnored({ ...pool, scoreIgnored: pool.scoreIgnored || pool.cellTexts.score !== null }, grid)),
    ...beforeThoseOfPool(round),
    ...fractionsDropped(round, pool),
    ...sharesInDoubt(round),
  ];
}

function beforeThoseOfPool(round: Round): Warning[] {
  const { result, figures } = round;
  return [
    ...(figures.incompleteScores ? [{ code: 'incomplete_scores', people: figures.incompleteScores } as const] : []),
    ...result.groups.flatMap(({ id, tie }, at) => [
      ...(tie?.decidedBy === 'candidate_id' ? [{ code: 'decided_by_id', group: id, size: tie.size } as const] : []),
      ...capsDecidedById(round, at),
    ]),
    ...afterRoundDay(round),
  ];
}

function sharesInDoubt(round: Round): Warning[] {
  return [...sharesExceeded(round), ...(round.result.isLargest ? [] : [{ code: 'share_not_proven' } as const])];
}

/** The values of caps, the round's first, at which the id decided in a group who was passed over. */
function capsDecidedById({ criteria, figures }: Round, at: number): Warning[] {
  const group = criteria.groups[at];
  if (group === undefined || group.rank.includes('lottery')) return [];
  return [...figures.caps, ...(figures.groups[at]?.caps ?? [])].flatMap(({ full }) =>
    full.flatMap(({ tied, last }) =>
      tied > 0 && last?.group === at ? [{ code: 'decided_by_id', group: group.id, size: tied + last.invited } as const] : [],
    ),
  );
}

/** The caps, the round's first, of which a value has more than its share. */
function sharesExceeded({ criteria, figures }: Round): Warning[] {
  const of = (caps: readonly CapFigures[], group: string | null): Warning[] =>
    caps.filter(({ exceeded }) => exceeded).map(({ cap }) => ({ code: 'share_exceeded', group, cap: cap.id }));
  return [...of(figures.caps, null), ...criteria.groups.flatMap(({ id }, at) => of(figures.groups[at]?.caps ?? [], id))];
}

/** Who declared after the day of a round that names no extraction. */
function afterRoundDay({ pool, criteria, result }: Round): Warning[] {
  if (criteria.round.extraction !== null) return [];
  const { extraction: candidates } = countAbsences(pool, criteria.round, result.extraction);
  return candidates === 0 ? [] : [{ code: 'after_round_day', candidates }];
}

/** What a reader of any figures on this pool must know of it; `grid` is what gives the score. */
export function poolWarnings(pool: DecodedPool, grid: Grid | null): Warning[] {
  const some = pool.synthetic > 0 && pool.synthetic < pool.size;
  return [
    ...(pool.size === 0 ? [{ code: 'empty_pool' } as const] : []),
    ...(pool.rejected > 0 ? [{ code: 'rejected', rejected: pool.rejected, rows: rowsOf(pool) } as const] : []),
    ...pool.nearMisses.map((miss) => ({ code: 'near_miss_header', ...miss }) as const),
    ...scoresIgnored(pool, grid),
    ...(some ? [{ code: 'some_synthetic', synthetic: pool.synthetic, rows: pool.size } as const] : []),
  ];
}

/** Columns of the pool that a grid gives. */
function scoresIgnored(pool: Pick<DecodedPool, 'scoreIgnored' | 'givenByGrid'>, grid: Grid | null): Warning[] {
  return [
    ...(pool.scoreIgnored ? [{ code: 'score_ignored', grid: grid?.id ?? '' } as const] : []),
    ...pool.givenByGrid.map((column) => ({ code: 'score_ignored', grid: grid?.id ?? '', column }) as const),
  ];
}

/** How many records the warnings say were set aside. */
export function rejectedIn(warnings: readonly Warning[]): number {
  return warnings.reduce((sum, warning) => sum + (warning.code === 'rejected' ? warning.rejected : 0), 0);
}
