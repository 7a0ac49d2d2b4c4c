/** Which counts are published, and as what: small ones are hidden, and whole tables where a hidden one could be worked out. */

import { narrowed, type Range } from './bounds.ts';
import type { Cells } from './cells.ts';
import { firstProvable, MOST_CELLS } from './provable.ts';

/** A count as it is published: from 1 to below the minimum null, else the nearest multiple of the minimum, half up. */
export function rounded(value: number, minimum: number): number | null {
  return isSmall(value, minimum) ? null : Math.floor(value / minimum + 0.5) * minimum;
}

function isSmall(value: number, minimum: number): boolean {
  return value > 0 && value < minimum;
}

/** What a reader knows of a count from its own cell. */
function rangeOf(value: number, minimum: number): Range {
  if (isSmall(value, minimum)) return { least: 1, most: minimum - 1 };
  const shown = rounded(value, minimum) ?? 0;
  if (shown === 0) return { least: 0, most: 0 };
  return { least: Math.max(minimum, Math.ceil(shown - minimum / 2)), most: Math.ceil(shown + minimum / 2) - 1 };
}

const ANY: Range = { least: 0, most: Number.POSITIVE_INFINITY };

/** What is published of each count, by its number. */
export function publishedOf({ counts, rules }: Cells, minimum: number): (number | null)[] {
  const hidden = new Set<string>();
  const isLarge = counts.length > MOST_CELLS;
  const truths = counts.map(({ value }) => value);
  const isPublished = (cell: number): boolean => {
    const table = counts[cell]?.table ?? null;
    return table !== null && !hidden.has(table);
  };
  for (;;) {
    const ranges = counts.map(({ value }, cell) => (isPublished(cell) ? rangeOf(value, minimum) : ANY));
    const known = narrowed(ranges, rules);
    const small = counts.flatMap(({ value, table }, cell) => (table !== null && isSmall(value, minimum) ? [cell] : []));
    const isTight = ({ least, most }: Range): boolean =>
      // In a system too large to be looked at as a whole a hidden count must keep all its values.
      isLarge ? least > 1 || most < minimum - 1 : least === most;
    const found = small.find((cell) => isTight(known[cell] ?? ANY)) ?? (isLarge ? null : firstProvable(small, truths, known, rules));
    if (found === null) break;
    const table = tableToHide(found);
    if (table === null) break;
    hidden.add(table);
  }
  return counts.map(({ value }, cell) => (isPublished(cell) ? rounded(value, minimum) : null));

  /** Its own table; once that is hidden, one that tells of it; null where none is left. */
  function tableToHide(cell: number): string | null {
    const own = counts[cell]?.table ?? null;
    if (own !== null && !hidden.has(own)) return own;
    const reached = new Set([cell]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { terms } of rules) {
        if (!terms.some((term) => reached.has(term.cell))) continue;
        for (const term of terms) {
          const table = counts[term.cell]?.table ?? null;
          if (table !== null && !hidden.has(table)) return table;
          reached.add(term.cell);
        }
      }
    }
    return null;
  }
}
