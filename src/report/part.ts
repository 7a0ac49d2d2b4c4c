/** What a page is put together from: blocks as people read them elsewhere, charts, and what is folded away under a line. */

import type { Chart } from '../charts/chart.ts';
import type { Block } from '../render/blocks.ts';

export type Part =
  | Block
  | { readonly kind: 'figure'; readonly chart: Chart }
  | { readonly kind: 'folded'; readonly summary: string; readonly isOpen: boolean; readonly blocks: readonly Block[] };

/** A chart among the parts of a page. */
export function figure(chart: Chart): Part {
  return { kind: 'figure', chart };
}
