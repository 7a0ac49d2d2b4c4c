/** Checks that values of several options, or words of the command line, have in common. */

import type { ProblemArguments } from '../../problems/arguments.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { nearest } from '../../words/nearest.ts';

/** The refusal of a value; `allowed` are values as they may be. */
export function notAllowed(option: string, value: string, allowed: readonly string[], near: string | null = null): Refusal {
  return new Refusal(problem('option_value_not_allowed', { option, allowed, near }, { value }));
}

/** One of a few words. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw notAllowed(option, value, words, nearest(value, words));
  return found;
}

/** A whole number from 1 to `most`; `allowed` are examples of it. */
export function wholeNumber(most: number, allowed: readonly string[] = ['1', '2', '…', String(most)]) {
  return (text: string, option: string): number => {
    if (!/^0*[1-9][0-9]{0,14}$/.test(text) || Number(text) > most) throw notAllowed(option, text, allowed);
    return Number(text);
  };
}

/** A whole number from `least` on. */
export function wholeNumberFrom(least: number, most: number, allowed: readonly string[]) {
  const any = wholeNumber(most, allowed);
  return (text: string, option: string): number => {
    const number = any(text, option);
    if (number < least) throw notAllowed(option, text, allowed);
    return number;
  };
}

/** A path of a file, since standard output is for data or the summary. */
export function notStdout(option: ProblemArguments['stdout_not_allowed']['option']) {
  return (path: string): string => {
    if (path === '-') throw new Refusal(problem('stdout_not_allowed', { option }));
    return path;
  };
}
