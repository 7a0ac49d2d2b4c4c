/** Mappings of known keys, declared in the order in which they are shown and read in the order in which they need each other. */

import { nearest } from '../words/nearest.ts';
import { CutTexts, isCutNumber, type Key, keyOf, keysAt } from './entries.ts';
import { homeOf } from './homes.ts';
import type { Position } from './position.ts';
import { anything, type Schema } from './schema.ts';

/** The schema of a key that must be there, and an example of its value for the problem that reports its absence. */
interface Needed<out Value, in Context> extends Schema<Value, Context> {
  readonly example: string | null;
}

/** A key that must be there; every other may be left out. */
export function needed<Value, Context>(schema: Schema<Value, Context>, example: string | null = null): Needed<Value, Context> {
  return { ...schema, example };
}

type Declared = Readonly<Record<string, Schema<unknown, never>>>;

/** All declared keys of a mapping, also those that the file leaves out. */
export type Keys<Of extends Declared> = {
  readonly [Name in keyof Of]: Of[Name] extends Schema<infer Value, infer Context> ? Key<Value, Context> : never;
};

interface MappingOptions {
  /** How many keys it must have. */
  readonly least?: 0 | 1;
  /** Whether each key that the file has must have something under it, also a key that may be left out. */
  readonly full?: boolean;
}

/**
 * A mapping of declared keys. Undeclared keys and missing needed keys are reported first; then `make`
 * reads one key after the other, each with its context, and applies the rules that look at several keys.
 */
export function mapping<Of extends Declared, Made, Context = unknown>(
  declared: Of,
  make: (keys: Keys<Of>, at: Position, context: Context) => Made | null,
  { least = 0, full = false }: MappingOptions = {},
): Schema<Made, Context> {
  const schemas = new Map(Object.entries(declared));
  const forms = [...schemas].map(([key, schema]) => ({ key, needed: isNeeded(schema), form: schema.form }));
  return {
    form: { kind: 'mapping', keys: forms },
    read(at, context) {
      const found = keysAt(at, (name) => schemas.get(name) ?? anything);
      if (found === null) return null;
      reportUnknown(found, [...schemas.keys()]);
      if (found.size < least) at.report('empty_list', { key: at.path });
      if (full) for (const [name, { given, key }] of found) if (!given) key.report('missing_value', { key: name });
      const keys = [...schemas].map(([name, schema]) => [name, found.get(name) ?? keyOf(schema, at, name, null)] as const);
      for (const [name, key] of keys) reportLack(schemas.get(name), name, key, at);
      // `keys` has an entry for each declared name, with the schema declared for it, which the compiler cannot see.
      return make(Object.fromEntries(keys) as unknown as Keys<Of>, at, context);
    },
  };
}

/** A key, whatever its values. */
export type AnyKey = Key<unknown, never>;

function reportUnknown(found: ReadonlyMap<string, AnyKey>, names: readonly string[]): void {
  let before: AnyKey | undefined;
  const cut = new CutTexts();
  for (const [name, key] of found) {
    if (!names.includes(name) && !isCutNumber(key, before) && !cut.isRest(key, name, names)) {
      key.key.report('unknown_key', () => ({ key: name, near: nearest(name, names), known: names, home: homeOf(name, names) }));
    }
    before = key;
    cut.pass(key);
  }
}

function reportLack(schema: object | undefined, name: string, { has, given, key }: AnyKey, at: Position): void {
  if (schema === undefined || !isNeeded(schema) || given) return;
  if (has) key.report('missing_value', { key: name });
  else at.report('missing_key', { key: name, example: schema.example }, '');
}

function isNeeded(schema: object): schema is { readonly example: string | null } {
  return 'example' in schema;
}
