/** `columns` of a grid or a plan: which column says whether there is a spouse, how many persons, which file was cancelled. */

import type { Node } from 'yaml';
import type { Field, FieldType } from '../engine/index.ts';
import type { NodeReader } from '../schema/nodes.ts';
import { readField } from './leaf.ts';

/** What a column can be named for, and the type that it must have. */
const USES = { spouse: 'boolean', persons: 'integer', cancelled: 'boolean' } as const satisfies Readonly<Record<string, FieldType>>;

/** What a column can be named for. */
export type ColumnUse = keyof typeof USES;

/** Reads `columns: {USE: FIELD}`: the columns that the file names, each of a field of the type of its use. */
export function readNamedColumns<Use extends ColumnUse>(
  reader: NodeReader,
  node: Node | null,
  uses: readonly Use[],
  fields: ReadonlyMap<string, Field>,
): Readonly<Partial<Record<Use, string>>> {
  const named: Partial<Record<Use, string>> = {};
  const keys = node === null ? null : reader.mapping(node, 'columns', uses);
  for (const use of uses) {
    const fieldNode = keys?.get(use)?.value ?? null;
    const field = fieldNode === null ? null : readField(reader, fieldNode, fields);
    if (field === null) continue;
    const wanted = USES[use];
    if (field.type === wanted) named[use] = field.name;
    else reader.report(fieldNode, 'column_does_not_fit', { key: use, name: field.name, type: field.type, wanted });
  }
  return named;
}
