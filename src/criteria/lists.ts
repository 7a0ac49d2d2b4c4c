/** Named lists of values: written in the criteria file, or read from a CSV file beside it. */

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Node } from 'yaml';
import { isMap } from 'yaml';
import { trimCell } from '../cells/trim.ts';
import { lineOfBadByte } from '../csv/encoding.ts';
import { type Header, matchHeader, missingColumn, repeatsHeader } from '../csv/header.ts';
import { refuseKind } from '../csv/kind.ts';
import type { Field } from '../engine/index.ts';
import { readRecordsOf } from '../pool/records.ts';
import { type OrderedProblems, type Place, type Problem, problem, Refusal } from '../problems/problem.ts';
import type { NodeReader } from '../schema/nodes.ts';

/** Reads a list file named in a criteria file: its bytes, or the problem. */
export type ReadList = (file: string) => Uint8Array | Problem;

/** A value of a list, and where it stands. */
export interface ListedValue {
  readonly text: string;
  readonly place: Place;
  /** For a value of a list file, where the criteria name the file. */
  readonly named?: Place;
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

/** Reads `lists`; a list that cannot be read is empty, with the problem reported. @internal */
export function readLists(reader: NodeReader, node: Node | null, readList: ReadList | undefined): Lists {
  const values = new Map<string, readonly ListedValue[]>();
  const files = new Map<string, ListFile>();
  if (node === null) return { values, files: [] };
  for (const [name, { key, value }] of reader.entries(node, 'lists') ?? []) {
    reader.id(key, 'lists');
    values.set(name, isMap(value) ? listFromFile(reader, value, name, readList, files) : listInPlace(reader, value ?? key, name));
  }
  return { values, files: [...files.values()] };
}

function listInPlace(reader: NodeReader, node: Node | null, name: string): ListedValue[] {
  const items = reader.list(node, `lists.${name}`) ?? null;
  if (items !== null && items.length === 0) reader.report(node, 'empty_list', { key: `lists.${name}` });
  return (items ?? []).flatMap((item) => {
    const text = reader.text(item, `lists.${name}`);
    return text === null ? [] : [{ text, place: reader.place(item) }];
  });
}

function listFromFile(
  reader: NodeReader,
  node: Node,
  name: string,
  readList: ReadList | undefined,
  files: Map<string, ListFile>,
): ListedValue[] {
  const keys = reader.mapping(node, `lists.${name}`, ['file', 'column'], ['file', 'column']);
  const file = keys === null ? null : reader.optional(keys, 'file', 'file');
  const column = keys === null ? null : reader.optional(keys, 'column', 'column');
  if (keys === null || file === null || column === null) return [];
  const fileNode = keys.get('file')?.value ?? null;
  const bytes = readList?.(file) ?? problem('file_outside_folder', { name: file });
  if (!(bytes instanceof Uint8Array)) {
    // A folder that may not be left is a fault of the criteria; a file that is not there keeps its own place.
    const named = reader.place(fileNode);
    reader.problems.report(bytes.name === 'file_outside_folder' ? { ...bytes, ...named, value: file } : bytes, named);
    return [];
  }
  const read = listFileOf(file, bytes);
  // The same file under two spellings is one input.
  const known = [...files.values()].some(({ name: other, sha256 }) => other === read.name && sha256 === read.sha256);
  if (!known) files.set(file, read);
  const before = reader.problems.total;
  const named = reader.place(fileNode);
  const values = valuesOf(Buffer.from(bytes), { file, column, named }, reader.problems);
  if (values.length === 0 && reader.problems.total === before) reader.report(fileNode, 'empty_list', { key: `lists.${name}` });
  return values;
}

/** A column of a list file, and where the criteria name the file. */
interface NamedColumn {
  readonly file: string;
  readonly column: string;
  readonly named: Place;
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
        else if (repeatsHeader(cells, header)) report(problem('repeated_header_line', {}, { line }));
        else {
          const place = header.places.get(column) ?? 0;
          const text = trimCell(cells[place] ?? '');
          if (text !== '') values.push({ text, place: { file, line, column: place + 1 }, named });
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
    assumption: false,
  };
  const header = matchHeader(cells, [field], line, report);
  if (!header.places.has(column)) throw new Refusal(missingColumn(field, header, line, delimiter, null));
  return header;
}

/** A list is always UTF-8, perhaps in gzip. */
function textBytes(stored: Buffer): Buffer {
  let bytes = stored;
  if (stored[0] === 0x1f && stored[1] === 0x8b) {
    try {
      bytes = gunzipSync(stored);
    } catch (error) {
      const cut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
      throw new Refusal(problem('gzip_damaged', { how: cut ? 'cut' : 'damaged' }));
    }
  }
  refuseKind(bytes);
  if (!isUtf8(bytes)) throw new Refusal(problem('csv_not_utf8', {}, { line: lineOfBadByte(bytes) }));
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes;
}
