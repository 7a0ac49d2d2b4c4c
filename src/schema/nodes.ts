/** Reads YAML nodes as what the schema wants: mappings of known keys, lists, texts; every problem with its place. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { decodeBoolean, decodeInteger, decodeNumber } from '../cells/amounts.ts';
import { type Decoded, isRefused } from '../cells/refused.ts';
import type { FieldType, Text } from '../engine/index.ts';
import { type FileKind, type OrderedProblems, type Place, type ProblemArguments, type ProblemName, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import { homeOf } from './homes.ts';
import { Position } from './position.ts';
import { digitsOf, isNothing, textOf } from './scalar-text.ts';
import type { Schema } from './schema.ts';

/** A key of a mapping with its value; a value of `null`, `~` or nothing is null. */
export interface Entry {
  readonly key: Node;
  readonly value: Node | null;
}

const FILE_KINDS: readonly FileKind[] = ['criteria', 'recipe', 'plan', 'grid'];

/** What a missing key may look like. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['round', '{date: 2020-01-16}'],
  ['date', '2020-01-16'],
  ['order', 'descending'],
  ['rate', '{value: 0.9, assumption: true}'],
  ['delay_days', '{from: 20, to: 60, assumption: true}'],
  ['per_month', '{value: 300, assumption: true}'],
  ['like', 'pool'],
  ['files', '{value: 18000, assumption: true}'],
  ['filed_from', '2015-01-01'],
  ['filed_to', '2018-12-31'],
  ['certified', '{value: 0.6, assumption: true}'],
]);

export type Mapping = ReadonlyMap<string, Entry>;

/** Reads nodes of one text, reporting problems at their places. */
export class NodeReader {
  readonly problems: OrderedProblems;
  readonly #place: (node: Node | null) => Place;
  readonly #schema: string | null;

  /** `schema` is what the text's own `schema` key must say, if it has one. */
  constructor(problems: OrderedProblems, place: (node: Node | null) => Place, schema: string | null = null) {
    this.problems = problems;
    this.#place = place;
    this.#schema = schema;
  }

