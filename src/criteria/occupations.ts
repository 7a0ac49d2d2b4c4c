/** The values of columns that follow from a code, from the tables of the law. */

import type { Criteria, Field } from '../engine/index.ts';
import nocCsv from '../law/noc-2021.csv';
import { standardFields } from './fields.ts';

/** The tables by the names that `law/columns.yaml` gives them; a column of a table has the name of the field that it fills. */
const TABLES: Readonly<Record<string, string>> = { 'noc-2021': nocCsv };

let known: Criteria['occupations'] | null = null;

/** For each field that follows from a code, the values by code, as numbers that the engine compares. */
export function occupationValues(): Criteria['occupations'] {
  known ??= new Map([...standardFields().values()].flatMap(valuesOf));
  return known;
}

function valuesOf({ name, values, derived }: Field): [string, ReadonlyMap<string, number>][] {
  const table = derived === null ? undefined : TABLES[derived.by];
  if (derived === null || table === undefined) return [];
  const [header = [], ...rows] = table
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd().split(','));
  const [code, said] = [header.indexOf(derived.from), header.indexOf(name)];
  const listed = values.map(({ value }) => value);
  const amount = (text: string): number => (listed.length === 0 ? Number(text) : listed.indexOf(text));
  return [[name, new Map(rows.map((row) => [row[code] ?? '', amount(row[said] ?? '')]))]];
}
