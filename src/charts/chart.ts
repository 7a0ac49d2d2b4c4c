/** A chart: figures with a title, a sentence for those who do not see it, and a drawing in two widths. */

import type { Block } from '../render/blocks.ts';
import type { Paint } from './paint.ts';

/** The kinds of charts, each by the word that its file is named with. */
export const CHART_KINDS = ['funnel', 'scores', 'breakdown', 'changes', 'sweep', 'sweep-of-two', 'months', 'waits'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Pixels of CSS. Neither drawing is ever shown smaller than it is, so that its text is never under 12 of them. */
export const WIDTHS = { wide: 640, narrow: 288 } as const;
export type Width = (typeof WIDTHS)[keyof typeof WIDTHS];

/** The figures of a chart: the title of its rows and of each series, then the rows. */
export type ChartFigures = Extract<Block, { readonly kind: 'chart' }>;

export interface Chart {
  readonly kind: ChartKind;
  /** What it is of, where there may be several of one kind: a group, a column, a measure. */
  readonly id: string | null;
  readonly title: string;
  /** What is to be seen, in a sentence, with its figures. */
  readonly description: string;
  /** What must be known to read it. */
  readonly notes: readonly string[];
  /** The same numbers as a table. */
  readonly figures: ChartFigures;
  readonly draw: (width: Width, paint: Paint) => Picture;
}

/** What is drawn, within a frame that is not known yet. */
export interface Picture {
  readonly width: Width;
  readonly height: number;
  /** Elements of SVG. */
  readonly elements: string;
}
