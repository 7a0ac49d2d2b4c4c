/** The nearest right word, for hints. */

import { asLatin } from './look-alikes.ts';

/** How many letters must be added, left out, replaced or swapped with a neighbour to make one word the other; more than `most` where it is more. */
export function lettersApart(a: string, b: string, most: number = Number.POSITIVE_INFINITY): number {
  const left = [...a];
  const right = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
    // What follows adds to the least of two rows at best.
    if (Math.min(...row) > most && Math.min(...beforeLast) > most) return most + 1;
  }
  return last[right.length] ?? 0;
}

/** So many pairs of letters are compared for one hint: it is not worth more, and words may be long and many. */
const MOST_COMPARED = 5_000_000;

/** The word nearest to another, if it is near enough to be meant: up to a third of its letters off, or one the beginning of the other. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const wanted = asLatin(word.slice(0, 100)).toLowerCase();
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  let compared = 0;
  for (const candidate of words) {
    if (compared > MOST_COMPARED) break;
    const begins = wanted.length > 2 && candidate.length <= 100 && asLatin(candidate).toLowerCase().startsWith(wanted);
    const enough = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    // A word much longer or shorter cannot be near, and need not be compared letter by letter.
    if (!begins && (candidate.length > 100 || Math.abs(candidate.length - wanted.length) > enough)) continue;
    compared += wanted.length * candidate.length;
    const apart = lettersApart(wanted, asLatin(candidate).toLowerCase(), begins ? undefined : enough);
    const score = begins ? Math.min(apart, 1.5) : apart;
    if ((apart <= enough || begins) && score < distance) {
      best = candidate;
      distance = score;
    }
  }
  return best;
}
