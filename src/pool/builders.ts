/** Cells to columns: one builder a field, growing with the pool. */

import type { Bounds, CellContext, Decode } from '../cells/column-type.ts';
import { FIRST_DAY, LAST_DAY } from '../cells/dates.ts';
import type { Decoded } from '../cells/refused.ts';
import { TYPES } from '../cells/types.ts';
import { Growing } from '../csv/growing.ts';
import { ageOn, type Field } from '../engine/index.ts';
import { amountsOf, BLANK_AMOUNT, BLANK_DAY, type Limits } from './amount-builders.ts';
import { codeColumn } from './batch-columns.ts';
import { cellReader } from './cell-reader.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { DistinctTexts } from './distinct-texts.ts';
import { periodColumn } from './packed-columns.ts';
import { refusalIn } from './requirement.ts';

/** What a column needs beside its field to be read. */
export interface ColumnContext extends CellContext {
  /** Columns from which others follow, and what their cells must be for that. */
  readonly sources?: ReadonlyMap<string, SourceRule>;
}

/** A code that a table has; or a day from which the full years on another day are within the bounds of their field. */
export type SourceRule = { readonly codes: ReadonlyMap<string, number> } | { readonly years: Field; readonly on: number };

/** The builder for a field's type, and for what other columns ask of it. */
export function columnBuilder(field: Field, context: ColumnContext): ColumnBuilder {
  const rule = context.sources?.get(field.name);
  const type = TYPES[field.type];
  switch (type.stored) {
    case 'amount': {
      const limits = rule !== undefined && 'on' in rule ? daysOfBirth(rule.years, rule.on) : limitsOf(type.bounds(field));
      return amountsOf(type.plain, { decode: type.decoder(field, context), limits, zone: context.zone });
    }
    case 'text':
      if (rule !== undefined && 'codes' in rule) return texts((cell) => (rule.codes.has(cell) ? cell : { reason: 'no_occupation' }));
      return texts(type.decoder(field, context));
    case 'periods':
      return periods(type.decoder(field, context));
  }
}

/** Refusals as amounts from 0 to 1. Any other cell is read as blank: the requirement of the column reports it. */
export function refusals({ decimalComma, zone }: CellContext): ColumnBuilder {
  const decode: Decode<number> = (cell) => refusalIn(cell, decimalComma) ?? BLANK_AMOUNT;
  return amountsOf('decimals', { decode, limits: limitsOf({ from: null, to: null }), zone });
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

/** So many cells are cached with the text that they stand for: most columns have few distinct ones. */
const MOST_CACHED = 4096;

/** Distinct texts are kept once. */
export function texts(decode: Decode<string>): ColumnBuilder {
  const codes = new Growing(new Int32Array(64));
  const distinct = new DistinctTexts();
  const cache = new Map<string, number>();
  const { read, last, rules } = cellReader(-1, (cell): Decoded<number> => {
    const cached = cache.get(cell);
    if (cached !== undefined) return cached;
    const text = decode(cell);
    if (typeof text !== 'string') return text;
    const code = distinct.codeOf(text);
    if (cache.size < MOST_CACHED) cache.set(cell, code);
    return code;
  });
  return {
    read,
    keep: () => codes.push(last()),
    inBatches: (at) => codeColumn(at, codes, true, rules),
    finish: () => ({ kind: 'text', codes: codes.finish(), entries: distinct.texts }),
  };
}

function periods(decode: Decode<readonly number[]>): ColumnBuilder {
  const starts = new Growing(new Uint32Array(64));
  const days = new Growing(new Int32Array(128));
  const { read, last, rules } = cellReader<readonly number[]>([BLANK_DAY, BLANK_DAY], decode);
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
