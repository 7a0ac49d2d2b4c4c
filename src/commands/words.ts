/** The words that a command takes beside its options. */

import { problem, Refusal } from '../problems/problem.ts';
import type { Given, ValueWord } from './options/option.ts';

/** What the words of a command line are read with. */
export interface WordReading {
  /** What help calls a word. */
  readonly called: (name: ValueWord) => string;
  readonly given: Given;
}

export interface Words<Value extends object> {
  readonly names: readonly { readonly name: ValueWord; readonly count: 'one' | 'at_most_one' | 'several' }[];
  /** What the words mean; throws a `Refusal` of what may not be. They are checked before all options. */
  readonly read: (words: readonly string[], reading: WordReading) => Value;
}

/** Words behind a pool that are pools too, as a shell writes `-p *.csv`: where `--pool` is not given, none may be. */
export const MORE_POOLS: Words<{ readonly morePools: readonly string[] }> = {
  names: [{ name: 'file', count: 'several' }],
  read: (words, { given, called }) => {
    if (given['pool'] === undefined) refuseExtra(words);
    for (const word of words) {
      if (word === '') throw new Refusal(problem('empty_option_value', {}, { value: called('file') }));
      const meant = meaningOf(word);
      if (meant !== null) throw new Refusal(problem('extra_argument', { meant }, { value: word }));
    }
    return { morePools: words };
  },
};

/** What a word is that stands where pools may, and is plainly none. */
function meaningOf(word: string): 'criteria' | 'option' | null {
  if (/^[-\u2013\u2014]/.test(word)) return 'option';
  return /\.(?:ya?ml|json)$/i.test(word) ? 'criteria' : null;
}

/** One word, which the command gets by that name. */
export function oneWord<Name extends ValueWord>(name: Name): Words<{ readonly [Key in Name]: string }> {
  return {
    names: [{ name, count: 'one' }],
    read: ([word, ...more], { called }) => {
      if (word === undefined) throw new Refusal(problem('missing_option', { option: called(name) }));
      if (word === '') throw new Refusal(problem('empty_option_value', {}, { value: called(name) }));
      refuseExtra(more);
      return { [name]: word } as { readonly [Key in Name]: string };
    },
  };
}

/** Any number of words, which the command gets under a name; `check` may throw a `Refusal` of them. */
export function severalWords<Key extends string>(
  name: ValueWord,
  key: Key,
  check: (words: readonly string[], called: string) => void = () => {},
): Words<{ readonly [Name in Key]: readonly string[] }> {
  return {
    names: [{ name, count: 'several' }],
    read: (words, { called }) => {
      check(words, called(name));
      return { [key]: words } as { readonly [Name in Key]: readonly string[] };
    },
  };
}

export function refuseExtra([first]: readonly string[]): void {
  if (first !== undefined) throw new Refusal(problem('extra_argument', { meant: null }, { value: first }));
}
