/** The figures of a plan: each says where it was read, or that it is an assumption. */

import { isMap, isScalar, type Node } from 'yaml';
import { type Mapping, type NodeReader, textOf } from '../criteria/nodes.ts';
import type { Rate } from '../engine/index.ts';
import { nearest } from '../nearest.ts';

/** A figure by its path in the plan; without a source it is an assumption. */
export interface Figure<Value extends Rate = Rate> {
  readonly path: string;
  readonly value: Value;
  readonly source: string | null;
}

/** A whole number of at least 1, bare or annotated; null when absent or wrong. */
export function readCount(reader: NodeReader, keys: Mapping, path: string, sources: ReadonlySet<string>): Figure<number> | null {
  const { key, node } = at(keys, path);
  if (node === null) return null;
  const annotated = isMap(node) ? readAnnotated(reader, node, key, sources) : { value: node, source: null };
  const value = annotated === null ? null : reader.count(annotated.value, key, 1);
  return value === null || annotated === null ? null : { path, value, source: annotated.source };
}

/** A rate: a number from 0 to 1, annotated, or `{field: column}`, annotated or not; null when absent or wrong. */
export function readRate(reader: NodeReader, keys: Mapping, path: string, sources: ReadonlySet<string>): Figure | null {
  const { key, node } = at(keys, path);
  if (node === null) return null;
  const bare = !isMap(node) || node.has('field');
  const annotated = bare ? { value: node, source: null } : readAnnotated(reader, node, key, sources);
  const value = annotated === null ? null : readShare(reader, annotated.value, key);
  if (value !== null && isScalar(node)) reader.report(node, 'C560', { key, figure: textOf(node) });
  return value === null || annotated === null ? null : { path, value, source: annotated.source };
}

function at(keys: Mapping, path: string): { readonly key: string; readonly node: Node | null } {
  const key = path.split('.').at(-1) ?? path;
  return { key, node: keys.get(key)?.value ?? null };
}

/** A number from 0 to 1, or the column that says it of each person. */
function readShare(reader: NodeReader, node: Node | null, key: string): Rate | null {
  if (isMap(node)) {
    const field = reader.mapping(node, key, ['field'], ['field'])?.get('field')?.value ?? null;
    const name = field === null ? null : reader.text(field, 'field');
    return name === null ? null : { field: name };
  }
  const value = reader.number(node, key);
  if (value === null || (value >= 0 && value <= 1)) return value;
  reader.report(node, 'C559', { key });
  return null;
}

/** `{value, source: ID}` or `{value, assumption: true}`. */
function readAnnotated(
  reader: NodeReader,
  node: Node,
  key: string,
  sources: ReadonlySet<string>,
): { readonly value: Node | null; readonly source: string | null } | null {
  const keys = reader.mapping(node, key, ['value', 'source', 'assumption'], ['value']);
  const value = keys?.get('value')?.value ?? null;
  if (keys === null || value === null) return null;
  const source = reader.optional(keys, 'source', 'source');
  if (source !== null && !sources.has(source)) {
    reader.report(keys.get('source')?.value ?? null, 'C212', { id: source, near: nearest(source, sources) });
  }
  const assumed = reader.flag(keys, 'assumption');
  if (source !== null && assumed) reader.report(keys.get('assumption')?.key ?? null, 'C561', { key });
  if (source === null && !assumed) reader.report(node, 'C560', { key, figure: isScalar(value) ? textOf(value) : '…' }, '');
  return { value, source };
}
