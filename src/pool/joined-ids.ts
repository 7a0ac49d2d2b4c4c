/** The ids of a pool of several files: unique over all, those of records set aside too. */

import type { TextColumn, TextList } from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import type { PoolFile } from './decoded-pool.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { type Ids, idColumn, locationOf, repeatedId, writtenIds } from './ids.ts';

/** A file of a pool, by the name that the user gave it. */
export interface NamedFile extends PoolFile {
  readonly name: string;
}

/** The ids of all files in turn, row by row. */
export interface JoinedIds {
  readonly ids: TextList;
  readonly column: TextColumn;
  /** Whether each is known to come after the one before it. */
  readonly ascending: boolean;
}

/** Joins the ids of files; or gives the problems, each at the later record of two with one id. */
export function joinedIds(files: readonly NamedFile[]): JoinedIds | Problems {
  const joining = new Joining(files);
  return joining.problems.total > 0 ? joining.problems : joining.joined();
}

/** An id in a file, and where its record begins. */
interface Known {
  readonly file: number;
  readonly line: number;
  readonly id: string;
}

class Joining {
  /** In the order of the files and of their lines. */
  readonly problems: Problems;
  readonly #files: readonly NamedFile[];
  readonly #distinct = new DistinctTexts();
  readonly #written = new Map<number, string>();

  constructor(files: readonly NamedFile[]) {
    this.#files = files;
    this.problems = new OrderedProblems(...files.map(({ name }) => name));
    for (const [at, { ids }] of files.entries()) {
      const before = this.#distinct.texts.size;
      for (const [row, text] of ids.written) this.#written.set(before + row, text);
      for (const row of append(this.#distinct, ids.distinct)) {
        const second = keptIn(ids, row, at);
        this.#report(this.#firstWith(second.id), second);
      }
    }
    this.#compareSetAside();
  }

  joined(): JoinedIds {
    const { texts, isAscending } = this.#distinct;
    return { ids: writtenIds(texts, this.#written), column: idColumn(texts), ascending: isAscending };
  }

  /** Ids of records that were set aside, which no record of another file may have, be it set aside or not. */
  #compareSetAside(): void {
    const seen = new DistinctTexts();
    for (const [file, { ids }] of this.#files.entries()) {
      const { texts } = ids.aside;
      for (let at = 0; at < texts.size; at++) {
        const id = texts.at(at);
        const count = seen.texts.size;
        const isRepeated = seen.codeOf(id) < count;
        if (!isRepeated && this.#distinct.find(id) === -1) continue;
        const own = asideIn(ids, at, file);
        const [first, taken] = [this.#firstWith(id), this.#firstWith(id, false)];
        if (first.file < file) this.#report(first, own);
        // The record that is taken has not been told of yet.
        else if (taken.file > file) this.#report(own, taken);
      }
    }
  }

  /** The first record that has an id, also among those set aside unless only those taken are meant; of no file where there is none. */
  #firstWith(id: string, alsoAside = true): Known {
    for (const [file, { ids }] of this.#files.entries()) {
      const row = ids.distinct.find(id);
      if (row !== -1) return keptIn(ids, row, file);
      const at = alsoAside ? ids.aside.find(id) : -1;
      if (at !== -1) return asideIn(ids, at, file);
    }
    return { file: -1, line: 0, id };
  }

  #report(first: Known, second: Known): void {
    const [one, other] = [this.#files[first.file], this.#files[second.file]];
    const where = locationOf(second.id, second.line, (other?.idPosition ?? 0) + 1);
    this.problems.report({ ...repeatedId(first.line, where, one?.name), file: other?.name });
  }
}

function asideIn({ aside, asideLines }: Ids, at: number, file: number): Known {
  return { file, line: asideLines.at(at), id: aside.texts.at(at) };
}

function keptIn({ distinct, lines }: Ids, row: number, file: number): Known {
  return { file, line: lines.at(row), id: distinct.texts.at(row) };
}

/** Behind an id that is there already so many are added at once, then twice as many each time. */
const FEW = 8;

/** Adds the texts of others, and gives the positions there of those that are there already. */
function append(all: DistinctTexts, others: DistinctTexts): number[] {
  const { bytes, ends } = others.texts.data();
  if (all.isAscending && others.isAscending && all.texts.isBefore(others.texts)) {
    all.appendAscending(bytes, ends, 0);
    return [];
  }
  const hashes = Uint32Array.from(ends, (_, at) => others.texts.hashAt(at, all.key));
  const repeated: number[] = [];
  for (let [from, most] = [0, FEW]; from < ends.length; ) {
    const to = Math.min(from + most, ends.length);
    const start = ends[from - 1] ?? 0;
    from += all.append(bytes.subarray(start, ends[to - 1]), ends.subarray(from, to), hashes.subarray(from, to), start);
    most = from === to ? most * 2 : FEW;
    if (from < to) repeated.push(from++);
  }
  return repeated;
}
