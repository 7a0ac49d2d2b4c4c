/** Keys that belong under one key only: when one stands elsewhere, its problem says where it belongs. */

const HOMES: ReadonlyMap<string, string> = new Map([
  ...['date', 'extraction', 'validity_months', 'timezone'].map((key) => [key, 'round'] as const),
  ...['stream', 'select', 'rank'].map((key) => [key, 'groups'] as const),
  ...['minimum_score', 'top', 'ties'].map((key) => [key, 'select'] as const),
  ...['test', 'source', 'conditions'].map((key) => [key, 'criteria'] as const),
  ...['invitations'].map((key) => [key, 'published'] as const),
  ...['given', 'expect'].map((key) => [key, 'examples'] as const),
]);

/** The key under which another key belongs, if it is one of the `known` keys; else null. */
export function homeOf(key: string, known: readonly string[]): string | null {
  const home = HOMES.get(key) ?? null;
  return home !== null && known.includes(home) ? home : null;
}
