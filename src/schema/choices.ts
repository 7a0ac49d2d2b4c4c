/** Values that may be written in several forms: the kind of node, its keys or the context decides which schema reads it. */

import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Form } from './form.ts';
import type { Position } from './position.ts';
import { textOf } from './scalar-text.ts';
import type { Schema } from './schema.ts';

type Kind = 'nothing' | 'text' | 'list' | 'mapping';

/** A schema for each kind of node; `otherwise` reads the kinds without one, in most uses to report what is wrong. */
export function byKind<Value, Context = unknown>(
  kinds: Readonly<Partial<Record<Kind, Schema<Value, Context>>>>,
  otherwise: Schema<Value, Context>,
): Schema<Value, Context> {
  return {
    form: oneOf([...Object.values(kinds), otherwise]),
    read: (at, context) => (kinds[kindOf(at)] ?? otherwise).read(at, context),
  };
}

function kindOf({ node }: Position): Kind {
  if (isScalar(node)) return 'text';
  if (isSeq(node)) return 'list';
  return isMap(node) ? 'mapping' : 'nothing';
}

/**
 * A mapping is read by the schema of the first of these keys that it has; a mapping with none of them, and any other node,
 * by `otherwise`.
 */
export function byKey<Value, Context = unknown>(
  keys: Readonly<Record<string, Schema<Value, Context>>>,
  otherwise: Schema<Value, Context>,
): Schema<Value, Context> {
  const schemas = Object.entries(keys);
  return byKeys([...Object.values(keys), otherwise], (given) => {
    const [, found] = schemas.find(([key]) => given.includes(key)) ?? [];
    return found ?? otherwise;
  });
}

/** A word that stands for a value; any other node is read by `otherwise`. */
export function wordFor<Value, Context = unknown>(word: string, value: Value, otherwise: Schema<Value, Context>): Schema<Value, Context> {
  return {
    form: oneOf([{ form: { kind: 'word', words: [word] } }, otherwise]),
    read: (at, context) => (at.text === word ? value : otherwise.read(at, context)),
  };
}

/**
 * One of several schemas, chosen by the keys of a mapping (any other node has no keys). Where no schema fits, `choose`
 * reports it and gives null.
 */
export function byKeys<Value, Context = unknown>(
  schemas: readonly Schema<Value, Context>[],
  choose: (keys: readonly string[], at: Position, context: Context) => Schema<Value, Context> | null,
): Schema<Value, Context> {
  return {
    form: oneOf(schemas),
    read: (at, context) => choose(isMap(at.node) ? keysOf(at.node) : [], at, context)?.read(at, context) ?? null,
  };
}

/** The keys of a mapping as they stand in the file, not yet checked. */
function keysOf({ items }: YAMLMap): string[] {
  return items.flatMap(({ key }) => (isScalar(key) ? [textOf(key)] : []));
}

/** One of several schemas, chosen by the context. */
export function byContext<Value, Context>(
  schemas: readonly { readonly form: Form }[],
  choose: (context: Context) => Schema<Value, Context>,
): Schema<Value, Context> {
  return { form: oneOf(schemas), read: (at, context) => choose(context).read(at, context) };
}

/** A schema that refuses whatever it reads; `report` reports why. */
export function refused<Context = unknown>(report: (at: Position, context: Context) => void): Schema<never, Context> {
  return {
    form: oneOf([]),
    read(at, context) {
      report(at, context);
      return null;
    },
  };
}

/** The different forms of some schemas, without those of schemas that refuse everything. */
function oneOf(schemas: readonly { readonly form: Form }[]): Form {
  const forms = new Set(schemas.map(({ form }) => form).filter((form) => form.kind !== 'one of' || form.forms.length > 0));
  const [only, ...others] = forms;
  return only !== undefined && others.length === 0 ? only : { kind: 'one of', forms: [...forms] };
}
