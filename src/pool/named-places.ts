/** The columns of a pool that options name. */

import { columnPlace, type Header } from '../csv/header.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** Places of the columns that words name: a word as a whole, else its parts at commas; each place once, in the order asked. */
export function placesOf(
  header: Header,
  words: readonly string[],
  option: '--columns' | '--by',
  report: (found: Problem) => void,
): number[] {
  const places = new Set<number>();
  for (const word of words) {
    const whole = columnPlace(header, word);
    const parts = whole !== null || option === '--by' ? [word] : word.split(',');
    for (const part of parts) {
      const place = whole ?? columnPlace(header, part);
      if (place !== null) places.add(place);
      else report(problem('unknown_column', { option, near: nearest(part, [...header.names, ...header.places.keys()]) }, { value: part }));
    }
  }
  return [...places];
}
