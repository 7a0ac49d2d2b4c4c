/** A part of a file, or of a command, that an outsider may make as large as he likes. */

export interface Part {
  readonly what: string;
  /** How large it is made: as large as it may be, or so that more would only take longer. */
  readonly most: number;
  /** Writes files in which it is so large, and gives the command that reads them; `size` 1 is next to nothing. */
  readonly command: (size: number, file: (name: string, content: string | Uint8Array) => string) => readonly string[];
}

/** So many items, each made from its number. */
export function items<Item>(count: number, item: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, number) => item(number));
}

/** A number by which neighbours differ in every digit. */
export function mixed(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1) >>> 0;
}
