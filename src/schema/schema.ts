/** What a schema is: a form, and a function that reads a value of that form at a position. */

import type { Form } from './form.ts';
import type { Position } from './position.ts';

/** A schema reads a value with a context, such as the fields that are known so far; most schemas need none. */
export interface Schema<out Value, in Context = unknown> {
  readonly form: Form;
  /** The value; null when it is wrong, with the problems reported. */
  readonly read: (at: Position, context: Context) => Value | null;
}

/** Reads the value at a given position; it takes a context only where the schema needs one. */
export type Read<Value, Context> = (...context: unknown extends Context ? [] : [context: Context]) => Value | null;

/** A position whose value is not read yet, and the function that reads it. */
export interface Unread<Value, Context = unknown> {
  readonly at: Position;
  readonly read: Read<Value, Context>;
}

export function unread<Value, Context>(schema: Schema<Value, Context>, at: Position): Unread<Value, Context> {
  const read = (context: Context): Value | null => schema.read(at, context);
  // A schema that needs no context ignores it, so it may be called without one.
  return { at, read: read as Read<Value, Context> };
}

/** A schema whose values a plain function turns into something else, or refuses. */
export function transform<Value, Made, Context = unknown>(
  schema: Schema<Value, Context>,
  rule: (value: Value, at: Position, context: Context) => Made | null,
): Schema<Made, Context> {
  const read = (at: Position, context: Context): Made | null => {
    const value = schema.read(at, context);
    return value === null ? null : rule(value, at, context);
  };
  return { form: schema.form, read };
}

/** A schema whose problems use another name than the key: a fixed one, or one that depends on the context. */
export function named<Value, Context = unknown>(
  path: string | ((context: Context) => string),
  schema: Schema<Value, Context>,
): Schema<Value, Context> {
  return {
    form: schema.form,
    read: (at, context) => schema.read(at.named(typeof path === 'string' ? path : path(context)), context),
  };
}

/** A schema that gives `otherwise` in place of a value that is wrong, which is reported. */
export function orElse<Value, Context>(schema: Schema<Value, Context>, otherwise: Value): Schema<Value, Context> {
  return { form: schema.form, read: (at, context) => schema.read(at, context) ?? otherwise };
}

/** Any node, given as its position: the caller reads it later, with a schema of its own. */
export const anything: Schema<Position> = { form: { kind: 'anything' }, read: (at) => at };

/** A schema that may hold itself, such as a test of tests. */
export function later<Value, Context>(name: string, schema: () => Schema<Value, Context>): Schema<Value, Context> {
  return { form: { kind: 'later', name, form: () => schema().form }, read: (at, context) => schema().read(at, context) };
}
