/** Texts that a spreadsheet would run. */

/** Characters that begin a formula in a spreadsheet, and their full-width forms; plain numbers are none. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^-?[0-9]+(?:[.,][0-9]+)?$/;

/** Whether a spreadsheet would run a text: one that begins so, and is no number. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text);
}
