/** The figures of replicates as measures: one list of what is measured, and a row of values for each replicate. */

import {
  type Counts,
  FLOWS,
  PAPER_FLOWS,
  PAPER_STATES,
  PAPER_WAITING,
  type Replicate,
  STATES,
  WAITING,
  type Waited,
} from '../engine/index.ts';

/** What is measured: a month `YYYY-MM`, empty for the whole run, and the name of the measure. */
export interface MeasureKey {
  readonly month: string;
  readonly measure: string;
}

/** A replicate's values, in the order of the keys. Null: a wait that is not reached, a cut-off where nobody was invited. */
export interface MeasureRow {
  /** From 1. */
  readonly replicate: number;
  readonly values: readonly (number | null)[];
}

/** The measures of some or all replicates of one campaign, rows by replicate; plain data, cheap to send to another thread. */
export interface Measures {
  readonly keys: readonly MeasureKey[];
  readonly rows: readonly MeasureRow[];
}

/** The two ways to permanent residence that are run side by side. */
export const SYSTEMS = ['arrima', 'paper'] as const;
export type System = (typeof SYSTEMS)[number];

/** Counts of a system in the order in which they are written; any other name comes after them, as found. */
export const ORDER: Readonly<Record<System, readonly string[]>> = {
  arrima: ['declared', ...STATES, ...FLOWS, ...WAITING],
  paper: ['filed', ...PAPER_STATES, ...PAPER_FLOWS, ...PAPER_WAITING],
};

/** What is counted of a wait. */
export const WAIT_FIGURES = ['entered', 'finished', 'waiting', 'p5', 'p50', 'p95'] as const;

type Entry = readonly [month: string, measure: string, value: number | null];

/** The measures of one replicate, the whole run before the months. */
export function measuresOf(replicate: number, result: Replicate): Measures {
  const entries = [...entriesOf(result)];
  return {
    keys: entries.map(([month, measure]) => ({ month, measure })),
    rows: [{ replicate, values: entries.map(([, , value]) => value) }],
  };
}

function* entriesOf(result: Replicate): Generator<Entry> {
  for (const system of SYSTEMS) {
    yield* counted('', `total.${system}.`, system, result[system], '');
    yield* counted('', `total.${system}.`, system, result[`${system}People`], '.people');
  }
  yield* waited('arrima', result.arrimaWaits);
  if (result.paperWaits !== null) yield* waited('paper', result.paperWaits);
  for (const { criteria, groups, invitations } of result.rounds) {
    yield ['', `round.${criteria.id}.invited`, invitations];
    for (const { id, invited, cutOff, capped } of groups) {
      yield ['', `round.${criteria.id}.${id}.invited`, invited.length];
      yield ['', `round.${criteria.id}.${id}.cut_off`, cutOff];
      if (capped !== null) yield ['', `round.${criteria.id}.${id}.passed_over_by_caps`, capped];
    }
  }
  for (const month of result.months) {
    for (const system of SYSTEMS) {
      yield* counted(month.month, `${system}.`, system, month[system], '');
      yield* counted(month.month, `${system}.`, system, month[`${system}People`], '.people');
    }
  }
}

function* counted(month: string, prefix: string, system: System, counts: Counts | null, suffix: string): Generator<Entry> {
  if (counts === null) return;
  for (const name of inOrder(system, Object.keys(counts))) yield [month, `${prefix}${name}${suffix}`, counts[name] ?? 0];
}

/** Names of counts of a system, those that the lists know first and in their order. */
export function inOrder(system: System, names: readonly string[]): string[] {
  const known = ORDER[system].filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}

function* waited(system: System, waits: Readonly<Record<string, Waited>>): Generator<Entry> {
  for (const [step, wait] of Object.entries(waits)) {
    for (const figure of WAIT_FIGURES) yield ['', `wait.${system}.${step}.${figure}`, wait[figure]];
  }
}

/** The measures of all parts together, by replicate; throws when they do not measure the same (a fault, never of the input). */
export function joined(parts: readonly Measures[]): Measures {
  const keys = parts.find(({ rows }) => rows.length > 0)?.keys ?? [];
  const different = parts.find((part) => part.rows.length > 0 && !sameKeys(part.keys, keys));
  if (different !== undefined) throw new Error(`replicates ${keys.length} and ${different.keys.length} measures long cannot be joined`);
  return { keys, rows: parts.flatMap(({ rows }) => rows).sort((a, b) => a.replicate - b.replicate) };
}

/** Whether two lists measure the same, in the same order. */
export function sameKeys(a: readonly MeasureKey[], b: readonly MeasureKey[]): boolean {
  return a.length === b.length && a.every(({ month, measure }, i) => b[i]?.month === month && b[i]?.measure === measure);
}
