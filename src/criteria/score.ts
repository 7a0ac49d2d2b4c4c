/** Where the score comes from: a column of the pool, or a grid that the criteria name. */

import gridsYaml from '../law/grids/*.yaml';
import { Problems } from '../problems/problem.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { text } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { decodeGrid, type GridFile } from './grid.ts';
import { bytesOf, type ListFile, listFileOf, type ReadList } from './lists.ts';
import { yamlText } from './yaml-text.ts';

/** The grids shipped with the tool, by name: the texts of `law/grids`. */
const GRIDS: ReadonlyMap<string, string> = new Map(Object.entries<string>(JSON.parse(gridsYaml)));

/** The names of the grids shipped with the tool. */
export function shippedGridNames(): string[] {
  return [...GRIDS.keys()];
}

/** A grid from the text of a file, or without a text the shipped grid of that name; null when there is none. */
export function loadGrid(argument: string, text: string | null): GridFile | Problems | null {
  return text === null ? shippedGrid(argument) : decodeGrid(text.replace(/^\ufeff/, ''), argument);
}

/** The shipped grid of a name; null when there is none. */
function shippedGrid(name: string): GridFile | null {
  const text = GRIDS.get(name);
  if (text === undefined) return null;
  const grid = decodeGrid(text, name);
  if (!('blocks' in grid)) throw new Error(`${name}: ${JSON.stringify(grid[0])}`);
  return grid;
}

/** Whether an argument can only be the name of a shipped grid: a path has a dot or a slash. */
export function isGridName(argument: string): boolean {
  return !/[/\\.]/.test(argument);
}

/** A grid, and the file that it was read from, for the record of inputs. */
export interface GridInput {
  readonly grid: GridFile | null;
  readonly file: ListFile | null;
}

/** The score of criteria that name no grid, or none that can be read. */
export const NO_GRID: GridInput = { grid: null, file: null };

/** The grid, if it can score; else null, and the problem is reported. */
function scoring(grid: GridFile | null, at: Position): GridFile | null {
  if (grid === null || grid.unknownSteps.length === 0) return grid;
  at.report('grid_cannot_score', { id: grid.id });
  return null;
}

/** The name of a shipped grid that can score. */
export const scoringGrid: Schema<GridFile> = transform(text, (name, at) => {
  const grid = shippedGrid(name);
  if (grid === null) at.report('unknown_grid', () => ({ near: nearest(name, GRIDS.keys()), known: shippedGridNames() }));
  return scoring(grid, at);
});

/** The name of a shipped grid, or of a file, which like a list file must be in or below the folder of the criteria file. */
const gridInput = transform(text, (name, at, readList: ReadList | undefined): GridInput => {
  if (!isGridName(name)) {
    const { grid, file } = gridFromFile(name, at, readList);
    return { grid: scoring(grid, at), file };
  }
  const shipped = GRIDS.get(name);
  const grid = scoringGrid.read(at, null);
  return { grid, file: shipped === undefined ? null : { ...listFileOf(`${name}.yaml`, Buffer.from(shipped)), path: null } };
});

/** The key `score`: `{grid: NAME}`, and which of its totals is the score. */
export const score: Schema<GridInput, ReadList | undefined> = mapping(
  { grid: needed(gridInput), total: text },
  (keys, _, readList: ReadList | undefined): GridInput | null => {
    const read = keys.grid.read(readList);
    const total = keys.total.read();
    if (read === null || read.grid === null || total === null) return read;
    const known = read.grid.totals.map((each) => each.id);
    if (known.length === 0) keys.total.at.report('grid_without_totals', { grid: read.grid.id });
    else if (!known.includes(total))
      keys.total.at.report('word_not_allowed', () => ({ key: 'total', allowed: known, near: nearest(total, known) }));
    return { ...read, grid: { ...read.grid, scoreTotal: total } };
  },
);

function gridFromFile(file: string, at: Position, readList: ReadList | undefined): GridInput {
  const bytes = bytesOf(file, at, readList);
  if (bytes === null) return NO_GRID;
  const { location, problems } = at;
  const source = yamlText(bytes, file);
  if (typeof source !== 'string') {
    problems.report(source, location);
    return NO_GRID;
  }
  const grid = decodeGrid(source, file);
  if (!(grid instanceof Problems)) return { grid, file: listFileOf(file, bytes) };
  problems.reportAll(grid, location);
  return NO_GRID;
}
