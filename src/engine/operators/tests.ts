/** Tests: questions about one field each, joined by all, any and none. */

import type { Condition } from './condition.ts';
import type { Operator } from './operators.ts';

/** A question about one field. `operand` is the value as written in the criteria file, `list` the list it names. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly field: string;
  readonly operator: Operator;
  readonly operand: readonly string[];
  readonly list: string | null;
  readonly condition: Condition;
}

/** A question about a candidate: about one field, or all, any or none of several questions. */
export type Test = Leaf | { readonly kind: 'all' | 'any' | 'none'; readonly tests: readonly Test[] };

/** The questions that a test is made of, in file order. */
export function leavesOf(test: Test): Leaf[] {
  return test.kind === 'leaf' ? [test] : test.tests.flatMap(leavesOf);
}

/** The fields that a test asks about, once for each question. */
export function fieldsOf(test: Test): string[] {
  return leavesOf(test).map(({ field }) => field);
}

/** The question whether an amount is between two bounds, both included; null for no bound. */
export function between(field: string, low: number | null, high: number | null): Leaf {
  const condition = { kind: 'interval', low, high, open: 'neither', outside: false } as const;
  return { kind: 'leaf', field, operator: 'between', operand: [], list: null, condition };
}

/** The question whether a cell is blank. */
export function blank(field: string): Leaf {
  return { kind: 'leaf', field, operator: 'present', operand: [], list: null, condition: { kind: 'present', wanted: false } };
}
