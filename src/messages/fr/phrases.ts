/** Turns of phrase that many sentences share, in French. */

import { foldHeader } from '../../cells/trim.ts';
import { asLatin, foreignLetters } from '../../words/look-alikes.ts';

export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** A delimiter as it is shown. */
export const delimiterName = (delimiter: string): string => (delimiter === '\t' ? 'tabulation' : quoted(delimiter));

export const listed = (words: readonly string[]): string => words.join(', ');

export const didYouMean = (near: string | null, otherwise = ''): string =>
  near === null ? otherwise : `vouliez-vous dire ${quoted(near)}\u00a0?`;

/** The near word, and besides, while they are few, the values that there are: the near one may not be the one meant. */
export const suggestion = (near: string | null, values: readonly string[]): string => {
  const few = values.length > 1 && values.length <= 20;
  if (near === null) return `valeurs possibles\u00a0: ${listed(values)}`;
  return few ? `${didYouMean(near)} Valeurs possibles\u00a0: ${listed(values)}` : didYouMean(near);
};

const alphabets = { cyrillic: 'cyrillique', greek: 'grecque' };

/** The letters of another alphabet in a word that looks like another; nothing for any other word. */
export const lookAlike = (word: string, known: string | null): string => {
  const letters = foreignLetters(word);
  if (known === null || letters.length === 0 || foldHeader(asLatin(word)) !== foldHeader(known)) return '';
  return `, avec ${letters.map(({ letter, alphabet, number }) => `la lettre ${alphabets[alphabet]} ${quoted(letter)} (${number})`).join(' et ')}`;
};
