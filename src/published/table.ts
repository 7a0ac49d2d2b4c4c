/** Tables of the law: a CSV and its `.meta.yaml`. Source, date and confidence stand once in the one, or in each row of the other. */

import { trimCell } from '../cells/trim.ts';
import type { Text } from '../engine/index.ts';
import { readRecordsOf } from '../pool/records.ts';
import {
  OrderedProblems,
  type Place,
  type Problem,
  type ProblemArguments,
  type ProblemName,
  type Problems,
  problem,
  Refusal,
} from '../problems/problem.ts';
import { NodeReader } from '../schema/nodes.ts';
import { parseYaml } from '../schema/yaml.ts';
import { nearest } from '../words/nearest.ts';

export const CONFIDENCES = ['read', 'secondary', 'derived', 'conflict', 'assumed'] as const;

/** How surely a figure is known: read in its source, transcribed, calculated, disputed by sources, or supposed. */
export type Confidence = (typeof CONFIDENCES)[number];

/** What each figure of the law must have. */
const NEEDED = ['source', 'date', 'confidence'] as const;

/** A table as two texts, and the name by which problems tell it. */
export interface TableText {
  readonly name: string;
  readonly csv: string;
  readonly meta: string;
}

export interface LawTable {
  readonly title: Text;
  readonly source: string | null;
  readonly date: string | null;
  readonly confidence: Confidence | null;
  readonly rows: readonly TableRow[];
}

/** One record, read column by column; what is wrong with a cell is reported at its place. */
export class TableRow {
  readonly line: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #columns: readonly string[];
  readonly #file: string;
  readonly #problems: Problems;

  constructor(line: number, columns: readonly string[], cells: readonly string[], file: string, problems: Problems) {
    this.line = line;
    this.#columns = columns;
    this.#cells = new Map(columns.map((column, at) => [column, trimCell(cells[at] ?? '')]));
    this.#file = file;
    this.#problems = problems;
  }

  text(column: string): string {
    return this.#cells.get(column) ?? '';
  }

  /** The text, or null where the cell is blank. */
  optional(column: string): string | null {
    return this.text(column) === '' ? null : this.text(column);
  }

  report<Name extends ProblemName>(column: string, name: Name, args: ProblemArguments[Name]): void {
    const place: Place = { file: this.#file, line: this.line, column: this.#columns.indexOf(column) + 1, field: column };
    this.#problems.report({ ...problem(name, args), ...place, value: this.text(column) } as Problem);
  }

  /** Whether a cell that every row needs is blank, which is reported when the row is read. */
  lacks(column: string): boolean {
    return NEEDED.some((what) => what === column) && this.text(column) === '';
  }

  /** One of a few words; null, with the problem reported, when it is another. */
  word<Word extends string>(column: string, words: readonly Word[]): Word | null {
    const found = words.find((word) => word === this.text(column));
    if (found === undefined && !this.lacks(column))
      this.report(column, 'figure_not_allowed', { allowed: words, near: nearest(this.text(column), words) });
    return found ?? null;
  }

  /** A number of digits, with a point if `decimals`; null where the cell is blank. */
  amount(column: string, decimals = false): number | null {
    const text = this.text(column);
    if (text === '') return null;
    if ((decimals ? /^[0-9]+(?:\.[0-9]+)?$/ : /^[0-9]+$/).test(text)) return Number(text);
    this.report(column, 'figure_not_allowed', { allowed: decimals ? ['573', '573.5'] : ['0', '23', '1044'], near: null });
    return null;
  }

  /** A text in both languages, `COLUMN_fr` and `COLUMN_en`; null where both are blank. */
  bilingual(column: string): Text | null {
    const [fr, en] = [this.optional(`${column}_fr`), this.optional(`${column}_en`)];
    if (fr !== null && en !== null) return { fr, en };
    if (fr !== en) this.report(fr === null ? `${column}_fr` : `${column}_en`, 'incomplete_note_or_conflict', { what: 'translation' });
    return null;
  }
}

/** Problems of a table: those of what stands beside it first, then those of its rows. */
export function problemsOf({ name }: TableText): OrderedProblems {
  return new OrderedProblems(`${name}.meta.yaml`, `${name}.csv`);
}

/** Reads a table, with the problems of its cells reported; null when it cannot be read at all. */
export function readTable({ name, csv, meta }: TableText, problems: OrderedProblems): LawTable | null {
  const before = problems.total;
  const metaName = `${name}.meta.yaml`;
  const yaml = parseYaml(meta, metaName, problems);
  if (yaml === null) return null;
  const reader = new NodeReader(problems, (node) => yaml.place(node));
  const keys = reader.mapping(yaml.root, metaName, ['schema', 'title', ...NEEDED, 'columns'], ['schema', 'title', 'columns']);
  if (keys === null) return null;
  if (keys.has('schema')) reader.word(keys.get('schema')?.value ?? null, 'schema', ['arrima-sim/table/v1']);
  const columns = reader.entries(keys.get('columns')?.value ?? null, 'columns') ?? new Map();
  for (const [column, entry] of columns) reader.bilingual(entry, column, '');
  for (const what of NEEDED)
    if (!keys.has(what) && !columns.has(what)) problems.report(problem('figure_without_origin', { what }, { file: metaName }));
  const confidence = keys.has('confidence') ? reader.word(keys.get('confidence')?.value ?? null, 'confidence', CONFIDENCES) : null;
  if (problems.total > before) return null;
  const rows = readRows(`${name}.csv`, csv, [...columns.keys()], problems);
  if (rows === null) return null;
  const once = (key: string): string | null => reader.optional(keys, key, key);
  return { title: reader.bilingual(keys.get('title'), 'title', name), source: once('source'), date: once('date'), confidence, rows };
}

function readRows(file: string, csv: string, columns: readonly string[], problems: Problems): TableRow[] | null {
  const rows: TableRow[] = [];
  let header: string[] | null = null;
  let sound = true;
  try {
    readRecordsOf(
      Buffer.from(csv),
      (cells, line) => {
        if (header === null) {
          header = cells.map(trimCell);
          const strange = [...columns, ...header].find((column) => !columns.includes(column) || !header?.includes(column));
          if (strange === undefined) return undefined;
          problems.report(problem('columns_differ', { columns }, { file, line, value: strange }));
          sound = false;
          return undefined;
        }
        const row = new TableRow(line, header, cells, file, problems);
        for (const what of NEEDED) if (columns.includes(what) && row.text(what) === '') row.report(what, 'figure_without_origin', { what });
        rows.push(row);
        return undefined;
      },
      (found) => problems.report({ ...found, file }),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problems.report({ ...error.problem, file });
    return null;
  }
  return sound ? rows : null;
}
