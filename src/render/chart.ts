/** A chart as terminal text: for each row its figures, each with a bar as long as it is large within its column. */

import stringWidth from 'string-width';
import type { Block } from './blocks.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

const GAP = 2;
const SHORTEST = 4;
const LONGEST = 32;

/** Bars of a cell, by eighths of its width. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** The lines of a chart as wide as the terminal; null where there is no room for bars. `ascii` draws with `#`. */
export function chartLines({ head, rows }: Chart, width: number, ascii: boolean): string[] | null {
  const [title = '', ...series] = head;
  const labels = Math.max(...[title, ...rows.map(({ label }) => label)].map((text) => stringWidth(text)));
  const columns = series.map((name, at) => {
    const figures = rows.map(({ figures: all }) => all[at] ?? null);
    return {
      name,
      digits: Math.max(...figures.map((figure) => stringWidth(figure?.shown ?? ''))),
      most: Math.max(0, ...figures.map((figure) => figure?.value ?? 0)),
    };
  });
  const room = Math.floor((width - labels) / columns.length) - GAP;
  if (columns.some(({ name, digits }) => room < Math.max(stringWidth(name), digits + 1 + SHORTEST))) return null;
  const line = (label: string, cells: readonly string[]): string => [padded(label, labels), ...cells].join(' '.repeat(GAP)).trimEnd();
  return [
    line(
      title,
      columns.map(({ name }) => padded(name, room)),
    ),
    ...rows.map(({ label, figures }) =>
      line(
        label,
        columns.map(({ digits, most }, at) => {
          const figure = figures[at] ?? null;
          if (figure === null) return ' '.repeat(room);
          const share = most > 0 ? (figure.value ?? 0) / most : 0;
          const drawn = bar(share, Math.min(room - digits - 1, LONGEST), ascii);
          return padded(`${' '.repeat(digits - stringWidth(figure.shown))}${figure.shown} ${drawn}`, room);
        }),
      ),
    ),
  ];
}

/** A bar of a share of so many cells; what is more than nothing is seen. */
function bar(share: number, cells: number, ascii: boolean): string {
  if (share <= 0) return '';
  if (ascii) return '#'.repeat(Math.max(1, Math.round(share * cells)));
  const eighths = Math.max(1, Math.round(share * cells * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
