/** The order of candidates in a group: by the rank keys in turn, then by id, so that it is total and never the file's. */

import { hash } from 'node:crypto';
import type { Column, Pool, RankKey } from './types.ts';

/** Candidates in order, and who shares a place but for the lottery and the id. */
export interface Ranked {
  readonly rows: Uint32Array;
  tied(a: number, b: number): boolean;
}

type Compare = (a: number, b: number) => number;

/** The text before the candidate's id in the lottery: `SEED\nROUND\nGROUP\n`. */
export type LotteryPrefix = string;

/** Puts `rows` in order. `lottery` is used only where the rank asks for it. */
export function rankCandidates(rows: Uint32Array, rank: readonly RankKey[], pool: Pool, lottery: LotteryPrefix): Ranked {
  const keys = rank.filter((key) => key !== 'lottery').map((key) => compareBy(pool.columns.get(key.field), key.order));
  const draw = rank.includes('lottery') ? compareByLottery(rows, pool, lottery) : null;
  const byKeys = inTurn(keys);
  const byId: Compare = (a, b) => pool.ids.compare(a, b);
  const total = inTurn(draw === null ? [byKeys, byId] : [byKeys, draw, byId]);
  return { rows: rows.slice().sort(total), tied: (a, b) => byKeys(a, b) === 0 };
}

function inTurn(compares: readonly Compare[]): Compare {
  const [first, second] = compares;
  if (first === undefined) return () => 0;
  if (second === undefined) return first;
  if (compares.length === 2) return (a, b) => first(a, b) || second(a, b);
  const rest = inTurn(compares.slice(1));
  return (a, b) => first(a, b) || rest(a, b);
}

/** Blank comes last in both orders. */
function compareBy(column: Column | undefined, order: 'ascending' | 'descending'): Compare {
  if (column === undefined) return () => 0;
  if (column.kind === 'periods') throw new TypeError('periods have no order');
  const sign = order === 'ascending' ? 1 : -1;
  const { values, blank } = column.kind === 'amount' ? column : { values: textOrder(column), blank: -1 };
  return (a, b) => {
    const left = values[a] ?? blank;
    const right = values[b] ?? blank;
    if (left === right) return 0;
    if (left === blank) return 1;
    if (right === blank) return -1;
    return left < right ? -sign : sign;
  };
}

/** For each candidate the place of its text among the distinct texts in code-unit order; -1 for a blank. */
function textOrder(column: Extract<Column, { kind: 'text' }>): Int32Array {
  const sorted = Uint32Array.from({ length: column.entries.size }, (_, place) => place);
  sorted.sort((a, b) => column.entries.compare(a, b));
  const ordinal = new Int32Array(sorted.length);
  sorted.forEach((place, position) => {
    ordinal[place] = position;
  });
  return column.places.map((place) => (place === -1 ? -1 : (ordinal[place] ?? -1)));
}

/**
 * Ascending SHA-256 of `SEED\nROUND\nGROUP\nID`: each candidate's draw depends on nobody else. The first 13 hex digits
 * fit a double and nearly always decide; equal ones are compared whole.
 */
function compareByLottery(rows: Uint32Array, pool: Pool, lottery: LotteryPrefix): Compare {
  const draw = (row: number): string => hash('sha256', lottery + pool.ids.at(row));
  const heads = new Float64Array(pool.size);
  for (const row of rows) heads[row] = Number.parseInt(draw(row).slice(0, 13), 16);
  return (a, b) => {
    const difference = (heads[a] ?? 0) - (heads[b] ?? 0);
    if (difference !== 0) return difference;
    const left = draw(a);
    const right = draw(b);
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
