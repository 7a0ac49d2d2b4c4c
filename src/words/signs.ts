/** Signs that people write for an operator, and the names that operators have for them. */

/** Of each sign the operator for amounts and texts, then the one for days and moments. */
const OPERATORS_BY_SIGN: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    '>=': ['at_least', 'on_or_after'],
    '=>': ['at_least', 'on_or_after'],
    '≥': ['at_least', 'on_or_after'],
    '<=': ['at_most', 'on_or_before'],
    '=<': ['at_most', 'on_or_before'],
    '≤': ['at_most', 'on_or_before'],
    '>': ['more_than', 'after'],
    '<': ['less_than', 'before'],
    '=': ['is', 'is'],
    '==': ['is', 'is'],
    '!=': ['is_not', 'is_not'],
    '<>': ['is_not', 'is_not'],
    '≠': ['is_not', 'is_not'],
  } as const),
);

/** The names for a sign, the most usual first, each once; none for what is no sign. */
export function operatorsFor(sign: string): readonly string[] {
  return [...new Set(OPERATORS_BY_SIGN.get(sign) ?? [])];
}
