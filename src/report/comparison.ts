/** The report on a comparison. */

import { chartsOfComparison } from '../charts/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Comparison } from '../outputs/comparison.ts';
import type { MaybeHidden } from '../outputs/statistics.ts';
import { comparedBlocks, headBlocks, warningBlocks } from '../render/comparison.ts';
import { withMinimumCell } from '../render/people.ts';
import { syntheticBlock } from '../render/warnings.ts';
import { askedParts, changedBlocks } from './asked.ts';
import { figure, type Part } from './part.ts';

export function comparisonParts(comparison: Comparison<MaybeHidden>, language: Language, messages: Messages): Part[] {
  const { baseline, reform, inputs } = comparison;
  return [
    ...syntheticBlock(inputs.pool, 0, messages),
    ...headBlocks(comparison, language, messages),
    ...changedBlocks(baseline.asked, reform.asked, language, messages),
    ...askedParts(reform.asked, [reform.title[language]], language, messages),
    ...withMinimumCell(comparedBlocks(comparison, new Map(), language, messages), inputs.minimum_cell, messages),
    ...chartsOfComparison(comparison, language, messages).map(figure),
    ...warningBlocks(comparison.warnings, messages),
  ];
}
