/** The normal forms of Unicode, in which texts are compared. */

/**
 * No script puts so many marks on one letter. Where more follow each other a text stays as it is written: to put them in
 * order would take time as their number squared.
 */
const MOST_MARKS = 100;

/** A text with letters and their marks as one character where there is one (NFC). */
export function composed(text: string): string {
  return hasTooManyMarks(text) ? text : text.normalize('NFC');
}

/** A text with letters and their marks apart (NFD). */
export function decomposed(text: string): string {
  return hasTooManyMarks(text) ? text : text.normalize('NFD');
}

function hasTooManyMarks(text: string): boolean {
  if (text.length <= MOST_MARKS) return false;
  for (const [marks] of text.matchAll(/\p{M}+/gu)) if (marks.length > MOST_MARKS) return true;
  return false;
}
