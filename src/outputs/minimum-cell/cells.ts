/** The counts of people that a run would publish, with all that is known to hold between them. */

import type { AtMostZero } from './bounds.ts';

/** A count as it is, and the table that it stands in; one without a table is never published, but whoever reads knows that there is such a number. */
interface Counted {
  readonly value: number;
  readonly table: string | null;
}

type Term = number | readonly [times: number, cell: number];

/** Counts by their numbers, and the rules between them. */
export class Cells {
  readonly counts: Counted[] = [];
  readonly rules: AtMostZero[] = [];

  /** Notes a count, and gives its number. */
  add(value: number, table: string | null): number {
    this.counts.push({ value, table });
    return this.counts.length - 1;
  }

  /** That a count is the sum of others. */
  isSum(total: number, parts: readonly number[]): void {
    this.isAtMost([total], parts);
    this.isAtMost(parts, [total]);
  }

  /** That the sum of some counts is at most that of others. */
  isAtMost(less: readonly Term[], more: readonly Term[]): void {
    const term = (each: Term, sign: number) =>
      typeof each === 'number' ? { cell: each, times: sign } : { cell: each[1], times: sign * each[0] };
    this.rules.push({ terms: [...less.map((each) => term(each, 1)), ...more.map((each) => term(each, -1))] });
  }

  /** A number that is never published, but is there: the sum of some counts. */
  total(parts: readonly number[]): number {
    const cell = this.add(
      parts.reduce((sum, part) => sum + this.valueOf(part), 0),
      null,
    );
    this.isSum(cell, parts);
    return cell;
  }

  /** Likewise what a count has beyond one of its parts. */
  rest(whole: number, part: number): number {
    const cell = this.add(this.valueOf(whole) - this.valueOf(part), null);
    this.isSum(whole, [part, cell]);
    return cell;
  }

  valueOf(cell: number): number {
    return this.counts[cell]?.value ?? 0;
  }

  /** That counts make up a whole, or a part of it where some people are in none of them. */
  arePartsOf(whole: number, parts: readonly number[]): void {
    const sum = parts.reduce((sofar, part) => sofar + this.valueOf(part), 0);
    if (sum === this.valueOf(whole)) this.isSum(whole, parts);
    else this.isAtMost(parts, [whole]);
  }

  isSame(one: number, other: number): void {
    this.isAtMost([one], [other]);
    this.isAtMost([other], [one]);
  }
}
