/** The sentences of a run. */

import { help as helpInEnglish } from './en/help.ts';
import { type HelpWords, help as helpInFrench } from './fr/help.ts';
import type { Messages } from './fr/index.ts';
import type { Language } from './language.ts';

export type { CommandName, HelpWords } from './fr/help.ts';
export type { Messages } from './fr/index.ts';
export { type Language, languageOf } from './language.ts';

/** The sentences of a language, loaded when they are asked for. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./fr/index.ts')).fr;
}

/** What help says in a language. Both are loaded at every start: to open another file takes longer than to read the words of both. */
export function helpIn(language: Language): HelpWords {
  return language === 'en' ? helpInEnglish : helpInFrench;
}
