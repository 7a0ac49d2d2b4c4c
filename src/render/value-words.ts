/** A value of a cell or a test in the words of a language: yes and no, the values of enumerations, no period. */

import { decodeBoolean } from '../cells/amounts.ts';
import { foldCase } from '../cells/trim.ts';
import { meaningOf } from '../cells/types.ts';
import type { Field } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';

/** The value as the language has it; what has no words of its own stays as written. */
export function valueInWords(value: string, field: Field, language: Language, messages: Messages): string {
  if (field.type === 'periods') return /^(?:none|aucun)$/i.test(value) ? messages.explain.noPeriod : value;
  switch (meaningOf(field.type)) {
    case 'yes_or_no':
      return yesOrNo(value, messages);
    case 'listed_value':
      return listedValue(value, field, language);
    case 'number':
    case 'moment':
    case 'text':
      return value;
  }
}

/** `true`, `oui` or `1` as the language says it. */
export function yesOrNo(value: string, { plain: words }: Messages): string {
  const read = decodeBoolean(value);
  return typeof read === 'number' ? (read === 1 ? words.yes : words.no) : value;
}

/** Values have English names; an alias is the French one. */
function listedValue(value: string, { values }: Field, language: Language): string {
  const spelt = foldCase(value);
  const found = values.find((each) => [each.value, ...each.aliases].some((word) => foldCase(word) === spelt));
  if (found === undefined) return value;
  return language === 'fr' ? (found.aliases[0] ?? found.value) : found.value;
}
