/** Cells to columns: one builder a field, growing with the pool. */

import { decodeBoolean, decodeInteger, decodeNumber } from '../cells/amounts.ts';
import { decodeDate, decodeInstant, FIRST_DAY, LAST_DAY, steadyMidnight } from '../cells/dates.ts';
import { decodePeriods } from '../cells/periods.ts';
import type { Decoded } from '../cells/refused.ts';
import { decodeCodes, decodeText, enumerationDecoder } from '../cells/texts.ts';
import { Growing } from '../csv/growing.ts';
import { ageOn, type Column, type Field, OLDEST, type Zone } from '../engine/index.ts';
import { amountColumn, type BatchColumn, codeColumn, dayColumn, type InBatch, momentColumn } from './batch-columns.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { periodColumn } from './packed-columns.ts';
import { refusalIn } from './wanted.ts';

/** Takes the cells of one column, in row order: each first read as a text, or many in a batch. */
export interface ColumnBuilder extends Pick<CellReader<unknown>, 'read'> {
  /** Takes the cell that was read last: nothing is kept of a record before the whole of it was read. */
  keep(): void;
  /** The same column read from batches. */
  inBatches(at: InBatch): BatchColumn;
  finish(): Column;
}

/** What cells need beside their field to be read. */
export interface CellContext {
  readonly zone: Zone;
  readonly decimalComma: boolean;
  readonly lineBreaks: boolean;
  /** The occupations that a code of NOC 2021 must be one of, when other columns follow from it. */
  readonly occupations?: ReadonlyMap<string, number> | null;
  /** The day on which ages are counted, when they follow from the day of birth. */
  readonly agesOn?: number | null;
}

const BLANK_DAY = -0x80000000;
const BLANK_AMOUNT = Number.NEGATIVE_INFINITY;
const BLANK_BYTE = 255;

/** The builder for a field's type. */
export function columnBuilder(field: Field, context: CellContext): ColumnBuilder {
  const { zone, occupations, lineBreaks, decimalComma } = context;
  switch (field.type) {
    case 'integer':
      // A million levels of French need a megabyte, not eight.
      return amounts(isSmall(field), field, false, decodeInteger);
    case 'number':
      return amounts(false, field, true, (cell) => decodeNumber(cell, decimalComma));
    case 'boolean':
      return codes(new Uint8Array(64), BLANK_BYTE, decodeBoolean);
    case 'enumeration': {
      const decode = enumerationDecoder(field, true);
      return field.values.length < BLANK_BYTE
        ? codes(new Uint8Array(64), BLANK_BYTE, decode)
        : codes(new Int32Array(64), BLANK_DAY, decode);
    }
    case 'date':
      return days(field.name === 'birth_date' ? (context.agesOn ?? null) : null);
    case 'datetime':
      return instants(zone);
    case 'text':
    case 'code':
      if (occupations && field.name === 'noc_2021') return texts((cell) => (occupations.has(cell) ? cell : { reason: 'no_occupation' }));
      return texts((cell) => decodeText(cell, lineBreaks));
    case 'codes':
      return texts((cell) => decodeCodes(cell, lineBreaks));
    case 'periods':
      return periods();
  }
}

/** Refusals as amounts from 0 to 1. What is none is taken as blank, and told by what is wanted of the column. */
export function refusals(decimalComma: boolean): ColumnBuilder {
  return amounts(false, { from: null, to: null }, true, (cell) => refusalIn(cell, decimalComma) ?? BLANK_AMOUNT);
}

type Decode<Value> = (cell: string) => Decoded<Value>;

/** Bounds of a law column: months are not negative, French goes from 0 to 12. */
type Bounds = Pick<Field, 'from' | 'to'>;

/** Whether amounts within bounds fit in a byte, beside the blank. */
function isSmall({ from, to }: Bounds): boolean {
  return from !== null && from >= 0 && to !== null && to < BLANK_BYTE;
}

