/** Forms: how texts of a column are made again from the values that were read. */

export interface Form {
  /** Whether a cell is exactly what its value gives. */
  readonly regular: (cell: string) => boolean;
  /** Writes the text of a value, of at most `LONGEST` bytes of ASCII, and gives where it ends. */
  readonly write: (value: number, bytes: Buffer, at: number) => number;
}

/** No text that is made again is longer. */
export const LONGEST = 24;

/** The text that is made of a value. */
export function madeText(form: Form, value: number): string {
  const made = Buffer.alloc(LONGEST);
  return made.toString('latin1', 0, form.write(value, made, 0));
}
