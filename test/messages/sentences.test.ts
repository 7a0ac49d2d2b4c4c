/** Every problem can be said in both languages, whatever its arguments, and both name the same things. */

import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { sentence } from '../../src/messages/sentences.ts';
import { CODES } from '../../src/problems/codes.ts';
import type { Location, Problem, ProblemName } from '../../src/problems/problem.ts';
import { PROBLEM_CASES } from './problem-cases.ts';

const [fr, en] = await Promise.all([messagesIn('fr'), messagesIn('en')]);

/** Where a problem is: with a value, with an empty one, and nowhere. */
const LOCATIONS: readonly Location[] = [{ field: 'x-field', value: 'x-value' }, { field: 'x-field', value: '' }, {}];

/** All combinations of the alternatives of each argument. */
function combined(alternatives: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, unknown>>[] {
  return Object.entries(alternatives).reduce<Readonly<Record<string, unknown>>[]>(
    (made, [key, values]) => made.flatMap((args) => values.map((value) => ({ ...args, [key]: value }))),
    [{}],
  );
}

/** The words and numbers of the arguments that a sentence names. */
function named(text: string): string[] {
  return [...new Set(text.match(/x-[a-z]+|[0-9]+/g))].sort();
}

describe('each problem', () => {
  it('has a row', () => expect(Object.keys(PROBLEM_CASES).sort()).toEqual(Object.keys(CODES).sort()));

  it.each(Object.keys(PROBLEM_CASES) as ProblemName[])('%s', (name) => {
    for (const args of combined(PROBLEM_CASES[name])) {
      for (const location of LOCATIONS) {
        const found = { ...location, name, code: CODES[name], args } as Problem;
        const [french, english] = [sentence(found, fr), sentence(found, en)];
        for (const [what, remedy] of [french, english]) {
          expect(what).toMatch(/\S/);
          expect(remedy).toMatch(/\S/);
          expect(`${what} ${remedy}`).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
        }
        expect(english.join(' ')).not.toBe(french.join(' '));
        expect(named(english.join(' '))).toEqual(named(french.join(' ')));
      }
    }
  });
});
