/** Free texts, codes, and listed values. */

import type { Field } from '../engine/index.ts';
import type { Decoded } from './refused.ts';
import { foldCase, trimCell } from './trim.ts';

/** Control characters other than tab; line breaks too, unless they are allowed in cells. */
export function holdsControl(text: string, lineBreaks: boolean): boolean {
  if (isPlain(text)) return false;
  return (lineBreaks ? /[^\P{Cc}\t\n\r]/u : /[^\P{Cc}\t]/u).test(text);
}

/** Whether a text is of printable ASCII only: most are, and need no other check. */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 || unit > 0x7e) return false;
  }
  return true;
}

/** A text or code as written. */
export function decodeText(text: string, lineBreaks: boolean): Decoded<string> {
  return holdsControl(text, lineBreaks) ? { reason: 'control' } : text;
}

/** Codes separated by `|`, space around each dropped, joined again by `|`. */
export function decodeCodes(text: string, lineBreaks: boolean): Decoded<string> {
  if (holdsControl(text, lineBreaks)) return { reason: 'control' };
  const codes = text.split('|').map(trimCell);
  return codes.includes('') ? { reason: 'empty_part' } : codes.join('|');
}

/** Reads the values of an enumeration: the place of a value as declared, by name or (`aliases`) alias, whatever its case and accents. */
export function enumerationDecoder(field: Field, aliases: boolean): (text: string) => Decoded<number> {
  const places = new Map<string, number>();
  field.values.forEach(({ value, aliases: others }, place) => {
    for (const word of aliases ? [value, ...others] : [value]) places.set(aliases ? foldCase(word) : word, place);
  });
  const values = field.values.map(({ value }) => value);
  const words = [...places.keys()];
  const seen = new Map<string, number>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const place = places.get(aliases ? foldCase(text) : text);
    if (place === undefined) {
      const spelt = foldCase(text);
      const meant = field.values.find(({ value, aliases: others }) => [value, ...others].some((word) => foldCase(word) === spelt));
      return { reason: 'not_listed', values, words, meant: meant?.value ?? null };
    }
    seen.set(text, place);
    return place;
  };
}
