/** Takes the records of a pool in: ids, the columns that the round needs, the texts that the outputs copy. */

import { decodeText, holdsControl } from '../cells/texts.ts';
import { trimCell } from '../cells/trim.ts';
import { type Header, lastLetter, matchHeader, missingColumn, repeatsHeader } from '../csv/header.ts';
import { type BreakdownColumn, type Column, type Criteria, type Field, fieldsNeeded, fieldsOfGrid, localDay } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { requiredBy } from '../problems/required-by.ts';
import type { Batch } from './batch.ts';
import { type SourceRule, texts } from './builders.ts';
import { type CellText, CellTextWriter, canonicalFormOf, copyWriter } from './cell-text.ts';
import type { CopiedColumn, DecodedPool, Watched } from './decoded-pool.ts';
import { canonicalId, Ids, idColumn } from './ids.ts';
import { positionsOf } from './named-columns.ts';
import type { PoolOptions } from './options.ts';
import { type Reading, readings } from './readings.ts';
import { type BrokenDown, RecordCells } from './record-cells.ts';
import type { Requirement } from './requirement.ts';
import { RowsInBatches } from './rows-in-batches.ts';
import { SetAside } from './set-aside.ts';
import { Texts } from './texts.ts';
import { withoutUnused } from './unused-texts.ts';

/** So many columns are read in batches: each takes room for the bytes of a whole batch. */
const MOST_IN_BATCHES = 128;

/** Columns that the outputs repeat as written. */
const REPEATED = ['score', 'submitted_at'] as const;

/** Takes the records of a pool in turn. */
export class Intake {
  /** Positions of the columns whose cells are read: all of them where somebody is watched. */
  readonly positions: ReadonlySet<number>;
  readonly #header: Header;
  readonly #report: (found: Problem) => void;
  readonly #idPosition: number;
  readonly #ids: Ids;
  readonly #readings: readonly Reading[];
  readonly #breakdowns: readonly BrokenDown[];
  readonly #cells: RecordCells;
  /** Positions of columns that are copied, or broken down by. */
  readonly #used: ReadonlySet<number>;
  /** Records with bad cells; null where one refuses the pool. */
  readonly #setAside: SetAside | null;
  readonly #copied: readonly CopiedColumn[];
  readonly #repeated: ReadonlyMap<string, CellTextWriter>;
  readonly #asksForIds: boolean;
  readonly #scoreIgnored: boolean;
  readonly #headerEnd: number | null;
  /** Takes records from batches; null where somebody is watched, or a column asks more of a cell than its type. */
  readonly #rows: RowsInBatches | null;
  readonly #watch: ReadonlySet<string>;
  readonly #watched = new Map<string, Watched>();

