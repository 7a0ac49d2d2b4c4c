/** What a language has for each operator: a language without one of them does not compile. */

import type { OPERATORS, Operator } from '../engine/index.ts';

/** A sign or short word before a value as written, and a phrase in a sentence around a value in words. */
export type OperatorWords = { readonly [Name in Operator]: { readonly sign: string; readonly phrase: Phrase<(typeof OPERATORS)[Name]> } };

type Phrase<Row> = Row extends { readonly written: 'pair' }
  ? (from: string, to: string, ofMoments: boolean) => string
  : (value: string) => string;
