/** The header of a pool matched to fields. */

import { foldHeader, trimCell } from '../cells/trim.ts';
import type { Field } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { RequiredBy } from '../problems/required-by.ts';
import { lettersApart, nearest } from '../words/nearest.ts';
import { excerpt } from '../words/printable.ts';

/** A header that is one letter away from a standard column which the pool does not have. */
export interface NearMiss {
  /** The base name of the file, where the pool has several. */
  readonly file?: string;
  readonly header: string;
  readonly column: string;
}

export interface Header {
  /** The pool's own headers, without space around them. */
  readonly names: readonly string[];
  /** For each field that the pool has, the position of its column, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** Positions of columns that feed no field. */
  readonly extras: readonly number[];
  readonly nearMisses: readonly NearMiss[];
}

/** Matches headers to fields: declared columns first, then names, then French aliases. Problems are given to `report`. */
export function matchHeader(cells: readonly string[], fields: readonly Field[], line: number, report: (found: Problem) => void): Header {
  const names = cells.map(trimCell);
  const byFold = new Map<string, number>();
  names.forEach((name, position) => {
    const fold = foldHeader(name);
    const first = byFold.get(fold);
    const where = { line, column: position + 1, value: name };
    if (name === '') return;
    if (first !== undefined) report(problem('repeated_header', { first: first + 1, second: position + 1 }, where));
    else byFold.set(fold, position);
  });
  const positions = matchPositions(byFold, fields);
  const taken = new Set(positions.values());
  const extras = names.map((_, position) => position).filter((position) => !taken.has(position) && names[position] !== '');
  return { names, positions, extras, nearMisses: nearMisses(names, extras, fields, positions) };
}

function matchPositions(byFold: ReadonlyMap<string, number>, fields: readonly Field[]): Map<string, number> {
  const positions = new Map<string, number>();
  const taken = new Set<number>();
  const match = (field: Field, header: string | null): void => {
    const position = header === null || positions.has(field.name) ? undefined : byFold.get(foldHeader(header));
    if (position === undefined || taken.has(position)) return;
    positions.set(field.name, position);
    taken.add(position);
  };
  for (const field of fields) match(field, field.column);
  const undeclared = fields.filter((field) => field.column === null);
  for (const field of undeclared) match(field, field.name);
  for (const field of undeclared) match(field, field.alias);
  return positions;
}

function nearMisses(
  names: readonly string[],
  extras: readonly number[],
  fields: readonly Field[],
  positions: ReadonlyMap<string, number>,
): NearMiss[] {
  const absent = fields.filter((field) => field.alias !== null && !positions.has(field.name));
  return extras.flatMap((position) => {
    const header = names[position] ?? '';
    const fold = foldHeader(header);
    const near = absent.find(({ name }) => Math.abs(name.length - fold.length) <= 1 && lettersApart(fold, name) === 1);
    return near === undefined ? [] : [{ header, column: near.name }];
  });
}

/** A problem names so many headers of the file, each cut to so many characters. */
const MOST_HEADERS = 12;
const LONGEST_HEADER = 40;

/** The problem of a field that the pool does not have, with what requires it, and the header that may be meant as a hint. */
export function missingColumn(field: Field, header: Header, line: number, delimiter: string, requiredBy: RequiredBy | null): Problem {
  const wanted = field.column ?? field.name;
  const alias = field.derived?.from ?? (field.column === null ? field.alias : null);
  const near = headerMeant(field, header);
  const names = header.names.filter((name) => name !== '');
  // One column alone was perhaps cut by another delimiter than the file's.
  const doubtful = header.names.length > 1 ? null : delimiter;
  return problem(
    'missing_column',
    {
      name: wanted,
      alias,
      near,
      nearInYaml: near === null || near.length > LONGEST_HEADER ? null : JSON.stringify(near),
      standard: field.alias === null ? null : field.name,
      headers: names.slice(0, MOST_HEADERS).map((name) => excerpt(name, LONGEST_HEADER)),
      more: Math.max(names.length - MOST_HEADERS, 0),
      delimiter: doubtful,
      requiredBy,
    },
    { line, field: field.name },
  );
}

/** The header, of those that feed no field, that is known to mean a field, or that is nearest to its name. */
function headerMeant(field: Field, header: Header): string | null {
  const spare = header.extras.map((position) => header.names[position] ?? '').filter((name) => name !== '');
  const words = new Set([...(field.also ?? []), field.label.fr, field.label.en].map(foldHeader));
  const known = spare.find((name) => words.has(foldHeader(name)));
  if (known !== undefined) return known;
  const candidates = [field.column ?? field.name, ...(field.column === null && field.alias !== null ? [field.alias] : [])];
  const near = candidates.map((word) => nearest(foldHeader(word), spare.map(foldHeader))).find((found) => found !== null);
  return spare.find((name) => foldHeader(name) === near) ?? null;
}

/** The position of the column that a header or a field name means; null when there is none. */
export function columnPosition(header: Header, word: string): number | null {
  const fold = foldHeader(word);
  const byHeader = header.names.findIndex((name) => foldHeader(name) === fold);
  return byHeader !== -1 ? byHeader : (header.positions.get(trimCell(word)) ?? null);
}

/** Whether a record of such cells repeats the header, perhaps with its byte-order mark: files joined end to end. */
export function repeatsHeader(cellAt: (position: number) => string, { names }: Header): boolean {
  return names.every((name, at) => {
    const cell = cellAt(at);
    return cell === name || foldHeader(cell.replace(/^\ufeff/, '')) === foldHeader(name);
  });
}

/** The last letter of a trimmed text, whatever its case; null where an accent might make another of it. */
export function lastLetter(text: string): number | null {
  const trimmed = trimCell(text);
  const unit = trimmed.charCodeAt(trimmed.length - 1);
  return unit > 0x7e ? null : unit | 0x20;
}
