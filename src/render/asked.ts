/** What rules ask, in the sentences of both languages, for JSON files. */

import type { Messages } from '../messages/index.ts';
import type { Asked } from '../outputs/asked.ts';
import { type PhrasedCriteria, plainBlocks, plainLines } from './plain.ts';

/** The sentences of each language. */
export interface BothMessages {
  readonly fr: Messages;
  readonly en: Messages;
}

/** The rules one after the other, each from its title on. */
export function askedOf(rules: readonly PhrasedCriteria[], { fr, en }: BothMessages): Asked {
  return {
    fr: rules.flatMap((criteria) => plainLines(plainBlocks(criteria, 'fr', fr))),
    en: rules.flatMap((criteria) => plainLines(plainBlocks(criteria, 'en', en))),
  };
}
