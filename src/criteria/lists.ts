/** Named lists of values: written in the criteria file, or read from a CSV file beside it. */

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { trimCell } from '../cells/trim.ts';
import { type Header, matchHeader, missingColumn, repeatsHeader } from '../csv/header.ts';
import { endMarkOf, refuseKind } from '../csv/kind.ts';
import { lineOfBadByte } from '../csv/text-bytes.ts';
import type { Field } from '../engine/index.ts';
import { MOST_LIST_BYTES } from '../files/limits.ts';
import { readRecordsOf } from '../pool/records.ts';
import { asNamed } from '../problems/named-file.ts';
import { type Location, type OrderedProblems, type Problem, problem, Refusal } from '../problems/problem.ts';
import { byKind } from '../schema/choices.ts';
import { entries } from '../schema/entries.ts';
import { list } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { id, text } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { lineOfMergeMark } from '../words/merge-marks.ts';

/** Reads a list file named in a criteria file: its bytes, or the problem. */
export type ReadList = (file: string) => Uint8Array | Problem;

/** A value of a list, and where it stands. */
export interface ListedValue {
  readonly text: string;
  readonly location: Location;
  /** For a value of a list file, where the criteria name the file. */
  readonly named?: Location;
}

/** A list file that was read, for the record of inputs. */
export interface ListFile {
  readonly name: string;
  /** As the criteria file names it; null for what is shipped with the tool. */
  readonly path: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Lists {
  readonly values: ReadonlyMap<string, readonly ListedValue[]>;
  readonly files: readonly ListFile[];
}

/** The context in which lists are read: how files are read, and the files read so far by their path. */
interface ListContext {
  readonly readList: ReadList | undefined;
  readonly files: Map<string, ListFile>;
}

const listedValue = transform(text, (read, at): ListedValue => ({ text: read, location: at.location }));

const listFromFile = mapping(
  { file: needed(text), column: needed(text) },
  (keys, { path, problems }, { readList, files }: ListContext): ListedValue[] | null => {
    const [file, column] = [keys.file.read(), keys.column.read()];
    if (file === null || column === null) return null;
    const bytes = bytesOf(file, keys.file.at, readList);
    if (bytes === null) return null;
    const read = listFileOf(file, bytes);
    // The same file under two spellings is one input.
    const known = [...files.values()].some(({ name, sha256 }) => name === read.name && sha256 === read.sha256);
    if (!known) files.set(file, read);
    const before = problems.total;
    const values = valuesOf(Buffer.from(bytes), { file, column, named: keys.file.at.location }, problems);
    if (values.length === 0 && problems.total === before) keys.file.at.report('empty_list', { key: path });
    return values;
  },
);

/** The bytes of a file that the criteria name; null, with the problem reported where they name it, when it cannot be read. @internal */
export function bytesOf(file: string, { location, problems }: Position, readList: ReadList | undefined): Uint8Array | null {
  const bytes = readList?.(file) ?? problem('file_outside_folder', { name: file });
  if (bytes instanceof Uint8Array) return bytes;
  problems.report({ ...asNamed(bytes, file), ...location, value: file });
  return null;
}

const oneList = byKind<ListedValue[], ListContext>({ mapping: listFromFile }, list(listedValue, { least: 1 }));

/** The key `lists`; a list that cannot be read is empty. @internal */
export const lists: Schema<Lists, ReadList | undefined> = entries(oneList, (keys, { path }, readList: ReadList | undefined) => {
  const values = new Map<string, readonly ListedValue[]>();
  const files = new Map<string, ListFile>();
  for (const [name, { key, given, at }] of keys) {
    id.read(key.named(path), null);
    const read = oneList.read((given ? at : key).named(`${path}.${name}`), { readList, files });
    values.set(name, read ?? []);
  }
  return { values, files: [...files.values()] };
});

export const NO_LISTS: Lists = { values: new Map(), files: [] };

/** A column of a list file, and where the criteria name the file. */
interface NamedColumn {
  readonly file: string;
  readonly column: string;
  readonly named: Location;
}

/** A file that a criteria file names, for the record of inputs. */
export function listFileOf(file: string, bytes: Uint8Array): ListFile {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return { name, path: file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

function valuesOf(stored: Buffer, { file, column, named }: NamedColumn, problems: OrderedProblems): ListedValue[] {
  const values: ListedValue[] = [];
  const report = (found: Problem): void => {
    const inFile = { ...found, file };
    problems.report(problem('list_damaged', { problem: inFile }, inFile), named);
  };
  try {
    let header: Header | null = null;
    readRecordsOf(
      textBytes(stored),
      (cells, line, { delimiter }) => {
        if (header === null) header = headerOf(cells, column, line, delimiter, report);
        else if (repeatsHeader((at) => cells[at] ?? '', header)) report(problem('repeated_header_line', {}, { line }));
        else {
          const position = header.positions.get(column) ?? 0;
          const text = trimCell(cells[position] ?? '');
          if (text !== '') values.push({ text, location: { file, line, column: position + 1 }, named });
        }
      },
      report,
    );
    if (header === null) report(problem('empty_csv', {}));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    report(error.problem);
  }
  return values;
}

function headerOf(cells: readonly string[], column: string, line: number, delimiter: string, report: (found: Problem) => void): Header {
  const field: Field = {
    name: column,
    type: 'text',
    column,
    alias: null,
    values: [],
    derived: null,
    from: null,
    to: null,
    label: { fr: column, en: column },
    pattern: null,
    separator: null,
    assumption: false,
  };
  const header = matchHeader(cells, [field], line, report);
  if (!header.positions.has(column)) throw new Refusal(missingColumn(field, header, line, delimiter, null));
  return header;
}

/** The bytes of a list file, unpacked where it is in gzip, without a byte order mark; throws a `Refusal` where they are not UTF-8. */
function textBytes(stored: Buffer): Buffer {
  let bytes = stored;
  if (stored[0] === 0x1f && stored[1] === 0x8b) {
    try {
      bytes = gunzipSync(stored, { maxOutputLength: MOST_LIST_BYTES });
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal(problem('file_too_long', { most: MOST_LIST_BYTES }));
      const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
      throw new Refusal(problem('gzip_damaged', { how: cut ? 'cut' : 'damaged' }));
    }
  }
  refuseKind(bytes);
  const merge = lineOfMergeMark(bytes.toString('latin1'));
  if (merge !== null) throw new Refusal(problem('merge_marks', {}, { line: merge }));
  const end = endMarkOf(bytes.at(-1));
  if (end !== null) throw new Refusal(problem('end_mark', { what: end }));
  if (!isUtf8(bytes)) throw new Refusal(problem('csv_not_utf8', { readings: [], mixed: false }, { line: lineOfBadByte(bytes) }));
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
}
