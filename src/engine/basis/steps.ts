/** Work in steps, between which a caller may do something else. */

/** The result of work that is done without a pause. */
export function resultOf<Result>(work: Generator<unknown, Result>): Result {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
