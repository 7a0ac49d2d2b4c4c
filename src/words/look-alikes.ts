/** Letters of other alphabets that look like Latin ones: a word that holds them is another word, though nobody sees it. */

/** The letters of an alphabet, each before the Latin letter that it looks like. */
const PAIRS = {
  cyrillic: 'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅS',
  greek: 'οoαaνvρpιiκkυuγyχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
} as const;

export type Alphabet = keyof typeof PAIRS;

/** A letter of another alphabet. */
export interface ForeignLetter {
  readonly letter: string;
  readonly alphabet: Alphabet;
  /** As Unicode numbers it: `U+0430`. */
  readonly number: string;
}

const LATIN = new Map(
  Object.values(PAIRS).flatMap((pairs) => (pairs.match(/../gu) ?? []).map(([letter = '', latin = '']) => [letter, latin])),
);

const FOREIGN: RegExp = new RegExp(`[${[...LATIN.keys()].join('')}]`, 'gu');

/** A text with the Latin letters that its letters look like. */
export function asLatin(text: string): string {
  return text.replace(FOREIGN, (letter) => LATIN.get(letter) ?? letter);
}

/** The letters of a text that only look like Latin ones, each once. */
export function foreignLetters(text: string): ForeignLetter[] {
  return [...new Set(text.match(FOREIGN) ?? [])].map((letter) => ({
    letter,
    alphabet: PAIRS.cyrillic.includes(letter) ? 'cyrillic' : 'greek',
    number: `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}
