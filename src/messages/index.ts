/** The sentences of a run. */

import type { HelpWords } from './fr/help.ts';
import type { Messages } from './fr/index.ts';
import type { Language } from './language.ts';

export type { CommandName, HelpWords } from './fr/help.ts';
export type { Messages } from './fr/index.ts';
export { type Language, languageOf } from './language.ts';

/** The sentences of a language, loaded when they are asked for. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/index.ts')).en : (await import('./fr/index.ts')).fr;
}

/** What help says in a language, without the rest of its sentences. */
export async function helpIn(language: Language): Promise<HelpWords> {
  return language === 'en' ? (await import('./en/help.ts')).help : (await import('./fr/help.ts')).help;
}
