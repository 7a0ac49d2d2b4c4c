/** Space around cells and headers, and how headers and listed values compare. */

import { decomposed } from './normal-forms.ts';

/** What is dropped around a cell: tab, space, no-break space, figure space, narrow no-break space. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x2007 || unit === 0x202f;
}

/** A printable ASCII character, as nearly all cells begin and end with: no space. */
function isInk(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

/** The text without space around it. */
export function trimCell(text: string): string {
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** A text without case or accents. */
export function foldCase(text: string): string {
  return decomposed(text).replace(/\p{M}/gu, '').toLowerCase();
}

/** A header or a listed value without case, accents or space around it, `-` and inner space as `_`: how these compare. */
export function foldHeader(text: string): string {
  return foldCase(trimCell(text)).replace(/[-\t \u00a0\u2007\u202f]/g, '_');
}
