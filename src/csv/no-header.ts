/** A first record that has no column a run needs is perhaps no header: what it is instead, if that is plain to see. */

import { trimCell } from '../cells/trim.ts';
import type { Field } from '../engine/index.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { DELIMITERS, type Dialect, dialectOf } from './dialect.ts';
import { type Header, matchHeader } from './header.ts';
import { firstRecord } from './parser.ts';

/** A header may stand under so many lines. */
const MOST_TITLE_LINES = 5;

/** The first record of a file, the fields that its columns may feed, and those of them that are needed. */
export interface FirstRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly dialect: Dialect;
  readonly fields: readonly Field[];
  readonly needed: readonly Field[];
}

/** Throws a `Refusal` that says what a first record is, where it is plainly no header: it has none of the columns needed. */
export function refuseNoHeader(header: Header, first: FirstRecord): void {
  const { cells, line, dialect, needed } = first;
  const delimiter = quotedWhole(first);
  if (delimiter !== null) throw new Refusal(problem('lines_quoted_whole', { delimiter }, { line }));
  const below = linesBelow(first);
  const at = below.findIndex((record) => needed.every((field) => isIn(record, field, first.fields)));
  if (at !== -1) throw new Refusal(problem('header_below', { header: line + 1 + at }, { line }));
  if (header.positions.size > 0 || !looksLikeRecord(cells, below[0] ?? [])) return;
  const headers = needed.map(({ name, column }) => column ?? name).join(dialect.delimiter);
  throw new Refusal(problem('no_header', { needed: headers }, { line, value: trimCell(cells[0] ?? '') }));
}

/** The delimiter that stands inside the one quoted cell of the first line; null where that is not how it is written. */
function quotedWhole({ cells: [only = '', ...others], dialect, fields, needed }: FirstRecord): string | null {
  if (others.length > 0 || dialect.head[dialect.skip] !== 0x22) return null;
  const holds = (delimiter: string): boolean => needed.some((field) => isIn(only.split(delimiter), field, fields));
  return DELIMITERS.find((delimiter) => only.includes(delimiter) && holds(delimiter)) ?? null;
}

/** The cells of the lines below the first record, each by its own delimiter unless one is given. */
function linesBelow({ line, dialect }: FirstRecord): (readonly string[])[] {
  const lines = dialect.head.toString('utf8', dialect.skip).split(/\r\n|\n|\r/);
  const from = line - dialect.line + 1;
  return lines.slice(from, from + MOST_TITLE_LINES).map((text) => cellsOf(Buffer.from(text), dialect));
}

function cellsOf(text: Buffer, { delimiter, isGiven }: Dialect): readonly string[] {
  try {
    return firstRecord(text, isGiven ? delimiter : (dialectOf(text, true, undefined)?.delimiter ?? delimiter)).cells;
  } catch {
    return [];
  }
}

/** Whether cells name the column of a field, or of the one from which it follows. */
function isIn(cells: readonly string[], field: Field, fields: readonly Field[]): boolean {
  const { positions } = matchHeader(cells, fields, 1, () => {});
  return positions.has(field.name) || (field.derived !== null && positions.has(field.derived.from));
}

/** Whether cells look like a person: an id with digits, as that on the next line has, or several numbers or days. */
function looksLikeRecord(cells: readonly string[], next: readonly string[]): boolean {
  const [id = '', nextId = ''] = [cells, next].map(([first = '']) => trimCell(first));
  const isNumbered = /\d/.test(id) && shapeOf(id) === shapeOf(nextId);
  return isNumbered || cells.filter((cell) => AMOUNT_OR_DAY.test(trimCell(cell))).length > 1;
}

const AMOUNT_OR_DAY = /^(?:-?\d+(?:[.,]\d+)?|\d{4}-\d\d-\d\d.*|\d{1,2}([/.-])\d{1,2}\1\d{4}.*)$/;

function shapeOf(text: string): string {
  return text.replace(/\d+/g, '0');
}
