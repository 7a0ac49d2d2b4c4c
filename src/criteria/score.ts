/** Where the score comes from: a column of the pool, or a grid that the criteria name. */

import { isUtf8 } from 'node:buffer';
import type { Node } from 'yaml';
import gridsYaml from '../law/grids/*.yaml';
import { Problems, problem } from '../problems/problem.ts';
import { bridged, type NodeReader } from '../schema/nodes.ts';
import type { Schema } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { decodeGrid, type GridFile } from './grid.ts';
import { type ListFile, listFileOf, type ReadList } from './lists.ts';

/** The grids shipped with the tool, by name: the texts of `law/grids`. */
const GRIDS: ReadonlyMap<string, string> = new Map(Object.entries<string>(JSON.parse(gridsYaml)));

/** The names of the grids shipped with the tool. */
export function shippedGridNames(): string[] {
  return [...GRIDS.keys()];
}

/** A grid from the text of a file, or a shipped one by its name: null when none has that name. */
export function loadGrid(argument: string, text: string | null): GridFile | Problems | null {
  return text === null ? shippedGrid(argument) : decodeGrid(text.replace(/^\ufeff/, ''), argument);
}

/** A shipped grid by its name; null when none has it. */
function shippedGrid(name: string): GridFile | null {
  const text = GRIDS.get(name);
  if (text === undefined) return null;
  const grid = decodeGrid(text, name);
  if (!('blocks' in grid)) throw new Error(`${name}: ${JSON.stringify(grid[0])}`);
  return grid;
}

/** Whether an argument is a bare name, of a grid shipped with the tool, and not a file. */
export function isGridName(argument: string): boolean {
  return !/[/\\.]/.test(argument);
}

/** A grid, and what was read of it, for the record of inputs. */
export interface GridInput {
  readonly grid: GridFile | null;
  readonly file: ListFile | null;
}

const NO_GRID: GridInput = { grid: null, file: null };

/** Reads `score: {grid}`: the name of a shipped grid, or a file in or below the criteria file's folder, as list files are. */
export function readScore(reader: NodeReader, node: Node | null, readList: ReadList | undefined): GridInput {
  if (node === null) return NO_GRID;
  const keys = reader.mapping(node, 'score', ['grid'], ['grid']);
  const gridNode = keys?.get('grid')?.value ?? null;
  const name = gridNode === null ? null : reader.text(gridNode, 'grid');
  if (name === null) return NO_GRID;
  if (!isGridName(name)) {
    const { grid, file } = gridFromFile(reader, gridNode, name, readList);
    return { grid: scoring(reader, gridNode, grid), file };
  }
  const grid = readGridName(reader, gridNode);
  const text = GRIDS.get(name);
  return { grid, file: text === undefined ? null : { ...listFileOf(`${name}.yaml`, Buffer.from(text)), path: null } };
}

/** The name of a shipped grid that can score. */
export function readGridName(reader: NodeReader, node: Node | null): GridFile | null {
  const name = reader.text(node, 'grid');
  const grid = name === null ? null : shippedGrid(name);
  if (grid === null && name !== null) reader.report(node, 'unknown_grid', { near: nearest(name, GRIDS.keys()), known: shippedGridNames() });
  return scoring(reader, node, grid);
}

/** A grid whose steps are known; null with the problem reported when they are not. */
function scoring(reader: NodeReader, node: Node | null, grid: GridFile | null): GridFile | null {
  if (grid === null || grid.unknownSteps.length === 0) return grid;
  reader.report(node, 'grid_cannot_score', { id: grid.id });
  return null;
}

function gridFromFile(reader: NodeReader, node: Node | null, file: string, readList: ReadList | undefined): GridInput {
  const named = reader.place(node);
  const bytes = readList?.(file) ?? problem('file_outside_folder', { name: file });
  if (!(bytes instanceof Uint8Array)) {
    reader.problems.report(bytes.name === 'file_outside_folder' ? { ...bytes, ...named, value: file } : bytes, named);
    return NO_GRID;
  }
  if (!isUtf8(bytes)) {
    reader.problems.report(problem('not_utf8', {}, { file, line: 1, column: 1 }), named);
    return NO_GRID;
  }
  const grid = decodeGrid(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    file,
  );
  if (!(grid instanceof Problems)) return { grid, file: listFileOf(file, bytes) };
  for (const found of grid) reader.problems.report(found, named);
  reader.problems.total += grid.total - grid.length;
  return NO_GRID;
}

/** The name of a shipped grid that can score. */
export const scoringGrid: Schema<GridFile> = bridged(readGridName);
