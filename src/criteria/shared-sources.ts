/** The sources of what a criteria file names by a name alone: shared conditions and measures. */

import type { Cap, Criterion } from '../engine/index.ts';
import { sharedConditions } from './conditions.ts';
import { measureSources } from './measures.ts';
import type { Source } from './sources.ts';

/** The sources that these criteria and caps name, and that the file does not declare itself. */
export function sharedSourcesOf(naming: readonly Pick<Criterion | Cap, 'source'>[], own: readonly Source[]): readonly Source[] {
  const known = new Set(own.map(({ id }) => id));
  const named = new Set(naming.map(({ source }) => source).filter((id) => id !== null && !known.has(id)));
  return named.size === 0 ? [] : [...sharedConditions().sources, ...measureSources()].filter(({ id }) => named.has(id));
}
