/** Columns of amounts: how each plain form is kept, and read from batches. */

import type { Decode, PlainForm } from '../cells/column-type.ts';
import { steadyMidnight } from '../cells/dates.ts';
import type { Refused } from '../cells/refused.ts';
import { Growing } from '../csv/growing.ts';
import type { Zone } from '../engine/index.ts';
import {
  amountColumn,
  type BatchColumn,
  codeColumn,
  dayColumn,
  type InBatch,
  momentColumn,
  type Rules,
  ruledColumn,
  type Values,
} from './batch-columns.ts';
import { cellReader } from './cell-reader.ts';
import type { ColumnBuilder } from './column-builder.ts';

export const BLANK_DAY = -0x80000000;
export const BLANK_AMOUNT = Number.NEGATIVE_INFINITY;
const BLANK_BYTE = 255;

/** The least and the greatest amount, both included, and what is said of those beyond. */
export interface Limits {
  readonly low: number;
  readonly high: number;
  readonly refused: Refused;
}

/** How the amounts of one field are read. */
interface Amounts {
  readonly decode: Decode<number>;
  readonly limits: Limits;
  readonly zone: Zone;
}

const BUILDERS: Readonly<Record<PlainForm, (amounts: Amounts) => ColumnBuilder>> = {
  // A million levels of French need a megabyte, not eight.
  digits: (amounts) => (fitByte(amounts.limits) ? bytes(amounts) : doubles(amounts, false)),
  decimals: (amounts) => doubles(amounts, true),
  days,
  local_times: instants,
  words,
  none: ({ decode, limits }) => amountBuilder(new Float64Array(64), BLANK_AMOUNT, within(limits, decode), ruledColumn),
};

/** The builder for amounts of a plain form. */
export function amountsOf(plain: PlainForm, amounts: Amounts): ColumnBuilder {
  return BUILDERS[plain](amounts);
}

/** Reads amounts, none of them beyond limits. */
function within({ low, high, refused }: Limits, decode: Decode<number>): Decode<number> {
  return (cell) => {
    const value = decode(cell);
    return typeof value === 'number' && (value < low || value > high) ? refused : value;
  };
}

/** Whether whole numbers within limits fit in a byte, beside the blank. */
function fitByte({ low, high }: Limits): boolean {
  return low >= 0 && high < BLANK_BYTE;
}

/** One value a row. */
function amountBuilder<Kind extends Values>(
  start: Kind,
  blank: number,
  decode: Decode<number>,
  inBatches: (at: InBatch, values: Growing<Kind>, rules: Rules<number>) => BatchColumn,
): ColumnBuilder {
  const values = new Growing(start);
  const { read, last, rules } = cellReader(blank, decode);
  return {
    read,
    keep: () => values.push(last()),
    inBatches: (at) => inBatches(at, values, rules),
    finish: () => ({ kind: 'amount', values: values.finish(), blank }),
  };
}

function bytes({ decode, limits }: Amounts): ColumnBuilder {
  return amountBuilder(new Uint8Array(64), BLANK_BYTE, within(limits, decode), (at, values, rules) =>
    amountColumn(at, values, false, { ...limits, point: false }, BLANK_BYTE, rules),
  );
}

function doubles({ decode, limits }: Amounts, point: boolean): ColumnBuilder {
  return amountBuilder(new Float64Array(64), BLANK_AMOUNT, within(limits, decode), (at, values, rules) =>
    amountColumn(at, values, true, { ...limits, point }, BLANK_AMOUNT, rules),
  );
}

/** Words stand for numbers within the limits only. */
function words({ decode, limits }: Amounts): ColumnBuilder {
  return fitByte(limits)
    ? amountBuilder(new Uint8Array(64), BLANK_BYTE, decode, (at, values, rules) => codeColumn(at, values, false, rules))
    : amountBuilder(new Int32Array(64), BLANK_DAY, decode, (at, values, rules) => codeColumn(at, values, true, rules));
}

function days({ decode, limits }: Amounts): ColumnBuilder {
  return amountBuilder(new Int32Array(64), BLANK_DAY, within(limits, decode), (at, values, rules) =>
    dayColumn(at, values, limits.low, limits.high, BLANK_DAY, rules),
  );
}

function instants({ decode, zone }: Amounts): ColumnBuilder {
  return amountBuilder(new Float64Array(64), BLANK_AMOUNT, decode, (at, values, rules) =>
    momentColumn(at, values, (day) => steadyMidnight(day, zone), BLANK_AMOUNT, rules),
  );
}
