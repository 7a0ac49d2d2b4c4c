/** What every schema is: a form, and how what stands at a position is read as that. */

import type { Form } from './form.ts';
import type { Position } from './position.ts';

/** Reads a value with a context, such as the fields that are known so far; most need none. */
export interface Schema<out Value, in Context = unknown> {
  readonly form: Form;
  /** The value; null when it is wrong, with the problems reported. */
  readonly read: (at: Position, context: Context) => Value | null;
}

/** Reads what stands at a position that is known; the context is given where the schema needs one. */
export type Read<Value, Context> = (...context: unknown extends Context ? [] : [context: Context]) => Value | null;

/** What stands at a position and is not yet read. */
export interface Unread<Value, Context = unknown> {
  readonly at: Position;
  readonly read: Read<Value, Context>;
}

export function unread<Value, Context>(schema: Schema<Value, Context>, at: Position): Unread<Value, Context> {
  const read = (context: Context): Value | null => schema.read(at, context);
  // A schema that needs no context takes whatever it is given, so also nothing.
  return { at, read: read as Read<Value, Context> };
}

/** A schema whose values are made into something else, or refused, by a plain function. */
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

/** A schema to which problems give another name than the key's: always the same, or one of the context. */
export function named<Value, Context = unknown>(
  path: string | ((context: Context) => string),
  schema: Schema<Value, Context>,
): Schema<Value, Context> {
  return {
    form: schema.form,
    read: (at, context) => schema.read(at.named(typeof path === 'string' ? path : path(context)), context),
  };
}

/** A schema of which what is wrong is reported, and read as something else. */
export function orElse<Value, Context>(schema: Schema<Value, Context>, otherwise: Value): Schema<Value, Context> {
  return { form: schema.form, read: (at, context) => schema.read(at, context) ?? otherwise };
}

/** What is read later, by whoever knows with what. */
export const anything: Schema<Position> = { form: { kind: 'anything' }, read: (at) => at };

/** A schema that may hold itself. */
export function later<Value, Context>(name: string, schema: () => Schema<Value, Context>): Schema<Value, Context> {
  return { form: { kind: 'later', name, form: () => schema().form }, read: (at, context) => schema().read(at, context) };
}
