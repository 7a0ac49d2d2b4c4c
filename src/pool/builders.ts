/** Cells to columns: one builder a field, growing with the pool. */

import { ageOn, type Column, type Field, OLDEST, type Zone } from '../engine/index.ts';
import { decodeBoolean, decodeInteger, decodeNumber } from './cells/amounts.ts';
import { decodeDate, decodeInstant } from './cells/dates.ts';
import { decodePeriods } from './cells/periods.ts';
import type { Decoded, Refused } from './cells/refused.ts';
import { decodeCodes, decodeText, enumerationDecoder } from './cells/texts.ts';
import { DistinctTexts } from './texts.ts';
import { refusalIn } from './wanted.ts';

/** Takes the cells of one column, trimmed, in row order; empty is blank. A refused cell is taken as blank. */
export interface ColumnBuilder {
  add(cell: string): Refused | null;
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
      return amounts(new Float64Array(64), BLANK_AMOUNT, bounded(field, decodeInteger));
    case 'number':
      return amounts(
        new Float64Array(64),
        BLANK_AMOUNT,
        bounded(field, (cell) => decodeNumber(cell, context.decimalComma)),
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
      return amounts(new Float64Array(64), BLANK_AMOUNT, (cell) => decodeInstant(cell, context.zone));
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

type Values = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A typed array that grows by half; `push` returns nothing to read until `finish`. */
class Growing<Array extends Values> {
  length = 0;
  #values: Array;

  constructor(values: Array) {
    this.#values = values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new (this.#values.constructor as new (length: number) => Array)(Math.ceil(this.length * 1.5));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  finish(): Array {
    return this.#values.slice(0, this.length) as Array;
  }
}

function amounts<Array extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  start: Array,
  blank: number,
  decode: Decode<number>,
): ColumnBuilder {
  const values = new Growing(start);
  return {
    add: (cell) => {
      const value = cell === '' ? blank : decode(cell);
      values.push(typeof value === 'number' ? value : blank);
      return typeof value === 'number' ? null : value;
    },
    finish: () => ({ kind: 'amount', values: values.finish(), blank }),
  };
}

/** So many distinct texts are remembered as they are: most columns have few. */
const MOST_REMEMBERED = 4096;

/** Distinct texts are kept once. */
export function texts(decode: Decode<string>): ColumnBuilder {
  const places = new Growing(new Int32Array(64));
  const distinct = new DistinctTexts();
  const remembered = new Map<string, number>();
  return {
    add: (cell) => {
      const known = remembered.get(cell);
      if (known !== undefined) {
        places.push(known);
        return null;
      }
      const text = cell === '' ? null : decode(cell);
      const place = typeof text === 'string' ? distinct.place(text) : -1;
      places.push(place);
      if (typeof text === 'string' && remembered.size < MOST_REMEMBERED) remembered.set(cell, place);
      return typeof text === 'string' ? null : text;
    },
    finish: () => ({ kind: 'text', places: places.finish(), entries: distinct.texts.trim() }),
  };
}

function periods(): ColumnBuilder {
  const starts = new Growing(new Uint32Array(64));
  const days = new Growing(new Int32Array(128));
  return {
    add: (cell) => {
      starts.push(days.length / 2);
      const decoded = cell === '' ? [BLANK_DAY, BLANK_DAY] : decodePeriods(cell);
      const refused = 'reason' in decoded;
      for (const day of refused ? [BLANK_DAY, BLANK_DAY] : decoded) days.push(day);
      return refused ? decoded : null;
    },
    finish: () => {
      starts.push(days.length / 2);
      return { kind: 'periods', starts: starts.finish(), days: days.finish(), blank: BLANK_DAY };
    },
  };
}
