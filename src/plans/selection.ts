/** The decision on the CSQ in a plan: a criteria file, run on other days than its own. */

import type { Node } from 'yaml';
import type { CriteriaFile } from '../criteria/decode.ts';
import type { Delay, SelectionStep } from '../engine/index.ts';
import type { NodeReader } from '../schema/nodes.ts';
import type { FigureReader } from './figures.ts';
import type { Naming } from './named.ts';
import { AT_ONCE } from './steps.ts';

/** `selection` as written. */
export interface PlannedSelection extends Naming {
  readonly delay: Delay;
  readonly capacity: number | null;
}

/** Reads `selection`; null when absent or without criteria. */
export function readSelection(reader: NodeReader, figures: FigureReader, node: Node | null): PlannedSelection | null {
  const keys = node === null ? null : reader.mapping(node, 'selection', ['criteria', 'delay_days', 'capacity_per_month'], ['criteria']);
  if (keys === null) return null;
  const criteria = keys.get('criteria')?.value ?? null;
  const reference = criteria === null ? null : reader.text(criteria, 'criteria');
  const delay = figures.delay(keys, 'selection.delay_days') ?? AT_ONCE;
  const capacity = figures.count(keys, 'selection.capacity_per_month');
  return criteria === null || reference === null ? null : { node: criteria, reference, delay, capacity };
}

/** The step with the criteria of its file; null when there is none. */
export function selectionStep(
  reader: NodeReader,
  planned: PlannedSelection | null,
  files: ReadonlyMap<string, CriteriaFile>,
): (SelectionStep & { readonly criteria: CriteriaFile }) | null {
  const criteria = planned === null ? undefined : files.get(planned.reference);
  if (planned === null || criteria === undefined) return null;
  const { node, delay, capacity } = planned;
  const { extraction, validityMonths } = criteria.round;
  // The decision is about files, which no bank holds: nothing is extracted and nothing expires.
  const wrong = { extraction: extraction !== null, validity_months: validityMonths !== null };
  for (const key of ['extraction', 'validity_months'] as const)
    if (wrong[key]) reader.report(node, 'round_key_in_selection', { id: criteria.id, key });
  return { criteria, delay, capacity };
}
