/** Mappings of known keys, declared in the order in which they are shown and read in the order in which they need each other. */

import { nearest } from '../words/nearest.ts';
import { entriesAt, isCutNumber, type Key, keyOf } from './entries.ts';
import { homeOf } from './homes.ts';
import type { Position } from './position.ts';
import type { Schema } from './schema.ts';

/** What a key that must be there holds, and what it may look like. */
interface Needed<out Value, in Context> extends Schema<Value, Context> {
  readonly example: string | null;
}

/** A key that must be there; every other may be left out. */
export function needed<Value, Context>(schema: Schema<Value, Context>, example: string | null = null): Needed<Value, Context> {
  return { ...schema, example };
}

type Declared = Readonly<Record<string, Schema<unknown, never>>>;

/** The declared keys of a mapping, there or not. */
export type Keys<Of extends Declared> = {
  readonly [Name in keyof Of]: Of[Name] extends Schema<infer Value, infer Context> ? Key<Value, Context> : never;
};

interface MappingOptions {
  /** How many keys it must have. */
  readonly least?: 0 | 1;
  /** Whether something must stand under each of its keys, also under those that may be left out. */
  readonly full?: boolean;
}

/**
 * A mapping of declared keys. Keys that are not declared and needed ones that are not there are reported first; then
 * `make` reads one key after the other, each with its context, and holds the rules over several.
 */
export function mapping<Of extends Declared, Made, Context = unknown>(
  declared: Of,
  make: (keys: Keys<Of>, at: Position, context: Context) => Made | null,
  { least = 0, full = false }: MappingOptions = {},
): Schema<Made, Context> {
  const names = Object.keys(declared);
  const forms = Object.entries(declared).map(([key, schema]) => ({ key, needed: 'example' in schema, form: schema.form }));
  return {
    form: { kind: 'mapping', keys: forms },
    read(at, context) {
      const found = entriesAt(at);
      if (found === null) return null;
      let before: Key<unknown, never> | undefined;
      for (const [name, entry] of found) {
        const key: Key<unknown, never> = keyOf(ANY, at, name, entry);
        if (!Object.hasOwn(declared, name) && !isCutNumber(key, before)) {
          key.key.report('unknown_key', () => ({ key: name, near: nearest(name, names), known: names, home: homeOf(name, names) }));
        }
        before = key;
      }
      if (found.size < least) at.report('empty_list', { key: at.path });
      if (full) for (const [name, entry] of found) if (entry.value === null) at.to(entry.key, name).report('missing_value', { key: name });
      const keys = Object.entries(declared).map(([name, schema]) => {
        const key = keyOf(schema, at, name, found.get(name));
        return [name, key] as const;
      });
      for (const [name, key] of keys) reportLack(declared[name], name, key, at);
      // The names and schemas are those declared.
      return make(Object.fromEntries(keys) as unknown as Keys<Of>, at, context);
    },
  };
}

const ANY: Schema<null> = { form: { kind: 'text' }, read: () => null };

function reportLack(schema: object | undefined, name: string, { has, given, key }: Key<unknown, never>, at: Position): void {
  if (schema === undefined || !isNeeded(schema) || given) return;
  if (has) key.report('missing_value', { key: name });
  else at.report('missing_key', { key: name, example: schema.example }, '');
}

function isNeeded(schema: object): schema is { readonly example: string | null } {
  return 'example' in schema;
}
