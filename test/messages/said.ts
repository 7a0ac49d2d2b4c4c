/** What the command says of a problem, in whatever words: so that a test asserts the problem and not its wording. */

import { type Language, messagesIn } from '../../src/messages/index.ts';
import { sentence } from '../../src/messages/sentences.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** The message of a problem, as a line of standard error ends and as `--format json` has it. */
export async function said(found: Problem, language: Language = 'en'): Promise<string> {
  return sentence(found, await messagesIn(language)).join(' — ');
}
