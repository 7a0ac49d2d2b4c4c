/** How a cell was written, beside its value: with both it is written again, so that its text need not be kept. */

/** The forms in which the cells of a type are written. A form is a whole number from 0 on. */
export interface WrittenForms {
  /** A cell as outputs write it, where that is not always as it is. */
  readonly shown?: ((cell: string) => string) | undefined;
  /** The form in which a cell that has a value is written; `NO_FORM` where it is written in none. */
  readonly formOf: (cell: string) => number;
  /** Writes a value in a form, as at most `LONGEST_WRITTEN` bytes of ASCII, and gives where it ends. */
  readonly write: (value: number, form: number, bytes: Buffer, at: number) => number;
}

/** What is no form. */
export const NO_FORM = 0xffff;

/** No cell that is written again is longer. */
export const LONGEST_WRITTEN = 32;

/** A value written in a form, as a text. */
export function writtenText(forms: WrittenForms, value: number, form: number): string {
  const bytes = Buffer.alloc(LONGEST_WRITTEN);
  return bytes.toString('latin1', 0, forms.write(value, form, bytes, 0));
}
