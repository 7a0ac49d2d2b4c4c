/** The paper system of a plan: its capacity, the files that wait at the start, and how long it runs. */

import type { Node } from 'yaml';
import { dayText, type InitialQueue, type PaperStep } from '../engine/index.ts';
import type { Mapping, NodeReader } from '../schema/nodes.ts';
import type { FigureReader } from './figures.ts';
import { checkLastOfMonth, readDay } from './span.ts';

const INITIAL = ['files', 'filed_from', 'filed_to', 'certified'];

/** Reads `paper`, in a plan that ends on a day (null when that is not known); null when absent or wrong. */
export function readPaper(reader: NodeReader, figures: FigureReader, node: Node | null, to: number | null): PaperStep | null {
  const keys = node === null ? null : reader.mapping(node, 'paper', ['capacity_per_month', 'initial_queue', 'run_until']);
  if (keys === null) return null;
  const capacity = figures.count(keys, 'paper.capacity_per_month');
  const initial = readInitial(reader, figures, keys.get('initial_queue')?.value ?? null);
  const until = readUntil(reader, keys, to);
  return until === null ? null : { capacity, initial, until };
}

function readInitial(reader: NodeReader, figures: FigureReader, node: Node | null): InitialQueue | null {
  const keys = node === null ? null : reader.mapping(node, 'initial_queue', INITIAL, INITIAL);
  if (keys === null) return null;
  const path = 'paper.initial_queue';
  const files = figures.count(keys, `${path}.files`);
  const filedFrom = figures.day(keys, `${path}.filed_from`);
  const filedTo = figures.day(keys, `${path}.filed_to`);
  const certified = figures.share(keys, `${path}.certified`);
  if (filedFrom !== null && filedTo !== null && filedTo < filedFrom) {
    const end = keys.get('filed_to')?.value ?? null;
    reader.report(end, 'end_before_start', { from: dayText(filedFrom), keys: ['filed_from', 'filed_to'] }, dayText(filedTo));
  }
  if (files === null || filedFrom === null || filedTo === null || certified === null) return null;
  return { files, filedFrom, filedTo, certified };
}

/** The last day of a month, on or after the end of the plan, which it is unless given. */
function readUntil(reader: NodeReader, keys: Mapping, to: number | null): number | null {
  const until = readDay(reader, keys, 'run_until');
  if (until === null) return to;
  if (checkLastOfMonth(reader, keys, 'run_until', until) && to !== null && until < to) {
    reader.report(keys.get('run_until')?.value ?? null, 'run_until_before_end', { to: dayText(to) });
  }
  return until;
}
