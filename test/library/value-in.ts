/** The value of a result, which must have one. */

import type { Result } from '../../src/index.ts';

export function valueIn<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
