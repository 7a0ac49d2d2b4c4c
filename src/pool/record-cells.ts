/** The cells of a record that a run looks at: what is wrong with those of one record, and their columns. */

import { holdsControl } from '../cells/texts.ts';
import { TYPES } from '../cells/types.ts';
import type { Field } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { type BlankWords, isBlankWord } from './blank-words.ts';
import type { FieldColumn } from './columns/fields.ts';
import { type Requirement, violationOf } from './requirement.ts';

/** A column that is read by the rules of its field. */
export interface Reading {
  readonly position: number;
  readonly header: string;
  readonly field: Field;
  readonly requirement: Requirement;
  readonly refused: FieldColumn['refused'];
  readonly blank: BlankWords;
}

/** How cells are read, beside the rules of their types. */
export interface CellRules {
  readonly readings: readonly Reading[];
  /** Positions of columns of which only the texts are taken: no control character may be in them. */
  readonly texts: readonly number[];
  readonly decimalComma: boolean;
  readonly lineBreaks: boolean;
  /** The pool's own headers. */
  readonly names: readonly string[];
}

/**
 * The problems of the cells of a record, one a cell: first of those that are read, then of texts. `cellAt` gives a cell
 * without space around it; `isRead` says that nothing is wrong with that of a reading.
 */
export function badCells(
  cellAt: (position: number) => string,
  line: number,
  rules: CellRules,
  isRead: (reading: number) => boolean,
): readonly Problem[] {
  const found: Problem[] = [];
  for (const [reading, { position, header, field, requirement, refused, blank }] of rules.readings.entries()) {
    if (isRead(reading)) continue;
    const value = cellAt(position);
    const where = { line, column: position + 1, field: header, value };
    const read = isBlankWord(blank, value) ? '' : value;
    const reason = refused(read);
    if (reason !== null) {
      found.push(problem('cell_refused', { type: field.type, refused: reason, decimalComma: rules.decimalComma }, where));
      continue;
    }
    const violation = violationOf(read, requirement, rules.decimalComma);
    if (violation !== null) found.push(problem(violation, {}, where));
  }
  for (const position of rules.texts) {
    const value = cellAt(position);
    if (!holdsControl(value, rules.lineBreaks)) continue;
    found.push(problem('control_character', {}, { line, column: position + 1, field: rules.names[position], value }));
  }
  return found;
}

/** What the cells of a record that have a form, not texts, are: all refused and without a digit, at least two of them, as in a second header; none refused; or else. */
export function formOf(
  cellAt: (position: number) => string,
  found: readonly Problem[],
  { readings }: CellRules,
): 'header' | 'sound' | 'else' {
  const formed = readings.filter(({ field }) => TYPES[field.type].stored !== 'text');
  const refused = new Set(found.map(({ column }) => column));
  if (formed.every(({ position }) => !refused.has(position + 1))) return 'sound';
  const areWords = formed.every(({ position }) => refused.has(position + 1) && isWord(cellAt(position)));
  return formed.length > 1 && areWords ? 'header' : 'else';
}

/** Whether a cell holds no digit, but for what a survey tool writes under its header. */
function isWord(cell: string): boolean {
  return !/[0-9]/.test(cell) || cell.startsWith('{"ImportId"');
}
