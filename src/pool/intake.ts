/** Takes the records of a pool in: ids, the columns that the round needs, the texts that the outputs copy. */

import { trimCell } from '../cells/trim.ts';
import { type Header, repeatsHeader } from '../csv/header.ts';
import type { BreakdownColumn, Column } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Batch } from './batches/batch.ts';
import { Rows } from './batches/rows.ts';
import type { ColumnsOfPool } from './columns-of-pool.ts';
import type { PoolFile, Watched } from './decoded-pool.ts';
import { DoubtfulRecords, idWordsOf, type RefusedRecord } from './doubtful-records.ts';
import { canonicalId, ID_PROBLEMS, Ids } from './ids.ts';
import { IdsInBatches } from './ids-in-batches.ts';
import type { PoolOptions } from './options.ts';
import { badCells, formOf } from './record-cells.ts';
import { SetAside } from './set-aside.ts';
import { withoutUnused } from './unused-texts.ts';
import { idWarnings } from './warnings/ids.ts';
import { OnlyIds } from './warnings/only-id.ts';
import { sheetFull } from './warnings/sheet-full.ts';
import { type TextsOfPool, textWarnings } from './warnings/texts.ts';
import type { PoolWarning } from './warnings.ts';

/** Takes the records of a pool in turn, batch by batch. */
export class Intake {
  readonly #columns: ColumnsOfPool;
  readonly #header: Header;
  readonly #headerLine: number;
  readonly #batch: Batch;
  readonly #report: (found: Problem) => void;
  readonly #ids: Ids;
  readonly #idPosition: number;
  readonly #rows: Rows;
  /** Records with bad cells; null where one refuses the pool. */
  readonly #setAside: SetAside | null;
  readonly #watch: ReadonlySet<string>;
  readonly #watched = new Map<string, Watched>();
  readonly #doubtful: DoubtfulRecords;
  readonly #onlyIds: OnlyIds;
  /** Records of nothing but blank cells, and the line of the first. */
  #blank: { readonly count: number; readonly line: number } | null = null;

