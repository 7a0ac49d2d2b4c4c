/** What was asked, in the sentences that the JSON carries. */

import type { Language, Messages } from '../messages/index.ts';
import type { Asked } from '../outputs/asked.ts';
import { type Block, heading, text } from '../render/blocks.ts';
import type { Part } from './part.ts';

/** More lines than this are folded away, to be opened. */
const MOST_OPEN = 16;

/** The criteria, a sentence a line; `titles` are those of the rules. */
export function askedParts(asked: Asked, titles: readonly string[], language: Language, messages: Messages): Part[] {
  const lines = asked[language];
  const blocks = blocksOf(lines, titles, messages);
  const summary = messages.report.sentences(lines.length);
  return [heading(2, messages.report.asked), { kind: 'folded', summary, isOpen: lines.length <= MOST_OPEN, blocks }];
}

/** Lines that stand as headings in `rounds show` as headings, all others in lists below them. */
function blocksOf(lines: readonly string[], titles: readonly string[], { plain, summary }: Messages): Block[] {
  const isHeading = (line: string): boolean =>
    [plain.common, plain.assumptions, summary.sources, ...titles].includes(line) || /^\d+\. .+ \([A-Za-z0-9_-]+\)$/.test(line);
  const blocks: Block[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const line of lines) {
    if (!isHeading(line)) items.push(line);
    else {
      close();
      blocks.push({ kind: 'heading', level: 2, text: line });
    }
  }
  close();
  return blocks;
}

/** The lines that one rule says and the other does not, each with the side that it is of. */
export function changedBlocks(before: Asked, after: Asked, language: Language, { comparison }: Messages): Block[] {
  const onlyIn = (some: readonly string[], others: readonly string[]): string[] => some.filter((line) => !others.includes(line));
  const lines = [
    ...onlyIn(before[language], after[language]).map(comparison.before),
    ...onlyIn(after[language], before[language]).map(comparison.after),
  ];
  return [heading(2, comparison.changed), lines.length === 0 ? text(comparison.nothingChanged) : { kind: 'list', items: lines }];
}
