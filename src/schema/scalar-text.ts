/** The texts of YAML scalars, whatever they look like: `012`, `yes` and `1e3` are what was typed. */

import { isScalar, type Node, Scalar } from 'yaml';

/** The text of a scalar as it stands in the file, whatever it looks like. */
export function textOf(node: Scalar): string {
  return String(node.value ?? '');
}

/** The text of a scalar that is only digits and has no quotes; null for any other node. */
export function digitsOf(node: Node | null): string | null {
  return isScalar(node) && node.type === Scalar.PLAIN && /^[0-9]+$/.test(textOf(node)) ? textOf(node) : null;
}

/** The text of a scalar without quotes; null for any other node. */
export function plainTextOf(node: Node | null): string | null {
  return isScalar(node) && node.type === Scalar.PLAIN ? textOf(node) : null;
}

/** Whether a node is absent or empty, or `~` or `null` without quotes. */
export function isNothing(node: Node | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === Scalar.PLAIN && ['', '~', 'null'].includes(textOf(node));
}