function amounts(small: boolean, { from, to }: Bounds, point: boolean, decode: Decode<number>): ColumnBuilder {
  const low = from ?? Number.NEGATIVE_INFINITY;
  const high = to ?? Number.POSITIVE_INFINITY;
  const blank = small ? BLANK_BYTE : BLANK_AMOUNT;
  const values = new Growing<Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(small ? new Uint8Array(64) : new Float64Array(64));
  const { read, last, rules } = cellReader(blank, (cell) => {
    const value = decode(cell);
    return typeof value === 'number' && (value < low || value > high) ? { reason: 'bounds', from, to } : value;
  });
  return {
    read,
    keep: () => values.push(last()),
    inBatches: (at) => amountColumn(at, values, !small, { point, low, high }, blank, rules),
    finish: () => ({ kind: 'amount', values: values.finish(), blank }),
  };
}

/** Yes and no, or the places of listed values. */
function codes(start: Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>, blank: number, decode: Decode<number>): ColumnBuilder {
  const values = new Growing(start);
  const { read, last, rules } = cellReader(blank, decode);
  return {
    read,
    keep: () => values.push(last()),
    inBatches: (at) => codeColumn(at, values, start instanceof Int32Array, rules),
    finish: () => ({ kind: 'amount', values: values.finish(), blank }),
  };
}

/** Days; those of birth, where ages are counted on a day, must give an age that a person may have. */
function days(agesOn: number | null): ColumnBuilder {
  const isBirth = (day: number): boolean => agesOn === null || (ageOn(day, agesOn) >= 0 && ageOn(day, agesOn) <= OLDEST);
  const values = new Growing(new Int32Array(64));
  const { read, last, rules } = cellReader(BLANK_DAY, (cell) => {
    const day = decodeDate(cell);
    return typeof day !== 'number' || isBirth(day) ? day : { reason: 'no_age' };
  });
  return {
    read,
    keep: () => values.push(last()),
    inBatches: (at) => {
      // Ages fall as days of birth rise.
      const low = agesOn === null ? FIRST_DAY : firstDay((day) => ageOn(day, agesOn) <= OLDEST);
      const high = agesOn === null ? LAST_DAY : firstDay((day) => ageOn(day, agesOn) < 0) - 1;
      return dayColumn(at, values, low, high, BLANK_DAY, rules);
    },
    finish: () => ({ kind: 'amount', values: values.finish(), blank: BLANK_DAY }),
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

function instants(zone: Zone): ColumnBuilder {
  const values = new Growing(new Float64Array(64));
  const { read, last, rules } = cellReader(BLANK_AMOUNT, (cell) => decodeInstant(cell, zone));
  return {
    read,
    keep: () => values.push(last()),
    inBatches: (at) => momentColumn(at, values, (day) => steadyMidnight(day, zone), BLANK_AMOUNT, rules),
    finish: () => ({ kind: 'amount', values: values.finish(), blank: BLANK_AMOUNT }),
  };
}

/** So many distinct texts are remembered as they are: most columns have few. */
const MOST_REMEMBERED = 4096;

/** Distinct texts are kept once. */
export function texts(decode: Decode<string>): ColumnBuilder {
  const places = new Growing(new Int32Array(64));
  const distinct = new DistinctTexts();
  const remembered = new Map<string, number>();
  const { read, last, rules } = cellReader(-1, (cell): Decoded<number> => {
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const text = decode(cell);
    if (typeof text !== 'string') return text;
    const place = distinct.place(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(cell, place);
    return place;
  });
  return {
    read,
    keep: () => places.push(last()),
    inBatches: (at) => codeColumn(at, places, true, rules),
    finish: () => ({ kind: 'text', places: places.finish(), entries: distinct.texts }),
  };
}

function periods(): ColumnBuilder {
  const starts = new Growing(new Uint32Array(64));
  const days = new Growing(new Int32Array(128));
  const { read, last, rules } = cellReader<readonly number[]>([BLANK_DAY, BLANK_DAY], decodePeriods);
  const nextStart = (): void => starts.push(days.length / 2);
  return {
    read,
    keep: () => {
      nextStart();
      for (const day of last()) days.push(day);
    },
    inBatches: (at) => periodColumn(at, starts, days, BLANK_DAY, rules),
    finish: () => {
      nextStart();
      return { kind: 'periods', starts: starts.finish(), days: days.finish(), blank: BLANK_DAY };
    },
  };
}
