/** Tables of the law: a CSV and its `.meta.yaml`. Source, date and confidence stand once in the `.meta.yaml`, or in each row of the CSV. */

import { trimCell } from '../cells/trim.ts';
import { CONFIDENCES, type Confidence, type Text } from '../engine/index.ts';
import { readRecordsOf } from '../pool/records.ts';
import {
  type Location,
  OrderedProblems,
  type Problem,
  type ProblemArguments,
  type ProblemName,
  type Problems,
  problem,
  Refusal,
} from '../problems/problem.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { entries } from '../schema/entries.ts';
import { rootOf } from '../schema/file.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { text, word } from '../schema/scalars.ts';
import { nearest } from '../words/nearest.ts';

/** What each figure of the law must have, in the table or in its row. */
const NEEDED = ['source', 'date', 'confidence'] as const;

/** A table as two texts, and the name that problems give it. */
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

/** A row of a table, read column by column; a wrong cell is reported at its location. */
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
    const location: Location = { file: this.#file, line: this.line, column: this.#columns.indexOf(column) + 1, field: column };
    this.#problems.report({ ...problem(name, args), ...location, value: this.text(column) } as Problem);
  }

  /** Whether the cell is blank though every row needs it; `readRows` reports that. */
  lacks(column: string): boolean {
    return NEEDED.some((what) => what === column) && this.text(column) === '';
  }

  /** The cell, which must be one of these words; null, which is reported, when it is another. */
  word<Word extends string>(column: string, words: readonly Word[]): Word | null {
    const found = words.find((word) => word === this.text(column));
    if (found === undefined && !this.lacks(column))
      this.report(column, 'figure_not_allowed', { allowed: words, near: nearest(this.text(column), words) });
    return found ?? null;
  }

  /** The cell as a number without sign, which may have decimals after a point if `decimals`; null where the cell is blank. */
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

/** An empty list for the problems of a table: those of its `.meta.yaml` come first, then those of its CSV. */
export function problemsOf({ name }: TableText): OrderedProblems {
  return new OrderedProblems(metaOf(name), `${name}.csv`);
}

/** A table as text, and the list of its problems. */
interface TableInput extends TableText {
  readonly problems: OrderedProblems;
}

/** The names of the columns; the meaning of each, in both languages, is checked and not kept. */
const columnNames = entries(bothLanguages, (columns) => {
  for (const column of columns.values()) column.read();
  return [...columns.keys()];
});

/** The `.meta.yaml` of a table. It names the columns, so the rows are read only if it has no mistake. */
const meta = mapping(
  {
    schema: needed(word(['arrima-sim/table/v1'])),
    title: needed(bothLanguages),
    source: text,
    date: text,
    confidence: word(CONFIDENCES),
    columns: needed(columnNames),
  },
  (keys, _, { name, csv, problems }: TableInput): LawTable | null => {
    keys.schema.read();
    const columns = keys.columns.read() ?? [];
    for (const what of NEEDED)
      if (!keys[what].given && !columns.includes(what)) problems.report(problem('figure_without_origin', { what }, { file: metaOf(name) }));
    const confidence = keys.confidence.read();
    const rows = problems.total > 0 ? null : readRows(`${name}.csv`, csv, columns, problems);
    if (rows === null) return null;
    return { title: textOr(keys.title.read(), name), source: keys.source.read(), date: keys.date.read(), confidence, rows };
  },
);

function metaOf(name: string): string {
  return `${name}.meta.yaml`;
}

/** Reads a table and reports the problems of its cells; null when the table cannot be read at all. */
export function readTable(table: TableText, problems: OrderedProblems): LawTable | null {
  const name = metaOf(table.name);
  const root = rootOf(table.meta, name, problems);
  return root === null ? null : meta.read(root.named(name), { ...table, problems });
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
