/** What deserves attention where criteria and a pool meet, in the order in which it is said with what the pool has. */

import type { Criteria, Pool } from '../../engine/index.ts';
import type { PoolWarning } from '../warnings.ts';
import type { FractionDropped } from './fraction-dropped.ts';
import { type TextRank, textRanks } from './text-rank.ts';
import { unseenValues, type ValueUnseen } from './value-unseen.ts';
import { type ValueVariants, valueVariants } from './value-variants.ts';

/** A warning of criteria on a pool, or of what a round decided on it. */
export type CriteriaWarning = ValueUnseen | TextRank | ValueVariants | FractionDropped;

/** Codes in the order in which warnings are said. */
const ORDER: readonly (PoolWarning | CriteriaWarning)['code'][] = [
  'blank_records',
  'blank_columns',
  'fraction_dropped',
  'odd_id',
  'blank_words',
  'value_unseen',
  'spoilt_text',
  'only_id',
  'float_ids',
  'rounded_ids',
  'case_twins',
  'sheet_full',
  'text_rank',
  'value_variants',
];

/** The warnings of a pool, those of criteria on it, and those of a round that was held. */
export function warningsOn(
  pool: Pool & { readonly warnings: readonly PoolWarning[] },
  criteria: Criteria,
  held: readonly FractionDropped[] = [],
): (PoolWarning | CriteriaWarning)[] {
  const all = [...pool.warnings, ...unseenValues(criteria, pool), ...textRanks(criteria, pool), ...valueVariants(criteria, pool), ...held];
  return all.sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}
