/** Turns of phrase that many sentences share, in English. */

import { foldHeader } from '../../cells/trim.ts';
import { asLatin, foreignLetters } from '../../words/look-alikes.ts';

export const quoted = (text: string): string => `“${text}”`;

/** A delimiter as it is shown. */
export const delimiterName = (delimiter: string): string => (delimiter === '\t' ? 'tab' : quoted(delimiter));

export const listed = (words: readonly string[]): string => words.join(', ');

export const didYouMean = (near: string | null, otherwise = ''): string => (near === null ? otherwise : `did you mean ${quoted(near)}?`);

/** The near word, and besides, while they are few, the values that there are: the near one may not be the one meant. */
export const suggestion = (near: string | null, values: readonly string[]): string => {
  const few = values.length > 1 && values.length <= 20;
  if (near === null) return `possible values: ${listed(values)}`;
  return few ? `${didYouMean(near)} Possible values: ${listed(values)}` : didYouMean(near);
};

const alphabets = { cyrillic: 'Cyrillic', greek: 'Greek' };

/** The letters of another alphabet in a word that looks like another; nothing for any other word. */
export const lookAlike = (word: string, known: string | null): string => {
  const letters = foreignLetters(word);
  if (known === null || letters.length === 0 || foldHeader(asLatin(word)) !== foldHeader(known)) return '';
  return `, with ${letters.map(({ letter, alphabet, number }) => `the ${alphabets[alphabet]} letter ${quoted(letter)} (${number})`).join(' and ')}`;
};
