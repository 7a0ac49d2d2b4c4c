/** The sentences of a run. */

import type { Messages } from './fr.ts';
import type { Language } from './language.ts';

export type { Messages } from './fr.ts';
export { type Language, languageOf } from './language.ts';

/** The sentences of a language, loaded when they are asked for. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./fr.ts')).fr;
}
