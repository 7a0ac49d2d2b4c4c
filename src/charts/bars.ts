/** Bars one under the other, each below its label and with its figure behind it, from one line of nothing. */

import { scaleLinear } from 'd3-scale';
import type { ChartFigures, Picture, Width } from './chart.ts';
import { type Box, fullBar, rule, stripedBar } from './marks.ts';
import type { Paint } from './paint.ts';
import { linesAt, textAt } from './text-lines.ts';
import { LINE_HEIGHT, textWidth, wrapped } from './text-width.ts';

/** So many bars are drawn; the table has every row. */
export const MOST_BARS = 24;

const BAR = 16;
const GAP = 12;
const TEXT_GAP = 6;

/** A row that is drawn: to the right of nothing, and to the left where there is another side. */
export interface Bar {
  readonly label: string;
  readonly right: number;
  readonly shownRight: string;
  readonly left?: number;
  readonly shownLeft?: string;
}

/** The bars, drawn on one scale; those to the left are striped. */
export function bars(rows: readonly Bar[], width: Width, paint: Paint): Picture {
  const room = (shown: readonly string[]): number => Math.max(0, ...shown.map(textWidth)) + TEXT_GAP;
  const sided = rows.some(({ left }) => left !== undefined);
  const before = sided ? room(rows.map(({ shownLeft = '' }) => shownLeft)) : 0;
  const after = room(rows.map(({ shownRight }) => shownRight));
  const most = { left: Math.max(0, ...rows.map(({ left = 0 }) => left)), right: Math.max(0, ...rows.map(({ right }) => right)) };
  const scale = scaleLinear([-most.left, Math.max(most.right, most.left === 0 ? 1 : 0)], [before, width - after]);
  const zero = scale(0);
  let y = 0;
  const drawn = rows.map(({ label, right, shownRight, left = 0, shownLeft = '' }) => {
    const lines = wrapped(label, width);
    const top = y + lines.length * LINE_HEIGHT + 2;
    y = top + BAR + GAP;
    const box = (from: number, to: number): Box => ({ x: scale(from), y: top, width: scale(to) - scale(from), height: BAR });
    const base = top + BAR - 3.5;
    return [
      linesAt(lines, { x: 0, y: top - 2 - lines.length * LINE_HEIGHT + 13 }, paint),
      right > 0 ? fullBar(box(0, right), 'first', paint) : '',
      left > 0 ? stripedBar(box(-left, 0), 'second', paint) : '',
      textAt(shownRight, { x: scale(right) + TEXT_GAP, y: base }, paint),
      sided ? textAt(shownLeft, { x: scale(-left) - TEXT_GAP, y: base, anchor: 'end' }, paint) : '',
      rule(zero, top - 1, zero, top + BAR + 1, 'quiet', paint),
    ].join('');
  });
  return { width, height: Math.max(y - GAP + 2, LINE_HEIGHT), elements: drawn.join('') };
}

/** The rows that are drawn: all, or those with the largest figures of some series, in their order. */
export function drawnRows({ rows }: ChartFigures, series: readonly number[]): ChartFigures['rows'] {
  if (rows.length <= MOST_BARS) return rows;
  const size = ({ figures }: ChartFigures['rows'][number]): number => Math.max(...series.map((at) => figures[at]?.value ?? 0));
  const kept = new Set([...rows].sort((a, b) => size(b) - size(a)).slice(0, MOST_BARS));
  return rows.filter((row) => kept.has(row));
}
