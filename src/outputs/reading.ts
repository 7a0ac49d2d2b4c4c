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
