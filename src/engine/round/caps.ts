/** Caps: how many of those invited may have the same value of a field. */

import { decimalPlaces, scaled } from '../basis/decimal.ts';
import type { Pool } from '../basis/pool.ts';
import type { Text } from '../basis/text.ts';

/** A cap of a round or of a group; of `atMost` and `share` one is there, the other null. */
export interface Cap {
  readonly id: string;
  readonly label: Text;
  /** The id of where it was read, among the sources of the criteria file. */
  readonly source: string | null;
  /** Whether the round applied it was not read. */
  readonly assumption: boolean;
  /** The field. */
  readonly by: string;
  /** So many of those invited may have one value. */
  readonly atMost: number | null;
  /** Such a part of those invited in the end may have one value; above 0, at most 1. */
  readonly share: number | null;
  /** The first and the last day of the measure that it is, and its programme; null where it is none, or assumed for the round. */
  readonly inForce: { readonly effective: string; readonly until: string; readonly program: string } | null;
}

/** A cap that bounds by a part of the invitations. */
export type ShareCap = Cap & { readonly share: number };

/** The caps of a round, then those of its groups. */
export function capsOf({
  caps,
  groups,
}: {
  readonly caps: readonly Cap[];
  readonly groups: readonly { readonly caps: readonly Cap[] }[];
}): Cap[] {
  return [...caps, ...groups.flatMap((group) => group.caps)];
}

/** The caps that bound by a part of the invitations. */
export function sharesOf(caps: readonly Cap[]): ShareCap[] {
  return caps.filter((cap): cap is ShareCap => cap.share !== null);
}

/**
 * How many of one value a cap allows where `total` are invited: the whole part of the share, and at least one. Without a
 * total a share bounds nothing.
 */
export function allowance({ atMost, share }: Cap, total: number | null): number {
  if (share === null) return atMost ?? Number.POSITIVE_INFINITY;
  return total === null ? Number.POSITIVE_INFINITY : Math.max(1, partOf(share, total));
}

/** The whole part of a share of a number, exactly: 0.29 of 100 is 29. */
function partOf(share: number, total: number): number {
  const places = decimalPlaces(share);
  return Number((scaled(share, places) * BigInt(total)) / 10n ** BigInt(places));
}

/** The least number of which a share allows as many as of `total`. */
export function leastWithAllowance(cap: ShareCap, total: number): number {
  const allowed = allowance(cap, total);
  if (allowed === 1) return 0;
  const places = decimalPlaces(cap.share);
  const [one, part] = [10n ** BigInt(places), scaled(cap.share, places)];
  return Number((BigInt(allowed) * one + part - 1n) / part);
}

/** Whether a count is more than its share of all. */
export function exceeds(count: number, { share }: ShareCap, all: number): boolean {
  const places = decimalPlaces(share);
  return BigInt(count) * 10n ** BigInt(places) > scaled(share, places) * BigInt(all);
}

/** Whether so few values stand in an order that one of them must have more than its share. */
export function tooFewValues(values: number, { share }: ShareCap): boolean {
  const places = decimalPlaces(share);
  return BigInt(values) * scaled(share, places) < 10n ** BigInt(places);
}

/** The values of the field of a cap, as numbers: equal values have the same. */
export interface ValuesOfCap {
  /** The value of a row. */
  readonly of: (row: number) => number;
  /** The number that stands for a blank. */
  readonly blank: number;
}

/** The values of a cap's field in a pool; those of a column that is not there are blank. */
export function valuesOf({ columns }: Pool, { by }: Cap): ValuesOfCap {
  const column = columns.get(by);
  if (column === undefined) return { of: () => -1, blank: -1 };
  if (column.kind === 'periods') throw new TypeError('no cap is on periods');
  const { values, blank } = column.kind === 'amount' ? column : { values: column.codes, blank: -1 };
  return { of: (row) => values[row] ?? blank, blank };
}

/** How many of some rows have each value. */
export function countByValue(rows: Iterable<number>, { of }: ValuesOfCap): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const value = of(row);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The values of a cap's field by row, as codes from 0 on: equal values have the same. */
export interface CodesOfCap {
  readonly codes: Int32Array;
  readonly size: number;
}

/** The codes of a cap's field, found once for all the runs of a round. */
export function codesOf(pool: Pool, cap: Cap): CodesOfCap {
  const column = pool.columns.get(cap.by);
  // Texts have codes already; a blank, -1, is one more.
  if (column?.kind === 'text') return { codes: column.codes.map((code) => code + 1), size: column.entries.size + 1 };
  const { of } = valuesOf(pool, cap);
  const known = new Map<number, number>();
  const codes = new Int32Array(pool.size);
  for (let row = 0; row < pool.size; row++) {
    const value = of(row);
    let code = known.get(value);
    if (code === undefined) {
      code = known.size;
      known.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, size: known.size };
}

/** How many of some rows have each code. */
export function countByCode(rows: Uint32Array, { codes, size }: CodesOfCap): Int32Array {
  const counts = new Int32Array(size);
  for (let at = 0; at < rows.length; at++) {
    const code = codes[rows[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
