/** Words that other programs write where a cell is blank. */

import { foldCase } from './trim.ts';

const WORDS = new Set(['null', '(null)', '\\n', 'na', '<na>', 'n/a', 'n/d', 'nd', 'nan', 'none', '(blank)', '(vide)', '.', '-', '--']);

const ERROR_WORD = /^(?:#(?:n\/a|n\/d|nv|ref!|value!|valeur!|name\?|nom\?|div\/0!|num!|nombre!|null!|nul!|spill!|calc!)|err:[0-9]+)$/;

/** No such word is longer. */
export const LONGEST_BLANK_WORD = 12;

/** Whether a text, without accents and in small letters, is what a spreadsheet writes where it cannot compute. */
export function isErrorWord(folded: string): boolean {
  return ERROR_WORD.test(folded);
}

/** Whether a cell is a word that stands for a blank in another program. */
export function isBlankWord(cell: string): boolean {
  if (cell.length > LONGEST_BLANK_WORD) return false;
  const folded = foldCase(cell);
  return WORDS.has(folded) || isErrorWord(folded);
}
