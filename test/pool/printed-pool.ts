/** All that a pool was read as, or all that is wrong with it, in one text: two readers agree when the texts are equal. */

import type { Column, TextColumn, TextList } from '../../src/engine/index.ts';
import type { CellText } from '../../src/pool/columns/cell-text.ts';
import { decodePool } from '../../src/pool/decode.ts';
import type { DecodedPool } from '../../src/pool/decoded-pool.ts';
import type { Problems } from '../../src/problems/problem.ts';
import type { OddFile } from './odd/file.ts';

/** The ways of a reader: bytes cut at positions, windows of at least so many bytes. */
export interface Way {
  readonly cuts: readonly number[];
  readonly reader?: 'csv-parse';
  readonly window?: number;
}

export interface Printed {
  readonly text: string;
  /** The codes and lines of the problems that were kept; null for a pool. */
  readonly problems: readonly string[] | null;
  readonly total: number;
}

/** Reads a file in a way. */
export async function printedOf({ bytes, criteria, options }: OddFile, { cuts, reader, window }: Way): Promise<Printed> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let from = 0;
    for (const cut of [...cuts, bytes.length]) {
      yield bytes.subarray(from, cut);
      from = cut;
    }
  }
  const read = await decodePool(chunks(), criteria, { size: bytes.length, ...options, reader, window });
  if ('ids' in read) return { text: printed(read), problems: null, total: 0 };
  const problems = printedProblems(read);
  return { text: [read.total, ...problems].join('\n'), problems, total: read.total };
}

function printedProblems(problems: Problems): string[] {
  return [...problems].map((problem) => JSON.stringify(problem));
}

/** All that a pool is. */
export function printed(pool: DecodedPool): string {
  const { size } = pool;
  const order = Array.from({ length: Math.max(size - 1, 0) }, (_, row) => Math.sign(pool.ids.compare(row, row + 1)));
  return JSON.stringify({
    size,
    ids: listOf(pool.ids),
    order,
    columns: [...pool.columns].map(([name, column]) => [name, columnOf(column)]),
    breakdowns: pool.breakdowns.map(({ header, texts }) => [header, textsOf(texts)]),
    copied: pool.copied.map(({ header, texts }) => [header, listOf(texts)]),
    cellTexts: [cellTextsOf(pool.cellTexts.score, size), cellTextsOf(pool.cellTexts.submitted_at, size)],
    synthetic: pool.synthetic,
    nearMisses: pool.nearMisses,
    scoreIgnored: pool.scoreIgnored,
    ignored: pool.ignored,
    setAside: [pool.rejected, ...pool.setAside],
    watched: [...pool.watched].map(([id, { row, cells }]) => [id, row, [...cells]]),
  });
}

function listOf(list: TextList): string[] {
  return Array.from({ length: list.size }, (_, position) => list.at(position));
}

function cellTextsOf(cellText: CellText | null, size: number): string[] | null {
  return cellText === null ? null : Array.from({ length: size }, (_, row) => cellText(row));
}

function columnOf(column: Column): unknown {
  switch (column.kind) {
    case 'amount':
      return [column.values.constructor.name, column.blank, numbersOf(column.values)];
    case 'text':
      return textsOf(column);
    case 'periods':
      return [numbersOf(column.starts), numbersOf(column.days), column.blank];
  }
}

function textsOf({ codes, entries }: TextColumn): unknown {
  return [numbersOf(codes), listOf(entries)];
}

/** JSON would lose what is infinite, and the sign of zero. */
function numbersOf(values: ArrayLike<number>): string {
  return Array.from(values, (value) => (Object.is(value, -0) ? '-0' : String(value))).join(' ');
}
