/** Problems as sentences, for programs. */

import { listRemedies as englishInLists } from '../messages/en/list-remedies.ts';
import { problems as english } from '../messages/en/problems/index.ts';
import { listRemedies as frenchInLists } from '../messages/fr/list-remedies.ts';
import { problems as french } from '../messages/fr/problems/index.ts';
import type { Language } from '../messages/language.ts';
import { sentence as partsOf } from '../messages/sentences.ts';
import type { Problem } from '../problems/problem.ts';

const MESSAGES = {
  fr: { problems: french, listRemedies: frenchInLists },
  en: { problems: english, listRemedies: englishInLists },
};

/**
 * A problem as a sentence: what is wrong, a dash, and what to do about it, as the command prints it after its code and location.
 * Long texts from files are cut, and characters in them that a terminal would obey are escaped.
 *
 * @param problem as a result gives it in `problems`.
 * @param language `fr` or `en`.
 * @throws RangeError when the language is another.
 */
export function sentence(problem: Problem, language: Language): string {
  if (!Object.hasOwn(MESSAGES, language)) throw new RangeError(`languages are fr and en: ${language}`);
  return partsOf(problem, MESSAGES[language]).join(' — ');
}
