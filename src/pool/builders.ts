/** Cells to columns: one builder a field, growing with the pool. */

import { ageOn, type Column, type Field, OLDEST, type Zone } from '../engine/index.ts';
import { type CellReader, cellReader, type Scan } from './cell-reader.ts';
import { decodeBoolean, decodeInteger, decodeNumber } from './cells/amounts.ts';
import { decodeDate, decodeInstant, steadyMidnight } from './cells/dates.ts';
import { decodePeriods } from './cells/periods.ts';
import type { Decoded } from './cells/refused.ts';
import { decodeCodes, decodeText, enumerationDecoder } from './cells/texts.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { Growing } from './growing.ts';
import { DAY_PLACES, plainAmount, plainMoment } from './scan-cells.ts';
import { refusalIn } from './wanted.ts';

/** Takes the cells of one column, in row order, each first read: as a text, or from its bytes where all of a record can be. */
export interface ColumnBuilder extends Pick<CellReader<unknown>, 'read' | 'scan'> {
  /** Takes the cell that was read last: nothing is kept of a record before the whole of it was read. */
  keep(): void;
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
  switch (field.type) {
    case 'integer':
      // A million levels of French need a megabyte, not eight.
      if (field.from !== null && field.from >= 0 && field.to !== null && field.to < BLANK_BYTE) {
        return amounts(new Uint8Array(64), BLANK_BYTE, bounded(field, decodeInteger), inBounds(field, false));
      }
      return amounts(new Float64Array(64), BLANK_AMOUNT, bounded(field, decodeInteger), inBounds(field, false));
    case 'number':
      return amounts(
        new Float64Array(64),
        BLANK_AMOUNT,
        bounded(field, (cell) => decodeNumber(cell, context.decimalComma)),
        inBounds(field, true),
      );
    case 'boolean':
      return amounts(new Uint8Array(64), BLANK_BYTE, decodeBoolean);
    case 'enumeration': {
      const small = field.values.length < BLANK_BYTE;
      const decode = enumerationDecoder(field, true);
      return small ? amounts(new Uint8Array(64), BLANK_BYTE, decode) : amounts(new Int32Array(64), BLANK_DAY, decode);
    }
    case 'date':
      return amounts(
        new Int32Array(64),
        BLANK_DAY,
        field.name === 'birth_date' && context.agesOn != null ? birthDecoder(context.agesOn) : decodeDate,
      );
    case 'datetime':
      return amounts(new Float64Array(64), BLANK_AMOUNT, (cell) => decodeInstant(cell, context.zone), instants(context.zone));
    case 'text':
    case 'code': {
      const { occupations } = context;
      if (occupations && field.name === 'noc_2021') return texts((cell) => (occupations.has(cell) ? cell : { reason: 'no_occupation' }));
      return texts((cell) => decodeText(cell, context.lineBreaks));
    }
    case 'codes':
      return texts((cell) => decodeCodes(cell, context.lineBreaks));
    case 'periods':
      return periods();
  }
}

/** Refusals as amounts from 0 to 1. What is none is taken as blank, and told by what is wanted of the column. */
export function refusals(decimalComma: boolean): ColumnBuilder {
  return amounts(new Float64Array(64), BLANK_AMOUNT, (cell) => refusalIn(cell, decimalComma) ?? BLANK_AMOUNT);
}

/** Days of birth from which an age follows that a person may have. */
function birthDecoder(today: number): Decode<number> {
  return (cell) => {
    const birth = decodeDate(cell);
    if (typeof birth !== 'number') return birth;
    const age = ageOn(birth, today);
    return age >= 0 && age <= OLDEST ? birth : { reason: 'no_age' };
  };
}

type Decode<Value> = (cell: string) => Decoded<Value>;

/** A law column has bounds: months are not negative, French goes from 0 to 12. */
function bounded({ from, to }: Field, decode: Decode<number>): Decode<number> {
  if (from === null && to === null) return decode;
  const low = from ?? Number.NEGATIVE_INFINITY;
  const high = to ?? Number.POSITIVE_INFINITY;
  return (cell) => {
    const value = decode(cell);
    return typeof value === 'number' && (value < low || value > high) ? { reason: 'bounds', from, to } : value;
  };
}

/** Plain digits within the bounds of a field. */
function inBounds({ from, to }: Field, point: boolean): Scan<number> {
  const low = Math.max(from ?? 0, 0);
  const high = to ?? Number.POSITIVE_INFINITY;
  return (bytes, start, end) => {
    const value = plainAmount(bytes, start, end, point);
    return value >= low && value <= high ? value : undefined;
  };
}

/** Local times of days on which clocks do not change. */
function instants(zone: Zone): Scan<number> {
  const days = new Map<number, number | undefined>();
  return (bytes, start, end) => {
    const moment = plainMoment(bytes, start, end);
    if (moment < 0) return undefined;
    const day = Math.floor(moment / DAY_PLACES);
    const seconds = moment - day * DAY_PLACES;
    let midnight = days.get(day);
    if (midnight === undefined && !days.has(day)) {
      midnight = steadyMidnight(bytes.toString('latin1', start, start + 10), zone);
      days.set(day, midnight);
    }
    return midnight === undefined ? undefined : midnight + seconds * 1000;
  };
}

function amounts<Array extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  start: Array,
  blank: number,
  decode: Decode<number>,
  plain?: Scan<number>,
): ColumnBuilder {
  const values = new Growing(start);
  const { read, scan, last } = cellReader(blank, decode, plain);
  return { read, scan, keep: () => values.push(last()), finish: () => ({ kind: 'amount', values: values.finish(), blank }) };
}

/** So many distinct texts are remembered as they are: most columns have few. */
const MOST_REMEMBERED = 4096;

/** Distinct texts are kept once. */
export function texts(decode: Decode<string>): ColumnBuilder {
  const places = new Growing(new Int32Array(64));
  const distinct = new DistinctTexts();
  const remembered = new Map<string, number>();
  const { read, scan, last } = cellReader(-1, (cell): Decoded<number> => {
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
    scan,
    keep: () => places.push(last()),
    finish: () => ({ kind: 'text', places: places.finish(), entries: distinct.texts.trim() }),
  };
}

function periods(): ColumnBuilder {
  const starts = new Growing(new Uint32Array(64));
  const days = new Growing(new Int32Array(128));
  const { read, scan, last } = cellReader<readonly number[]>([BLANK_DAY, BLANK_DAY], decodePeriods);
  const nextStart = (): void => starts.push(days.length / 2);
  return {
    read,
    scan,
    keep: () => {
      nextStart();
      for (const day of last()) days.push(day);
    },
    finish: () => {
      nextStart();
      return { kind: 'periods', starts: starts.finish(), days: days.finish(), blank: BLANK_DAY };
    },
  };
}
