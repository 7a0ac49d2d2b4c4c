/** What rules ask, as the JSON of a command carries it. */

import type { Asked } from '../outputs/asked.ts';
import { askedOf } from '../render/asked.ts';
import type { PhrasedCriteria } from '../render/plain.ts';
import type { Context } from './context.ts';

/** The rules in the sentences of both languages, one after the other. */
export async function askedIn(rules: readonly PhrasedCriteria[], { messagesIn }: Context): Promise<Asked> {
  return askedOf(rules, { fr: await messagesIn('fr'), en: await messagesIn('en') });
}
