/** How long declarations live in a plan, and how many are submitted again when they expire. */

import type { Node } from 'yaml';
import type { Declarations } from '../engine/index.ts';
import type { NodeReader } from '../schema/nodes.ts';
import type { FigureReader } from './figures.ts';

/** Reads `declarations`; without it declarations do not expire. */
export function readDeclarations(reader: NodeReader, figures: FigureReader, node: Node | null): Declarations {
  const keys = node === null ? null : reader.mapping(node, 'declarations', ['validity_months', 'renewal'], ['validity_months']);
  if (keys === null) return { validityMonths: null, renewal: null };
  return {
    validityMonths: figures.count(keys, 'declarations.validity_months', 1, 'bare'),
    renewal: figures.rate(keys, 'declarations.renewal'),
  };
}
