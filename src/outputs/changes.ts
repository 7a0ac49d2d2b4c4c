/** The list of those whose fate differs between two rounds. */

import { changeFinder, invitationFinder, outcomeOf, type Round, whyNot } from '../engine/index.ts';
import { textData } from '../pool/texts.ts';
import type { ComparedRounds } from './comparison.ts';
import { CsvLines, guarded } from './csv.ts';
import { scoreText } from './score-text.ts';

/** Its columns. */
export const CHANGE_COLUMNS = [
  'candidate_id',
  'change',
  'baseline_outcome',
  'baseline_group',
  'outcome',
  'group',
  'score',
  'submitted_at',
  'baseline_why_not',
  'why_not',
] as const;

/** Those whose outcome or group differs, a line each, in the pool's order. */
export function* changeList(
  { baseline: { round: before }, reform: { round: after }, pool }: ComparedRounds,
  { rawCells }: { readonly rawCells: boolean },
): Generator<Buffer> {
  const lines = new CsvLines(CHANGE_COLUMNS);
  const ids = textData(pool.ids);
  const changeOf = changeFinder(before, after);
  const [groupBefore, groupAfter] = [groupFinder(before), groupFinder(after)];
  const [scoreBefore, scoreAfter] = [scoreText(before, pool), scoreText(after, pool)];
  const submitted = pool.cellTexts.submitted_at;
  for (let row = 0; row < pool.size; row++) {
    const change = changeOf(row);
    if (change === null) continue;
    const score = (change === 'left' ? scoreBefore : scoreAfter)(row);
    lines.copy(ids, row, rawCells);
    lines.text(change);
    lines.text(outcomeOf(before.result, row));
    lines.text(groupBefore(row));
    lines.text(outcomeOf(after.result, row));
    lines.text(groupAfter(row));
    lines.text(rawCells ? score : guarded(score));
    if (submitted === null) lines.text('');
    else lines.cellText(submitted, row, rawCells);
    lines.text(whyNot(before, row).join('|'));
    lines.text(whyNot(after, row).join('|'));
    lines.end();
    if (lines.isFull) yield lines.take();
  }
  yield lines.take();
}

/** The id of the group that invited a row; empty where none did. */
function groupFinder({ result, pool }: Round): (row: number) => string {
  const invitation = invitationFinder(result, pool.size);
  return (row) => result.groups[invitation(row)?.group ?? -1]?.id ?? '';
}
