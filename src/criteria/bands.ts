/** Bands of a grid: points by the values of one field, which they must cover without a gap and without overlap. */

import type { Node } from 'yaml';
import { amountText, meaningOf, TYPES } from '../cells/types.ts';
import type { Bands, Field, Points } from '../engine/index.ts';
import type { Mapping, NodeReader } from '../schema/nodes.ts';
import { readField } from './leaf.ts';

/** Reads points at a node. */
export type ReadPoints = (reader: NodeReader, node: Node, path: string) => Points | null;

interface Band {
  readonly low: number;
  /** The last value of the band; null when it goes on to the end. */
  readonly high: number | null;
  readonly points: Points;
  readonly node: Node | null;
}

/** Reads `{field, points: [{from, to, points}…]}`, of an enumeration `{value, points}`; null with the problems reported. */
export function readBands(reader: NodeReader, node: Node, fields: ReadonlyMap<string, Field>, readPoints: ReadPoints): Bands | null {
  const keys = reader.mapping(node, 'bands', ['field', 'points'], ['field', 'points']);
  const fieldNode = keys?.get('field')?.value ?? null;
  const field = fieldNode === null ? null : readField(reader, fieldNode, fields);
  const items = keys?.get('points')?.value ?? null;
  if (field === null || items === null) return null;
  const type = TYPES[field.type];
  if (type.stored !== 'amount' || !type.banded) {
    reader.report(fieldNode, 'field_without_bands', { name: field.name, type: field.type });
    return null;
  }
  const bands = (reader.list(items, 'points') ?? []).map((item) => readBand(reader, item, field, readPoints));
  const found = bands.filter((band) => band !== null);
  if (found.length < bands.length) return null;
  found.sort((a, b) => a.low - b.low);
  return covers(reader, found, field, items)
    ? { field: field.name, lows: found.map(({ low }) => low), points: found.map((band) => band.points) }
    : null;
}

function readBand(reader: NodeReader, item: Node | null, field: Field, readPoints: ReadPoints): Band | null {
  const listed = isListed(field);
  const [known, needed] = listed
    ? [
        ['value', 'points', 'assumption'],
        ['value', 'points'],
      ]
    : [
        ['from', 'to', 'points', 'assumption'],
        ['from', 'points'],
      ];
  const keys = reader.mapping(item, 'points', known, needed);
  if (keys === null) return null;
  reader.flag(keys, 'assumption');
  const pointsNode = keys.get('points')?.value ?? null;
  const points = pointsNode === null ? null : readPoints(reader, pointsNode, 'points');
  const bounds = listed ? placeOf(reader, keys, field) : spanOf(reader, keys);
  return points === null || bounds === null ? null : { ...bounds, points, node: item };
}

/** Whether each band is one of the values that the field lists. */
function isListed({ type }: Field): boolean {
  return meaningOf(type) === 'listed_value';
}

function placeOf(reader: NodeReader, keys: Mapping, field: Field): { low: number; high: number } | null {
  const node = keys.get('value')?.value ?? null;
  const values = field.values.map(({ value }) => value);
  const value = node === null ? null : reader.word(node, field.name, values);
  const place = value === null ? -1 : values.indexOf(value);
  return place === -1 ? null : { low: place, high: place };
}

function spanOf(reader: NodeReader, keys: Mapping): { low: number; high: number | null } | null {
  const low = keys.get('from')?.value ? reader.count(keys.get('from')?.value ?? null, 'from') : null;
  const high = keys.get('to')?.value ? reader.count(keys.get('to')?.value ?? null, 'to') : null;
  return low === null ? null : { low, high };
}

/** Whether bands, in order, cover the field's range: each begins where the one before ends, the last reaches the end. */
function covers(reader: NodeReader, bands: readonly Band[], field: Field, items: Node): boolean {
  const last = isListed(field) ? field.values.length - 1 : field.to;
  let next = isListed(field) ? 0 : (field.from ?? 0);
  const shown = (value: number): string => amountText(field, value);
  for (const { low, high, node } of bands) {
    if (low !== next || (high !== null && high < low)) {
      reader.report(
        node,
        'bands_gap_or_overlap',
        { name: field.name, value: shown(low < next ? low : next), how: low < next ? 'overlap' : 'gap' },
        '',
      );
      return false;
    }
    next = high === null ? Number.POSITIVE_INFINITY : high + 1;
  }
  if (next > (last ?? Number.MAX_SAFE_INTEGER)) return true;
  reader.report(items, 'bands_gap_or_overlap', { name: field.name, value: shown(next), how: 'gap' }, '');
  return false;
}
