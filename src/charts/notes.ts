/** What must be known to read a chart. */

import type { Messages } from '../messages/index.ts';

/** That not every row is drawn, where it is so. */
export function barNotes(drawn: number, all: number, { charts }: Messages): string[] {
  return drawn < all ? [charts.someBars(drawn, all)] : [];
}
