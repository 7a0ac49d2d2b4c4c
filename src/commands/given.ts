/** The options of a command line as they are given, and the checks that every command makes of them. */

import { isKnownEncoding } from '../csv/encoding.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import type { CommonOptions, ReadingOptions, RejectsOptions } from './context.ts';

/** Options by name. */
export type Given = Readonly<Record<string, unknown>>;

export function common(given: Given): CommonOptions {
  oneOf('--lang', text(given, 'lang'), ['fr', 'en'], 'fr');
  const color = oneOf('--color', text(given, 'color'), ['auto', 'always', 'never'], 'auto');
  return { color, quiet: given['quiet'] === true, verbose: given['verbose'] === true };
}

export async function reading(given: Given): Promise<ReadingOptions> {
  const delimiter = text(given, 'delimiter');
  const encoding = text(given, 'encoding');
  if (delimiter !== undefined && !/^(?:tab|[,;\t|])$/.test(delimiter)) {
    const allowed = [',', ';', 'tab', '|'];
    throw new Refusal(problem('option_value_not_allowed', { option: '--delimiter', allowed, near: null }, { value: delimiter }));
  }
  if (encoding !== undefined && !(await isKnownEncoding(encoding))) throw new Refusal(problem('unknown_encoding', {}, { value: encoding }));
  return { ...optional(given, ['delimiter', 'encoding']), allowLineBreaks: given['allowLineBreaks'] === true };
}

/** `--rejects FILE`; it goes to no standard output, where data or the summary are. */
export function rejecting(given: Given): RejectsOptions {
  const rejects = optional(given, ['rejects']);
  if (rejects.rejects === '-') throw new Refusal(problem('stdout_not_allowed', { option: '--rejects' }));
  return rejects;
}

export function changes(given: Given): readonly string[] {
  const all = list(given, 'set');
  for (const change of all) if (!/^[^=]+=/.test(change)) throw new Refusal(problem('change_without_equals', {}, { value: change }));
  return all;
}

/** The one word that a command takes, as its help calls it. */
export function onlyWord([word, ...more]: readonly string[], named: string): string {
  if (word === undefined) throw new Refusal(problem('missing_option', { option: named }));
  if (word === '') throw new Refusal(problem('empty_option_value', {}, { value: named }));
  refuseExtra(more);
  return word;
}

export function refuseExtra([first]: readonly string[]): void {
  if (first !== undefined) throw new Refusal(problem('extra_argument', {}, { value: first }));
}

export function required(given: Given, key: string, option: string): string {
  const value = text(given, key);
  if (value === undefined) throw new Refusal(problem('missing_option', { option }));
  return value;
}

export function text(given: Given, key: string): string | undefined {
  const value = given[key];
  return typeof value === 'string' ? value : undefined;
}

export function list(given: Given, key: string): readonly string[] {
  const value = given[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Only the keys that were given. */
export function optional<Key extends string>(given: Given, keys: readonly Key[]): { [K in Key]?: string } {
  const entries = keys.flatMap((key) => {
    const value = text(given, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as { [K in Key]?: string };
}

/** One of a few words, or a usage error. */
export function oneOf<Word extends string>(option: string, value: string | undefined, words: readonly Word[], otherwise: Word): Word {
  if (value === undefined) return otherwise;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new Refusal(problem('option_value_not_allowed', { option, allowed: words, near: nearest(value, words) }, { value }));
}

/** Threads that a command may be given. */
export const MOST_JOBS = 256;

/** A whole number from 1 to `most`; null when not given. */
export function count(given: Given, key: 'replicates' | 'jobs', most: number): number | null {
  const value = text(given, key);
  if (value === undefined) return null;
  if (/^0*[1-9][0-9]{0,9}$/.test(value) && Number(value) <= most) return Number(value);
  throw new Refusal(
    problem('option_value_not_allowed', { option: `--${key}`, allowed: ['1', '2', '…', String(most)], near: null }, { value }),
  );
}
