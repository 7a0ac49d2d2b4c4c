/** What was asked, in the sentences that the JSON carries. */

import type { Language, Messages } from '../messages/index.ts';
import type { Asked } from '../outputs/asked.ts';
import { type Block, heading, text } from '../render/blocks.ts';

/** The criteria, a sentence a line. */
export function askedBlocks(asked: Asked, language: Language, { report }: Messages): Block[] {
  return [heading(2, report.asked), { kind: 'list', items: asked[language] }];
}

/** The lines that one rule says and the other does not, each with the side that it is of; then the reform whole. */
export function changedBlocks(before: Asked, after: Asked, language: Language, { comparison }: Messages): Block[] {
  const onlyIn = (some: readonly string[], others: readonly string[]): string[] => some.filter((line) => !others.includes(line));
  const lines = [
    ...onlyIn(before[language], after[language]).map(comparison.before),
    ...onlyIn(after[language], before[language]).map(comparison.after),
  ];
  return [heading(2, comparison.changed), lines.length === 0 ? text(comparison.nothingChanged) : { kind: 'list', items: lines }];
}
