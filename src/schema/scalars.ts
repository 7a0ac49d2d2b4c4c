/** Schemas of single values: texts, ids, words, numbers, and values of the types that columns have. */

import { isScalar } from 'yaml';
import { decodeBoolean, decodeInteger, decodeNumber } from '../cells/amounts.ts';
import { decodeDate } from '../cells/dates.ts';
import { type Decoded, isRefused } from '../cells/refused.ts';
import type { FieldType } from '../engine/index.ts';
import { nearest } from '../words/nearest.ts';
import type { Form } from './form.ts';
import type { Position } from './position.ts';
import { isNothing, textOf } from './scalar-text.ts';
import { type Schema, transform } from './schema.ts';

/** A text; a key with nothing under it has none, which is reported. */
export const text: Schema<string> = {
  form: { kind: 'text' },
  read(at) {
    const { node, path } = at;
    if (node !== null && !isScalar(node)) {
      at.report('wrong_shape', { path, wanted: 'scalar' });
      return null;
    }
    if (node === null || isNothing(node)) {
      at.report('missing_value', { key: path });
      return null;
    }
    return textOf(node);
  },
};

/** A text as it was typed; nothing is read as the empty text. */
export const textOrNothing: Schema<string> = {
  form: { kind: 'text' },
  read(at) {
    if (at.node === null || isScalar(at.node)) return at.text ?? '';
    at.report('wrong_shape', { path: at.path, wanted: 'scalar' });
    return null;
  },
};

/** An id of ASCII letters, digits, `-` and `_`; it begins with a letter or digit. */
export const id: Schema<string> = {
  form: { kind: 'id' },
  read: transform(text, (value, at) => {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(value)) return value;
    at.report('wrong_id', { id: value });
    return null;
  }).read,
};

/** A text that may be used once; the context is the set of the texts used so far. */
export function unlike(schema: Schema<string>): Schema<string, Set<string>> {
  return transform(schema, (value, at, taken: Set<string>) => {
    if (taken.has(value)) at.report('repeated_id', { id: value });
    taken.add(value);
    return value;
  });
}

/** One of a few words. */
export function word<const Word extends string>(words: readonly Word[]): Schema<Word> {
  return {
    form: { kind: 'word', words },
    read: transform(text, (value, at) => {
      const found = words.find((each) => each === value);
      if (found === undefined) at.report('word_not_allowed', () => ({ key: at.path, allowed: words, near: nearest(value, words) }));
      return found ?? null;
    }).read,
  };
}

/** A whole number of at least `least`. */
export function count(least: 0 | 1 = 0): Schema<number> {
  return amount({ kind: 'count', least }, least === 0 ? 'count' : 'positive', (value) => {
    const read = decodeInteger(value);
    return typeof read === 'number' && read < least ? { reason: 'bounds', from: least, to: null } : read;
  });
}

export const number: Schema<number> = amount({ kind: 'number' }, 'number', decimal);

/** A number that should be a share; the caller checks that it lies between 0 and 1. */
export const share: Schema<number> = amount({ kind: 'number' }, 'share', decimal);

/** A part above 0, at most 1. */
export const positiveShare: Schema<number> = amount({ kind: 'number' }, 'positive_share', (value) => {
  const read = decimal(value);
  return typeof read === 'number' && (read <= 0 || read > 1) ? { reason: 'bounds', from: 0, to: 1 } : read;
});

function decimal(value: string): Decoded<number> {
  return decodeNumber(value, false);
}

function amount(
  form: Form,
  wanted: 'count' | 'positive' | 'number' | 'share' | 'positive_share',
  decode: (value: string) => Decoded<number>,
): Schema<number> {
  const read = transform(text, (value: string, at: Position) => {
    const decoded = decode(value);
    if (!isRefused(decoded)) return decoded;
    at.report('number_not_allowed', { key: at.path, wanted });
    return null;
  }).read;
  return { form, read };
}

/** A value that is decoded as the cell of a column of that type is. */
export function value<Value, Context = unknown>(
  type: FieldType,
  decode: (value: string, context: Context) => Decoded<Value>,
): Schema<Value, Context> {
  const read = transform(text, (given: string, at: Position, context: Context) => {
    const decoded = decode(given, context);
    if (!isRefused(decoded)) return decoded;
    at.report('value_refused', { field: at.path, type, refused: decoded });
    return null;
  }).read;
  return { form: { kind: 'value', type }, read };
}

/** A day, as the number of days since 1 January 1970. */
export const day: Schema<number> = value('date', decodeDate);

/** A day as it is written: `2025-07-02`. */
export const dayText: Schema<string> = transform(day, (_, at) => at.text);

export const flag: Schema<boolean> = transform(value('boolean', decodeBoolean), (decoded) => decoded === 1);
