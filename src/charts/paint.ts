/** The colours of charts and pages: for light and dark screens, and those of the system where a reader forces theirs. */

/** What is painted, by its part in a picture. */
export const PAINTS = ['surface', 'ink', 'quiet', 'grid', 'first', 'second', 'pale', 'mark'] as const;
export type PaintName = (typeof PAINTS)[number];

/** A colour for each part, as SVG and CSS take it. */
export type Paint = Readonly<Record<PaintName, string>>;

export const LIGHT: Paint = {
  surface: '#ffffff',
  ink: '#1c2128',
  quiet: '#57606a',
  grid: '#d0d7de',
  first: '#0b5cad',
  second: '#9a4a00',
  pale: '#cfe0f3',
  mark: '#a11a4a',
};

export const DARK: Paint = {
  surface: '#14181d',
  ink: '#e9edf2',
  quiet: '#a9b4c0',
  grid: '#3d4650',
  first: '#6cb0ff',
  second: '#f0a35c',
  pale: '#23405e',
  mark: '#ff8fb1',
};

/** The colours that a reader has set for everything. */
export const FORCED: Paint = {
  surface: 'Canvas',
  ink: 'CanvasText',
  quiet: 'CanvasText',
  grid: 'GrayText',
  first: 'LinkText',
  second: 'CanvasText',
  pale: 'Canvas',
  mark: 'CanvasText',
};

/** Colours that a page sets by name, so that one drawing serves every mode. */
export const OF_PAGE: Paint = {
  surface: 'var(--surface)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  grid: 'var(--grid)',
  first: 'var(--first)',
  second: 'var(--second)',
  pale: 'var(--pale)',
  mark: 'var(--mark)',
};

/** A paint that must be told from what it lies on: text by 4.5 to 1, shapes by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface Pair {
  readonly over: PaintName;
  readonly under: PaintName;
  readonly as: 'text' | 'shape';
}

/** Every pair that is used; lines of the grid and the pale ground of a band are not needed to read a chart. */
export const PAIRS: readonly Pair[] = [
  { over: 'ink', under: 'surface', as: 'text' },
  { over: 'quiet', under: 'surface', as: 'text' },
  { over: 'mark', under: 'surface', as: 'text' },
  { over: 'first', under: 'surface', as: 'text' },
  { over: 'first', under: 'surface', as: 'shape' },
  { over: 'second', under: 'surface', as: 'shape' },
  { over: 'mark', under: 'surface', as: 'shape' },
  { over: 'quiet', under: 'surface', as: 'shape' },
  { over: 'first', under: 'pale', as: 'shape' },
  { over: 'quiet', under: 'pale', as: 'shape' },
  { over: 'mark', under: 'pale', as: 'shape' },
];
