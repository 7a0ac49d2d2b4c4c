/** The figures of a plan: each says where it was read, or that it is an assumption. */

import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import { decodeBoolean } from '../cells/amounts.ts';
import { decodeDate } from '../cells/dates.ts';
import type { Delay, Rate } from '../engine/index.ts';
import { type Mapping, type NodeReader, textOf } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';

/** A count or a share, the column of a share, whole days, a day as text, yes or no. */
export type FigureValue = Rate | Delay | string | boolean;

/** A figure by its path in the plan; without a source it is an assumption. */
export interface Figure {
  readonly path: string;
  readonly value: FigureValue;
  readonly source: string | null;
}

/** A column that the plan names for a rate, or for the refusals of a check. @internal */
export interface NamedColumn {
  readonly node: Scalar;
  readonly use: 'rate' | 'refusal';
}

/** Whether a figure may stand alone and then counts as an assumption. */
type Bare = 'bare' | 'annotated';

const ANNOTATION = ['source', 'assumption'];

/** Reads the figures of a plan in turn: each gives its value, null when absent or wrong, and is kept with its path. @internal */
export class FigureReader {
  readonly figures: Figure[] = [];
  readonly columns: NamedColumn[] = [];
  readonly #reader: NodeReader;
  readonly #sources: ReadonlySet<string>;

  constructor(reader: NodeReader, sources: ReadonlySet<string>) {
    this.#reader = reader;
    this.#sources = sources;
  }

  /** A whole number of at least `least`. */
  count(keys: Mapping, path: string, least: 0 | 1 = 0, bare: Bare = 'annotated'): number | null {
    return this.#figure(keys, path, bare, (node, key) => this.#reader.count(node, key, least));
  }

  /** A number from 0 to 1. */
  share(keys: Mapping, path: string): number | null {
    return this.#figure(keys, path, 'annotated', (node, key) => this.#share(node, key));
  }

  /** A number from 0 to 1, or `{field: column}`, which may stand alone. */
  rate(keys: Mapping, path: string, use: NamedColumn['use'] = 'rate'): Rate | null {
    const { key, node } = at(keys, path);
    if (!isMap(node) || !node.has('field')) {
      return this.#figure<Rate>(keys, path, 'annotated', (value) =>
        isMap(value) ? this.#column(value, key, use) : this.#share(value, key),
      );
    }
    const value = this.#column(node, key, use);
    return value === null ? null : this.#keep(path, value, null);
  }

  /** `{from, to}` in whole days, annotated beside or around; `most` is the last day allowed. */
  delay(keys: Mapping, path: string, most: number | null = null): Delay | null {
    const { key, node } = at(keys, path);
    if (isScalar(node)) {
      this.#reader.report(node, 'wrong_delay', { key });
      return null;
    }
    if (!isMap(node) || node.has('value')) {
      return this.#figure(keys, path, 'annotated', (value) => {
        const days = this.#reader.mapping(value, key, ['from', 'to'], ['from', 'to']);
        return days === null ? null : this.#delay(days, most);
      });
    }
    const parts = this.#reader.mapping(node, key, ['from', 'to', ...ANNOTATION], ['from', 'to']);
    const value = parts === null ? null : this.#delay(parts, most);
    if (parts === null || value === null) return null;
    return this.#keep(path, value, this.#source(parts, node, key, `from: ${value.from}, to: ${value.to}`));
  }

  /** A day, which may stand alone; kept as text. */
  day(keys: Mapping, path: string): number | null {
    const text = this.#figure(keys, path, 'bare', (node, key) => {
      const day = this.#reader.value(node, key, 'date', decodeDate);
      return day === null ? null : this.#reader.text(node, key);
    });
    const day = text === null ? null : decodeDate(text);
    return typeof day === 'number' ? day : null;
  }

  /** Yes or no, which may stand alone. */
  flag(keys: Mapping, path: string): boolean | null {
    return this.#figure(keys, path, 'bare', (node, key) => {
      const value = this.#reader.value(node, key, 'boolean', decodeBoolean);
      return value === null ? null : value === 1;
    });
  }

  /** A figure alone, or `{value, source: ID}` or `{value, assumption: true}`. */
  #figure<Value extends FigureValue>(
    keys: Mapping,
    path: string,
    bare: Bare,
    decode: (node: Node | null, key: string) => Value | null,
  ): Value | null {
    const { key, node } = at(keys, path);
    if (node === null) return null;
    if (!isMap(node)) {
      const value = decode(node, key);
      if (value === null) return null;
      if (bare === 'annotated') this.#reader.report(node, 'neither_source_nor_assumption', { key, form: `value: ${textIn(node)}` });
      return this.#keep(path, value, null);
    }
    const parts = this.#reader.mapping(node, key, ['value', ...ANNOTATION], ['value']);
    const inner = parts?.get('value')?.value ?? null;
    if (parts === null || inner === null) return null;
    const source = this.#source(parts, node, key, `value: ${textIn(inner)}`);
    const value = decode(inner, key);
    return value === null ? null : this.#keep(path, value, source);
  }

  #keep<Value extends FigureValue>(path: string, value: Value, source: string | null): Value {
    this.figures.push({ path, value, source });
    return value;
  }

  /** The source that is named; null for an assumption. */
  #source(parts: Mapping, node: Node, key: string, form: string): string | null {
    const reader = this.#reader;
    const source = reader.optional(parts, 'source', 'source');
    if (source !== null && !this.#sources.has(source)) {
      reader.report(parts.get('source')?.value ?? null, 'unknown_source', { id: source, near: nearest(source, this.#sources) });
    }
    const assumed = reader.flag(parts, 'assumption');
    if (source !== null && assumed) reader.report(parts.get('assumption')?.key ?? null, 'both_source_and_assumption', { key });
    if (source === null && !assumed) reader.report(node, 'neither_source_nor_assumption', { key, form }, '');
    return source;
  }

  #share(node: Node | null, key: string): number | null {
    const value = this.#reader.number(node, key, 'share');
    if (value === null || (value >= 0 && value <= 1)) return value;
    this.#reader.report(node, 'wrong_rate', { key });
    return null;
  }

  #column(node: Node, key: string, use: NamedColumn['use']): { readonly field: string } | null {
    const field = this.#reader.mapping(node, key, ['field'], ['field'])?.get('field')?.value ?? null;
    const name = field === null ? null : this.#reader.text(field, 'field');
    if (name === null || !isScalar(field)) return null;
    this.columns.push({ node: field, use });
    return { field: name };
  }

  #delay(days: Mapping, most: number | null): Delay | null {
    const read = (key: 'from' | 'to'): number | null => {
      const node = days.get(key)?.value ?? null;
      return node === null ? null : this.#reader.count(node, key);
    };
    const from = read('from');
    const to = read('to');
    const end = days.get('to')?.value ?? null;
    if (to !== null && most !== null && to > most) this.#reader.report(end, 'delay_past_deadline', { most });
    if (from === null || to === null) return null;
    if (to >= from) return { from, to };
    this.#reader.report(end, 'end_before_start', { from: String(from), keys: ['from', 'to'] });
    return null;
  }
}

function at(keys: Mapping, path: string): { readonly key: string; readonly node: Node | null } {
  const key = path.split('.').at(-1) ?? path;
  return { key, node: keys.get(key)?.value ?? null };
}

/** A figure as written, for a remedy. */
function textIn(node: Node): string {
  return isScalar(node) ? textOf(node) : '…';
}
