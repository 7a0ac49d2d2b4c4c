/** Where rules and figures were read. */

import type { Node } from 'yaml';
import type { Text } from '../engine/index.ts';
import type { NodeReader } from '../schema/nodes.ts';

/** Where a rule or a figure was read. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** Reads `sources`. @internal */
export function readSources(reader: NodeReader, node: Node | null): Source[] {
  if (node === null) return [];
  const ids = new Set<string>();
  return (reader.list(node, 'sources') ?? []).flatMap((item, at) => {
    const keys = reader.mapping(item, `sources.${at}`, ['id', 'title', 'publisher', 'date', 'url'], ['id', 'title']);
    const idNode = keys?.get('id')?.value ?? null;
    const id = idNode === null ? null : reader.id(idNode, 'id');
    if (id !== null && ids.has(id)) reader.report(idNode, 'repeated_id', { id });
    if (keys === null || id === null) return [];
    ids.add(id);
    const optional = (key: string): string | null => reader.optional(keys, key, key);
    return [
      {
        id,
        title: reader.bilingual(keys.get('title'), 'title', id),
        publisher: optional('publisher'),
        date: optional('date'),
        url: optional('url'),
      },
    ];
  });
}
