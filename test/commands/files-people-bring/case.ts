/** One small file as people bring it, and what becomes of it. */

/** A sentence part that the message must have: the same in both languages, or in French and in English. */
export type Said = string | readonly [fr: string, en: string];

/** The file is read: who is invited, in order, and the warnings. */
interface Accepted {
  readonly invited: string;
  readonly warnings?: readonly string[];
}

/** The file is refused: the first problem as code, line, column, and what its message names of cause and cure. */
interface Refused {
  readonly refused: string;
  readonly says: readonly Said[];
}

export interface FileCase {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly options?: readonly string[];
  readonly outcome: Accepted | Refused;
}

/** The columns of the sound file, and its people: are invited, in this order; A-4 speaks too little French. */
export const HEADER: readonly string[] = ['candidate_id', 'submitted_at', 'score', 'french_speaking', 'noc_2021', 'region'];
export const PEOPLE: readonly (readonly string[])[] = [
  ['A-1', '2024-01-02', '600', '7', '31301', 'Estrie'],
  ['A-2', '2024-01-03', '640.5', '8', '21231', 'Côte-Nord'],
  ['A-3', '2024-01-04', '', '12', '31102', 'Laval'],
  ['A-4', '2024-01-05', '700', '4', '31301', 'Laval'],
];
export const SOUND: Accepted = { invited: 'A-2 A-1 A-3' };

/** How a program writes a file. */
export interface Writing {
  readonly delimiter?: string;
  readonly end?: string;
  readonly header?: readonly string[];
  /** Lines, without their end, before the header and behind the people. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** The cell of a person (row from 0) in a column, by its name. */
  readonly cell?: (cell: string, column: string, row: number) => string;
}

/** The sound file as a program writes it. */
export function written({ delimiter = ',', end = '\n', header = HEADER, before = [], after = [], cell = (text) => text }: Writing): string {
  const people = PEOPLE.map((cells, row) => cells.map((text, at) => cell(text, HEADER[at] ?? '', row)).join(delimiter));
  return [...before, header.join(delimiter), ...people, ...after, ''].join(end);
}

/** One cell of the first person in place of another. */
export function withCell(column: string, text: string, more: Writing = {}): string {
  return written({ ...more, cell: (cell, name, row) => (name === column && row === 0 ? text : (more.cell?.(cell, name, row) ?? cell)) });
}

/** The same for all. */
export function withCells(column: string, change: (cell: string, row: number) => string, more: Writing = {}): string {
  return written({ ...more, cell: (cell, name, row) => (name === column ? change(cell, row) : (more.cell?.(cell, name, row) ?? cell)) });
}
