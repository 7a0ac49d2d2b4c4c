/** Pools from plain objects and criteria from short texts, read by the project's own decoders: the tests' way to say a case on one line. */

import { type CriteriaFile, decodeCriteria } from '../../src/criteria/decode.ts';
import {
  type BreakdownColumn,
  type Column,
  type Criteria,
  type HeldRound,
  invitationOf,
  outcomeOf,
  type Pool,
} from '../../src/engine/index.ts';
import { columnOfTexts } from '../../src/pool/columns/of-texts.ts';
import { Ids } from '../../src/pool/ids.ts';

/** A candidate's cells by field, as a pool has them; no key or an empty text is blank. `id` is the `candidate_id`. */
export type Person = { readonly id: string } & Readonly<Record<string, string>>;

/** Criteria from the text of their file. What every file needs may be left out: the round is then `r`, of 16 January 2020. */
export function criteriaOf(text: string): CriteriaFile {
  const usual = Object.entries({
    schema: 'arrima-sim/criteria/v1',
    id: 'r',
    round: '{date: 2020-01-16}',
    groups: '[{id: g, select: all}]',
  });
  const missing = usual.filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text)).map(([key, value]) => `${key}: ${value}\n`);
  const decoded = decodeCriteria(missing.join('') + text, { name: 'criteria.yaml' });
  if (Array.isArray(decoded)) throw new Error(`${text}\n${JSON.stringify(decoded)}`);
  return decoded;
}

/** A pool of these people: a column for each field that somebody has a key for; `by` are fields to break down by. */
export function poolOf(criteria: Criteria, people: readonly Person[], by: readonly string[] = []): Pool {
  const ids = new Ids();
  for (const [row, { id }] of people.entries()) refuse(ids.add(id, row + 2, 1));
  const names = new Set(people.flatMap((person) => Object.keys(person)).filter((name) => name !== 'id'));
  const columns = new Map<string, Column>([...names].map((name) => [name, columnOf(criteria, name, people)]));
  const finished = ids.finish();
  columns.set('candidate_id', ids.column());
  return { size: people.length, ids: finished, columns, breakdowns: by.map((name) => breakdownOf(criteria, name, people)) };
}

function columnOf(criteria: Criteria, name: string, people: readonly Person[], type: string = name): Column {
  const field = criteria.fields.get(type);
  if (field === undefined) throw new Error(`no field ${type}`);
  const cells = people.map((person) => person[name] ?? '');
  return columnOfTexts(field, cells, { zone: criteria.round.zone, decimalComma: false, lineBreaks: false });
}

/** Breakdowns are by text, whatever the field's type. */
function breakdownOf(criteria: Criteria, name: string, people: readonly Person[]): BreakdownColumn {
  const texts = columnOf(criteria, name, people, 'country');
  if (texts.kind !== 'text') throw new TypeError('a country is a text');
  return { header: name, texts };
}

function refuse(problem: unknown): void {
  if (problem !== null) throw new Error(JSON.stringify(problem));
}

/** The ids of rows, in the order given. */
export function idsOf(pool: Pool, rows: Iterable<number>): string[] {
  return Array.from(rows, (row) => pool.ids.at(row));
}

/** What became of each candidate, by id: the outcome, and for the invited the group and the place there. */
export function outcomesOf({ pool, result }: HeldRound): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: pool.size }, (_, row) => {
      const invitation = invitationOf(result, row);
      const taken = invitation === null ? '' : ` ${result.groups[invitation.group]?.id} ${invitation.groupRank}`;
      return [pool.ids.at(row), outcomeOf(result, row) + taken];
    }),
  );
}
