/** A chart as SVG: within a page, or as a file of its own for a word processor. */

import type { Language } from '../messages/index.ts';
import { PAGE_MARKS } from '../outputs/kinds.ts';
import { type Chart, WIDTHS } from './chart.ts';
import { LIGHT, OF_PAGE } from './paint.ts';
import { element, escaped } from './svg.ts';
import { linesAt } from './text-lines.ts';
import { LINE_HEIGHT, wrapped } from './text-width.ts';

const FONT = 'Arial, Helvetica, "Liberation Sans", sans-serif';
const PADDING = 16;

/** The two drawings of a chart within a page, which sets the colours and shows the one that fits; named by elements of the page. */
export function inPage(chart: Chart, ids: { readonly title: string; readonly description: string }): string {
  return (['wide', 'narrow'] as const)
    .map((size) => {
      const { width, height, elements } = chart.draw(WIDTHS[size], OF_PAGE);
      const shown = { viewBox: `0 0 ${width} ${height}`, width, height };
      const named = { role: 'img', 'aria-labelledby': ids.title, 'aria-describedby': ids.description };
      return element('svg', { class: size, ...shown, ...named }, elements);
    })
    .join('');
}

/** The file of a chart: its title above, what must be known below, in fixed light colours. `notices` say what holds for all figures. */
export function asFile(chart: Chart, notices: readonly string[], language: Language): string {
  const { width, height, elements } = chart.draw(WIDTHS.wide, LIGHT);
  const title = wrapped(chart.title, width, 3);
  const notes = [...chart.notes, ...notices].flatMap((note) => wrapped(note, width, 6));
  const top = PADDING + title.length * LINE_HEIGHT + 10;
  const below = top + height + 14;
  const whole = { width: width + PADDING * 2, height: below + notes.length * LINE_HEIGHT + PADDING };
  const inside = [
    element('title', {}, escaped(chart.title)),
    element('desc', {}, escaped(chart.description)),
    element('rect', { width: whole.width, height: whole.height, fill: LIGHT.surface }),
    linesAt(title, { x: PADDING, y: PADDING + 13, weight: 'bold' }, LIGHT),
    element('g', { transform: `translate(${PADDING} ${top})` }, elements),
    linesAt(notes, { x: PADDING, y: below + 13, as: 'quiet' }, LIGHT),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    ...whole,
    'font-family': FONT,
    lang: language,
    role: 'img',
  };
  return `<!-- ${PAGE_MARKS.charts} -->\n${element('svg', root, inside.join('\n'))}\n`;
}

/** The name of the file of a chart: its kind, and what it is of, in letters that every file system has. */
export function fileNameOf({ kind, id }: Pick<Chart, 'kind' | 'id'>): string {
  if (id === null) return `${kind}.svg`;
  const plain = id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80);
  return `${kind}-${plain === '' ? 'x' : plain}.svg`;
}
