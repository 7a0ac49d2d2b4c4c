/** Several codes in a cell. */

import type { Field } from '../../engine/index.ts';
import { refusedCode } from '../code-forms.ts';
import type { TextType } from '../column-type.ts';
import { type Decoded, isRefused } from '../refused.ts';
import { decodeText } from '../texts.ts';
import { trimCell } from '../trim.ts';

/** What stands between codes where nothing was declared. */
const USUAL = '|';

/** What else might: a cell that holds it is refused, since it may be several codes. */
const OTHER_SEPARATOR = /[,;]|^[["]/;

/** Codes with a separator between them, space around each dropped, joined by `|`. */
function decodeCodes(text: string, field: Field, lineBreaks: boolean): Decoded<string> {
  const decoded = decodeText(text, lineBreaks);
  if (isRefused(decoded)) return decoded;
  if (field.separator === null && OTHER_SEPARATOR.test(decoded)) return { reason: 'other_separator' };
  const found = decoded.split(field.separator ?? USUAL).map(trimCell);
  if (found.includes('')) return { reason: 'empty_part' };
  return found.map((each) => refusedCode(each, field)).find((refused) => refused !== null) ?? found.join(USUAL);
}

export const codes: TextType = {
  traits: ['codes'],
  meaning: 'text',
  stored: 'text',
  decoder:
    (field, { lineBreaks }) =>
    (cell) =>
      decodeCodes(cell, field, lineBreaks),
  refusedOperand: (given, field) => (given.includes(USUAL) ? { reason: 'form' } : refusedCode(given, field)),
};
