/** A criteria file in which the value at one path or two is varied: each combination is a point. */

import { fieldsNeeded, isSameRule } from '../engine/index.ts';
import { MOST_SHOWN, OrderedProblems, Problems } from '../problems/problem.ts';
import { textUnderPath } from '../schema/ahead.ts';
import { changeName } from '../schema/changes.ts';
import { changingRoot, plainValueAlone, rootOf, valueAlone } from '../schema/file.ts';
import type { Position } from '../schema/position.ts';
import { cut } from '../words/printable.ts';
import { type CriteriaFile, type CriteriaOptions, criteriaFile, decodeCriteria } from './decode.ts';
import { Drops } from './drops.ts';
import { type Slot, slotOf, withSlot } from './slots.ts';

/** The values to try at a path. */
export interface Variation {
  readonly path: string;
  readonly values: readonly string[];
  /** Whether they are numbers or days of a range, which need no parsing. */
  readonly isPlain: boolean;
}

/** Points at which a whole file is read anew. */
export const MOST_READ_ANEW = 10_000;

/** The points of a file, all of them sound. */
export interface VariedCriteria {
  /** The file with its own values. */
  readonly own: CriteriaFile;
  /** Its own value at each path; null where it has none, or no text. */
  readonly ownValues: readonly (string | null)[];
  readonly count: number;
  /** Its criteria; the last path is varied fastest. */
  readonly criteriaAt: (point: number) => CriteriaFile;
  readonly valuesAt: (point: number) => string[];
  /** What points ask of a pool: a few of them, where all others ask the same. */
  readonly asking: readonly CriteriaFile[];
}

/** Reads a file at every point; gives the problems, each with the place of its value, where it is not sound at all of them; `too_many` where too many would be read anew. */
export function variedCriteria(
  source: string,
  options: CriteriaOptions,
  variations: readonly Variation[],
): VariedCriteria | Problems | 'too_many' {
  const own = decodeCriteria(source, options);
  if (!('groups' in own)) return own;
  const root = rootOf(source, options.name, new OrderedProblems(), options.set);
  const ownValues = variations.map(({ path }) => (root === null ? null : textUnderPath(root, path)));
  const count = variations.reduce((product, { values }) => product * values.length, 1);
  const valuesAt = (point: number): string[] => indicesOf(point, variations).map((index, at) => variations[at]?.values[index] ?? '');
  const varied = { own, ownValues, count, valuesAt };
  const reading = new WholeReading(source, options, variations, valuesAt);
  // A value that the file has not yet stands in it at every point.
  const isThere = variations.every(({ path }) => slotOf(own, path) !== null);
  const base = isThere ? own : reading.at(0);
  const bySlots = base instanceof Problems ? null : criteriaBySlots(base, variations);
  if (bySlots instanceof Problems) return bySlots;
  if (bySlots !== null && [0, count - 1].every((point) => reading.agrees(point, bySlots(indicesOf(point, variations))))) {
    return {
      ...varied,
      criteriaAt: (point) => bySlots(indicesOf(point, variations)),
      asking: base instanceof Problems ? [own] : [own, base],
    };
  }
  if (count > MOST_READ_ANEW) return 'too_many';
  const asking = reading.readAll(own, count);
  if (asking instanceof Problems) return asking;
  return { ...varied, criteriaAt: (point) => reading.soundAt(point), asking };
}

/** The position of a point's value in the list of each path. */
function indicesOf(point: number, variations: readonly Variation[]): number[] {
  const indices: number[] = [];
  let rest = point;
  for (const { values } of [...variations].reverse()) {
    indices.unshift(rest % values.length);
    rest = Math.floor(rest / values.length);
  }
  return indices;
}

/** What a value is called in problems: the path, and its place among the values. */
function valueName({ path, values }: Variation, index: number): string {
  return `--vary ${cut(path, 80)} (${index + 1}/${values.length})`;
}

/** Criteria by the indices of their values, where every path leads to one number or day; null where one does not; or the problems of values. */
function criteriaBySlots(
  own: CriteriaFile,
  variations: readonly Variation[],
): ((indices: readonly number[]) => CriteriaFile) | Problems | null {
  const slots = variations.map(({ path }) => slotOf(own, path)).filter((slot) => slot !== null);
  if (slots.length < variations.length) return null;
  const problems = new OrderedProblems();
  const positions: Position[][] = [];
  for (const [at, variation] of variations.entries()) {
    const slot = slots[at];
    const read = slot === undefined ? null : positionsIn(own, slot, variation, problems);
    if (read === null) return null;
    positions.push(read);
  }
  if (problems.total > 0) return problems;
  return (indices) =>
    slots.reduce((criteria, slot, at) => {
      const position = positions[at]?.[indices[at] ?? 0];
      return (position === undefined ? null : withSlot(criteria, slot, position)) ?? criteria;
    }, own);
}

