/** Conditions that several rounds share, such as those of the PSTQ's streams: they stand once, in the law. */

import type { Node } from 'yaml';
import type { Criterion } from '../engine/index.ts';
import conditionsYaml from '../law/conditions.yaml';
import { OrderedProblems } from '../problems/problem.ts';
import { NodeReader } from '../schema/nodes.ts';
import { parseYaml } from '../schema/yaml.ts';
import { type Source, sources as sourceList } from './sources.ts';

interface SharedConditions {
  readonly sources: readonly Source[];
  readonly sets: ReadonlyMap<string, ConditionSet>;
}

/** Conditions by name: the first day on which they are known to have held, and how sure that is. */
export interface ConditionSet {
  readonly effective: string;
  readonly confidence: string;
  /** The list of criteria. */
  readonly criteria: Node | null;
}

let shared: SharedConditions | null = null;

/** The shared conditions, as `law/conditions.yaml` says them. */
export function sharedConditions(): SharedConditions {
  if (shared !== null) return shared;
  const problems = new OrderedProblems('conditions.yaml');
  const yaml = parseYaml(conditionsYaml, 'conditions.yaml', problems);
  const reader = new NodeReader(problems, (node) => yaml?.place(node) ?? {});
  const keys = reader.mapping(yaml?.root ?? null, '', ['schema', 'sources', 'conditions'], ['schema', 'conditions']);
  const sources =
    keys?.get('sources')?.value == null ? [] : (sourceList.read(reader.at(keys.get('sources')?.value ?? null, 'sources'), null) ?? []);
  const entries = reader.entries(keys?.get('conditions')?.value ?? null, 'conditions') ?? [];
  const sets = [...entries].map(([name, { value }]) => {
    const set = reader.mapping(value, name, ['effective', 'confidence', 'criteria'], ['effective', 'confidence', 'criteria']);
    const text = (key: string): string => (set === null ? null : reader.optional(set, key, key)) ?? '';
    return [name, { effective: text('effective'), confidence: text('confidence'), criteria: set?.get('criteria')?.value ?? null }] as const;
  });
  if (problems.total > 0) throw new Error(`conditions.yaml: ${JSON.stringify(problems[0])}`);
  shared = { sources, sets: new Map(sets) };
  return shared;
}

/** The sources of shared conditions that these criteria name, but for those that the file has itself. */
export function sharedSourcesOf(criteria: readonly Criterion[], own: readonly Source[]): readonly Source[] {
  const named = new Set(criteria.map(({ source }) => source));
  const known = new Set(own.map(({ id }) => id));
  return [...named].every((id) => id === null || known.has(id))
    ? []
    : sharedConditions().sources.filter(({ id }) => named.has(id) && !known.has(id));
}
