/** Where rules and figures were read. */

import type { Text } from '../engine/index.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { listWith } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { id, text, unlike, word } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';

/** Kinds of publishers, the ministry's own word first: a figure of several sources is of the highest of them. */
export const SOURCE_KINDS = ['official', 'press', 'firm', 'site'] as const;

/** Official: the ministry, a release of the government; firm: lawyers, consultants; site: any other. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where a rule or a figure was read. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher: string | null;
  readonly date: string | null;
  /** `none` where the source is known to have no address. */
  readonly url: string | null;
  readonly kind: SourceKind | null;
}

const source = mapping(
  { id: needed(unlike(id)), title: needed(bothLanguages), publisher: text, date: text, url: text, kind: word(SOURCE_KINDS) },
  (keys, _, taken: Set<string>): Source | null => {
    const own = keys.id.read(taken);
    if (own === null) return null;
    const title = textOr(keys.title.read(), own);
    const [publisher, date, url, kind] = [keys.publisher.read(), keys.date.read(), keys.url.read(), keys.kind.read()];
    return { id: own, title, publisher, date, url, kind };
  },
);

/** The key `sources`; no two have the same id. @internal */
export const sources: Schema<Source[]> = listWith(source, () => new Set<string>(), { numbered: true });
