/** The list of the records set aside for their cells: a line for each bad cell, with what is wrong in both languages. */

import type { BadCell } from '../pool/set-aside.ts';
import type { Problem } from '../problems/problem.ts';
import { excerpt } from '../words/printable.ts';
import { csvText, guarded } from './csv.ts';

/** The columns; the same file comes out whatever the language of the run. */
export const REJECT_COLUMNS = ['line', 'candidate_id', 'column', 'field', 'value', 'code', 'reason_fr', 'reason_en'] as const;

/** What is wrong with a cell, in French and in English. */
export type Reasons = (found: Problem) => readonly [fr: string, en: string];

/** The columns where the pool has several files. */
export const REJECT_COLUMNS_OF_FILES = ['file', ...REJECT_COLUMNS] as const;

/** How the list is written. */
export interface RejectsOptions {
  readonly rawCells: boolean;
  /** Whether each record is named by its file too. */
  readonly ofSeveral: boolean;
}

/** The list, in the pool's order; without set-aside records the header alone. Control and hidden characters are written as escapes. */
export function rejectsList(setAside: Iterable<BadCell>, reasons: Reasons, { rawCells, ofSeveral }: RejectsOptions): Generator<Buffer> {
  const copy = rawCells ? (text: string) => text : guarded;
  return ofSeveral
    ? csvText(
        REJECT_COLUMNS_OF_FILES,
        rejectRecords(setAside, reasons, copy, ({ file = '' }) => [copy(excerpt(file))]),
      )
    : csvText(
        REJECT_COLUMNS,
        rejectRecords(setAside, reasons, copy, () => []),
      );
}

function* rejectRecords(
  setAside: Iterable<BadCell>,
  reasons: Reasons,
  copy: (text: string) => string,
  first: (bad: BadCell) => string[],
): Generator<string[]> {
  for (const bad of setAside) {
    const { id, problem } = bad;
    const { line, column, field = '', value = '', code } = problem;
    const [fr, en] = reasons(problem);
    const copied = [excerpt(id, Number.MAX_SAFE_INTEGER), String(column), excerpt(field), excerpt(value), code, fr, en];
    yield [...first(bad), String(line), ...copied.map(copy)];
  }
}
