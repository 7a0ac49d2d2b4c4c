/** The report on a sweep. */

import { chartsOfSweep } from '../charts/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Sweep } from '../outputs/sweep.ts';
import { headBlocks } from '../render/sweep.ts';
import { syntheticBlock, warningBlocks } from '../render/warnings.ts';
import { askedParts } from './asked.ts';
import { figure, type Part } from './part.ts';

export function sweepParts(sweep: Sweep, language: Language, messages: Messages): Part[] {
  return [
    ...syntheticBlock(sweep.inputs.pool, 0, messages),
    ...headBlocks(sweep, sweep.asked[language][0] ?? '', messages),
    ...askedParts(sweep.asked, sweep.asked[language].slice(0, 1), language, messages),
    ...chartsOfSweep(sweep, messages).map(figure),
    ...warningBlocks(sweep.warnings, messages),
  ];
}
