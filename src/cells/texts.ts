/** Texts, and the characters that they may not hold. */

import { composed } from './normal-forms.ts';
import type { Decoded } from './refused.ts';

/** Control characters other than tab; line breaks too, unless they are allowed in cells. */
export function holdsControl(text: string, lineBreaks: boolean): boolean {
  if (isPlain(text)) return false;
  return (lineBreaks ? /[^\P{Cc}\t\n\r]/u : /[^\P{Cc}\t]/u).test(text);
}

/** Whether a text is of printable ASCII only: most are, and need no other check. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** A text or code, in the composed form of Unicode, in which texts are compared. */
export function decodeText(text: string, lineBreaks: boolean): Decoded<string> {
  if (isPlain(text)) return text;
  return holdsControl(text, lineBreaks) ? { reason: 'control' } : composed(text);
}
