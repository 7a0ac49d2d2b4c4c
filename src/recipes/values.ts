/** Reads draws of values: a text, weights of texts, amounts from one to another, and running numbers. */

import { isScalar, type Node } from 'yaml';
import { trimCell } from '../cells/trim.ts';
import type { Field, Zone } from '../engine/index.ts';
import { columnBuilder } from '../pool/builders.ts';
import { Ids } from '../pool/ids.ts';
import { type Mapping, type NodeReader, textOf } from '../schema/nodes.ts';
import { decimalText } from './cells.ts';
import { MOST_NUMBERS } from './chance.ts';
import { readRange } from './spans.ts';
import type { Draw } from './types.ts';

/** A cell as it is written; nothing is blank. */
export function readText(reader: NodeReader, node: Node | null, field: Field, zone: Zone): Draw | null {
  if (node !== null && !isScalar(node)) {
    reader.report(node, 'wrong_shape', { path: field.name, wanted: 'scalar' });
    return null;
  }
  const text = node === null ? '' : textOf(node);
  return isCell(reader, node, text, field, zone) ? { kind: 'text', text } : null;
}

/** Whether a pool would take the text in a column; if not, the problem is reported where it stands. */
export function isCell(reader: NodeReader, node: Node | null, text: string, field: Field, zone: Zone): boolean {
  const refused = columnBuilder(field, { zone, decimalComma: false, lineBreaks: false }).read(trimCell(text));
  if (refused !== null) reader.report(node, 'value_refused', { field: field.name, type: field.type, refused }, text);
  return refused === null;
}

/** Texts with weights: `{none: 30, inside_cmm: 2}`, and a weight of blank cells beside them. */
export function readWeights(reader: NodeReader, node: Node, keys: Mapping, field: Field, zone: Zone): Draw | null {
  const texts: string[] = [];
  const weights: number[] = [];
  const entries = reader.entries(node, 'weights');
  for (const [text, { key, value }] of entries ?? []) {
    const fits = isCell(reader, key, text, field, zone);
    const weight = readWeight(reader, value ?? key, text);
    if (!fits || weight === null) continue;
    texts.push(text);
    weights.push(weight);
  }
  if (keys.has('blank')) {
    texts.push('');
    weights.push(readWeight(reader, keys.get('blank')?.value ?? null, 'blank') ?? 0);
  }
  if (entries === null || texts.length < entries.size) return null;
  const upTo = sumsOf(reader, node, weights);
  return upTo === null ? null : { kind: 'weights', texts, upTo };
}

export function readWeight(reader: NodeReader, node: Node | null, key: string): number | null {
  return reader.count(node, key);
}

/** Sums of weights from the first on; null with a problem when nothing could be picked, or too many numbers were needed. */
export function sumsOf(reader: NodeReader, node: Node, weights: readonly number[]): readonly number[] | null {
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  if (sum > 0 && sum <= MOST_NUMBERS) return upTo;
  reader.report(node, 'wrong_weights', { most: MOST_NUMBERS }, '');
  return null;
}

/** Amounts from one to another, within the bounds of the column. */
export function readRangeOf(reader: NodeReader, node: Node, stepNode: Node | null, field: Field, zone: Zone): Draw | null {
  const draw = readRange(reader, node, stepNode, field.name);
  if (draw?.kind !== 'range') return null;
  const { span, step, decimals } = draw;
  const last = span.from + (span.count - 1) * step;
  const texts = [span.from, Math.min(span.from + step, last), last].map((units) => decimalText(units, decimals));
  return texts.every((text) => isCell(reader, node, text, field, zone)) ? draw : null;
}

/** At most this many digits, so that no count of rows makes another number of them a problem. */
const MOST_DIGITS = 15;

/** Running numbers: the cell of the first row, its last digits counted up from row to row. */
export function readSequence(reader: NodeReader, node: Node): Draw | null {
  const text = reader.text(node, 'sequence');
  const [, prefix = '', digits] = /^(.*?)([0-9]+)$/s.exec(text ?? '') ?? [];
  if (text === null) return null;
  if (digits !== undefined && digits.length <= MOST_DIGITS && new Ids().add(trimCell(text), 1, 1) === null) {
    return { kind: 'sequence', prefix, first: Number(digits), width: digits.length };
  }
  reader.report(node, 'wrong_sequence_start', {});
  return null;
}
