/** A column with its rows in the order of their values: who has a value between two bounds are neighbours there. */

import { type Bitset, fullSet, without } from '../basis/bitset.ts';
import type { AmountColumn, Column, TextColumn } from '../basis/columns.ts';
import type { Condition } from '../operators/condition.ts';
import { type Truth, textTest } from '../operators/truth.ts';
import { rowsByValue } from '../round/rank.ts';
import { type Span, spansOf } from './spans.ts';

export interface SortedColumn {
  truthOf(condition: Condition): Truth;
}

/** The column, where it tells who meets a condition once it is sorted; else null. */
export function sortableFor({ kind }: Condition, column: Column | undefined): AmountColumn | TextColumn | null {
  if (column?.kind === 'amount') return kind === 'interval' || kind === 'amounts' ? column : null;
  if (column?.kind === 'text') return kind === 'texts' || kind === 'prefixes' || kind === 'contains' ? column : null;
  return null;
}

/** Sorts a column of so many rows; where the place of each row in an order is given, sets are of places. */
export function sortedColumn(column: AmountColumn | TextColumn, size: number, places: Uint32Array | null): SortedColumn {
  const amounts = column.kind === 'amount' ? column : { values: column.places, blank: -1 };
  const { values, blank } = amounts;
  const order = rowsByValue(amounts, size);
  const { within } = spansOf(places === null ? order : order.map((row) => places[row] ?? 0), size);
  const known = within([[0, order.length]]);
  const unknown = without(fullSet(size), known);

  /** The first position from which on values hold, `reached` being false up to some value and true from there on. */
  const firstWhere = (reached: (value: number) => boolean): number => {
    let from = 0;
    let to = order.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (reached(values[order[middle] ?? 0] ?? blank)) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  const spanOf = (low: number, high: number, open: 'neither' | 'low' | 'high'): Span => [
    firstWhere(open === 'low' ? (value) => value > low : (value) => value >= low),
    firstWhere(open === 'high' ? (value) => !(value < high) : (value) => !(value <= high)),
  ];
  /** Spans of those who hold; neighbours are one span. */
  const spansWhere = (condition: Condition, { entries }: TextColumn): Span[] => {
    const holds = textTest(condition);
    const spans: Span[] = [];
    for (let place = 0, start = -1; place <= entries.size; place++) {
      const held = place < entries.size && holds(entries.at(place));
      if (held && start < 0) start = place;
      if (held || start < 0) continue;
      spans.push(spanOf(start, place - 1, 'neither'));
      start = -1;
    }
    return spans;
  };
  const insideOf = (condition: Condition): Bitset => {
    if (column.kind === 'text') return within(spansWhere(condition, column));
    if (condition.kind === 'interval') return within([spanOf(condition.low, condition.high, condition.open)]);
    if (condition.kind === 'amounts') return within([...condition.values].map((value) => spanOf(value, value, 'neither')));
    throw new TypeError(`condition ${condition.kind} on an amount`);
  };
  return {
    truthOf(condition) {
      const inside = insideOf(condition);
      const outside = (condition.kind === 'interval' || condition.kind === 'amounts') && condition.outside;
      return { met: outside ? without(known, inside) : inside, unknown };
    },
  };
}
