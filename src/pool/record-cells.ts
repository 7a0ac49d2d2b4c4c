/** The cells of a record that a run looks at: all are read, and only then kept, so that nothing stays of a record that is set aside. */

import { holdsControl } from '../cells/texts.ts';
import { trimCell } from '../cells/trim.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Batch } from './batch.ts';
import { type BatchColumn, filledColumn } from './batch-columns.ts';
import type { TextColumnWriter } from './cell-text.ts';
import type { ColumnBuilder } from './column-builder.ts';
import type { Reading } from './readings.ts';
import { violationOf } from './requirement.ts';

/** A column whose texts are kept. A `checked` one is also read for its type, which refuses controls. */
export interface Copy {
  readonly position: number;
  readonly writer: TextColumnWriter;
  readonly checked: boolean;
}

/** A column to break invitations down by. */
export interface BrokenDown {
  readonly header: string;
  readonly position: number;
  readonly builder: ColumnBuilder;
}

/** How cells are read, beside the rules of their types. */
export interface CellRules {
  readonly decimalComma: boolean;
  readonly lineBreaks: boolean;
  /** The position of the column of ids, which have their own rules. */
  readonly idPosition: number;
  /** The pool's own headers. */
  readonly names: readonly string[];
}

const NO_PROBLEMS: readonly Problem[] = [];

/** Reads the cells of one record after the other. */
export class RecordCells {
  readonly #readings: readonly Reading[];
  readonly #copies: readonly Copy[];
  readonly #breakdowns: readonly BrokenDown[];
  /** All of them. */
  readonly #columns: readonly Pick<TextColumnWriter, 'keep'>[];
  readonly #rules: CellRules;

  constructor(readings: readonly Reading[], copies: readonly Copy[], breakdowns: readonly BrokenDown[], rules: CellRules) {
    this.#readings = readings;
    this.#copies = copies;
    this.#breakdowns = breakdowns;
    this.#columns = [
      ...readings.map(({ builder }) => builder),
      ...copies.map(({ writer }) => writer),
      ...breakdowns.map((by) => by.builder),
    ];
    this.#rules = rules;
  }

  /** Reads the cells of a record; gives the problems of those that are bad, one a cell. */
  read(cells: readonly string[], line: number): readonly Problem[] {
    let found = NO_PROBLEMS;
    for (const reading of this.#readings) {
      const value = trimCell(cells[reading.position] ?? '');
      const refused = reading.builder.read(value);
      if (refused === null && reading.requirement === 'anything') continue;
      const where = { line, column: reading.position + 1, field: reading.header, value };
      const violation = refused === null ? violationOf(value, reading.requirement, this.#rules.decimalComma) : null;
      if (refused !== null) found = [...found, problem('cell_refused', { type: reading.field.type, refused }, where)];
      else if (violation !== null) found = [...found, problem(violation, {}, where)];
    }
    for (const { position, writer, checked } of this.#copies) {
      const value = trimCell(cells[position] ?? '');
      writer.read(value);
      if (!checked && holdsControl(value, this.#rules.lineBreaks)) found = this.#withControl(found, line, position, value);
    }
    for (const { position, builder } of this.#breakdowns) {
      const value = trimCell(cells[position] ?? '');
      if (builder.read(value) !== null) found = this.#withControl(found, line, position, value);
    }
    return found;
  }

  /** A cell that is read for its type, and the id, have their own problems; a cell that is copied twice is reported once. */
  #withControl(found: readonly Problem[], line: number, position: number, value: string): readonly Problem[] {
    if (position === this.#rules.idPosition || this.#readings.some((reading) => reading.position === position)) return found;
    if (found.some(({ column }) => column === position + 1)) return found;
    return [...found, problem('control_character', {}, { line, column: position + 1, field: this.#rules.names[position], value })];
  }

  /** The same cells read from batches. */
  inBatches(batch: Batch): BatchColumn[] {
    return [
      ...this.#readings.map(({ position, builder, requirement }) => {
        const column = builder.inBatches({ batch, position });
        return requirement === 'anything' ? column : filledColumn({ batch, position }, column);
      }),
      ...this.#copies.map(({ position, writer }) => writer.inBatches({ batch, position })),
      ...this.#breakdowns.map(({ position, builder }) => builder.inBatches({ batch, position })),
    ];
  }

  /** Takes the cells of the record that was read last. */
  keep(): void {
    for (const column of this.#columns) column.keep();
  }
}
