/** Decodes a scoring grid: blocks of factors, their points as tests or bands; every problem with its line and column. */

import { isMap, isScalar, type Node } from 'yaml';
import { defaultZone } from '../cells/zone.ts';
import type { Bands, Block, Condition, Factor, Grid, GridRow, Points, Text } from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import { type Mapping, NodeReader } from '../schema/nodes.ts';
import { parseYaml } from '../schema/yaml.ts';
import { readBands } from './bands.ts';
import { standardFields, usualColumns } from './fields.ts';
import { gridColumns } from './named-columns.ts';
import { type Source, sources as sourceList } from './sources.ts';
import { readTest, type TestContext } from './tests.ts';

/** What the parts of a grid are read with: the column of the spouse too. */
interface GridContext extends TestContext {
  readonly spouse: string;
}

/** A grid as decoded, with what stands beside it. */
export interface GridFile extends Grid {
  readonly sources: readonly Source[];
  /** How sure its figures are: read, secondary, derived, conflict or assumed. */
  readonly confidence: Confidence | null;
  readonly note: Text;
  /** Blocks or factors of which only the maximum is known: the grid is shown and cannot score. */
  readonly unknownSteps: readonly string[];
}

const SCHEMA = 'arrima-sim/grid/v1';
const KEYS = ['schema', 'id', 'title', 'effective', 'confidence', 'note', 'sources', 'columns', 'blocks'];
/** How sure a figure of the law is. */
export type Confidence = 'read' | 'secondary' | 'derived' | 'conflict' | 'assumed';

const CONFIDENCES: readonly Confidence[] = ['read', 'secondary', 'derived', 'conflict', 'assumed'];

/** Decodes and checks a grid: points are integers, bands cover their field's range, block maxima are what the factors give. */
export function decodeGrid(text: string, name: string): GridFile | Problems {
  const problems = new OrderedProblems(name);
  const yaml = parseYaml(text, name, problems);
  if (yaml === null) return problems;
  const reader = new NodeReader(problems, (node) => yaml.place(node));
  const grid = readGrid(reader, yaml.root);
  return grid === null || problems.total > 0 ? problems : grid;
}

function readGrid(reader: NodeReader, root: Node | null): GridFile | null {
  if (reader.isOtherKind(root, SCHEMA)) return null;
  const keys = reader.mapping(root, '', KEYS, ['schema', 'id', 'effective', 'blocks']);
  if (keys === null) return null;
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  if (nodeAt('schema') !== null) reader.word(nodeAt('schema'), 'schema', [SCHEMA]);
  const id = nodeAt('id') === null ? null : reader.id(nodeAt('id'), 'id');
  const sources = nodeAt('sources') === null ? [] : (sourceList.read(reader.at(nodeAt('sources'), 'sources'), null) ?? []);
  const lists = { values: new Map(), files: [] };
  const context = { fields: standardFields(), lists, zone: defaultZone(), sources: new Set(sources.map((source) => source.id)) };
  const unknownSteps: string[] = [];
  const named = nodeAt('columns') === null ? null : gridColumns.read(reader.at(nodeAt('columns'), 'columns'), context.fields);
  const spouse = named ?? usualColumns().spouse;
  const blocks = nodeAt('blocks') === null ? [] : readBlocks(reader, nodeAt('blocks'), { ...context, spouse }, unknownSteps);
  return {
    id: id ?? '',
    title: reader.bilingual(keys.get('title'), 'title', id ?? ''),
    effective: reader.optional(keys, 'effective', 'effective') ?? '',
    confidence: nodeAt('confidence') === null ? null : reader.word(nodeAt('confidence'), 'confidence', CONFIDENCES),
    note: reader.bilingual(keys.get('note'), 'note', ''),
    sources,
    spouse,
    blocks,
    unknownSteps,
  };
}

function readBlocks(reader: NodeReader, node: Node | null, context: GridContext, unknownSteps: string[]): Block[] {
  // These are the columns of a list of scores already.
  const ids = new Set(['candidate_id', 'score', 'missing']);
  return (reader.list(node, 'blocks') ?? []).flatMap((item, at) => {
    const keys = reader.mapping(item, `blocks.${at}`, ['id', 'label', 'maximum', 'factors'], ['id', 'maximum', 'factors']);
    const id = keys === null ? null : takeId(reader, keys, ids);
    if (keys === null || id === null) return [];
    const maximumNode = keys.get('maximum')?.value ?? null;
    const maximum = maximumNode === null ? null : readPoints(reader, maximumNode, 'maximum');
    const before = reader.problems.total;
    const factors = readFactors(reader, keys.get('factors')?.value ?? null, context, unknownSteps);
    // What a factor with a mistake would give is not known.
    const sound = reader.problems.total === before;
    const label = reader.bilingual(keys.get('label'), 'label', id);
    if (maximum === null) return [];
    const given = factors.map((factor) => factor.maximum).reduce(plus, NOTHING);
    if (sound) assertMaximum(reader, maximumNode, id, maximum, given);
    return [{ id, label, maximum, factors }];
  });
}

