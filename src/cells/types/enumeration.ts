/** Values that the field lists, each read as its position among them. */

import type { Field } from '../../engine/index.ts';
import { type AmountType, type Decode, oneAmount } from '../column-type.ts';
import { foldHeader } from '../trim.ts';

/** Reads the values of an enumeration: the position of a value among those declared, by name or (`aliases`) alias, whatever its case and accents, with `-`, space and `_` alike. */
function enumerationDecoder(field: Field, aliases: boolean): Decode<number> {
  const positions = new Map<string, number>();
  field.values.forEach(({ value, aliases: others }, position) => {
    for (const word of aliases ? [value, ...others] : [value]) positions.set(aliases ? foldHeader(word) : word, position);
  });
  const values = field.values.map(({ value }) => value);
  const words = [...positions.keys()];
  const seen = new Map<string, number>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const position = positions.get(aliases ? foldHeader(text) : text);
    if (position === undefined) {
      const spelt = foldHeader(text);
      const meant = field.values.find(({ value, aliases: others }) => [value, ...others].some((word) => foldHeader(word) === spelt));
      return { reason: 'not_listed', values, words, meant: meant?.value ?? null };
    }
    seen.set(text, position);
    return position;
  };
}

export const enumeration: AmountType = {
  traits: ['single', 'listed'],
  meaning: 'listed_value',
  stored: 'amount',
  decoder: (field) => enumerationDecoder(field, true),
  bounds: ({ values }) => ({ from: 0, to: values.length - 1 }),
  plain: 'words',
  ranges: (field) => oneAmount(enumerationDecoder(field, false)),
  banded: true,
  written: null,
};