  constructor(
    cells: readonly string[],
    line: number,
    delimiter: string,
    criteria: Criteria,
    options: PoolOptions & { readonly batch?: Batch | undefined },
    report: (found: Problem) => void,
  ) {
    const header = matchHeader(cells, [...criteria.fields.values()], line, report);
    const sources = new Map<string, SourceRule>();
    const needed = new Set([...fieldsNeeded(criteria), ...(options.asked?.keys() ?? [])]);
    for (const field of criteria.fields.values()) {
      if (header.positions.has(field.name) || !(field.name === 'candidate_id' || needed.has(field.name))) continue;
      const source = field.derived?.from;
      if (source !== undefined && header.positions.has(source)) {
        needed.add(source);
        const rule = sourceRule(field, criteria);
        if (rule !== null) sources.set(source, rule);
      } else {
        const by = options.asked?.has(field.name) === true ? null : requiredBy(criteria, field.name);
        report(missingColumn(field, header, line, delimiter, by));
      }
    }
    this.#scoreIgnored = criteria.score !== null && header.positions.has('score');
    this.#header = header;
    this.#report = report;
    this.#ids = new Ids(options.reserved);
    this.#asksForIds = options.checkAll === true || needed.has('candidate_id');
    this.#setAside = options.setAside === true ? new SetAside() : null;
    const lineBreaks = options.allowLineBreaks === true;
    this.#idPosition = header.positions.get('candidate_id') ?? -1;
    this.#headerEnd = lastLetter(header.names[Math.max(this.#idPosition, 0)] ?? '');
    this.#watch = new Set(options.watch?.map((id) => canonicalId(trimCell(id))));
    const context = { zone: criteria.round.zone, decimalComma: delimiter !== ',', lineBreaks, sources };
    if (criteria.score === null) needed.add('score');
    for (const name of ['synthetic', ...(options.optional ?? [])]) needed.add(name);
    // The points of everybody depend on whether there is a spouse, so nobody may leave that blank.
    const { score: grid } = criteria;
    const requirements = new Map<string, Requirement>([
      ...(grid !== null && fieldsOfGrid(grid).has(grid.spouse) ? [[grid.spouse, 'something'] as const] : []),
      ...(options.asked ?? []),
    ]);
    this.#readings = readings(header, criteria.fields, options.checkAll === true ? null : needed, context, requirements);

    const read = new Set(this.#readings.map(({ position }) => position));
    const repeated = REPEATED.flatMap((name) => {
      const [field, position] = [criteria.fields.get(name), header.positions.get(name)];
      if (field === undefined || position === undefined) return [];
      return [{ name, position, writer: new CellTextWriter(read.has(position) ? canonicalFormOf(field, criteria.round.zone) : null) }];
    });
    this.#repeated = new Map(repeated.map(({ name, writer }) => [name, writer]));
    const copied = positionsOf(header, options.copy ?? [], '--columns', report).map((position) => ({ position, texts: new Texts() }));
    this.#copied = copied.map(({ position, texts: kept }) => ({ header: header.names[position] ?? '', texts: kept }));
    const copyWriters = copied.map(({ position, texts: kept }) => ({ position, writer: copyWriter(kept, read.has(position), lineBreaks) }));
    const copies = [...repeated, ...copyWriters].map(({ position, writer }) => ({ position, writer, checked: read.has(position) }));
    this.#breakdowns = positionsOf(header, options.by ?? [], '--by', report).map((position) => ({
      header: header.names[position] ?? '',
      position,
      builder: texts((cell) => decodeText(cell, lineBreaks)),
    }));
    const rules = { decimalComma: context.decimalComma, lineBreaks, idPosition: this.#idPosition, names: header.names };
    this.#cells = new RecordCells(this.#readings, copies, this.#breakdowns, rules);
    const columns = this.#readings.length + copies.length + this.#breakdowns.length;
    const mayBatch =
      this.#idPosition !== -1 &&
      columns <= MOST_IN_BATCHES &&
      this.#watch.size === 0 &&
      [...requirements.values()].every((requirement) => requirement !== 'rate' && requirement !== 'refusal');
    this.#rows =
      options.batch === undefined || !mayBatch
        ? null
        : new RowsInBatches(
            this.#cells.inBatches(options.batch),
            this.#ids.inBatches({ batch: options.batch, position: this.#idPosition }, header.names[this.#idPosition] ?? ''),
            options.batch,
            options.size ?? null,
          );
    this.#used = new Set([...copies, ...this.#breakdowns].map(({ position }) => position));
    const asked = [...copied, ...this.#breakdowns].map(({ position }) => position);
    this.positions = new Set(this.#watch.size > 0 ? cells.keys() : [this.#idPosition, ...read, ...this.#used]);
    for (const position of asked) {
      const name = header.names[position] ?? '';
      if (holdsControl(name, false)) report(problem('control_character', {}, { line, column: position + 1, field: name, value: name }));
    }
  }

  take(cells: readonly string[], line: number): void {
    if (this.#repeatsHeader(cells)) {
      this.#report(problem('repeated_header_line', {}, { line }));
      return;
    }
    const id = trimCell(cells[this.#idPosition] ?? '');
    const found = this.#cells.read(cells, line);
    const badId = this.#idPosition === -1 ? null : this.#ids.refuse(id, line, this.#idPosition + 1);
    if (found.length > 0 || badId !== null) {
      this.#refuse(id, line, badId, found);
      return;
    }
    const repeated = this.#idPosition === -1 ? null : this.#ids.add(id, line, this.#idPosition + 1);
    if (repeated !== null) {
      this.#report(repeated);
      return;
    }
    this.#cells.keep();
    if (this.#watch.size > 0) this.#watchRow(canonicalId(id), cells);
  }

  /** A record with bad cells refuses the pool, or is set aside; nobody else may have its id even then. */
  #refuse(id: string, line: number, badId: Problem | null, found: readonly Problem[]): void {
    // What no id may look like is nobody's; a reserved one is somebody's.
    const isSomebodys = this.#idPosition !== -1 && (badId === null || badId.name === 'id_taken_by_plan');
    const repeated = isSomebodys ? this.#ids.setAside(id, line, this.#idPosition + 1) : null;
    if (repeated !== null) this.#report(repeated);
    const bad = badId === null ? found : [badId, ...found];
    if (this.#setAside === null) for (const each of bad) this.#report(each);
    else this.#setAside.add(id, bad);
  }

  /** A batch is there: its cells are read. */
  begin(): void {
    this.#rows?.begin();
  }

  /** Takes records of the batch from a row on, which is on a line; gives the first row that must be taken by its texts. */
  takeRows(from: number, line: number): number {
    return this.#rows?.take(from, line) ?? from;
  }

  #watchRow(id: string, cells: readonly string[]): void {
    if (!this.#watch.has(id)) return;
    const seen = [...this.#header.positions].map(([name, position]) => [name, trimCell(cells[position] ?? '')] as const);
    this.#watched.set(id, { row: this.#ids.size - 1, cells: new Map(seen) });
  }

  /** Ids seldom end as the header of their column does: only then is the whole record compared. */
  #repeatsHeader(cells: readonly string[]): boolean {
    const end = lastLetter(cells[Math.max(this.#idPosition, 0)] ?? '');
    return (end === this.#headerEnd || end === null || this.#headerEnd === null) && repeatsHeader(cells, this.#header);
  }

  #cellTextOf(name: string, columns: ReadonlyMap<string, Column>): CellText | null {
    const column = columns.get(name);
    return this.#repeated.get(name)?.finish(column?.kind === 'amount' ? column : null) ?? null;
  }

  finish(): DecodedPool {
    const ids = this.#ids.finish();
    // Texts of records that were set aside are no part of the pool.
    const finished = (column: Column): Column => (this.#setAside === null ? column : withoutUnused(column));
    const columns = new Map<string, Column>(this.#readings.map(({ field, builder }) => [field.name, finished(builder.finish())]));
    if (this.#asksForIds) columns.set('candidate_id', idColumn(ids));
    const synthetic = columns.get('synthetic');
    const setAside = this.#setAside ?? new SetAside();
    return {
      size: ids.size,
      ids,
      ascending: this.#ids.areAscending,
      columns,
      breakdowns: this.#breakdowns.map(({ header, builder }): BreakdownColumn => {
        const column = finished(builder.finish());
        if (column.kind !== 'text') throw new TypeError('a breakdown is of texts');
        return { header, texts: column };
      }),
      rejected: setAside.records,
      setAside,
      synthetic: synthetic?.kind === 'amount' ? countTrue(synthetic.values) : 0,
      nearMisses: this.#header.nearMisses,
      scoreIgnored: this.#scoreIgnored,
      ignored: this.#header.extras.filter((position) => !this.#used.has(position)).map((position) => this.#header.names[position] ?? ''),
      copied: this.#copied,
      cellTexts: { score: this.#cellTextOf('score', columns), submitted_at: this.#cellTextOf('submitted_at', columns) },
      watched: this.#watched,
    };
  }
}

/** What the source of a derived column must hold; null where that is not known yet. */
function sourceRule(field: Field, { occupations, round }: Criteria): SourceRule | null {
  const codes = occupations.get(field.name);
  if (codes !== undefined) return { codes };
  // A pool read for several days has its ages judged by each.
  return round.date === '' ? null : { years: field, on: localDay(round) };
}

function countTrue(values: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) if (values[row] === 1) sum++;
  return sum;
}
