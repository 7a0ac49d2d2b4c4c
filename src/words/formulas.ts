/** Texts that a spreadsheet would run. */

/** Characters that begin a formula in a spreadsheet, and their full-width forms. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const PLAIN_NUMBER = /^-?[0-9]+(?:[.,][0-9]+)?$/;

/** Whether a text begins as formulas do. */
export function beginsFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Whether a spreadsheet would run a text: one that begins so, and is no number. */
export function isFormula(text: string): boolean {
  return beginsFormula(text) && !PLAIN_NUMBER.test(text);
}
