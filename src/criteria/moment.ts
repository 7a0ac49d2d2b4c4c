/** When a round takes place: its day, the extraction of the bank, and how long a declaration lives. */

import type { Node } from 'yaml';
import { decodeDate, decodeMoment } from '../cells/dates.ts';
import { DEFAULT_ZONE, nearestZone, zoneNamed } from '../cells/zone.ts';
import { endOfDay, type RoundMoment, startOfDay, type Zone } from '../engine/index.ts';
import { bridged, type NodeReader } from '../schema/nodes.ts';
import type { Schema } from '../schema/schema.ts';

/** Reads `round`; null when it cannot be known, with the problems reported. */
export function readMoment(reader: NodeReader, node: Node | null): RoundMoment | null {
  if (node === null) return null;
  const keys = reader.mapping(node, 'round', ['date', 'extraction', 'assumption', 'validity_months', 'timezone'], ['date']);
  if (keys === null) return null;
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  const zone = readZone(reader, nodeAt('timezone'));
  const day = nodeAt('date') === null ? null : reader.value(nodeAt('date'), 'round.date', 'date', decodeDate);
  const extraction =
    nodeAt('extraction') === null || zone === null
      ? null
      : reader.value(nodeAt('extraction'), 'round.extraction', 'datetime', (text) => decodeMoment(text, zone));
  const validityMonths = nodeAt('validity_months') === null ? null : reader.count(nodeAt('validity_months'), 'validity_months', 1);
  if (zone === null || day === null) return null;
  const latest = extraction === null ? null : 'day' in extraction ? endOfDay(zone, extraction.day) : extraction.instant;
  return {
    date: reader.optional(keys, 'date', 'date') ?? '',
    extraction: reader.optional(keys, 'extraction', 'extraction'),
    assumption: reader.flag(keys, 'assumption'),
    latest,
    reference: latest ?? startOfDay(zone, day),
    validityMonths,
    zone,
  };
}

/** The zone of a name, or the one in which the ministry gives its hours; null when there is no such zone. */
export function readZone(reader: NodeReader, node: Node | null): Zone | null {
  const name = node === null ? DEFAULT_ZONE : reader.text(node, 'timezone');
  if (name === null) return null;
  const zone = zoneNamed(name);
  if (zone === null) reader.report(node, 'unknown_time_zone', { near: nearestZone(name) });
  return zone;
}

/** The name of a time zone. */
export const timeZone: Schema<Zone> = bridged(readZone);
