/** `arrima-sim explain`: why candidates were or were not invited, each criterion with the value seen. */

import { trimCell } from '../../cells/trim.ts';
import {
  type Cap,
  type Criteria,
  type Explanation,
  enoughFinder,
  explain,
  type FindEnough,
  type Group,
  type HeldRound,
  holdRound,
  invitationOf,
  type LeafVerdicts,
  type LotOptions,
  leafVerdictsOf,
  lotOf,
  orderOf,
  requirementsOf,
  type Verdict,
  waitsIn,
  whyNot,
} from '../../engine/index.ts';
import { breath } from '../../files/breath.ts';
import { isShippedName } from '../../files/shipped.ts';
import { checkTargets, type JudgeAgain } from '../../files/targets.ts';
import { sha256 } from '../../hash/node.ts';
import { enoughJson } from '../../outputs/enough.ts';
import { scoreText } from '../../outputs/score-text.ts';
import type { DecodedPool, Watched } from '../../pool/decoded-pool.ts';
import { canonicalId } from '../../pool/ids.ts';
import { MOST_KEPT, MOST_SHOWN } from '../../problems/problem.ts';
import type { Block } from '../../render/blocks.ts';
import { type ExplainedCandidate, explanationBlocks } from '../../render/explanation.ts';
import { blocksOf, type CandidatePoints, type FactorPoints, sumOf } from '../../render/points.ts';
import { problemsObject } from '../../render/problems.ts';
import { printableJson } from '../../words/printable.ts';
import { refuseBlanksInCaps } from '../caps.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from '../context.ts';
import { printProblems } from '../failure.ts';
import { type FormatName, isData } from '../formats.ts';
import { loadCriteria, requireSeed } from '../inputs.ts';
import { derivedText, pointsOf } from '../points.ts';
import { loadPool, poolName, poolPath } from '../pools.ts';
import { printWritten, rejectsFiles, rejectsTargets, writeAlone } from '../rejects.ts';
import { show } from '../show.ts';
import { unknownCandidates } from '../unknown-candidate.ts';

export interface ExplainCommandOptions extends CommonOptions, ReadingOptions, RejectsOptions {
  readonly ids: readonly string[];
  readonly criteria: string;
  readonly pool: readonly string[];
  readonly set: readonly string[];
  readonly drop: readonly string[];
  /** Says too what would have been enough. */
  readonly enough: boolean;
  readonly seed: string | undefined;
  readonly force: boolean;
  readonly format: FormatName;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run({ ids, ...options }: ExplainCommandOptions, context: Context): Promise<number> {
  const inputs = [...(isShippedName(options.criteria) ? [] : [options.criteria]), ...options.pool.map(poolPath)];
  const check = (paths: readonly string[]): JudgeAgain =>
    checkTargets(rejectsTargets(options), paths, { force: options.force, folder: null });
  check(inputs);
  const { criteria, listPaths } = await loadCriteria(options.criteria, options, context.io);
  const judgeAgain = check([...inputs, ...listPaths]);
  requireSeed(criteria, options.seed, options.criteria);
  const { pool } = await loadPool(options.pool, criteria, { options, decoding: { watch: ids } }, context);
  const asked = [...new Map(ids.map((id) => [canonicalId(trimCell(id)), id]))];
  const watched = asked.map(([id]) => pool.watched.get(id));
  const unknown = asked.filter((_, i) => watched[i] === undefined).map(([, id]) => id);
  const failure = unknown.length === 0 ? null : new Failure(unknownCandidates(unknown, pool, poolName(options.pool)));
  if (failure !== null && unknown.length === asked.length) throw failure;

  const round = holdRound(pool, criteria, { hash: sha256, seed: options.seed });
  refuseBlanksInCaps(round, poolName(options.pool));
  const found = watched.filter((one) => one !== undefined);
  const points =
    criteria.score === null
      ? null
      : pointsOf(
          criteria.score,
          round.pool,
          found.map(({ row }) => row),
        );
  const lots = { hash: sha256, seed: options.seed };
  const queues = queuesOf(round, lots);
  const find = options.enough ? enoughFinder(round, pool, lots) : null;
  const explained: ExplainedCandidate[] = [];
  const leafVerdicts = leafVerdictsOf(round.pool);
  for (const one of found) {
    explained.push(explainOne({ round, pool, leafVerdicts, queues, lots, find }, one, points?.get(one.row) ?? null));
    // Between people an interruption is heard.
    if (find !== null) await breath();
  }
  const rejects = await rejectsFiles(options, pool, context);
  await writeAlone(rejects, judgeAgain, context);
  await printWritten(rejects, pool, options.quiet, context);
  const { messages, language } = context;
  const blocks = (): Block[] => explained.flatMap((one) => explanationBlocks(one, language, messages));
  const most = options.verbose ? MOST_KEPT : MOST_SHOWN;
  const problems = failure === null ? {} : problemsObject(failure.problems, most, messages);
  const json = (): string => `${printableJson({ ok: true, round: criteria.id, candidates: explained.map(candidateJson), ...problems })}\n`;
  // Somebody who asks for an explanation is given it however quiet the run.
  await show({ blocks, json }, { ...options, quiet: false }, context);
  return failure === null
    ? 0
    : await printProblems(failure, { toldToScripts: isData(options.format), quiet: options.quiet, most }, context);
}

/** What candidates are explained by. */
interface Explained {
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

function queuesOf(round: HeldRound, lots: LotOptions): Queues {
  const orders = new Map<number, Uint32Array>();
  return (group, row) => {
    const order = orders.get(group) ?? orderOf(round, group, lots);
    orders.set(group, order);
    return order.indexOf(row) + 1;
  };
}

function explainOne(
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

/** The same as the text says, for scripts; a value is null where the pool has no such column, empty where it is blank. */
function candidateJson(one: ExplainedCandidate): object {
  return {
    candidate_id: one.id,
    outcome: one.outcome,
    group: one.invitation?.group.id ?? null,
    group_rank: one.invitation?.rank ?? null,
    score: one.score,
    submitted_at: one.submittedAt,
    why_not: one.whyNot,
    waiting: one.waiting === null ? null : { group: one.waiting.group.id, rank: one.waiting.rank },
    ...(one.points === null ? {} : { points: pointsJson(one.points.factors) }),
    groups: one.groups.map(({ group, eligible, result, cap, criteria, lot, enough }, at) => ({
      id: group.id,
      label: group.label,
      eligible,
      result,
      ...(cap === null ? {} : { cap: cap.id }),
      ...(lot === null ? {} : { lot }),
      criteria: criteria.map(({ criterion, verdict, seen }) => ({
        id: criterion.id,
        label: criterion.label,
        verdict: verdict satisfies Verdict,
        seen: seen.map(({ leaf, verdict: part, value }) => ({
          field: leaf.field,
          operator: leaf.operator,
          operand: leaf.list === null ? leaf.operand : { list: leaf.list },
          value,
          verdict: part,
        })),
      })),
      ...(enough === null ? {} : { enough: enough.enough.map((each) => enoughJson(each, at, one.rule, one.watched)) }),
    })),
  };
}

/** Points by block and factor; a factor is missing where a blank kept it from giving any. */
function pointsJson(factors: readonly FactorPoints[]): object {
  return blocksOf(factors).map(({ block, points }) => ({
    id: block.id,
    label: block.label,
    points: sumOf(points),
    factors: points.map(({ factor, points: given, missing }) => ({ id: factor.id, label: factor.label, points: given, missing })),
  }));
}