  constructor(columns: ColumnsOfPool, batch: Batch, options: PoolOptions, report: (found: Problem) => void) {
    const { header, headerLine, idPosition } = columns;
    this.#columns = columns;
    this.#header = header;
    this.#headerLine = headerLine;
    this.#batch = batch;
    this.#report = report;
    this.#idPosition = idPosition;
    this.#ids = new Ids(options.reserved);
    this.#setAside = options.setAside === true ? new SetAside() : null;
    this.#watch = new Set(options.watch?.map((id) => canonicalId(trimCell(id))));
    const idHeader = header.names[Math.max(idPosition, 0)] ?? '';
    this.#doubtful = new DoubtfulRecords({
      idColumn: idPosition + 1,
      idWords: idWordsOf(columns.idField, idHeader),
      report,
      refuse: (record) => this.#refuse(record),
    });
    this.#onlyIds = new OnlyIds(batch, header.names.length, idPosition);
    const ids = new IdsInBatches({ batch, position: Math.max(idPosition, 0) }, idHeader, this.#ids);
    this.#rows = new Rows(columns.readers, ids, batch, options.size ?? null);
  }

  /** Takes a record that is given as texts: with others, later. */
  take(cells: readonly string[], line: number): void {
    if (this.#batch.append(cells, line)) return;
    this.takeBatch();
    if (!this.#batch.append(cells, line)) throw new RangeError(`the record on line ${line} is longer than any may be`);
  }

  /** Takes the records of the batch, which is empty then. */
  takeBatch(): void {
    const { rows } = this.#batch;
    if (rows > 0) this.#rows.begin();
    for (let row = 0; row < rows; row++) {
      const next = this.#rows.take(row);
      this.#doubtful.taken(next - row);
      this.#onlyIds.look(row, next);
      if (this.#watch.size > 0) for (let taken = row; taken < next; taken++) this.#watchRow(taken, this.#ids.size - next + taken);
      row = next;
      if (row < rows) this.#takeRecord(row);
    }
    this.#batch.clear();
  }

  /** Takes a record by itself: a cell of it is refused, or its id is bad, another's, or the header of its column. */
  #takeRecord(row: number): void {
    const line = this.#batch.lineOf(row);
    const cellAt = (position: number): string => this.#batch.cell(row, position);
    if (repeatsHeader(cellAt, this.#header)) {
      this.#report(problem('repeated_header_line', {}, { line }));
      return;
    }
    const id = this.#idPosition === -1 ? '' : cellAt(this.#idPosition);
    if (id === '' && this.#header.names.every((_, position) => this.#columns.isBlank(position, cellAt(position)))) {
      this.#blank = { count: (this.#blank?.count ?? 0) + 1, line: this.#blank?.line ?? line };
      return;
    }
    const isRead = (reading: number): boolean => !this.#rows.isRefusedIn(reading, row);
    const found = this.#rows.isRefused(row) ? badCells(cellAt, line, this.#columns.rules, isRead) : [];
    const badId = this.#idPosition === -1 ? null : this.#ids.refuse(id, line, this.#idPosition + 1);
    if (found.length > 0 || badId !== null) {
      const record = { id, line, bad: badId === null ? found : [badId, ...found] };
      if (!this.#doubtful.holds(record, formOf(cellAt, found, this.#columns.rules))) this.#refuse(record);
      return;
    }
    this.#doubtful.taken(1);
    if (this.#rows.isRefused(row)) throw new RangeError(`nothing is wrong with the record on line ${line}`);
    const repeated = this.#idPosition === -1 ? null : this.#ids.add(id, line, this.#idPosition + 1);
    if (repeated !== null) {
      this.#report(repeated);
      return;
    }
    this.#rows.keep(row, row + 1);
    this.#onlyIds.look(row, row + 1);
    if (this.#watch.size > 0) this.#watchRow(row, this.#ids.size - 1);
  }

  /** A record with bad cells refuses the pool, or is set aside; nobody else may have its id even then. */
  #refuse({ id, line, bad }: RefusedRecord): void {
    const badId = bad.find(({ name }) => ID_PROBLEMS.includes(name));
    // What no id may look like is nobody's; a reserved one is somebody's.
    const isSomebodys = this.#idPosition !== -1 && (badId === undefined || badId.name === 'id_taken_by_plan');
    const repeated = isSomebodys ? this.#ids.setAside(id, line, this.#idPosition + 1) : null;
    if (repeated !== null) this.#report(repeated);
    if (this.#setAside === null) for (const each of bad) this.#report(each);
    else this.#setAside.add(id, bad);
  }

  /** All has been read: reports what could not be known before. */
  close(): void {
    if (this.#idPosition !== -1) this.#doubtful.close(this.#ids);
    for (const { position, filledOn } of this.#columns.unnamed) {
      const line = filledOn();
      if (line !== null) this.#report(problem('blank_header', { position: position + 1 }, { line, column: position + 1 }));
    }
  }

  #warnings(columns: ReadonlyMap<string, Column>): PoolWarning[] {
    const unnamed = this.#columns.unnamed.map(({ position }) => position + 1);
    const { distinct, lines } = this.#ids;
    const lineOf = (row: number): number => lines.at(row);
    const ids = idWarnings({ texts: distinct.texts, lineOf });
    const { words, spoilt } = textWarnings(this.#texts(columns), this.#columns.criteria, lineOf);
    return [
      ...(this.#blank === null ? [] : [{ code: 'blank_records', ...this.#blank } as const]),
      ...(unnamed.length === 0 ? [] : [{ code: 'blank_columns', columns: unnamed } as const]),
      ...ids.odd,
      ...words,
      ...spoilt,
      ...this.#onlyIds.warnings(this.#ids.size),
      ...ids.spoilt,
      ...sheetFull(this.#ids.size + (this.#setAside?.records ?? 0)),
    ];
  }

  /** The columns of texts but that of the ids, with the headers of the pool. */
  #texts(columns: ReadonlyMap<string, Column>): TextsOfPool[] {
    return this.#columns.rules.readings.flatMap(({ field, header }) => {
      const column = columns.get(field.name);
      return column?.kind === 'text' ? [{ field: field.name, header, column }] : [];
    });
  }

  /** Keeps the cells of a row of the batch that is watched; it is a row of the pool too. */
  #watchRow(inBatch: number, row: number): void {
    const id = canonicalId(this.#batch.cell(inBatch, this.#idPosition));
    if (!this.#watch.has(id)) return;
    const seen = [...this.#header.positions].map(([name, at]) => [name, this.#batch.cell(inBatch, at)] as const);
    const headers = new Map([...this.#header.positions].map(([name, at]) => [name, this.#header.names[at] ?? name]));
    this.#watched.set(id, { row, cells: new Map(seen), headers });
  }

  finish(): PoolFile {
    const ids = this.#ids.finish();
    // Texts of records that were set aside are no part of the pool.
    const finished = (column: Column): Column => (this.#setAside === null ? column : withoutUnused(column));
    const { read, breakdowns, asksForIds, copied, cellText, scoreIgnored, givenByGrid, ignored } = this.#columns;
    const columns = new Map<string, Column>(read.map(({ field, column }) => [field.name, finished(column.finish())]));
    if (asksForIds) columns.set('candidate_id', this.#ids.column());
    const synthetic = columns.get('synthetic');
    const setAside = this.#setAside ?? new SetAside();
    const pool = {
      files: 1,
      size: ids.size,
      ids,
      ascending: this.#ids.distinct.isAscending,
      columns,
      breakdowns: breakdowns.map(({ header, column }): BreakdownColumn => {
        const texts = finished(column.finish());
        if (texts.kind !== 'text') throw new TypeError('a breakdown is of texts');
        return { header, texts };
      }),
      rejected: setAside.records,
      setAside,
      synthetic: synthetic?.kind === 'amount' ? countTrue(synthetic.values) : 0,
      nearMisses: this.#header.nearMisses,
      warnings: this.#warnings(columns),
      scoreIgnored,
      givenByGrid,
      ignored,
      copied: copied.map(({ header, texts }) => ({ header, texts })),
      cellTexts: { score: cellText('score', columns), submitted_at: cellText('submitted_at', columns) },
      watched: this.#watched,
    };
    const words = { copied: copied.map(({ word }) => word), by: breakdowns.map(({ word }) => word) };
    const { needed } = this.#columns;
    return { pool, headerLine: this.#headerLine, idPosition: this.#idPosition, ids: this.#ids, needed, words };
  }
}

function countTrue(values: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) if (values[row] === 1) sum++;
  return sum;
}
