/** The sources of what a criteria file names by a name alone: shared conditions and measures. */

import type { Cap, Criterion } from '../engine/index.ts';
import { sharedConditions } from './conditions.ts';
import { measureSources, measures } from './measures.ts';
import type { Source } from './sources.ts';

/** The sources that criteria name and that the file does not declare itself, and those of its measures. */
export function sharedSourcesOf(criteria: readonly Criterion[], caps: readonly Cap[], own: readonly Source[]): readonly Source[] {
  const known = new Set(own.map(({ id }) => id));
  const named = new Set(criteria.map(({ source }) => source).filter((id) => id !== null && !known.has(id)));
  const shared = named.size === 0 ? [] : sharedConditions().sources.filter(({ id }) => named.has(id));
  const ofCaps = new Set(caps.filter(({ id }) => measures().has(id)).map(({ source }) => source));
  const ofMeasures = ofCaps.size === 0 ? [] : measureSources().filter(({ id }) => ofCaps.has(id));
  return [...shared, ...ofMeasures];
}
