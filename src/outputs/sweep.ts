/** A sweep as scripts read it: the JSON, and a table with a line for each figure of a point. */

import type { Breakdown, CountedRound } from '../engine/index.ts';
import type { Asked } from './asked.ts';
import { csvText, guarded } from './csv.ts';
import type { ListOptions } from './lists.ts';
import type { NamedCriteria, NamedReading } from './question-inputs.ts';
import type { Tool } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** What a point gives. */
export interface SweepPoint {
  /** The value of each path, as `--set` takes it. */
  readonly values: readonly string[];
  readonly eligible: number;
  readonly invited: number;
  readonly groups: readonly {
    readonly id: string;
    readonly eligible: number;
    readonly considered: number;
    readonly invited: number;
    readonly cut_off: number | null;
  }[];
  readonly breakdowns: readonly Breakdown[];
}

/** A path that is varied. */
export interface Varied {
  readonly path: string;
  readonly values: readonly string[];
  /** What the file itself has there; null where that is no single value. */
  readonly own: string | null;
}

/** The sweep, keys in the order in which they are written. */
export interface Sweep {
  readonly schema: 'arrima-sim/sweep/v1';
  readonly tool: Tool;
  readonly inputs: NamedReading & NamedCriteria & { readonly seed: string | null };
  readonly asked: Asked;
  readonly vary: readonly Varied[];
  readonly points: readonly SweepPoint[];
  /** Those of the round with the file's own values. */
  readonly warnings: readonly Warning[];
}

export function sweepPoint(values: readonly string[], { eligible, invited, groups, breakdowns }: CountedRound): SweepPoint {
  return {
    values,
    eligible,
    invited,
    groups: groups.map((group) => ({
      id: group.id,
      eligible: group.eligible,
      considered: group.considered,
      invited: group.invited,
      cut_off: group.cutOff,
    })),
    breakdowns,
  };
}

/** The point with the file's own values; -1 where none has them. */
export function ownPoint({ vary, points }: Pick<Sweep, 'vary' | 'points'>): number {
  return points.findIndex(({ values }) => values.every((value, at) => isSame(value, vary[at]?.own ?? null)));
}

/** Whether a value is the file's own: numbers by what they are, anything else as it is written. */
function isSame(value: string, own: string | null): boolean {
  if (own === null) return false;
  const [a, b] = [value.trim(), own.trim()];
  return a === b || (a !== '' && b !== '' && Number(a) === Number(b));
}

/** Columns behind the varied paths. */
export const SWEEP_COLUMNS = ['group', 'by', 'value', 'eligible', 'considered', 'invited', 'cut_off'] as const;

/** For each point a line for the round, one a group, one a value of each breakdown. */
export function sweepTable({ vary, points }: Pick<Sweep, 'vary' | 'points'>, { rawCells }: ListOptions): Generator<Buffer> {
  const copy = rawCells ? (text: string) => text : guarded;
  return csvText([...vary.map(({ path }) => copy(path)), ...SWEEP_COLUMNS], sweepRecords(points, copy));
}

function* sweepRecords(points: readonly SweepPoint[], copy: (text: string) => string): Generator<string[]> {
  const figure = (value: number | null): string => (value === null ? '' : String(value));
  for (const { values, eligible, invited, groups, breakdowns } of points) {
    const head = values.map(copy);
    yield [...head, '', '', '', figure(eligible), '', figure(invited), ''];
    for (const group of groups) {
      yield [...head, group.id, '', '', figure(group.eligible), figure(group.considered), figure(group.invited), figure(group.cut_off)];
    }
    for (const { by, groups: lines } of breakdowns) {
      for (const line of lines) yield [...head, '', copy(by), copy(line.value ?? ''), figure(line.eligible), '', figure(line.invited), ''];
    }
  }
}
