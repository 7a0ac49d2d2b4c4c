/** What is no code: what a spreadsheet has made of one, and what has not the digits that its column asks for. */

import type { Field } from '../engine/index.ts';
import type { Refused } from './refused.ts';

/** How spreadsheets write that a number is a text. */
const MARKED_AS_TEXT = /^(?:'[0-9]|=")/;

/** Why a text is no code of a field; null where it is one. */
export function refusedCode(text: string, { pattern }: Pick<Field, 'pattern'>): Refused | null {
  if (MARKED_AS_TEXT.test(text)) return { reason: 'marked_as_text' };
  if (pattern === null || (text.length === pattern.digits && /^[0-9]+$/.test(text))) return null;
  return { reason: 'code_form', words: pattern.words, isSpoilt: isSpoilt(text, pattern.digits) };
}

/** The same of the beginning of a code. */
export function refusedPrefix(text: string, { pattern }: Pick<Field, 'pattern'>): Refused | null {
  if (pattern === null || (text.length <= pattern.digits && /^[0-9]*$/.test(text))) return null;
  return { reason: 'code_form', words: pattern.words, isSpoilt: false };
}

/** Whether a spreadsheet may have taken zeros from the beginning of a code, or added decimals to it. */
function isSpoilt(text: string, digits: number): boolean {
  const [, whole = ''] = /^([0-9]+)(?:[.,]0+)?$/.exec(text) ?? [];
  return whole !== '' && whole.length <= digits;
}
