/** Mappings with keys of their own choice, and the keys of any mapping with what stands under them. */

import { isMap, isScalar, type Node } from 'yaml';
import type { Position } from './position.ts';
import { digitsOf, isNothing, textOf } from './scalar-text.ts';
import { type Schema, type Unread, unread } from './schema.ts';

/** A key of a mapping, with what stands under it unread: reading gives null where nothing does. */
export interface Key<Value, Context = unknown> extends Unread<Value, Context> {
  /** Whether the key is there, perhaps with nothing under it. */
  readonly has: boolean;
  /** Whether something stands under it. */
  readonly given: boolean;
  /** The position of the key itself; `at` is that of what stands under it. */
  readonly key: Position;
}

/** A key and its value as nodes; a value of `null`, `~` or nothing is null. */
interface Entry {
  readonly key: Node;
  readonly value: Node | null;
}

/** The keys of a mapping in the order of the file, each once; null when it is none, with the problems reported. */
export function entriesAt(at: Position): ReadonlyMap<string, Entry> | null {
  const { node, path } = at;
  if (!isMap(node)) {
    at.report('wrong_shape', { path, wanted: 'mapping' });
    return null;
  }
  const entries = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    const keyNode = key as Node;
    const name = isScalar(keyNode) ? textOf(keyNode) : '';
    if (name === '') at.to(keyNode, path).report('wrong_shape', { path, wanted: 'scalar' });
    else if (entries.has(name)) at.to(keyNode, path).report('repeated_key', { key: name });
    else entries.set(name, { key: keyNode, value: isNothing(value as Node | null) ? null : (value as Node) });
  }
  return entries;
}

/** A key of a mapping at a position, there or not. */
export function keyOf<Value, Context>(
  schema: Schema<Value, Context>,
  at: Position,
  name: string,
  entry: Entry | undefined,
): Key<Value, Context> {
  const given = entry !== undefined && entry.value !== null;
  const below = unread(schema, at.to(entry?.value ?? null, name));
  const key = at.to(entry?.key ?? null, name);
  return { has: entry !== undefined, given, key, at: below.at, read: given ? below.read : () => null };
}

/** A mapping of any keys to values of one schema, read by a plain function. */
export function entries<Value, Made, Context = unknown, Of = unknown>(
  schema: Schema<Value, Of>,
  make: (keys: ReadonlyMap<string, Key<Value, Of>>, at: Position, context: Context) => Made | null,
  { least = 0 }: { readonly least?: 0 | 1 } = {},
): Schema<Made, Context> {
  return {
    form: { kind: 'entries', value: schema.form },
    read(at, context) {
      const found = entriesAt(at);
      if (found === null) return null;
      if (found.size < least) at.report('empty_list', { key: at.path });
      return make(new Map([...found].map(([name, entry]) => [name, keyOf(schema, at, name, entry)])), at, context);
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
