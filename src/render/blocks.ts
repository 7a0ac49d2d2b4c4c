/** What is shown to a person, before it is known where: headings, sentences and tables. */

export type Tone = 'plain' | 'good' | 'bad' | 'warning' | 'quiet';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of texts, on the left; all others are figures, on the right. */
      readonly texts: readonly number[];
    }
  | {
      /** Figures to be drawn: the title of the rows, then of each series. */
      readonly kind: 'chart';
      readonly head: readonly string[];
      readonly rows: readonly ChartRow[];
    };

/** A row of a chart; null where a series has nothing. */
export interface ChartRow {
  readonly label: string;
  /** A value is null where it is hidden. */
  readonly figures: readonly ({ readonly value: number | null; readonly shown: string } | null)[];
}

/** A cell of a table is cut at so many characters: labels of criteria are whole sentences, and nothing of ours is longer. */
export const LONGEST_CELL = 200;

/** A chart as a table, where nothing can be drawn. */
export function asTable({ head, rows }: Extract<Block, { kind: 'chart' }>): Extract<Block, { kind: 'table' }> {
  const cells = rows.map(({ label, figures }) => [label, ...figures.map((figure) => figure?.shown ?? '')]);
  return { kind: 'table', head, rows: cells, texts: [0] };
}

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

export function text(line: string, tone: Tone = 'plain'): Block {
  return { kind: 'text', text: line, tone };
}
