/** Whether two sides found the same: lists equal byte by byte, figures equal one by one. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { figuresIn } from './figures.mjs';

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
