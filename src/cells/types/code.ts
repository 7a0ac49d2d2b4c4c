/** Codes: texts of which every digit counts, `0213` too. */

import { refusedCode, refusedPrefix } from '../code-forms.ts';
import type { TextType } from '../column-type.ts';
import { isRefused } from '../refused.ts';
import { decodeText } from '../texts.ts';
import { text } from './text.ts';

export const code: TextType = {
  ...text,
  decoder:
    (field, { lineBreaks }) =>
    (cell) => {
      const decoded = decodeText(cell, lineBreaks);
      return isRefused(decoded) ? decoded : (refusedCode(decoded, field) ?? decoded);
    },
  refusedOperand: (given, field, isBeginning) => (isBeginning ? refusedPrefix(given, field) : refusedCode(given, field)),
};
