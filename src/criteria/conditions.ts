/** Conditions that several rounds share, such as those of the PSTQ's streams, which `law/conditions.yaml` holds once. */

import conditionsYaml from '../law/conditions.yaml';
import { entries } from '../schema/entries.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { dayText, text } from '../schema/scalars.ts';
import { anything } from '../schema/schema.ts';
import { ownFile } from './own-file.ts';
import { type Source, sources } from './sources.ts';

interface SharedConditions {
  readonly sources: readonly Source[];
  readonly sets: ReadonlyMap<string, ConditionSet>;
}

/** Shared conditions of one name: the first day on which they are known to have held, and how sure that is. */
export interface ConditionSet {
  readonly effective: string;
  readonly confidence: string;
  /** The list of criteria, which is read with the fields of a criteria file. */
  readonly criteria: Position;
}

const conditionSet = mapping(
  { effective: needed(dayText), confidence: needed(text), criteria: needed(anything) },
  (keys): ConditionSet | null => {
    const [effective, confidence, criteria] = [keys.effective.read(), keys.confidence.read(), keys.criteria.read()];
    return effective === null || confidence === null || criteria === null ? null : { effective, confidence, criteria };
  },
);

const setsByName = entries(conditionSet, (keys) => {
  const sets = new Map<string, ConditionSet>();
  for (const [name, key] of keys) {
    const set = key.read();
    if (set !== null) sets.set(name, set);
  }
  return sets;
});

const file = mapping(
  { schema: needed(text), sources, conditions: needed(setsByName) },
  (keys): SharedConditions => ({ sources: keys.sources.read() ?? [], sets: keys.conditions.read() ?? new Map() }),
);

/** The shared conditions, as `law/conditions.yaml` says them. */
export const sharedConditions = ownFile('conditions.yaml', conditionsYaml, file);
