/** The report on a round. */

import { chartsOfRound } from '../charts/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { MaybeHidden, Statistics } from '../outputs/statistics.ts';
import { withMinimumCell } from '../render/people.ts';
import { agreementBlock, groupsBlocks } from '../render/round-groups.ts';
import { countsBlocks, headBlocks } from '../render/summary.ts';
import { syntheticBlock, warningBlocks } from '../render/warnings.ts';
import { askedParts } from './asked.ts';
import { figure, type Part } from './part.ts';

export function roundParts(statistics: Statistics<MaybeHidden>, language: Language, messages: Messages): Part[] {
  return [
    ...syntheticBlock(statistics.inputs.pool, statistics.counts.rejected, messages),
    ...headBlocks(statistics, null, language, messages),
    ...askedParts(statistics.asked, [statistics.round.title[language]], language, messages),
    ...withMinimumCell(
      [...countsBlocks(statistics, null, messages), ...groupsBlocks(statistics, language, messages)],
      statistics.inputs.minimum_cell,
      messages,
    ),
    ...agreementBlock(statistics, messages),
    ...chartsOfRound(statistics, language, messages).map(figure),
    ...warningBlocks(statistics.warnings, messages),
  ];
}
