/** Whether two criteria files ask the same, and whether two lotteries draw the same lots. */

import { fieldsNeeded } from '../round/asked.ts';
import type { Criteria } from '../round/criteria.ts';

/** What criteria say of themselves, which decides nothing. */
const SAID = new Set(['title', 'label', 'source', 'assumption', 'inForce', 'published', 'doubts', 'stream']);

/**
 * Whether two rules decide the same on every pool, since they are equal but for the id, the title, labels, sources and what
 * was published: an id counts only where lots are drawn by it.
 *
 * @param seeds what lots are drawn by on either side; null for none.
 */
export function isSameRule(
  a: Criteria,
  b: Criteria,
  seeds: { readonly a: string | null; readonly b: string | null } = { a: a.seed, b: b.seed },
): boolean {
  return ruleText(a, seeds.a) === ruleText(b, seeds.b);
}

/** The groups that both rank by lottery, by other lots: another id of the round, or another seed. */
export function groupsOfDifferentLots(
  a: Criteria,
  b: Criteria,
  seeds: { readonly a: string | null; readonly b: string | null } = { a: a.seed, b: b.seed },
): string[] {
  if (a.id === b.id && seeds.a === seeds.b) return [];
  const drawn = ({ groups }: Criteria): string[] => groups.filter(({ rank }) => rank.includes('lottery')).map(({ id }) => id);
  const other = new Set(drawn(b));
  return drawn(a).filter((id) => other.has(id));
}

/** All that decides something, as one text. */
function ruleText(criteria: Criteria, seed: string | null): string {
  const { round, score, criteria: ofRound, groups, limit, caps, fields, program } = criteria;
  const draws = groups.some(({ rank }) => rank.includes('lottery'));
  const asked = [...fieldsNeeded(criteria)].sort().map((name) => fields.get(name));
  const rule = [
    { ...round, zone: round.zone.name },
    score,
    ofRound,
    groups,
    limit,
    caps,
    program,
    asked,
    draws ? [criteria.id, seed] : null,
  ];
  return JSON.stringify(rule, (key, value: unknown) => (SAID.has(key) ? undefined : value));
}
