/** An option of the command line: how it is written, what help says of it, and the value that it gives. */

import type { HelpWords } from '../../messages/index.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { oneOf } from './checks.ts';

/** A word by which help calls a value: `FILE`. */
export type ValueWord = keyof HelpWords['help']['value'];
type About = keyof HelpWords['help']['option'];

/** The options of a command line as commander gives them: true, a text or a list of texts, by name. */
export type Given = Readonly<Record<string, unknown>>;

export interface Option<Value> {
  /** `-c, --criteria`. */
  readonly flags: string;
  /** What help calls its value, or the words that it may be; null: it takes none. */
  readonly value: ValueWord | readonly string[] | null;
  /** What help says of it; null: the words that it may be. */
  readonly about: About | null;
  readonly isRepeatable: boolean;
  /** Its value, from what was given for it, beside all that was given; throws a `Refusal` of what it may not be. */
  readonly read: (own: unknown, given: Given) => Value | Promise<Value>;
}

/** Makes a value of a text; `option` is the long name, for problems. */
type Read<Value> = (text: string, option: string, given: Given) => Value | Promise<Value>;

/** The long name: `--criteria`. */
export function longName(flags: string): string {
  return flags.split(' ').at(-1) ?? flags;
}

/** An option without a value. */
export function flag(flags: string, about: About): Option<boolean> {
  return { flags, value: null, about, isRepeatable: false, read: (own) => own === true };
}

/** An option with one value. */
export function single(flags: string, value: ValueWord, about: About): Option<string | undefined>;
export function single<Value>(flags: string, value: ValueWord, about: About, read: Read<Value>): Option<Value | undefined>;
export function single(flags: string, value: ValueWord, about: About, read: Read<unknown> = (text) => text): Option<unknown> {
  const option = longName(flags);
  return {
    flags,
    value,
    about,
    isRepeatable: false,
    read: (own, given) => (typeof own === 'string' ? read(own, option, given) : undefined),
  };
}

/** An option that may be repeated, each text checked. */
export function repeatable(flags: string, value: ValueWord, about: About, read: Read<string> = (text) => text): Option<readonly string[]> {
  const option = longName(flags);
  return {
    flags,
    value,
    about,
    isRepeatable: true,
    read: async (own, given) => {
      const values: string[] = [];
      for (const text of Array.isArray(own) ? own : []) values.push(await read(String(text), option, given));
      return values;
    },
  };
}

/** An option whose value is one of a few words. */
export function choice<const Word extends string>(
  flags: string,
  words: readonly Word[],
  about: About | null = null,
): Option<Word | undefined> {
  return {
    flags,
    value: words,
    about,
    isRepeatable: false,
    read: (own) => (typeof own === 'string' ? oneOf(longName(flags), own, words) : undefined),
  };
}

/** The option, with a value where it is not given. */
export function orElse<Value>(option: Option<Value>, otherwise: NoInfer<NonNullable<Value>>): Option<NonNullable<Value>> {
  return { ...option, read: async (own, given) => (await option.read(own, given)) ?? otherwise };
}

/** The option, which must be given once at least. */
export function requiredOnce<Value>(option: Option<readonly Value[]>): Option<readonly Value[]> {
  return {
    ...option,
    read: async (own, given) => {
      const values = await option.read(own, given);
      if (values.length === 0) throw new Refusal(problem('missing_option', { option: longName(option.flags) }));
      return values;
    },
  };
}

/** The option, which must be given. */
export function required<Value>(option: Option<Value>): Option<NonNullable<Value>> {
  return {
    ...option,
    read: async (own, given) => {
      const value = await option.read(own, given);
      if (value === undefined || value === null) throw new Refusal(problem('missing_option', { option: longName(option.flags) }));
      return value;
    },
  };
}
