/** Lines of text in a picture. */

import type { Paint, PaintName } from './paint.ts';
import { label } from './svg.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './text-width.ts';

export interface TextAt {
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly as?: PaintName;
  readonly weight?: 'bold';
}

/** A text on one line. */
export function textAt(text: string, { x, y, anchor = 'start', as = 'ink', weight }: TextAt, paint: Paint): string {
  const attributes = { x, y, 'font-size': TEXT_SIZE, fill: paint[as] };
  return label(text, {
    ...attributes,
    'text-anchor': anchor === 'start' ? null : anchor,
    'font-weight': weight ?? null,
  });
}

/** Lines one under the other. */
export function linesAt(lines: readonly string[], at: TextAt, paint: Paint): string {
  return lines.map((line, row) => textAt(line, { ...at, y: at.y + row * LINE_HEIGHT }, paint)).join('');
}
