/** Free texts. */

import type { TextType } from '../column-type.ts';
import { decodeText } from '../texts.ts';

export const text: TextType = {
  traits: ['single', 'listed', 'text'],
  meaning: 'text',
  stored: 'text',
  decoder:
    (_, { lineBreaks }) =>
    (cell) =>
      decodeText(cell, lineBreaks),
  refusedOperand: () => null,
};
