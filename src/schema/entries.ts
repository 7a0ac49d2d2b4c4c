/** Mappings whose keys the writer of the file chooses, and the keys of any mapping with their values. */

import { isMap, isScalar, type Node } from 'yaml';
import { nearest } from '../words/nearest.ts';
import type { Position } from './position.ts';
import { digitsOf, isNothing, plainTextOf, textOf } from './scalar-text.ts';
import { type Read, type Schema, type Unread, unread } from './schema.ts';

/** A key of a mapping, whose value is not read yet; `read` gives null where nothing stands under the key. */
export interface Key<Value, Context = unknown> extends Unread<Value, Context> {
  /** Whether the key is there, perhaps with nothing under it. */
  readonly has: boolean;
  /** Whether something stands under it. */
  readonly given: boolean;
  /** Whether it stands in braces without a colon. */
  readonly isBare: boolean;
  /** Reads the value also when nothing stands under the key, for a schema that takes nothing as a value or reports it itself. */
  readonly readBare: Read<Value, Context>;
  /** The position of the key itself; `at` is the position of its value. */
  readonly key: Position;
}

/** The keys of a mapping in the order of the file, each once; null, which is reported, where the node is no mapping. */
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
    else keys.set(name, keyOf(schemaOf(name), at, name, { key, value }));
  }
  return keys;
}

/** The key `name` of the mapping at a position; `entry` has the nodes of key and value, or is null when the mapping lacks the key. */
export function keyOf<Value, Of>(
  schema: Schema<Value, Of>,
  at: Position,
  name: string,
  entry: { readonly key: Node; readonly value: Node | null } | null,
): Key<Value, Of> {
  const value = isNothing(entry?.value) ? null : (entry?.value ?? null);
  const given = value !== null;
  const isBare = entry !== null && entry.value === null;
  const { at: below, read } = unread(schema, at.to(value, name));
  const [has, key] = [entry !== null, at.to(entry?.key ?? null, name)];
  return { has, given, isBare, key, at: below, read: given ? read : () => null, readBare: has ? read : () => null };
}

/** A mapping of any keys to values of one schema, from which a plain function makes a value. */
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

/** Whether a key is in truth the decimals of a number, cut off by its comma, as in `{key: 768,5}`; if so, that is reported. */
export function isCutNumber({ given, key }: Key<unknown, never>, before: Key<unknown, never> | undefined): boolean {
  const [whole, decimals] = [digitsOf(before?.at.node ?? null), digitsOf(key.node)];
  if (given || whole === null || decimals === null) return false;
  key.report('number_cut_by_comma', { point: `${whole}.${decimals}` }, `${whole},${decimals}`);
  return true;
}

/** The parts of a text of braces that its commas cut: `Îles` in `{is: Gaspésie, Îles}` stands there as a key. */
export class CutTexts {
  /** The text before the key that is looked at, as far as it goes; null where none stands there. */
  #text: string | null = null;
  #isCut = false;

  /** Whether an unknown key is the rest of the text before it, and is no near word of a known one; the first is reported. */
  isRest(found: Key<unknown, never>, name: string, names: readonly string[]): boolean {
    const before = this.#text;
    if (before === null || !found.isBare || nearest(name, names) !== null) return false;
    if (!this.#isCut) found.key.report('text_cut_by_comma', {}, `${before}, ${name}`);
    this.#isCut = true;
    return true;
  }

  /** Goes past a key, known or not. */
  pass({ isBare, at }: Key<unknown, never>): void {
    if (isBare && this.#isCut) return;
    this.#text = plainTextOf(at.node);
    this.#isCut = false;
  }
}
