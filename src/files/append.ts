/** Text put behind what a file has already: the summary of a step, which others write into too. */

import { appendFileSync } from 'node:fs';
import { problem, Refusal } from '../problems/problem.ts';
import { reasonOf } from './reason.ts';

/** Appends; throws a `Refusal` where that cannot be done. */
export function appendTo(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw new Refusal(problem('cannot_write', { reason: reasonOf(error) }, { file: path, value: path }));
  }
}
