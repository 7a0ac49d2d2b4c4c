/** How long declarations live in a plan, and how many are submitted again when they expire. */

import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import { type NodeReader, textOf } from '../criteria/nodes.ts';
import type { Field } from '../engine/index.ts';
import { foldHeader } from '../pool/cells/trim.ts';
import { type Figure, readCount, readRate } from './figures.ts';

interface PlannedDeclarations {
  readonly validity: Figure<number> | null;
  readonly renewal: Figure | null;
  /** Where the plan names the column of a rate. */
  readonly column: Scalar | null;
}

/** Reads `declarations`; without it declarations do not expire. */
export function readDeclarations(reader: NodeReader, node: Node | null, sources: ReadonlySet<string>): PlannedDeclarations {
  const keys = node === null ? null : reader.mapping(node, 'declarations', ['validity_months', 'renewal'], ['validity_months']);
  if (keys === null) return { validity: null, renewal: null, column: null };
  const renewal = readRate(reader, keys, 'declarations.renewal', sources);
  const rate = keys.get('renewal')?.value ?? null;
  const value = isMap(rate) && rate.has('value') ? rate.get('value', true) : rate;
  const column = isMap(value) ? value.get('field', true) : null;
  return {
    validity: readCount(reader, keys, 'declarations.validity_months', sources),
    renewal,
    column: renewal !== null && isScalar(column) ? column : null,
  };
}

/** The column that holds a rate: a field of the rounds, else the pool's column of that very header; null when it is neither. */
export function rateColumn(reader: NodeReader, node: Scalar, fields: ReadonlyMap<string, Field>): Field | null {
  const name = textOf(node);
  const known = fields.get(name);
  if (known !== undefined) {
    if (known.type === 'number' || known.type === 'integer') return known;
    reader.report(node, 'C564', { name, type: known.type });
    return null;
  }
  const header = foldHeader(name);
  const meant = [...fields.values()].find(({ column, alias }) =>
    [column, alias].some((word) => word !== null && foldHeader(word) === header),
  );
  if (meant !== undefined) {
    reader.report(node, 'C302', { name, near: meant.name, alias: meant.name });
    return null;
  }
  const label = { fr: name, en: name };
  return { name, type: 'number', column: name, alias: null, values: [], from: null, to: null, label, assumption: false };
}
