/** The column of a field: how its cells are read, and what is wrong with those that are not. */

import type { Bounds, CellContext, Decode } from '../../cells/column-type.ts';
import { FIRST_DAY, LAST_DAY } from '../../cells/dates.ts';
import { isRefused, type Refused } from '../../cells/refused.ts';
import { meaningOf, TYPES } from '../../cells/types.ts';
import { ageOn, type Field } from '../../engine/index.ts';
import { isBlankWord, readsBlankWord } from '../blank-words.ts';
import { type Requirement, refusalIn, violationOf } from '../requirement.ts';
import { amountColumn } from './amounts.ts';
import { FormKeeper } from './cell-text.ts';
import { type InBatch, type ValueReader, withRequired } from './column.ts';
import { periodColumn } from './periods.ts';
import { textColumn } from './texts.ts';

/** What a column needs beside its field to be read. */
export interface ColumnContext extends CellContext {
  /** Columns from which others follow, and what their cells must be for that. */
  readonly sources?: ReadonlyMap<string, SourceRule>;
}

/** A code that a table has; or a day from which the full years on another day are within the bounds of their field. */
export type SourceRule = { readonly codes: ReadonlyMap<string, number> } | { readonly years: Field; readonly on: number };

/** How the cells of a field are read. */
export interface FieldColumn {
  /** Why a cell, trimmed, is no value of the field; null where it is one, or blank. */
  readonly refused: (cell: string) => Refused | null;
  /** Its reader; `forms` is made where the texts of the cells are asked for, and null where they cannot be written again. */
  readonly reader: (at: InBatch, keepsForms: boolean) => { readonly column: ValueReader; readonly forms: FormKeeper | null };
}

/** The column of a field, of which every cell must be as required too. */
export function fieldColumn(field: Field, context: ColumnContext, requirement: Requirement): FieldColumn {
  const type = TYPES[field.type];
  const rule = context.sources?.get(field.name);
  const { zone, decimalComma } = context;
  const required = (at: InBatch, column: ValueReader): ValueReader => asRequired(at, column, requirement, decimalComma);
  const columnOf = (decode: Decode<unknown>, reader: (at: InBatch) => ValueReader): FieldColumn => ({
    refused: refusedBy(decode),
    reader: (at) => ({ column: required(at, reader(at)), forms: null }),
  });
  // A column known to hold yes or no holds nothing else.
  if (requirement === 'refusal' && meaningOf(field.type) !== 'yes_or_no') {
    const decode: Decode<number> = (cell) => refusalIn(cell, decimalComma) ?? { reason: 'form' };
    const reader = (at: InBatch): ValueReader => amountColumn('none', at, { decode, low: 0, high: 1, zone, decimalComma });
    // What is wrong with a cell is said by the requirement alone.
    return { ...columnOf(decode, reader), refused: () => null };
  }
  switch (type.stored) {
    case 'amount': {
      const limits = rule !== undefined && 'on' in rule ? daysOfBirth(rule.years, rule.on) : limitsOf(type.bounds(field));
      const decode = within(limits, type.decoder(field, context));
      const written = type.written?.(context) ?? null;
      return {
        refused: refusedBy(decode),
        reader: (at, keepsForms) => {
          const forms = keepsForms && written !== null ? new FormKeeper(at, written) : null;
          const { low, high } = limits;
          const amounts = { decode, low, high, zone, decimalComma, forms: forms ?? undefined };
          // The kernel knows no words: a value that is one must not be plain.
          const plain = readsBlankWord(at.blank, decode) ? 'none' : type.plain;
          return { column: required(at, amountColumn(plain, at, amounts)), forms };
        },
      };
    }
    case 'text': {
      const decode: Decode<string> =
        rule !== undefined && 'codes' in rule
          ? (cell) => (rule.codes.has(cell) ? cell : { reason: 'no_occupation' })
          : type.decoder(field, context);
      return columnOf(decode, (at) => textColumn(at, decode));
    }
    case 'periods': {
      const decode = type.decoder(field, context);
      return columnOf(decode, (at) => periodColumn(at, decode));
    }
  }
}

/** The same column, which stops at a cell that violates a requirement. */
function asRequired(
  { batch, position, blank }: InBatch,
  column: ValueReader,
  requirement: Requirement,
  decimalComma: boolean,
): ValueReader {
  if (requirement === 'anything') return column;
  const isWord = (row: number): boolean => blank !== undefined && isBlankWord(blank, batch.cell(row, position));
  const isFilled = (row: number): boolean =>
    batch.startOf(row, position) < batch.endOf(row, position) && batch.cell(row, position) !== '' && !isWord(row);
  const isBound = requirement === 'rate' || requirement === 'refusal';
  const isMet = (row: number): boolean => violationOf(isWord(row) ? '' : batch.cell(row, position), requirement, decimalComma) === null;
  return withRequired(column, isBound ? isMet : isFilled);
}

function refusedBy(decode: Decode<unknown>): FieldColumn['refused'] {
  return (cell) => {
    const value = cell === '' ? null : decode(cell);
    return isRefused(value) ? value : null;
  };
}

/** The least and the greatest amount, both included, and what is said of those beyond. */
interface Limits {
  readonly low: number;
  readonly high: number;
  readonly refused: Refused;
}

/** Reads amounts, none of them beyond limits. */
function within({ low, high, refused }: Limits, decode: Decode<number>): Decode<number> {
  return (cell) => {
    const value = decode(cell);
    return typeof value === 'number' && (value < low || value > high) ? refused : value;
  };
}

/** The bounds of a field, as its column of law has them. */
function limitsOf({ from, to }: Bounds): Limits {
  return { low: from ?? Number.NEGATIVE_INFINITY, high: to ?? Number.POSITIVE_INFINITY, refused: { reason: 'bounds', from, to } };
}

/** Days of birth that give an age that a person may have, where ages are counted on a day: they fall as days of birth rise. */
function daysOfBirth({ from, to }: Field, on: number): Limits {
  return {
    low: firstDay((day) => ageOn(day, on) <= (to ?? Number.POSITIVE_INFINITY)),
    high: firstDay((day) => ageOn(day, on) < (from ?? 0)) - 1,
    refused: { reason: 'no_age' },
  };
}

/** The first day from which on something is true. */
function firstDay(isTrue: (day: number) => boolean): number {
  let [before, from] = [FIRST_DAY - 1, LAST_DAY + 1];
  while (from - before > 1) {
    const middle = (before + from) >> 1;
    if (isTrue(middle)) from = middle;
    else before = middle;
  }
  return from;
}
