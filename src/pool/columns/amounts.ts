/** Columns of amounts: how each plain form is kept, and read from batches. */

import type { Decode, PlainForm } from '../../cells/column-type.ts';
import { dayAt, FIRST_DAY, LAST_DAY, steadyMidnight } from '../../cells/dates.ts';
import { Growing, type Zone } from '../../engine/index.ts';
import type { Batch } from '../batches/batch.ts';
import type { FormKeeper } from './cell-text.ts';
import { type InBatch, readRows, rulesOf, type ValueReader } from './column.ts';

export const BLANK_DAY = -0x80000000;
export const BLANK_AMOUNT = Number.NEGATIVE_INFINITY;
const BLANK_BYTE = 255;

/** The days that a cell may hold. */
const DAYS = LAST_DAY - FIRST_DAY + 1;

/** How the amounts of one field are read: amounts beyond the limits are refused by `decode`. */
export interface Amounts {
  readonly decode: Decode<number>;
  readonly low: number;
  readonly high: number;
  readonly zone: Zone;
  readonly decimalComma: boolean;
  /** Keeps how each cell is written, where its text is asked for. */
  readonly forms?: FormKeeper | undefined;
}

const READERS: Readonly<Record<PlainForm, (at: InBatch, amounts: Amounts) => ValueReader>> = {
  // A million levels of French need a megabyte, not eight.
  digits: (at, amounts) => (fitByte(amounts) ? bytes(at, amounts) : doubles(at, amounts, false)),
  decimals: (at, amounts) => doubles(at, amounts, true),
  days,
  moments,
  words: (at, amounts) => (fitByte(amounts) ? byteWords(at, amounts) : wideWords(at, amounts)),
  none: (at, amounts) => valueReader(at, amounts, doublesIn(at.batch), BLANK_AMOUNT, (from) => from),
};

/** The reader of a column of amounts that have a plain form. */
export function amountColumn(plain: PlainForm, at: InBatch, amounts: Amounts): ValueReader {
  return READERS[plain](at, amounts);
}

/** Whether whole numbers within limits fit in a byte, beside the blank. */
function fitByte({ low, high }: Amounts): boolean {
  return low >= 0 && high < BLANK_BYTE;
}

type Values = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Where the values of a batch are written: their address in memory, and the values; and the array in which all are kept. */
interface Area<Kind extends Values> {
  readonly out: number;
  readonly values: () => Kind;
  readonly kept: Growing<Kind>;
}

function bytesIn({ memory, mostRows }: Batch): Area<Uint8Array<ArrayBuffer>> {
  const out = memory.allocate(mostRows);
  return { out, values: () => memory.bytes.subarray(out, out + mostRows), kept: new Growing(new Uint8Array(64)) };
}

export function integersIn({ memory, mostRows }: Batch): Area<Int32Array<ArrayBuffer>> {
  const out = memory.allocate(mostRows * 4);
  return { out, values: () => memory.integers.subarray(out / 4, out / 4 + mostRows), kept: new Growing(new Int32Array(64)) };
}

function doublesIn({ memory, mostRows }: Batch): Area<Float64Array<ArrayBuffer>> {
  const out = memory.allocate(mostRows * 8);
  return { out, values: () => memory.doubles.subarray(out / 8, out / 8 + mostRows), kept: new Growing(new Float64Array(64)) };
}

/** A column of one value a row, which `plain` reads where it can; `learn` gets the values of the others. */
function valueReader<Kind extends Values>(
  at: InBatch,
  { decode, forms }: Amounts,
  area: Area<Kind>,
  blank: number,
  plain: (from: number) => number,
  learn: (row: number, value: number, cell: string) => void = () => {},
): ValueReader {
  const rules = rulesOf(at, blank, decode);
  return {
    read: (from) => {
      return readRows(at, from, plain, (cell, row) => {
        const value = rules(cell);
        if (value === undefined) return false;
        area.values()[row] = value;
        forms?.add(row, value, value === blank ? '' : cell);
        learn(row, value, cell);
        return true;
      });
    },
    keep: (from, to) => {
      area.kept.append(area.values().subarray(from, to));
      forms?.keep(from, to);
    },
    reserve: (rows) => {
      area.kept.reserve(rows);
      forms?.reserve(rows);
    },
    finish: () => ({ kind: 'amount', values: area.kept.finish(), blank }),
  };
}

