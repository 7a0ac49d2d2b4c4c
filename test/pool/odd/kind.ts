/** Kinds of records: what is changed of a plain record, and of the file that is made of such records. */

import type { PoolOptions } from '../../../src/pool/options.ts';
import type { Chance } from '../chance.ts';
import { EVERY_TYPE } from './criteria.ts';

/** The fields of a plain record, one of every type, in the order of their columns. */
export const FIELDS = [
  ...(['candidate_id', 'submitted_at', 'score', 'french_speaking', 'birth_date', 'work_permits', 'bill9_cancelled', 'job_offer'] as const),
  ...([
    'noc_2021',
    'experience_months',
    'country',
    'sector',
    'skills',
    'remark',
    'rate',
    'seen_at',
    'licensed_on',
    'selection_score',
  ] as const),
] as const;

export type Cells = Record<(typeof FIELDS)[number], string>;

/** The header of the column of a field. */
export function headerOf(name: (typeof FIELDS)[number]): string {
  return EVERY_TYPE.fields.get(name)?.column ?? name;
}

/** Where a record is: its row, and the position of its first byte behind the header. */
export interface Where {
  readonly row: number;
  readonly at: number;
}

/** A kind of records. */
export interface Kind {
  readonly name: string;
  /** The cells that are not as in a plain record. */
  readonly cells?: (row: number, chance: Chance) => Partial<Cells>;
  /** Columns behind the others, that nothing asks for. */
  readonly further?: number;
  /** How a cell is written; else it is quoted where it must be. */
  readonly written?: (cell: string, chance: Chance) => string;
  /** What becomes of the record as it is written, its line end included. */
  readonly record?: (record: string, where: Where, chance: Chance) => string;
  readonly delimiter?: string;
  readonly lineEnd?: string;
  /** The bytes of the file; else those of UTF-8. */
  readonly bytes?: (text: string, chance: Chance) => Buffer;
  readonly options?: PoolOptions;
  /** What its cost is compared with; else plain records. */
  readonly beside?: Kind;
  /** Bytes of the file of which the cost is measured, where so many as usual are too few. */
  readonly size?: number;
}

/** Records as most pools have them. */
export const PLAIN: Kind = { name: 'plain' };

/** A cell in quotes. */
export function inQuotes(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A number as so many digits. */
export function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
