/** The sentences of a run. */

import { fr, type Messages } from './fr.ts';
import type { Language } from './language.ts';

export type { Messages } from './fr.ts';
export { type Language, languageOf } from './language.ts';

/** The sentences of a language; English is loaded when it is asked for. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en.ts')).en : fr;
}