function bytes(at: InBatch, amounts: Amounts): ValueReader {
  const area = bytesIn(at.batch);
  const { batch, position } = at;
  const { run } = batch.memory;
  const { low, high, forms } = amounts;
  return valueReader(at, amounts, area, BLANK_BYTE, (from) =>
    run.amounts(position, from, batch.rows, area.out, false, false, false, low, high, BLANK_BYTE, forms?.out ?? 0),
  );
}

function doubles(at: InBatch, amounts: Amounts, point: boolean): ValueReader {
  const area = doublesIn(at.batch);
  const { batch, position } = at;
  const { run } = batch.memory;
  const { low, high, forms } = amounts;
  const comma = point && amounts.decimalComma;
  return valueReader(at, amounts, area, BLANK_AMOUNT, (from) =>
    run.amounts(position, from, batch.rows, area.out, true, point, comma, low, high, BLANK_AMOUNT, forms?.out ?? 0),
  );
}

function days(at: InBatch, amounts: Amounts): ValueReader {
  const area = integersIn(at.batch);
  const { batch, position } = at;
  const { low, high } = amounts;
  return valueReader(at, amounts, area, BLANK_DAY, (from) =>
    batch.memory.run.days(position, from, batch.rows, area.out, low, high, BLANK_DAY),
  );
}

/** Moments: the first instant of a local day is found by the rules once, and then known to the kernel. */
function moments(at: InBatch, amounts: Amounts): ValueReader {
  const area = doublesIn(at.batch);
  const { batch, position } = at;
  const { memory } = batch;
  const { zone, forms } = amounts;
  let midnights = 0;
  const plain = (from: number): number =>
    memory.run.moments(position, from, batch.rows, area.out, midnights * 8, BLANK_AMOUNT, forms?.out ?? 0);
  return valueReader(at, amounts, area, BLANK_AMOUNT, plain, (_, __, cell) => {
    const day = dayAt(cell, 0);
    if (!memory.readsPlain || day === null) return;
    if (midnights === 0) {
      midnights = memory.allocate(DAYS * 8) / 8;
      memory.doubles.fill(Number.NaN, midnights, midnights + DAYS);
    }
    memory.doubles[midnights + day - FIRST_DAY] = steadyMidnight(day, zone) ?? Number.NEGATIVE_INFINITY;
  });
}

/** Words that stand for numbers within the limits only. */
function byteWords(at: InBatch, amounts: Amounts): ValueReader {
  const area = bytesIn(at.batch);
  const table = codeTable(at, area.out, false);
  return valueReader(at, amounts, area, BLANK_BYTE, table.plain, table.learn);
}

function wideWords(at: InBatch, amounts: Amounts): ValueReader {
  const area = integersIn(at.batch);
  const table = codeTable(at, area.out, true);
  return valueReader(at, amounts, area, BLANK_DAY, table.plain, table.learn);
}

/** The table in which the kernel finds cells that repeat. */
export function codeTable({ batch, position }: InBatch, out: number, wide: boolean): CodeTable {
  const { memory } = batch;
  const table = memory.allocate(memory.run.tableBytes());
  memory.run.forget(table);
  return {
    plain: (from) => memory.run.codes(position, from, batch.rows, table, out, wide),
    learn: (row, code) => memory.run.learn(position, row, table, code),
  };
}

interface CodeTable {
  readonly plain: (from: number) => number;
  readonly learn: (row: number, code: number) => void;
}
