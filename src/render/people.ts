/** Counts of people that may be hidden, as they are shown. */

import type { Messages } from '../messages/index.ts';
import type { MaybeHidden } from '../outputs/statistics.ts';
import { asTable, type Block, text } from './blocks.ts';

/** A count; a hidden one as a word. */
export function peopleText(count: MaybeHidden, { number, minimumCell }: Messages): string {
  return count === null ? minimumCell.hidden : number(count);
}

/** The blocks, each table followed by what its numbers are, where small counts are hidden and others rounded. */
export function withMinimumCell(blocks: readonly Block[], minimum: number | undefined, { minimumCell }: Messages): Block[] {
  if (minimum === undefined) return [...blocks];
  const note = text(minimumCell.note(minimum), 'quiet');
  return blocks.flatMap((block) => (block.kind === 'table' ? [block, note] : block.kind === 'chart' ? [asTable(block), note] : [block]));
}
