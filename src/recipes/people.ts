/** Makes the people of a recipe, row after row; the cells of a person are drawn again until all tests of the group hold. */

import { trimCell } from '../cells/trim.ts';
import {
  type Column,
  decide,
  type Field,
  fieldsOf,
  fieldsOfGrid,
  type Grid,
  has,
  marksOf,
  type Pool,
  type Test,
  type Truth,
} from '../engine/index.ts';
import { columnOfTexts } from '../pool/columns/of-texts.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { type DrawnPeople, drawer } from './cells.ts';
import { Chance, textHash } from './chance.ts';
import { type DealDraw, type Dealer, dealerOf } from './deal.ts';
import { shuffled } from './shuffle.ts';
import type { Population, Recipe, RequiredAnswer } from './types.ts';

/** An invented person: the cells in the order of `header`, and the id of the group, which stands in no cell. */
export interface Person {
  readonly group: string | null;
  readonly cells: readonly string[];
}

/** The number of rows and the seed of a run, which win over those of the recipe. */
export interface Amount {
  readonly rows: number;
  readonly seed: string;
}

/** The column that says that everybody is invented; no recipe can leave it out. */
export const SYNTHETIC = 'synthetic';

/** The cells of a person are drawn at most this many times; then the test that failed most is reported. */
export const MOST_TRIES = 10_000;

/** People are drawn this many at a time. */
const ROWS_AT_ONCE = 256;

/** The headers of the pool: those of the recipe, with `synthetic` after the first. */
export function header({ columns }: Pick<Recipe, 'columns'>): string[] {
  const [first, ...others] = columns.map(({ name, column }) => column ?? name);
  return [first ?? '', SYNTHETIC, ...others];
}

/** How many people the groups of a recipe hold. */
export function groupedPeople({ groups }: Pick<Recipe, 'groups'>): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** The people of a recipe in the order of the rows; throws a `Refusal` where a group's test never holds. */
export function* people(recipe: Recipe, { rows, seed }: Amount): Generator<Person> {
  const populationAt = populations(recipe, rows, seed);
  const chance = new Chance(seed);
  const dealer = dealerOf(recipe, rows, seed);
  for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
    const alike = new Map<Population, number[]>();
    const end = Math.min(start + ROWS_AT_ONCE, rows);
    for (let row = start; row < end; row++) {
      const population = populationAt(row);
      const others = alike.get(population);
      if (others === undefined) alike.set(population, [row]);
      else others.push(row);
    }
    const made: Person[] = [];
    for (const [population, theirs] of alike) {
      drawAll(recipe, population, theirs, { chance, dealtPart: (draw, row) => dealer(draw, populationAt.person(row)) }, (row, cells) => {
        made[row - start] = { group: population.id, cells };
      });
    }
    yield* made;
  }
}

/** Finds the population of a row, and the person's position: the groups one after the other, then the background, all shuffled. */
interface PopulationAt {
  (row: number): Population;
  readonly person: (row: number) => number;
}

function populations({ groups, background }: Recipe, rows: number, seed: string): PopulationAt {
  if (groups.length === 0) return Object.assign(() => background, { person: (row: number) => row });
  const person = shuffled(rows, textHash(seed));
  let sum = 0;
  const upTo = groups.map(({ count }) => {
    sum += count;
    return sum;
  });
  const at = (row: number): Population => {
    const position = person(row);
    return position >= sum ? background : (groups[upTo.findIndex((bound) => position < bound)] ?? background);
  };
  return Object.assign(at, { person });
}

/** What decides the cells of people: chance, and what is dealt to them. */
interface Luck {
  readonly chance: Chance;
  readonly dealtPart: Dealer;
}

type Keep = (row: number, cells: string[]) => void;

