/** The columns of a pool that a run reads: those that the criteria ask for, those that outputs copy, those to break down by. */

import type { CellContext } from '../cells/column-type.ts';
import { decodeText, holdsControl } from '../cells/texts.ts';
import { foldHeader } from '../cells/trim.ts';
import { TYPES } from '../cells/types.ts';
import type { Dialect } from '../csv/dialect.ts';
import { type Header, matchHeader, missingColumn } from '../csv/header.ts';
import { refuseNoHeader } from '../csv/no-header.ts';
import type { Column, Criteria, Field } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Batch } from './batches/batch.ts';
import { type BlankWords, blankWordsOf, isBlankWord } from './blank-words.ts';
import { type CellText, keptTexts } from './columns/cell-text.ts';
import type { ColumnReader, ValueReader } from './columns/column.ts';
import { fieldColumn } from './columns/fields.ts';
import { copiedColumn, textColumn } from './columns/texts.ts';
import { type UnnamedColumn, unnamedColumn } from './columns/unnamed.ts';
import type { CopiedColumn } from './decoded-pool.ts';
import { neededFields, readings, requirementsOf } from './fields-read.ts';
import { namedColumns } from './named-columns.ts';
import type { PoolOptions } from './options.ts';
import type { CellRules } from './record-cells.ts';
import { Texts } from './texts.ts';

/** Columns that the outputs repeat, moments in ISO and all else as written. */
const REPEATED = ['score', 'submitted_at'] as const;

/** The columns of one pool. */
export interface ColumnsOfPool {
  readonly criteria: Criteria;
  readonly header: Header;
  readonly headerLine: number;
  /** -1 where there is no column of ids. */
  readonly idPosition: number;
  readonly idField: Field | undefined;
  readonly asksForIds: boolean;
  /** Whether the pool has a score that a grid replaces. */
  readonly scoreIgnored: boolean;
  /** Other columns of the pool that the grid replaces. */
  readonly givenByGrid: readonly string[];
  /** Extra columns that nothing uses. */
  readonly ignored: readonly string[];
  /** All columns, to be read batch by batch: first those of `read`. */
  readonly readers: readonly ColumnReader[];
  readonly read: readonly { readonly field: Field; readonly column: ValueReader }[];
  /** The fields that the run needs, whatever else is checked. */
  readonly needed: ReadonlySet<string>;
  /** Under the word by which an option names each. */
  readonly breakdowns: readonly { readonly word: string; readonly header: string; readonly column: ValueReader }[];
  readonly copied: readonly (CopiedColumn & { readonly word: string })[];
  readonly unnamed: readonly UnnamedColumn[];
  readonly rules: CellRules;
  /** Whether a cell without space around it is blank. */
  isBlank(position: number, cell: string): boolean;
  /** The texts of the cells of a column that outputs repeat, once all is read; null where the pool has no such column. */
  cellText(name: (typeof REPEATED)[number], columns: ReadonlyMap<string, Column>): CellText | null;
}

