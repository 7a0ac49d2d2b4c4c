/** Several codes in a cell. */

import type { TextType } from '../column-type.ts';
import type { Decoded } from '../refused.ts';
import { holdsControl } from '../texts.ts';
import { trimCell } from '../trim.ts';

/** Codes separated by `|`, space around each dropped, joined again by `|`. */
function decodeCodes(text: string, lineBreaks: boolean): Decoded<string> {
  if (holdsControl(text, lineBreaks)) return { reason: 'control' };
  const found = text.split('|').map(trimCell);
  return found.includes('') ? { reason: 'empty_part' } : found.join('|');
}

export const codes: TextType = {
  traits: ['codes'],
  meaning: 'text',
  stored: 'text',
  decoder:
    (_, { lineBreaks }) =>
    (cell) =>
      decodeCodes(cell, lineBreaks),
};
