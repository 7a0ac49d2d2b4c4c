/** Names in a criteria file: ids of criteria and caps, and of sources that are named. */

import { id, text } from '../schema/scalars.ts';
import { transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';

/** Words that the outputs use for outcomes of selection, so no criterion or cap may have one as its id. */
const RESERVED = ['minimum_score', 'top', 'limit', 'cap'];

/** An id that outputs may name beside their own words. */
export const notReserved = transform(id, (own, at) => {
  if (RESERVED.includes(own)) at.report('reserved_id', { id: own });
  return own;
});

/** The id of one of the sources. */
export const knownSource = transform(text, (name, at, sources: ReadonlySet<string>) => {
  if (!sources.has(name)) at.report('unknown_source', () => ({ id: name, near: nearest(name, sources) }));
  return name;
});
