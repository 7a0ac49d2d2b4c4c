/** The answer to “which value gives this number” as scripts read it. */

import type { Solution as Found, TriedValue } from '../engine/index.ts';
import type { Asked } from './asked.ts';
import type { NamedCriteria, NamedReading } from './question-inputs.ts';
import type { Tool } from './statistics.ts';
import type { Warning } from './warnings.ts';

interface NearValue {
  readonly value: string;
  readonly invited: number;
}

/** The solution, keys in the order in which they are written. */
export interface Solution {
  readonly schema: 'arrima-sim/solution/v1';
  readonly tool: Tool;
  readonly inputs: NamedReading & NamedCriteria & { readonly seed: string | null };
  readonly asked: Asked;
  readonly find: string;
  readonly target: string;
  readonly where: string | null;
  /** The number of values that the answer is about. */
  readonly tried: number;
  readonly exact: readonly { readonly from: string; readonly to: string }[];
  readonly below: NearValue | null;
  readonly above: NearValue | null;
  readonly monotone: boolean;
  readonly warnings: readonly Warning[];
}

/** The answer in the values that were tried. */
export function inValues(
  { exact, below, above, monotone }: Found,
  values: readonly string[],
): Pick<Solution, 'tried' | 'exact' | 'below' | 'above' | 'monotone'> {
  const valueAt = (position: number): string => values[position] ?? '';
  const near = (tried: TriedValue | null): NearValue | null =>
    tried === null ? null : { value: valueAt(tried.position), invited: tried.invited };
  return {
    tried: values.length,
    exact: exact.map(({ from, to }) => ({ from: valueAt(from), to: valueAt(to) })),
    below: near(below),
    above: near(above),
    monotone,
  };
}