/** Draws the cells of the people of one population, and draws again for those whose tests do not hold. */
function drawAll({ columns, zone }: Recipe, population: Population, rows: readonly number[], luck: Luck, keep: Keep): void {
  const { tests, draws } = population;
  const failures = tests.map(() => 0);
  let waiting = rows;
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const drawn = new Drawn(columns, zone, waiting, luck);
    for (const [name, draw] of draws) {
      const column = textHash(name);
      const cell = drawer(draw, drawn);
      const texts = waiting.map((row, at) => {
        luck.chance.begin(column, row, attempt);
        return cell(at);
      });
      drawn.cells.set(name, texts);
    }
    const held = tests.map(({ required, test }) => holds(drawn.truth(test), required));
    const lists = columns.map(({ name }) => drawn.textsOf(name));
    const failing: number[] = [];
    for (const [at, row] of waiting.entries()) {
      const missed = held.flatMap((hold, which) => (hold(at) ? [] : [which]));
      for (const which of missed) failures[which] = (failures[which] ?? 0) + 1;
      if (missed.length > 0) failing.push(row);
      else keep(row, record(lists, at));
    }
    if (failing.length === 0) return;
    waiting = failing;
  }
  const worst = tests[failures.indexOf(Math.max(...failures))];
  throw new Refusal(
    problem('test_never_holds', { group: population.id, wanted: worst?.required ?? 'meets', most: MOST_TRIES }, worst?.location),
  );
}

function record(lists: readonly (readonly string[])[], at: number): string[] {
  const cells = [lists[0]?.[at] ?? '', 'true'];
  for (let column = 1; column < lists.length; column++) cells.push(lists[column]?.[at] ?? '');
  return cells;
}

/** Whether the test has the required answer for the person at a position among those drawn. */
function holds({ met, unknown }: Truth, required: RequiredAnswer): (at: number) => boolean {
  switch (required) {
    case 'meets':
      return (at) => has(met, at);
    case 'misses':
      return (at) => !has(met, at) && !has(unknown, at);
    case 'unknown':
      return (at) => has(unknown, at);
  }
}

/** The cells drawn so far, also as columns, which the tests of the engine need. */
class Drawn implements DrawnPeople {
  readonly rows: readonly number[];
  readonly chance: Chance;
  readonly cells = new Map<string, readonly string[]>();
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #zone: Recipe['zone'];
  readonly #dealtPart: Dealer;
  readonly #columns = new Map<string, Column>();

  constructor(columns: readonly Field[], zone: Recipe['zone'], rows: readonly number[], { chance, dealtPart }: Luck) {
    this.#fields = new Map(columns.map((field) => [field.name, field]));
    this.#zone = zone;
    this.rows = rows;
    this.chance = chance;
    this.#dealtPart = dealtPart;
  }

  dealtPart(draw: DealDraw, at: number): number {
    return this.#dealtPart(draw, this.rows[at] ?? 0);
  }

  textsOf(column: string): readonly string[] {
    return this.cells.get(column) ?? [];
  }

  meets(test: Test): (at: number) => boolean {
    return holds(this.truth(test), 'meets');
  }

  truth(test: Test): Truth {
    return decide(test, this.#poolOf(fieldsOf(test)));
  }

  scores(grid: Grid): Float64Array {
    return marksOf(grid, this.#poolOf(fieldsOfGrid(grid))).score;
  }

  #poolOf(fields: Iterable<string>): Pool {
    for (const name of fields) this.#build(name);
    const ids = { size: this.rows.length, at: () => '', compare: () => 0 };
    return { size: this.rows.length, ids, columns: this.#columns, breakdowns: [] };
  }

  /** A column of the drawn cells, read as a column of a pool is, so that a test has the result that it has in a round. */
  #build(name: string): void {
    const field = this.#fields.get(name);
    if (field === undefined || this.#columns.has(name)) return;
    const cells = Array.from(this.textsOf(name), trimCell);
    this.#columns.set(name, columnOfTexts(field, cells, { zone: this.#zone, decimalComma: false, lineBreaks: false }));
  }
}