  /** The position of a node, for schemas. */
  at(node: Node | null, path: string): Position {
    return new Position(node, path, { problems: this.problems, place: this.#place });
  }

  place(node: Node | null): Place {
    return this.#place(node);
  }

  report<Name extends ProblemName>(node: Node | null, name: Name, args: ProblemArguments[Name], value?: string): void {
    const shown = value ?? (isScalar(node) ? textOf(node) : undefined);
    this.problems.report({ ...problem(name, args), ...this.#place(node), value: shown } as OrderedProblems[number]);
  }

  /** A mapping with keys of a schema, `needed` among them; null when it is none. */
  mapping(node: Node | null, path: string, known: readonly string[], needed: readonly string[] = []): Mapping | null {
    const entries = this.entries(node, path);
    if (entries === null) return null;
    let before: Entry | undefined;
    for (const [key, entry] of entries) {
      if (!known.includes(key) && !this.isDecimals(entry, before)) {
        this.report(entry.key, 'unknown_key', { key, near: nearest(key, known), known, home: homeOf(key, known) });
      }
      before = entry;
    }
    for (const key of needed) {
      const entry = entries.get(key);
      const example = key === 'schema' ? this.#schema : (EXAMPLES.get(key) ?? null);
      if (entry === undefined) this.report(node, 'missing_key', { key, example }, '');
      else if (entry.value === null) this.report(entry.key, 'missing_value', { key });
    }
    return entries;
  }

  /** Whether a key is the end of a number that its comma cut, as in `{key: 768,5}`: told as that. */
  isDecimals({ key, value }: Entry, before: Entry | undefined): boolean {
    const [whole, decimals] = [digitsOf(before?.value ?? null), digitsOf(key)];
    if (value !== null || whole === null || decimals === null) return false;
    this.report(key, 'number_cut_by_comma', { point: `${whole}.${decimals}` }, `${whole},${decimals}`);
    return true;
  }

  /** Whether a file says by its schema that it is of another kind of ours: told once, instead of all that follows. */
  isOtherKind(root: Node | null, schema: string): boolean {
    const node = isMap(root) ? (root.get('schema', true) as Node | undefined) : undefined;
    const said = isScalar(node) ? textOf(node) : '';
    const kind = FILE_KINDS.find((each) => said.startsWith(`arrima-sim/${each}/`) && !schema.startsWith(`arrima-sim/${each}/`));
    if (kind === undefined) return false;
    this.report(node ?? null, 'other_kind_of_file', { is: kind });
    return true;
  }

  /** A mapping with any keys. */
  entries(node: Node | null, path: string): Mapping | null {
    if (!isMap(node)) {
      this.report(node, 'wrong_shape', { path, wanted: 'mapping' });
      return null;
    }
    const entries = new Map<string, Entry>();
    for (const { key, value } of node.items) {
      const keyNode = key as Node;
      if (!isScalar(keyNode) || textOf(keyNode) === '') {
        this.report(keyNode, 'wrong_shape', { path, wanted: 'scalar' });
        continue;
      }
      const name = textOf(keyNode);
      if (entries.has(name)) this.report(keyNode, 'repeated_key', { key: name });
      else entries.set(name, { key: keyNode, value: isNothing(value as Node | null) ? null : (value as Node) });
    }
    return entries;
  }

  /** The items of a list; null when it is none. */
  list(node: Node | null, path: string): (Node | null)[] | null {
    if (isSeq(node)) return node.items as Node[];
    this.report(node, 'wrong_shape', { path, wanted: 'list' });
    return null;
  }

  /** A text; null when there is none, which is a problem. */
  text(node: Node | null, path: string): string | null {
    if (node !== null && !isScalar(node)) {
      this.report(node, 'wrong_shape', { path, wanted: 'scalar' });
      return null;
    }
    if (node === null || isNothing(node)) {
      this.report(node, 'missing_value', { key: path });
      return null;
    }
    return textOf(node);
  }

  /** The text of an optional key; null when it is absent. */
  optional(mapping: Mapping, key: string, path: string): string | null {
    const value = mapping.get(key)?.value ?? null;
    return value === null ? null : this.text(value, path);
  }

  /** A boolean key, false when absent. */
  flag(mapping: Mapping, key: string): boolean {
    const value = mapping.get(key)?.value ?? null;
    return value !== null && this.value(value, key, 'boolean', decodeBoolean) === 1;
  }

  /** An id of ASCII letters, digits, `-` and `_`. */
  id(node: Node | null, path: string): string | null {
    const id = this.text(node, path);
    if (id === null || isId(id)) return id;
    this.report(node, 'wrong_id', { id });
    return null;
  }

  /** One word of a list of them. */
  word<Word extends string>(node: Node | null, path: string, words: readonly Word[]): Word | null {
    const text = this.text(node, path);
    const found = words.find((word) => word === text);
    if (found !== undefined || text === null) return found ?? null;
    this.report(node, 'word_not_allowed', { key: path, allowed: words, near: nearest(text, words) });
    return null;
  }

  /** A count of at least `least`. */
  count(node: Node | null, path: string, least: 0 | 1 = 0): number | null {
    return this.#amount(node, path, least === 0 ? 'count' : 'positive', (text) => {
      const value = decodeInteger(text);
      return typeof value === 'number' && value < least ? { reason: 'bounds', from: least, to: null } : value;
    });
  }

  number(node: Node | null, path: string, wanted: 'number' | 'share' = 'number'): number | null {
    return this.#amount(node, path, wanted, (text) => decodeNumber(text, false));
  }

  #amount(
    node: Node | null,
    key: string,
    wanted: 'count' | 'positive' | 'number' | 'share',
    decode: (text: string) => Decoded<number>,
  ): number | null {
    const text = this.text(node, key);
    if (text === null) return null;
    const value = decode(text);
    if (!isRefused(value)) return value;
    this.report(node, 'number_not_allowed', { key, wanted });
    return null;
  }

  /** A value of a field type, or null with the problem reported. */
  value<Value>(node: Node | null, field: string, type: FieldType, decode: (text: string) => Decoded<Value>): Value | null {
    const text = this.text(node, field);
    if (text === null) return null;
    const value = decode(text);
    if (!isRefused(value)) return value;
    this.report(node, 'value_refused', { field, type, refused: value });
    return null;
  }

  /** A text in both languages, `{fr, en}` or one for both; `otherwise` when absent. */
  bilingual(entry: Entry | undefined, path: string, otherwise: string): Text {
    const node = entry?.value ?? null;
    if (node === null) return { fr: otherwise, en: otherwise };
    if (!isMap(node)) {
      const text = this.text(node, path) ?? otherwise;
      return { fr: text, en: text };
    }
    const texts = this.mapping(node, path, ['fr', 'en'], ['fr', 'en']);
    const read = (language: string): string =>
      (texts?.get(language)?.value ? this.text(texts.get(language)?.value ?? null, path) : null) ?? otherwise;
    return { fr: read('fr'), en: read('en') };
  }
}

/** Ids begin with a letter or digit. */
function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text);
}

export { textOf };

/** A reader of nodes as a schema. */
export function bridged<Value, Context = unknown>(
  read: (reader: NodeReader, node: Node | null, context: Context) => Value | null,
): Schema<Value, Context> {
  return {
    form: { kind: 'text' },
    read: (at, context) => read(new NodeReader(at.problems, (node) => at.to(node, '').place), at.node, context),
  };
}
