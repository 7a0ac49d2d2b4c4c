/** Who publishes a source, and what kind of publisher that is. */

import { SOURCE_KINDS, type SourceKind } from '../criteria/sources.ts';
import { CONFIDENCES, type Confidence, type Text } from '../engine/index.ts';
import type { Problems } from '../problems/problem.ts';
import type { PublishedRound } from './published-round.ts';
import { problemsOf, readTable, type TableText } from './table.ts';

/** A publisher, known by the beginning of the addresses, or of the name, of its sources. */
export interface Publisher {
  readonly prefix: string;
  readonly name: Text;
  readonly kind: SourceKind;
}

/** Reads the table of publishers, or reports everything that is wrong with it. */
export function decodePublishers(table: TableText): Publisher[] | Problems {
  const problems = problemsOf(table);
  const publishers = (readTable(table, problems)?.rows ?? []).flatMap((row): Publisher[] => {
    const prefix = row.text('source_prefix');
    const name = row.bilingual('publisher');
    const kind = row.word('kind', SOURCE_KINDS);
    return kind === null || name === null ? [] : [{ prefix, name, kind }];
  });
  return problems.total > 0 ? problems : publishers;
}

/** The kind of a source, by its address or name; of several with `;` between, the highest. */
export function kindOf(source: string, publishers: readonly Publisher[]): SourceKind {
  const kinds = source.split(';').map((each) => publishers.find(({ prefix }) => each.trim().startsWith(prefix))?.kind ?? 'site');
  return SOURCE_KINDS.find((kind) => kinds.includes(kind)) ?? 'site';
}

/** How many rows of the table of rounds there are of each confidence and kind; a row is of the highest kind of its sources. */
export function countsOf(
  rows: readonly PublishedRound[],
  publishers: readonly Publisher[],
): { readonly confidence: Confidence; readonly kind: SourceKind; readonly rows: number }[] {
  return CONFIDENCES.flatMap((confidence) =>
    SOURCE_KINDS.map((kind) => {
      const same = rows.filter((row) => row.confidence === confidence && kindOf(row.source, publishers) === kind);
      return { confidence, kind, rows: same.length };
    }),
  ).filter((each) => each.rows > 0);
}
