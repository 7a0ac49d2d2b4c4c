/** The columns of a pool that options name. */

import { columnPosition, type Header } from '../csv/header.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** Positions of the columns that words name: a word as a whole, else its parts at commas; each position once, in the order of the words. */
export function positionsOf(
  header: Header,
  words: readonly string[],
  option: '--columns' | '--by',
  report: (found: Problem) => void,
): number[] {
  const positions = new Set<number>();
  for (const word of words) {
    const whole = columnPosition(header, word);
    const parts = whole !== null || option === '--by' ? [word] : word.split(',');
    for (const part of parts) {
      const position = whole ?? columnPosition(header, part);
      if (position !== null) positions.add(position);
      else
        report(problem('unknown_column', { option, near: nearest(part, [...header.names, ...header.positions.keys()]) }, { value: part }));
    }
  }
  return [...positions];
}
