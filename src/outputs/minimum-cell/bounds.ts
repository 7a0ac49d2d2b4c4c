/** What can be worked out of published counts: the least and the most that each can be, from the others. */

/** That a sum of counts, each taken so many times, is not above 0. */
export interface AtMostZero {
  readonly terms: readonly { readonly cell: number; readonly times: number }[];
}

/** What a count is known to be at least and at most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** So often all rules are gone through at most; ranges only ever become narrower. */
const MOST_ROUNDS = 60;

/** The ranges as narrow as the rules make them, one rule after the other until none does any more. */
export function narrowed(ranges: readonly Range[], rules: readonly AtMostZero[]): Range[] {
  const least = ranges.map((range) => range.least);
  const most = ranges.map((range) => range.most);
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (const { terms } of rules) {
      // The least that the whole sum can be; of each term what the others leave of 0.
      const low = (cell: number, times: number): number => (times > 0 ? times * (least[cell] ?? 0) : times * (most[cell] ?? 0));
      const known = terms.map(({ cell, times }) => low(cell, times));
      const open = known.filter((value) => value === Number.NEGATIVE_INFINITY).length;
      const sum = known.reduce((sofar, value) => (value === Number.NEGATIVE_INFINITY ? sofar : sofar + value), 0);
      for (const [at, { cell, times }] of terms.entries()) {
        const own = known[at] ?? 0;
        if (open - (own === Number.NEGATIVE_INFINITY ? 1 : 0) > 0) continue;
        const room = -(own === Number.NEGATIVE_INFINITY ? sum : sum - own);
        if (times > 0) {
          const bound = Math.floor(room / times);
          if (bound < (most[cell] ?? 0)) {
            most[cell] = bound;
            changed = true;
          }
        } else {
          const bound = Math.ceil(room / times);
          if (bound > (least[cell] ?? 0)) {
            least[cell] = bound;
            changed = true;
          }
        }
      }
    }
  }
  return ranges.map((_, cell) => ({ least: least[cell] ?? 0, most: most[cell] ?? 0 }));
}
