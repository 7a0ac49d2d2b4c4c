/** The marks that a merge leaves in a text where two people changed the same lines. */

/** The line that begins what one side of an unfinished merge has. */
const MERGE_MARK = '<<<<<<< ';

/** Whether a line, or its first cell, begins what one side of an unfinished merge has. */
export function isMergeMark(text: string | undefined): boolean {
  return text?.startsWith(MERGE_MARK) === true;
}

/** The line, from 1, of the first mark of an unfinished merge; null where there is none. */
export function lineOfMergeMark(text: string): number | null {
  const at = text.startsWith(MERGE_MARK) ? 0 : text.indexOf(`\n${MERGE_MARK}`) + 1;
  return at === 0 && !isMergeMark(text) ? null : text.slice(0, at).split('\n').length;
}
