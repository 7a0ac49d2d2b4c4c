/** Several codes in a cell. */

import type { TextType } from '../column-type.ts';
import { type Decoded, isRefused } from '../refused.ts';
import { decodeText } from '../texts.ts';
import { trimCell } from '../trim.ts';

/** Codes separated by `|`, space around each dropped, joined again by `|`. */
function decodeCodes(text: string, lineBreaks: boolean): Decoded<string> {
  const decoded = decodeText(text, lineBreaks);
  if (isRefused(decoded)) return decoded;
  const found = decoded.split('|').map(trimCell);
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
