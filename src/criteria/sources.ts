/** Where rules and figures were read. */

import type { Text } from '../engine/index.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { listWith } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { id, text, unlike } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';

/** Where a rule or a figure was read. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

const source = mapping(
  { id: needed(unlike(id)), title: needed(bothLanguages), publisher: text, date: text, url: text },
  (keys, _, taken: Set<string>): Source | null => {
    const own = keys.id.read(taken);
    if (own === null) return null;
    const title = textOr(keys.title.read(), own);
    return { id: own, title, publisher: keys.publisher.read(), date: keys.date.read(), url: keys.url.read() };
  },
);

/** The key `sources`; no two have the same id. @internal */
export const sources: Schema<Source[]> = listWith(source, () => new Set<string>(), { numbered: true });
