/** The nouns of a recipe: columns and how their cells are drawn, groups of people and what they meet. */

import type { Field, Grid, Test, Text, Zone } from '../engine/index.ts';
import type { Location } from '../problems/problem.ts';

/** More rows than this are a mistake. */
export const MOST_ROWS = 1_000_000_000;

/** Whole numbers from `from`, `count` of them. */
export interface NumberRange {
  readonly from: number;
  readonly count: number;
}

/** Seconds of a zone's clocks, without those that daylight saving skips: these begin at `start` and are `length` long. */
export interface ClockRange extends NumberRange {
  readonly skipped: readonly { readonly start: number; readonly length: number }[];
}

/** A period drawn by its first and last day; without a last day it is still running. */
export interface PeriodRange {
  readonly from: NumberRange;
  readonly to: NumberRange | null;
}

/** How a cell is drawn. `upTo` are sums of weights: a number below the first sum picks the first part, and so on. */
export type Draw =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'weights'; readonly texts: readonly string[]; readonly upTo: readonly number[] }
  /** `count` amounts, each `step` after the other, in units of the last of `decimals` decimals. */
  | { readonly kind: 'range'; readonly numbers: NumberRange; readonly step: number; readonly decimals: number }
  | { readonly kind: 'days'; readonly days: NumberRange }
  | { readonly kind: 'instants'; readonly instants: ClockRange }
  | { readonly kind: 'periods'; readonly periods: readonly PeriodRange[] }
  /** `prefix`, then `first` plus the row, in at least `width` digits. */
  | { readonly kind: 'sequence'; readonly prefix: string; readonly first: number; readonly width: number }
  /** The score that a grid gives for other columns. */
  | { readonly kind: 'grid'; readonly grid: Grid }
  /** Parts that are dealt to so many people each, not drawn; the whole draw of a column. `own`: of a population alone, among its people. */
  | { readonly kind: 'deal'; readonly parts: readonly { readonly count: number; readonly draw: Draw }[]; readonly own?: true }
  | { readonly kind: 'mix'; readonly draws: readonly Draw[]; readonly upTo: readonly number[] }
  | { readonly kind: 'by'; readonly column: string; readonly cases: ReadonlyMap<string, Draw>; readonly otherwise: Draw }
  | { readonly kind: 'when'; readonly cases: readonly { readonly test: Test; readonly draw: Draw }[]; readonly otherwise: Draw };

/** The answer that a test must have for everybody in a group. */
export type RequiredAnswer = 'meets' | 'misses' | 'unknown';

export interface RequiredTest {
  readonly required: RequiredAnswer;
  readonly test: Test;
  readonly location: Location;
}

/** The key of the people who are in no group, which is also their label unless the recipe gives one. */
export const BACKGROUND = 'background';

/** People drawn alike: a group, or the background. */
export interface Population {
  /** Null for the background. */
  readonly id: string | null;
  readonly label: Text;
  readonly tests: readonly RequiredTest[];
  /** How each column is drawn; a column comes after all columns that its draw looks at. */
  readonly draws: ReadonlyMap<string, Draw>;
}

export interface Group extends Population {
  readonly id: string;
  readonly count: number;
}

/** A recipe that was read and checked. */
export interface Recipe {
  readonly id: string;
  readonly title: Text;
  readonly rows: number;
  readonly seed: string;
  readonly zone: Zone;
  /** The fields of the columns, in the order of the file. */
  readonly columns: readonly Field[];
  readonly groups: readonly Group[];
  readonly background: Population;
}
