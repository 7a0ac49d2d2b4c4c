/** How a CSV file is written: its delimiter, and where its header begins. */

import { trimCell } from '../cells/trim.ts';

export interface Dialect {
  readonly delimiter: string;
  /** Bytes before the header: an Excel `sep=` line. */
  readonly skip: number;
  /** The line on which the text after `skip` begins. */
  readonly line: number;
  /** Whether the delimiter is certain: somebody named it, or the file itself. */
  readonly isGiven: boolean;
  /** The first bytes of the file, at least those of the header. */
  readonly head: Buffer;
}

/** In this order when several occur equally often. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * The dialect of a file that begins with `head`; null when the header line is not complete and more is to come. The
 * delimiter is the one given, else the one of a `sep=` line, else the one that occurs most in the header outside quotes.
 */
export function dialectOf(head: Buffer, complete: boolean, given: string | undefined): Dialect | null {
  const first = lineAt(head, 0, complete);
  if (first === null) return null;
  const separator = /^"?sep=([,;\t|])"?$/i.exec(head.toString('latin1', 0, first.end))?.[1];
  const skip = separator === undefined ? 0 : first.next;
  const delimiter = given ?? separator ?? mostFrequent(head, skip, complete);
  const isGiven = (given ?? separator) !== undefined;
  return delimiter === null ? null : { delimiter, skip, line: skip === 0 ? 1 : 2, isGiven, head };
}

function mostFrequent(head: Buffer, start: number, complete: boolean): string | null {
  for (let at = start; ; ) {
    const line = lineAt(head, at, complete);
    if (line === null) return null;
    // Lines of nothing but space come before the header without being it.
    const blank = trimCell(head.toString('utf8', at, line.end)) === '' && line.next < head.length;
    if (!blank) return DELIMITERS.reduce((best, candidate) => (times(line, candidate) > times(line, best) ? candidate : best));
    at = line.next;
  }
}

interface HeaderLine {
  readonly end: number;
  readonly next: number;
  readonly delimiters: ReadonlyMap<string, number>;
}

function times(line: HeaderLine, delimiter: string): number {
  return line.delimiters.get(delimiter) ?? 0;
}

/** The line that begins at a position, its end outside quotes; null when the end is not there yet. */
function lineAt(head: Buffer, start: number, complete: boolean): HeaderLine | null {
  const delimiters = new Map<string, number>();
  let quoted = false;
  for (let at = start; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === LF || byte === CR) {
      if (byte === CR && at + 1 === head.length && !complete) return null;
      return { end: at, next: byte === CR && head[at + 1] === LF ? at + 2 : at + 1, delimiters };
    } else {
      const character = String.fromCharCode(byte);
      if (DELIMITERS.some((delimiter) => delimiter === character)) {
        delimiters.set(character, (delimiters.get(character) ?? 0) + 1);
      }
    }
  }
  return complete ? { end: head.length, next: head.length, delimiters } : null;
}
