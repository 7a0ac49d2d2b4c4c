/** A sheet of a workbook: columns of texts and of numbers, and records. */

/** A cell: a text stays as it is, whatever it looks like; a number is a number; null is nothing. */
export type Cell = string | number | null;

export interface Column {
  readonly header: string;
  /** Texts are ids, codes and days, words such texts as many records have; a number is given as such, or as its digits. */
  readonly holds: 'text' | 'word' | 'number';
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly records: Iterable<readonly Cell[]>;
}

export function textColumn(header: string): Column {
  return { header, holds: 'text' };
}

export function wordColumn(header: string): Column {
  return { header, holds: 'word' };
}

export function numberColumn(header: string): Column {
  return { header, holds: 'number' };
}

/** So many rows fit in a sheet. */
export const MOST_ROWS = 1_048_576;

/** A text of a cell has at most so many characters. */
export const MOST_CHARACTERS = 32_767;