/** The columns that a header and criteria make; what is wrong with the header is given to `report`; throws a `Refusal` where it is none. */
export function columnsOfPool(
  { cells, line, dialect }: { readonly cells: readonly string[]; readonly line: number; readonly dialect: Dialect },
  criteria: Criteria,
  options: PoolOptions,
  batch: Batch,
  report: (found: Problem) => void,
): ColumnsOfPool {
  const byGrid = [...criteria.fields.values()].filter((field) => field.byGrid === true);
  const fields = [...criteria.fields.values()].filter((field) => field.byGrid !== true);
  const { delimiter } = dialect;
  const wrong: Problem[] = [];
  const header = matchHeader(cells, fields, line, (found) => wrong.push(found));
  const missing: Field[] = [];
  const { needed, sources } = neededFields(header, criteria, options, (field, by) => {
    missing.push(field);
    wrong.push(missingColumn(field, header, line, delimiter, by));
  });
  const isNeeded = ({ name }: Field): boolean => header.positions.has(name) && (name === 'candidate_id' || needed.has(name));
  if (missing.length > 0 && !fields.some(isNeeded)) refuseNoHeader(header, { cells, line, dialect, fields, needed: missing });
  for (const found of wrong) report(found);
  const { names } = header;
  const lineBreaks = options.allowLineBreaks === true;
  const decimalComma = delimiter !== ',';
  const context = { zone: criteria.round.zone, decimalComma, lineBreaks, dateFormat: options.dateFormat ?? 'iso', sources };
  const requirements = requirementsOf(criteria, options);
  const asksForIds = options.checkAll === true || needed.has('candidate_id');
  const idPosition = header.positions.get('candidate_id') ?? -1;

  const lack = options.lack ?? report;
  const blankAt = blankWordsOf(header, criteria.fields, context, options.blank ?? [], { report, lack });
  const read = readings(header, criteria, options.checkAll === true ? null : needed).map(({ field, position }) => {
    const requirement = requirements.get(field.name) ?? 'anything';
    const { refused, reader } = fieldColumn(field, context, requirement);
    const blank = blankAt(position);
    const { column, forms } = reader({ batch, position, blank }, isRepeated(field.name));
    return { position, header: names[position] ?? '', field, requirement, refused, blank, column, forms };
  });
  const readPositions = new Set(read.map(({ position }) => position));
  const copyOf = (position: number, shown?: (cell: string) => string): { position: number; texts: Texts; reader: ColumnReader } => {
    const texts = new Texts();
    return { position, texts, reader: copiedColumn({ batch, position }, texts, readPositions.has(position), lineBreaks, shown) };
  };
  /** Texts of repeated columns that are not read, or cannot be written again. */
  const kept = new Map(
    REPEATED.flatMap((name) => {
      const position = header.positions.get(name);
      const isWritten = read.some(({ field, forms }) => field.name === name && forms !== null);
      return position === undefined || isWritten
        ? []
        : [[name, copyOf(position, shownBy(criteria.fields.get(name), context, blankAt(position)))] as const];
    }),
  );
  const copied = namedColumns(header, options.copy ?? [], '--columns', lack).map(({ position, word }) => ({ word, ...copyOf(position) }));
  const breakdowns = namedColumns(header, options.by ?? [], options.byOption ?? '--by', lack).map(({ position, word }) => ({
    word,
    position,
    header: names[position] ?? '',
    column: textColumn({ batch, position, blank: blankAt(position) }, (cell) => decodeText(cell, lineBreaks)),
  }));
  for (const { position } of [...copied, ...breakdowns]) {
    const name = names[position] ?? '';
    if (holdsControl(name, false)) report(problem('control_character', {}, { line, column: position + 1, field: name, value: name }));
  }
  const unnamed = names.flatMap((name, position) => (name === '' ? [unnamedColumn({ batch, position, blank: blankAt(position) })] : []));
  const repeated = REPEATED.flatMap((name) => header.positions.get(name) ?? []);
  const texts = new Set([...repeated, ...copied.map(({ position }) => position), ...breakdowns.map(({ position }) => position)]);
  // A cell that is read for its type, and the id, have their own problems.
  const onlyTexts = [...texts].filter((position) => position !== idPosition && !readPositions.has(position));
  return {
    criteria,
    header,
    headerLine: line,
    idPosition,
    idField: criteria.fields.get('candidate_id'),
    asksForIds,
    needed,
    scoreIgnored: criteria.score !== null && header.positions.has('score'),
    givenByGrid: byGrid.filter(({ name }) => names.some((written) => foldHeader(written) === foldHeader(name))).map(({ name }) => name),
    ignored: header.extras.filter((position) => !texts.has(position)).map((position) => names[position] ?? ''),
    readers: [
      ...read.map(({ column }) => column),
      ...[...kept.values(), ...copied].map(({ reader }) => reader),
      ...breakdowns.map(({ column }) => column),
      ...unnamed,
    ],
    read,
    breakdowns,
    unnamed,
    copied: copied.map(({ word, position, texts: all }) => ({ word, header: names[position] ?? '', texts: all })),
    rules: { readings: read, texts: onlyTexts, decimalComma, lineBreaks, names },
    isBlank: (position, cell) => cell === '' || isBlankWord(blankAt(position), cell),
    cellText: (name, columns) => {
      const own = kept.get(name);
      if (own !== undefined) return keptTexts(own.texts);
      const column = columns.get(name);
      const forms = read.find(({ field }) => field.name === name)?.forms;
      return column === undefined || forms === undefined || forms === null ? null : forms.finish(column);
    },
  };
}

/** How outputs write the cells of a field, where that is not always as they are. */
function shownBy(field: Field | undefined, context: CellContext, blank: BlankWords): ((cell: string) => string) | undefined {
  const type = field === undefined ? undefined : TYPES[field.type];
  const shown = type?.stored === 'amount' ? type.written?.(context).shown : undefined;
  return blank === undefined ? shown : (cell) => (isBlankWord(blank, cell) ? '' : (shown?.(cell) ?? cell));
}

function isRepeated(name: string): boolean {
  return REPEATED.some((repeated) => repeated === name);
}
