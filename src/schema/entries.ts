/** Mappings with keys of their own choice, and the keys of any mapping with what stands under them. */

import { isMap, isScalar, type Node } from 'yaml';
import type { Position } from './position.ts';
import { digitsOf, isNothing, textOf } from './scalar-text.ts';
import { type Read, type Schema, type Unread, unread } from './schema.ts';

/** A key of a mapping, with what stands under it unread: reading gives null where nothing does. */
export interface Key<Value, Context = unknown> extends Unread<Value, Context> {
  /** Whether the key is there, perhaps with nothing under it. */
  readonly has: boolean;
  /** Whether something stands under it. */
  readonly given: boolean;
  /** Reads as well where the key stands bare, with nothing under it: for what may be nothing, or is then wrong in its own way. */
  readonly readBare: Read<Value, Context>;
  /** The position of the key itself; `at` is that of what stands under it. */
  readonly key: Position;
}

/** The keys of a mapping in the order of the file, each once; null where it is none, with the problems reported. */
export function keysAt<Value, Of>(at: Position, schemaOf: (name: string) => Schema<Value, Of>): Map<string, Key<Value, Of>> | null {
  const { node, path } = at;
  if (!isMap(node)) {
    at.report('wrong_shape', { path, wanted: 'mapping' });
    return null;
  }
  const keys = new Map<string, Key<Value, Of>>();
  for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
    const name = isScalar(key) ? textOf(key) : '';
    if (name === '') at.to(key, path).report('wrong_shape', { path, wanted: 'scalar' });
    else if (keys.has(name)) at.to(key, path).report('repeated_key', { key: name });
    else keys.set(name, keyOf(schemaOf(name), at, name, { key, value: isNothing(value) ? null : value }));
  }
  return keys;
}

/** A key of a mapping at a position, with its value as nodes; null for one that is not there. */
export function keyOf<Value, Of>(
  schema: Schema<Value, Of>,
  at: Position,
  name: string,
  entry: { readonly key: Node; readonly value: Node | null } | null,
): Key<Value, Of> {
  const given = entry !== null && entry.value !== null;
  const { at: below, read } = unread(schema, at.to(entry?.value ?? null, name));
  const [has, key] = [entry !== null, at.to(entry?.key ?? null, name)];
  return { has, given, key, at: below, read: given ? read : () => null, readBare: has ? read : () => null };
}

/** A mapping of any keys to values of one schema, made into something by a plain function. */
export function entries<Value, Made, Context = unknown, Of = unknown>(
  schema: Schema<Value, Of>,
  make: (keys: ReadonlyMap<string, Key<Value, Of>>, at: Position, context: Context) => Made | null,
  { least = 0 }: { readonly least?: 0 | 1 } = {},
): Schema<Made, Context> {
  return {
    form: { kind: 'entries', value: schema.form },
    read(at, context) {
      const keys = keysAt(at, () => schema);
      if (keys === null) return null;
      if (keys.size < least) at.report('empty_list', { key: at.path });
      return make(keys, at, context);
    },
  };
}

/** Whether a key is the end of a number that its comma cut, as in `{key: 768,5}`: reported as that. */
export function isCutNumber({ given, key }: Key<unknown, never>, before: Key<unknown, never> | undefined): boolean {
  const [whole, decimals] = [digitsOf(before?.at.node ?? null), digitsOf(key.node)];
  if (given || whole === null || decimals === null) return false;
  key.report('number_cut_by_comma', { point: `${whole}.${decimals}` }, `${whole},${decimals}`);
  return true;
}
