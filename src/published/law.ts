/** The tables shipped with the tool: published rounds and totals, and the occupations of NOC 2021. */

import nocCsv from '../law/noc-2021.csv';
import nocMeta from '../law/noc-2021.meta.yaml';
import roundsCsv from '../law/published-rounds.csv';
import roundsMeta from '../law/published-rounds.meta.yaml';
import totalsCsv from '../law/published-totals.csv';
import totalsMeta from '../law/published-totals.meta.yaml';
import publishersCsv from '../law/publishers.csv';
import publishersMeta from '../law/publishers.meta.yaml';
import { Problems } from '../problems/problem.ts';
import { decodeOccupations, type Occupation } from './occupations.ts';
import type { PublishedRound } from './published-round.ts';
import { decodePublishers, type Publisher } from './publishers.ts';
import { decodeRounds } from './rounds.ts';
import type { TableText } from './table.ts';
import { decodeTotals, type PublishedTotal } from './totals.ts';

/** The tables as texts. */
export const TABLES: Readonly<Record<'rounds' | 'totals' | 'occupations' | 'publishers', TableText>> = {
  rounds: { name: 'published-rounds', csv: roundsCsv, meta: roundsMeta },
  totals: { name: 'published-totals', csv: totalsCsv, meta: totalsMeta },
  publishers: { name: 'publishers', csv: publishersCsv, meta: publishersMeta },
  occupations: { name: 'noc-2021', csv: nocCsv, meta: nocMeta },
};

/**
 * The table of published rounds that is shipped with the tool, in its order: each figure with its day, its `source` and its
 * `confidence`. A round may have several rows: the whole, its streams, its groups.
 *
 * @throws Error when the shipped table is damaged (a fault of the tool, never of the input).
 */
export function publishedRounds(): readonly PublishedRound[] {
  return sound(decodeRounds(TABLES.rounds));
}

export function publishedTotals(): readonly PublishedTotal[] {
  return sound(decodeTotals(TABLES.totals));
}

export function occupations(): ReadonlyMap<string, Occupation> {
  return sound(decodeOccupations(TABLES.occupations));
}

/** Who publishes the sources. */
export function publishers(): readonly Publisher[] {
  return sound(decodePublishers(TABLES.publishers));
}

/** The value of a shipped table. The tests check all of them: a problem here is a fault of the tool, and thrown as an `Error`. */
function sound<Value extends object>(decoded: Value | Problems): Value {
  if (decoded instanceof Problems) throw new Error(JSON.stringify(decoded[0]));
  return decoded;
}
