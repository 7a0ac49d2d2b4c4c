/** Warnings that may be published beside hidden counts: those that tell of the rule and the headers, never of single people. */

/** What they tell is in the criteria, or in the header of the pool. */
const PUBLISHABLE: ReadonlySet<string> = new Set([
  'empty_pool',
  'near_miss_header',
  'score_ignored',
  'share_not_proven',
  'share_exceeded',
  'same_rule',
  'different_lots',
]);

export function publishableWarnings<Warning extends { readonly code: string }>(warnings: readonly Warning[]): Warning[] {
  return warnings.filter(({ code }) => PUBLISHABLE.has(code));
}
