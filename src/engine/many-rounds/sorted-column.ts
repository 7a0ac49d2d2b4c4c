/** A column with its rows in the order of their values: who has a value between two bounds are neighbours there. */

import { fullSet, without } from '../basis/bitset.ts';
import type { AmountColumn, Column, TextColumn } from '../basis/columns.ts';
import { firstFrom } from '../basis/search.ts';
import type { Condition, TextCondition } from '../operators/condition.ts';
import type { Truth } from '../operators/decide.ts';
import { TEXT_MATCHES } from '../operators/text-matches.ts';
import { rowsByValue } from '../round/rank.ts';
import { type RowRange, rowRangesOf } from './row-ranges.ts';

export interface SortedColumn {
  truthOf(condition: Condition): Truth;
}

/** The column, where it tells who meets a condition once it is sorted; else null. */
export function sortableFor({ kind }: Condition, column: Column | undefined): AmountColumn | TextColumn | null {
  if (column?.kind === 'amount') return kind === 'interval' || kind === 'amounts' ? column : null;
  if (column?.kind === 'text') return kind === 'text' ? column : null;
  return null;
}

/** Sorts a column of so many rows; where the place of each row in an order is given, sets are of places. */
export function sortedColumn(column: AmountColumn | TextColumn, size: number, places: Uint32Array | null): SortedColumn {
  const amounts = column.kind === 'amount' ? column : { values: column.codes, blank: -1 };
  const { values, blank } = amounts;
  const order = rowsByValue(amounts, size);
  const { within } = rowRangesOf(places === null ? order : order.map((row) => places[row] ?? 0), size);
  const known = within([[0, order.length]]);
  const unknown = without(fullSet(size), known);

  /** The first position from which on values hold, `reached` being false up to some value and true from there on. */
  const firstWhere = (reached: (value: number) => boolean): number =>
    firstFrom(0, order.length, (position) => reached(values[order[position] ?? 0] ?? blank));
  const rangeOf = (low: number, high: number, open: 'neither' | 'low' | 'high'): RowRange => [
    firstWhere(open === 'low' ? (value) => value > low : (value) => value >= low),
    firstWhere(open === 'high' ? (value) => !(value < high) : (value) => !(value <= high)),
  ];
  /** Ranges of those whose text matches; neighbours are one range. */
  const rangesMatching = ({ match, values: wanted }: TextCondition, { entries }: TextColumn): RowRange[] => {
    const holds = TEXT_MATCHES[match](wanted);
    const ranges: RowRange[] = [];
    for (let code = 0, start = -1; code <= entries.size; code++) {
      const held = code < entries.size && holds(entries.at(code));
      if (held && start < 0) start = code;
      if (held || start < 0) continue;
      ranges.push(rangeOf(start, code - 1, 'neither'));
      start = -1;
    }
    return ranges;
  };
  const rangesInside = (condition: Condition): RowRange[] => {
    if (column.kind === 'text' && condition.kind === 'text') return rangesMatching(condition, column);
    if (column.kind === 'amount' && condition.kind === 'amounts') return condition.values.map((value) => rangeOf(value, value, 'neither'));
    if (column.kind === 'amount' && condition.kind === 'interval') {
      return [rangeOf(condition.low ?? Number.NEGATIVE_INFINITY, condition.high ?? Number.POSITIVE_INFINITY, condition.open)];
    }
    throw new TypeError(`condition ${condition.kind} on a sorted column of ${column.kind}`);
  };
  return {
    truthOf(condition) {
      const inside = within(rangesInside(condition));
      return { met: 'outside' in condition && condition.outside ? without(known, inside) : inside, unknown };
    },
  };
}
