/** The columns of a pool that options name. */

import { columnPosition, type Header } from '../csv/header.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** A column that an option names. */
export interface NamedColumn {
  readonly position: number;
  /** The word, or the part of one, that names it. */
  readonly word: string;
}

/** The columns that words name: a word as a whole, else its parts at commas; each column once, in the order of the words. */
export function namedColumns(
  header: Header,
  words: readonly string[],
  option: '--columns' | '--by' | '--where',
  report: (found: Problem) => void,
): NamedColumn[] {
  const named = new Map<number, string>();
  for (const word of words) {
    const whole = columnPosition(header, word);
    const parts = whole !== null || option !== '--columns' ? [word] : word.split(',');
    for (const part of parts) {
      const position = whole ?? columnPosition(header, part);
      if (position !== null) named.set(position, named.get(position) ?? part);
      else
        report(problem('unknown_column', { option, near: nearest(part, [...header.names, ...header.positions.keys()]) }, { value: part }));
    }
  }
  return Array.from(named, ([position, word]) => ({ position, word }));
}
