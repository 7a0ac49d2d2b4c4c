/** Long work in steps: between some of them an interruption is heard, and progress is shown. */

import { breath } from '../files/breath.ts';
import type { Context } from './context.ts';
import { progressOf } from './progress.ts';

/** Milliseconds of work without a breath. */
const LONGEST = 50;

/** Does work of so many steps, or fewer, and gives its result. */
export async function inSteps<Result>(
  work: Generator<unknown, Result>,
  size: number,
  { quiet }: { readonly quiet: boolean },
  { io }: Context,
): Promise<Result> {
  const progress = progressOf(size, quiet ? null : io.stderr);
  let since = performance.now();
  let step = work.next();
  for (; step.done !== true; step = work.next()) {
    progress.one();
    if (performance.now() - since < LONGEST) continue;
    await breath();
    since = performance.now();
  }
  progress.end();
  return step.value;
}
