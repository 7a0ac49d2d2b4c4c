/** A pool of several files: each is decoded by itself, and their rows follow each other in the order of the files. */

import type { Column, TextList } from '../engine/index.ts';
import { type Problem, Problems, problem } from '../problems/problem.ts';
import type { CellText } from './columns/cell-text.ts';
import type { CopiedColumn, DecodedPool } from './decoded-pool.ts';
import { blankColumn, blankTexts, joinedColumn, joinedTexts } from './joined-columns.ts';
import { joinedIds, type NamedFile } from './joined-ids.ts';
import type { PoolOptions } from './options.ts';
import type { BadCell } from './set-aside.ts';
import { textsBy } from './texts.ts';
import type { PoolWarning } from './warnings.ts';

/** A file of a pool, by the name that the user gave it and by the base name that outputs give it. */
export interface FileToJoin extends NamedFile {
  readonly baseName: string;
}

/** Joins the files of a pool, two at least; or gives what is wrong with them as one pool. `asked` are the options that name columns. */
export function joined(files: readonly FileToJoin[], asked: Pick<PoolOptions, 'copy' | 'by'>): DecodedPool | Problems {
  const ids = joinedIds(files);
  const problems = new Problems();
  for (const found of unevenColumns(files)) problems.report(found);
  if (ids instanceof Problems) problems.reportAll(ids);
  if (ids instanceof Problems || problems.total > 0) return problems;

  const pools = files.map(({ pool }) => pool);
  const rows = new RowsOfFiles(pools.map(({ size }) => size));
  const columns = new Map<string, Column>();
  for (const name of fieldsOf(files)) {
    const owner = pools.find((pool) => pool.columns.has(name))?.columns.get(name);
    if (owner === undefined) continue;
    // A column that is checked and not needed may be in some files alone.
    const own = pools.map((pool) => pool.columns.get(name) ?? blankColumn(owner, pool.size));
    columns.set(name, name === 'candidate_id' ? ids.column : joinedColumn(own));
  }
  return {
    files: files.length,
    size: rows.size,
    ids: ids.ids,
    ascending: ids.ascending,
    columns,
    breakdowns: namedBy(files, asked.by, ({ words }) => words.by).map((word) => {
      const own = files.map(({ pool, words }) => pool.breakdowns[words.by.indexOf(word)]);
      const texts = own.map((column, at) => column?.texts ?? blankTexts(pools[at]?.size ?? 0));
      return { header: own.find((column) => column !== undefined)?.header ?? '', texts: joinedTexts(texts) };
    }),
    rejected: sumOf(pools, ({ rejected }) => rejected),
    setAside: { [Symbol.iterator]: () => setAsideIn(files) },
    synthetic: sumOf(pools, ({ synthetic }) => synthetic),
    nearMisses: files.flatMap(({ pool, baseName }) => pool.nearMisses.map((miss) => ({ file: baseName, ...miss }))),
    warnings: files.flatMap(({ pool, baseName }) =>
      pool.warnings.map(({ code, ...rest }) => ({ code, file: baseName, ...rest }) as PoolWarning),
    ),
    scoreIgnored: pools.some(({ scoreIgnored }) => scoreIgnored),
    givenByGrid: [...new Set(pools.flatMap(({ givenByGrid }) => givenByGrid))],
    ignored: [...new Set(pools.flatMap(({ ignored }) => ignored))],
    copied: namedBy(files, asked.copy, ({ words }) => words.copied).map((word): CopiedColumn => {
      const own = files.map(({ pool, words }) => pool.copied[words.copied.indexOf(word)]);
      const header = own.find((column) => column !== undefined)?.header ?? '';
      return { header, texts: rows.textsOf(own.map((column) => column?.texts)) };
    }),
    cellTexts: {
      score: rows.cellTextOf(pools.map(({ cellTexts }) => cellTexts.score)),
      submitted_at: rows.cellTextOf(pools.map(({ cellTexts }) => cellTexts.submitted_at)),
    },
    watched: new Map(
      pools.flatMap(({ watched }, at) => [...watched].map(([id, one]) => [id, { ...one, row: rows.firstOf(at) + one.row }] as const)),
    ),
  };
}

/** The fields that the run needs and some file has, but not all. */
function unevenColumns(files: readonly FileToJoin[]): Problem[] {
  const needed = new Set(files.flatMap(({ needed: own }) => [...own]));
  return fieldsOf(files).flatMap((field) => {
    const owner = files.find(({ pool }) => pool.columns.has(field));
    if (owner === undefined || !needed.has(field)) return [];
    const lacking = files.filter(({ pool }) => !pool.columns.has(field));
    return lacking.map(({ name, headerLine }) =>
      problem('column_in_other_file', { other: owner.name }, { file: name, line: headerLine, field }),
    );
  });
}

/** The fields that were read, as the files have them in turn. */
function fieldsOf(files: readonly FileToJoin[]): string[] {
  return [...new Set(files.flatMap(({ pool }) => [...pool.columns.keys()]))];
}

/** The words, or parts of words at commas, by which an option names columns that some file has, in the order of the option. */
function namedBy(files: readonly FileToJoin[], option: readonly string[] = [], words: (file: FileToJoin) => readonly string[]): string[] {
  const found = new Set(files.flatMap(words));
  return [...new Set(option.flatMap((word) => [word, ...word.split(',')]))].filter((word) => found.has(word));
}

function sumOf(pools: readonly DecodedPool[], count: (pool: DecodedPool) => number): number {
  return pools.reduce((sum, pool) => sum + count(pool), 0);
}

function* setAsideIn(files: readonly FileToJoin[]): Generator<BadCell> {
  for (const { pool, name, baseName } of files)
    for (const bad of pool.setAside) yield { ...bad, file: baseName, problem: { ...bad.problem, file: name } };
}

/** The rows of several files, one after the other. */
class RowsOfFiles {
  readonly size: number;
  readonly #starts: readonly number[];

  constructor(sizes: readonly number[]) {
    let size = 0;
    this.#starts = sizes.map((own) => {
      size += own;
      return size - own;
    });
    this.size = size;
  }

  /** The row of a file's first candidate. */
  firstOf(file: number): number {
    return this.#starts[file] ?? 0;
  }

  /** The file of a row: the last that does not begin behind it. */
  #fileOf(row: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.firstOf(middle) <= row) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The texts of a column by row, empty where a file has none. */
  textsOf(own: readonly (TextList | undefined)[]): TextList {
    return textsBy(this.size, (row) => {
      const file = this.#fileOf(row);
      return own[file]?.at(row - this.firstOf(file)) ?? '';
    });
  }

  /** The same of a column that outputs write; null where no file has it. */
  cellTextOf(own: readonly (CellText | null)[]): CellText | null {
    if (own.every((cellText) => cellText === null)) return null;
    const at = (row: number): string => {
      const file = this.#fileOf(row);
      return own[file]?.(row - this.firstOf(file)) ?? '';
    };
    const write = (row: number, bytes: Buffer, position: number): number => {
      const file = this.#fileOf(row);
      return own[file]?.write(row - this.firstOf(file), bytes, position) ?? position;
    };
    return Object.assign(at, { write });
  }
}
