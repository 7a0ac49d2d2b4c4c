/** The texts of YAML scalars, whatever they look like: `012`, `yes` and `1e3` are what was typed. */

import { isScalar, type Node, Scalar } from 'yaml';

/** The text of a scalar: its source, whatever it looks like. */
export function textOf(node: Scalar): string {
  return String(node.value ?? '');
}

/** Digits without quotes. */
export function digitsOf(node: Node | null): string | null {
  return isScalar(node) && node.type === Scalar.PLAIN && /^[0-9]+$/.test(textOf(node)) ? textOf(node) : null;
}

/** Nothing, `~` or `null` without quotes. */
export function isNothing(node: Node | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === Scalar.PLAIN && ['', '~', 'null'].includes(textOf(node));
}
