/** The canonical form of a value: the text that is made again from the value, so that it need not be kept. */

/** How the values of a type are written as texts. */
export interface CanonicalForm {
  /** Whether a cell is exactly what its value gives. */
  readonly isCanonical: (cell: string) => boolean;
  /** Writes the text of a value, of at most `LONGEST` bytes of ASCII, and gives where it ends. */
  readonly write: (value: number, bytes: Buffer, at: number) => number;
}

/** No canonical text is longer. */
export const LONGEST_CANONICAL = 24;

/** The canonical text of a value. */
export function canonicalText(form: CanonicalForm, value: number): string {
  const made = Buffer.alloc(LONGEST_CANONICAL);
  return made.toString('latin1', 0, form.write(value, made, 0));
}
