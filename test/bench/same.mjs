/** Whether two sides found the same: lists equal byte by byte, figures equal one by one. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { figuresIn } from './figures.mjs';
import { COLUMNS } from './pools/columns.mjs';

/**
 * Throws unless two files have the same bytes.
 * @param {string} ours
 * @param {string} theirs
 * @param {string} who
 */
export function requireSameBytes(ours, theirs, who) {
  const [a, b] = [readFileSync(ours), readFileSync(theirs)];
  if (a.equals(b)) return;
  const [left, right] = [a.toString().split('\n'), b.toString().split('\n')];
  const line = left.findIndex((text, at) => text !== right[at]);
  throw new Error(`${who}: another result, first in line ${line + 1}:\n  ours   ${left[line]}\n  theirs ${right[line]}`);
}

/**
 * Throws unless our statistics hold the figures that the other side found.
 * @param {string} statistics
 * @param {string} figures a file of figures, or of our statistics again.
 * @param {string} who
 */
export function requireSameFigures(statistics, figures, who) {
  const theirs = readFileSync(figures, 'utf8');
  const parsed = JSON.parse(theirs);
  assert.deepEqual('schema' in parsed ? figuresIn(theirs) : parsed, figuresIn(readFileSync(statistics, 'utf8')), `${who}: other figures`);
}

/**
 * Throws unless a round invited the same people from a pool of a kind as from `zulu`: the same lines, but for what the
 * kind changes in the cells that a line shows.
 * @param {string} ofZulu the invited list of `zulu`.
 * @param {string} ofKind
 * @param {import('./pools/kinds.mjs').Kind} kind
 */
export function requireSameInvited(ofZulu, ofKind, { name, change = (cells) => cells, reordered }) {
  const expected = linesOf(ofZulu).map(({ candidate_id = '', submitted_at = '', score = '', ...others }) => {
    const cells = Array.from({ length: Math.max(...Object.values(COLUMNS)) + 1 }, () => '');
    Object.assign(cells, { [COLUMNS.candidate_id]: candidate_id, [COLUMNS.submitted_at]: submitted_at, [COLUMNS.score]: score });
    const changed = change(cells, Number(candidate_id.replace('DI-', '')));
    const cell = (/** @type {keyof typeof COLUMNS} */ column) => changed[COLUMNS[column]]?.trim();
    // The list has a decimal point whatever the pool has.
    return { ...others, candidate_id: cell('candidate_id'), submitted_at: cell('submitted_at'), score: cell('score')?.replace(',', '.') };
  });
  const found = linesOf(ofKind);
  assert.deepEqual(reordered ? byId(found) : found, reordered ? byId(expected) : expected, `${name}: others are invited`);
}

/**
 * @param {string} list
 * @returns {Line[]} its lines, by the names of their columns.
 */
function linesOf(list) {
  return parse(readFileSync(list), { columns: true });
}

/** @typedef {Record<string, string | undefined>} Line */

/**
 * Lines in the order of their ids, without their ranks, which follow from it.
 * @param {readonly Line[]} lines
 */
function byId(lines) {
  /** @type {Line[]} */
  const without = lines.map((line) => ({ ...line, invitation: '', group_rank: '' }));
  return without.sort((a, b) => ((a['candidate_id'] ?? '') < (b['candidate_id'] ?? '') ? -1 : 1));
}
