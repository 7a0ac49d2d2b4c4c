/** `replicates.csv`: a line for each measure of each replicate; written, and read back exactly. */

import { plainDecimal } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { csvText } from './csv.ts';
import type { MeasureKey, MeasureRow, Measures } from './measures.ts';

/** Columns of `replicates.csv`. */
export const REPLICATE_COLUMNS = ['replicate', 'month', 'measure', 'value'] as const;

/** A slice of the replicates: those r of `replicates` with (r − 1) mod `of` = `index` − 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** The replicates of a slice, in order. */
export function replicatesOf({ index, of }: Shard, replicates: number): number[] {
  const found: number[] = [];
  for (let replicate = index; replicate <= replicates; replicate += of) found.push(replicate);
  return found;
}

/** The text of `replicates.csv`: by replicate, then in the order of the measures; null is an empty cell. */
export function replicatesText({ keys, rows }: Measures): Generator<Buffer> {
  return csvText(REPLICATE_COLUMNS, records(keys, rows));
}

function* records(keys: readonly MeasureKey[], rows: readonly MeasureRow[]): Generator<string[]> {
  for (const { replicate, values } of rows) {
    for (const [index, { month, measure }] of keys.entries()) {
      const value = values[index] ?? null;
      yield [String(replicate), month, measure, value === null ? '' : plainDecimal(value)];
    }
  }
}

const LINE = /^([1-9][0-9]*),([0-9]{4}-[0-9]{2}|),([^,"\r\n]+),(-?[0-9]+(?:\.[0-9]+)?|)\n$/;

/** A line as read. */
interface Line extends MeasureKey {
  readonly replicate: number;
  readonly value: number | null;
}

/**
 * Reads a slice back from its lines, each with its line feed; the first line that is not as it was written is the
 * problem. Every replicate of the slice must be there, in order, all measure the same, and `isMeasured` says what the plan has.
 */
export async function readReplicates(
  lines: AsyncIterable<string>,
  shard: Shard,
  replicates: number,
  isMeasured: (line: MeasureKey & { readonly value: number | null }) => boolean,
  file: string,
): Promise<Measures | Problem> {
  const wanted = replicatesOf(shard, replicates);
  const keys: MeasureKey[] = [];
  const rows: { readonly replicate: number; readonly values: (number | null)[] }[] = [];
  const isWhole = (): boolean => rows.length === 0 || rows.at(-1)?.values.length === keys.length;
  let number = 0;
  for await (const text of lines) {
    number++;
    const damage = (): Problem => problem('slice_damaged', {}, { file, line: number, value: text.trimEnd() });
    if (number === 1) {
      if (text !== `${REPLICATE_COLUMNS.join(',')}\n`) return damage();
      continue;
    }
    const line = lineOf(text);
    if (line === null || !isMeasured(line)) return damage();
    if (line.replicate !== rows.at(-1)?.replicate) {
      if (!isWhole() || line.replicate !== wanted[rows.length]) return damage();
      rows.push({ replicate: line.replicate, values: [] });
    }
    const values = rows.at(-1)?.values ?? [];
    // The first replicate says what is measured.
    if (rows.length === 1) keys.push({ month: line.month, measure: line.measure });
    const key = keys[values.length];
    if (key?.month !== line.month || key.measure !== line.measure) return damage();
    values.push(line.value);
  }
  if (number > 0 && isWhole() && rows.length === wanted.length) return { keys, rows };
  return problem('slice_damaged', {}, { file, line: number + 1, value: '' });
}

function lineOf(text: string): Line | null {
  const [, replicate, month, measure, digits] = LINE.exec(text) ?? [];
  if (replicate === undefined || month === undefined || measure === undefined || digits === undefined) return null;
  const value = digits === '' ? null : Number(digits);
  if (value !== null && plainDecimal(value) !== digits) return null;
  return { replicate: Number(replicate), month, measure, value };
}
