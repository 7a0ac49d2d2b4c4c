/** The lists of candidates: who is invited, and what was decided of each. */

import {
  groupsMet,
  type HeldRound,
  has,
  invitationFinder,
  type LotOptions,
  outcomeOf,
  type RoundResult,
  waitingOf,
  whyNot,
} from '../engine/index.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { textData } from '../pool/texts.ts';
import { CsvLines, guarded } from './csv.ts';
import { scoreCells, scoreText } from './score-text.ts';

/** Fixed columns of the invited list; those copied from the pool follow. */
export const INVITED_COLUMNS = ['invitation', 'candidate_id', 'group', 'group_rank', 'groups_met', 'score', 'submitted_at'] as const;

/** Columns of the decisions as they were before it was said where people wait. */
export const EARLIER_DECISION_COLUMNS = ['candidate_id', 'outcome', 'group', 'group_rank', 'groups_met', 'score', 'why_not'] as const;

/** Columns of the decisions. */
export const DECISION_COLUMNS = [...EARLIER_DECISION_COLUMNS, 'waiting_group', 'waiting_rank'] as const;

export interface ListOptions {
  /** Copies cells as they are, without the guard against spreadsheets. */
  readonly rawCells: boolean;
}

export interface DecisionOptions extends ListOptions {
  readonly lots: LotOptions;
}

/** The invited list, a line an invitation, in order. */
export function* invitedList(round: HeldRound, pool: DecodedPool, { rawCells }: ListOptions): Generator<Buffer> {
  const headers = pool.copied.map(({ header }) => (rawCells ? header : guarded(header)));
  const lines = new CsvLines([...INVITED_COLUMNS, ...headers]);
  const ids = textData(pool.ids);
  const copied = pool.copied.map(({ texts }) => textData(texts));
  const met = groupsMetText(round.result);
  const writeScore = scoreWriter(lines, round, pool, rawCells);
  const submitted = pool.cellTexts.submitted_at;
  let invitation = 0;
  for (const { id, invited, ranks } of round.result.groups) {
    for (let at = 0; at < invited.length; at++) {
      const row = invited[at] ?? 0;
      lines.count(++invitation);
      lines.copy(ids, row, rawCells);
      lines.text(id);
      lines.count(ranks?.[at] ?? at + 1);
      lines.text(met(row));
      writeScore(row);
      if (submitted === null) lines.text('');
      else lines.cellText(submitted, row, rawCells);
      for (const texts of copied) lines.copy(texts, row, rawCells);
      lines.end();
      if (lines.isFull) yield lines.take();
    }
  }
  yield lines.take();
}

/** The decisions, a line a candidate, in the pool's order; `lots` is what lots were drawn by. */
export function* decisionList(round: HeldRound, pool: DecodedPool, { rawCells, lots }: DecisionOptions): Generator<Buffer> {
  const lines = new CsvLines(DECISION_COLUMNS);
  const ids = textData(pool.ids);
  const met = groupsMetText(round.result);
  const writeScore = scoreWriter(lines, round, pool, rawCells);
  const { result } = round;
  const invitationOf = invitationFinder(result, pool.size);
  const waiting = waitingOf(round, lots);
  for (let row = 0; row < pool.size; row++) {
    const invitation = invitationOf(row);
    lines.copy(ids, row, rawCells);
    lines.text(outcomeOf(result, row));
    lines.text(result.groups[invitation?.group ?? -1]?.id ?? '');
    if (invitation === null) lines.text('');
    else lines.count(invitation.groupRank);
    lines.text(met(row));
    writeScore(row);
    lines.text(whyNot(round, row).join('|'));
    const waits = waiting(row);
    lines.text(result.groups[waits?.group ?? -1]?.id ?? '');
    if (waits === null) lines.text('');
    else lines.count(waits.rank);
    lines.end();
    if (lines.isFull) yield lines.take();
  }
  yield lines.take();
}

/** Writes the score of a row: as the pool wrote it, with a decimal point, or what the grid gave. */
function scoreWriter(lines: CsvLines, round: HeldRound, pool: DecodedPool, rawCells: boolean): (row: number) => void {
  const score = scoreCells(pool);
  if (round.criteria.score === null && score !== null) return (row) => lines.cellText(score, row, rawCells);
  const text = scoreText(round, pool);
  return (row) => lines.text(rawCells ? text(row) : guarded(text(row)));
}

/** Which of some groups are met, one after the other, and the text of those that are once it was asked for. */
interface Combination {
  met?: Combination;
  missed?: Combination;
  text?: string;
}

/** The groups that a row meets: each combination of them is joined once. */
function groupsMetText(result: RoundResult): (row: number) => string {
  const first: Combination = {};
  const eligible = result.groups.map((group) => group.eligible);
  return (row) => {
    let node = first;
    for (const set of eligible) {
      if (has(set, row)) node = node.met ??= {};
      else node = node.missed ??= {};
    }
    node.text ??= groupsMet(result, row).join('|');
    return node.text;
  };
}