function readFactors(reader: NodeReader, node: Node | null, context: GridContext, unknownSteps: string[]): Factor[] {
  if (node === null) return [];
  const ids = new Set<string>();
  return (reader.list(node, 'factors') ?? []).flatMap((item, at) => {
    const keys = reader.mapping(item, `factors.${at}`, ['id', 'label', 'maximum', 'assumption', 'rows', 'bands'], ['id']);
    const id = keys === null ? null : takeId(reader, keys, ids);
    if (keys === null || id === null) return [];
    reader.flag(keys, 'assumption');
    const rowsNode = keys.get('rows')?.value ?? null;
    const bandsNode = keys.get('bands')?.value ?? null;
    const maximumNode = keys.get('maximum')?.value ?? null;
    if (rowsNode === null && bandsNode === null) unknownSteps.push(id);
    const stated = maximumNode === null ? null : readPoints(reader, maximumNode, 'maximum');
    if (rowsNode === null && bandsNode === null && stated === null) reader.report(item, 'missing_key', { key: 'rows', example: null }, '');
    const rows = rowsNode === null ? [] : readRows(reader, rowsNode, context);
    const bands = bandsNode === null ? null : readBands(reader, bandsNode, context.fields, readPoints);
    const maximum = rowsNode === null && bandsNode === null ? (stated ?? NOTHING) : bestOf(rows, bands, context.spouse);
    if (stated !== null) assertMaximum(reader, maximumNode, id, stated, maximum);
    return [{ id, label: reader.bilingual(keys.get('label'), 'label', id), rows, bands, maximum }];
  });
}

function readRows(reader: NodeReader, node: Node, context: GridContext): GridRow[] {
  return (reader.list(node, 'rows') ?? []).flatMap((item, at): GridRow[] => {
    const keys = reader.mapping(item, `rows.${at}`, ['test', 'points', 'bands', 'assumption'], ['test']);
    if (keys === null) return [];
    reader.flag(keys, 'assumption');
    const testNode = keys.get('test')?.value ?? null;
    const test = testNode === null ? null : readTest(reader, testNode, context);
    const pointsNode = keys.get('points')?.value ?? null;
    const bandsNode = keys.get('bands')?.value ?? null;
    if ((pointsNode === null) === (bandsNode === null)) {
      reader.report(item, 'not_points_or_bands', {}, '');
      return [];
    }
    const gives =
      pointsNode === null
        ? bandsNode && readBands(reader, bandsNode, context.fields, readPoints)
        : readPoints(reader, pointsNode, 'points');
    return test === null || gives === null ? [] : [{ test, gives }];
  });
}

function takeId(reader: NodeReader, keys: Mapping, taken: Set<string>): string | null {
  const node = keys.get('id')?.value ?? null;
  const id = node === null ? null : reader.id(node, 'id');
  if (id !== null && taken.has(id)) reader.report(node, 'repeated_id', { id });
  if (id !== null) taken.add(id);
  return id;
}

/** Points: a whole number for everybody, or `{alone, with_spouse}`. */
function readPoints(reader: NodeReader, node: Node, path: string): Points | null {
  if (isScalar(node)) {
    const points = reader.count(node, path);
    return points === null ? null : { alone: points, withSpouse: points };
  }
  if (!isMap(node)) return reader.mapping(node, path, []) && null;
  const keys = reader.mapping(node, path, ['alone', 'with_spouse'], ['alone', 'with_spouse']);
  const read = (key: string): number | null => {
    const value = keys?.get(key)?.value ?? null;
    return value === null ? null : reader.count(value, key);
  };
  const alone = read('alone');
  const withSpouse = read('with_spouse');
  return alone === null || withSpouse === null ? null : { alone, withSpouse };
}

/** A maximum is asserted, and never bounds what is given. */
function assertMaximum(reader: NodeReader, node: Node | null, id: string, maximum: Points, given: Points): void {
  if (given.alone === maximum.alone && given.withSpouse === maximum.withSpouse) return;
  const said = ({ alone, withSpouse }: Points): string => `${alone} / ${withSpouse}`;
  reader.report(node, 'maximum_differs', { id, maximum: said(maximum), given: said(given) }, said(maximum));
}

const NOTHING: Points = { alone: 0, withSpouse: 0 };

function plus(a: Points, b: Points): Points {
  return { alone: a.alone + b.alone, withSpouse: a.withSpouse + b.withSpouse };
}

/**
 * The most that a factor can give. Past a row for those without a spouse nobody is alone, and that row is not for those
 * with one.
 */
function bestOf(rows: readonly GridRow[], bands: Bands | null, spouse: string): Points {
  const best = { alone: 0, withSpouse: 0 };
  let alone = true;
  const take = (gives: Points | Bands, withSpouse: boolean): void => {
    for (const points of 'field' in gives ? gives.points : [gives]) {
      if (alone) best.alone = Math.max(best.alone, points.alone);
      if (withSpouse) best.withSpouse = Math.max(best.withSpouse, points.withSpouse);
    }
  };
  for (const { test, gives } of rows) {
    const forAlone = test.kind === 'leaf' && test.field === spouse && isFalse(test.condition);
    take(gives, !forAlone);
    if (forAlone) alone = false;
  }
  if (bands !== null) take(bands, true);
  return best;
}

/** Whether a boolean must be false. */
function isFalse(condition: Condition): boolean {
  return condition.kind === 'interval' && condition.high === 0 && !condition.outside;
}