/** The positions of values that fit a slot; what does not fit is reported. Null where a value is no text. */
function positionsIn(own: CriteriaFile, slot: Slot, variation: Variation, problems: OrderedProblems): Position[] | null {
  const positions: Position[] = [];
  for (const [index, text] of variation.values.entries()) {
    const name = valueName(variation, index);
    const at = variation.isPlain ? plainValueAlone(text, name, problems) : valueAlone(text, name, problems);
    if (at !== null && (at.text ?? '') === '') return null;
    if (at !== null) withSlot(own, slot, at);
    if (at !== null) positions.push(at);
    if (problems.total > MOST_SHOWN) break;
  }
  return positions;
}

/** Reads the whole file at each point: it is parsed once. */
class WholeReading {
  readonly #options: CriteriaOptions;
  readonly #variations: readonly Variation[];
  readonly #valuesAt: (point: number) => string[];
  readonly #root: ReturnType<typeof changingRoot>;

  constructor(source: string, options: CriteriaOptions, variations: readonly Variation[], valuesAt: (point: number) => string[]) {
    const lists = new Map<string, ReturnType<NonNullable<CriteriaOptions['readList']>>>();
    const { readList } = options;
    const readOnce: typeof readList = (file) => {
      const known = lists.get(file) ?? readList?.(file);
      if (known === undefined) throw new RangeError('no list can be read');
      lists.set(file, known);
      return known;
    };
    this.#options = { ...options, readList: readList === undefined ? undefined : readOnce };
    this.#variations = variations;
    this.#valuesAt = valuesAt;
    this.#root = changingRoot(source, options.name, new OrderedProblems());
  }

  /** Whether the file at a point is sound and decides the same as some criteria. */
  agrees(point: number, criteria: CriteriaFile): boolean {
    const read = this.at(point);
    return !(read instanceof Problems) && isSameRule(read, criteria);
  }

  /** The file at a point that is known to be sound. */
  soundAt(point: number): CriteriaFile {
    const read = this.at(point);
    if (read instanceof Problems) throw new RangeError(`point ${point} is not sound`);
    return read;
  }

  /** Reads every point; gives those that differ in what they ask of a pool, or the problems. */
  readAll(own: CriteriaFile, count: number): CriteriaFile[] | Problems {
    const problems = new Problems();
    const asking = new Map([[askedOf(own), own]]);
    const seen = new Set<string>();
    for (let point = 0; point < count && problems.total <= MOST_SHOWN; point++) {
      const read = this.at(point);
      // What is wrong at every point is told once.
      if (read instanceof Problems)
        for (const found of read.kept()) {
          const { file: _, ...rest } = found;
          const key = JSON.stringify(rest);
          if (!seen.has(key)) problems.report(found);
          seen.add(key);
        }
      else asking.set(askedOf(read), read);
    }
    return problems.total > 0 ? problems : [...asking.values()];
  }

  /** The file at a point, or its problems. */
  at(point: number): CriteriaFile | Problems {
    const values = this.#valuesAt(point);
    const changes = this.#variations.map(({ path }, at) => `${path}=${values[at] ?? ''}`);
    const { name, drop = [], set = [], ...options } = this.#options;
    const all = [...set, ...changes];
    const problems = new OrderedProblems(...all.map(changeName), name);
    const root = this.#root?.(all, problems) ?? null;
    const drops = new Drops(drop);
    const read = root === null ? null : criteriaFile.read(root, { ...options, drops });
    if (read !== null && problems.total === 0) drops.reportUnused(problems);
    return read === null || problems.total > 0 ? this.#named(problems, point) : read;
  }

  /** Problems of the values of a point, by their place among the values. */
  #named(problems: Problems, point: number): Problems {
    const all = new Problems();
    const indices = indicesOf(point, this.#variations);
    for (const found of problems.kept()) {
      const at = this.#variations.findIndex(({ path }) => found.file === changeName(`${path}=`));
      const variation = this.#variations[at];
      all.report(variation === undefined ? found : { ...found, file: valueName(variation, indices[at] ?? 0) });
    }
    for (const [key, more] of problems.beyond()) all.countMore(key, more);
    return all;
  }
}

/** What criteria ask of a pool, as one text. */
function askedOf(criteria: CriteriaFile): string {
  const declared = [...criteria.fields.values()].map(({ name, type, column, values }) => [
    name,
    type,
    column,
    values.map(({ value }) => value),
  ]);
  return JSON.stringify([[...fieldsNeeded(criteria)].sort(), criteria.round.zone.name, criteria.score?.id ?? null, declared]);
}
