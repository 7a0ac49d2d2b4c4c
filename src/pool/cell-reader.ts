/** Reads the cells of a column as texts, by the rules of its type. */

import { type Decoded, isRefused, type Refused } from '../cells/refused.ts';

export interface CellReader<Value> {
  /** Reads a cell, trimmed; empty is blank. A refused cell is read as blank. */
  read(cell: string): Refused | null;
  /** The value that was read last. */
  last(): Value;
  /** The value of a cell, trimmed; undefined where it is refused. */
  rules(cell: string): Value | undefined;
}

/** `decode` gets cells that are not blank. */
export function cellReader<Value>(blank: Value, decode: (cell: string) => Decoded<Value>): CellReader<Value> {
  const decodeCell = (cell: string): Decoded<Value> => (cell === '' ? blank : decode(cell));
  let last = blank;
  return {
    read(cell) {
      const value = decodeCell(cell);
      const refused = isRefused(value);
      last = refused ? blank : value;
      return refused ? value : null;
    },
    last: () => last,
    rules(cell) {
      const value = decodeCell(cell);
      return isRefused(value) ? undefined : value;
    },
  };
}
