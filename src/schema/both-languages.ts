/** Texts in both languages: `{fr, en}`, or one text for both. */

import type { Text } from '../engine/index.ts';
import { byKind } from './choices.ts';
import { mapping, needed } from './mapping.ts';
import { text } from './scalars.ts';
import { type Schema, transform } from './schema.ts';

/** A text as it was read; a language that is wrong or missing is null. */
export interface ReadText {
  readonly fr: string | null;
  readonly en: string | null;
}

const one = transform(text, (both): ReadText => ({ fr: both, en: both }));

// A problem of one language names the key of the whole text, not `fr` or `en`.
const each = mapping({ fr: needed(text), en: needed(text) }, ({ fr, en }, { path }): ReadText => {
  const [french, english] = [fr, en].map((key) => (key.given ? text.read(key.at.named(path), null) : null));
  return { fr: french ?? null, en: english ?? null };
});

export const bothLanguages: Schema<ReadText> = {
  form: { kind: 'both languages' },
  read: byKind({ mapping: each }, one).read,
};

/** A text in both languages; `otherwise` stands for a language that is wrong or missing. */
export function textOr(read: ReadText | null, otherwise: string): Text {
  return { fr: read?.fr ?? otherwise, en: read?.en ?? otherwise };
}
