/** How a pool was read, as the JSON outputs tell it: only what was asked for. */

import type { DateFormat } from '../cells/date-formats.ts';

/** What was asked of the reading of a pool, in the order in which it is written. */
export interface PoolReading {
  readonly encoding?: string;
  /** The character, or `tab`. */
  readonly delimiter?: string;
  readonly date_format?: DateFormat;
  readonly blank?: readonly string[];
}

/** What may be asked of it. */
export interface ReadingAsked {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly dateFormat?: DateFormat | undefined;
  readonly blank?: readonly string[] | undefined;
}

/** Null where nothing was asked. */
export function readingOf({ encoding, delimiter, dateFormat, blank = [] }: ReadingAsked): PoolReading | null {
  const reading: PoolReading = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter: delimiter === '\t' ? 'tab' : delimiter }),
    ...(dateFormat === undefined ? {} : { date_format: dateFormat }),
    ...(blank.length === 0 ? {} : { blank }),
  };
  return Object.keys(reading).length === 0 ? null : reading;
}

/** How a pool was read, as a manifest tells it among the arguments. */
export interface ReadingArguments {
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly allow_line_breaks: boolean;
  readonly date_format: DateFormat | null;
  readonly blank: readonly string[];
}

/** All that is asked of the reading of a pool on a command line. */
export interface ReadingGiven extends ReadingAsked {
  readonly allowLineBreaks: boolean;
}

export function readingArguments({ delimiter, encoding, allowLineBreaks, dateFormat, blank = [] }: ReadingGiven): ReadingArguments {
  return {
    delimiter: delimiter ?? null,
    encoding: encoding ?? null,
    allow_line_breaks: allowLineBreaks,
    date_format: dateFormat ?? null,
    blank,
  };
}
