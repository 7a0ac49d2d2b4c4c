/** Kinds of which more is asked: rates and refusals, columns to copy, to break down by, to check. */

import type { Requirement } from '../../../../src/pool/requirement.ts';
import { digits, FIELDS, type Kind } from '../kind.ts';

function asked(name: string, field: (typeof FIELDS)[number], requirement: Requirement, cellOf: (row: number) => string): Kind {
  return { name, cells: (row) => ({ [field]: cellOf(row) }), options: { asked: new Map([[field, requirement]]) } };
}

/** The headers of all columns of a plain record. */
const ALL: readonly string[] = FIELDS;

export const ASKED: readonly Kind[] = [
  asked('rates', 'rate', 'rate', (row) => `0.${digits(row % 100, 2)}`),
  asked('refusals as words', 'bill9_cancelled', 'refusal', (row) => (row % 2 === 0 ? 'yes' : 'non')),
  asked('refusals as rates', 'rate', 'refusal', (row) => (row % 2 === 0 ? 'yes' : `0.${row % 10}`)),
  asked('refusals that are none', 'rate', 'refusal', () => '7'),
  asked('rates that are none', 'rate', 'rate', () => '7'),
  asked('submissions', 'submitted_at', 'submission', () => '2023-05-05T05:05:05'),
  asked('blank submissions', 'submitted_at', 'submission', () => ''),
  asked('scores that must be there', 'score', 'something', (row) => (row % 2 === 0 ? '' : '500')),
  { name: 'every column copied', options: { copy: ALL } },
  { name: 'every column broken down by', options: { by: ALL } },
  { name: 'every column checked', options: { checkAll: true } },
  { name: 'ids that are reserved', options: { reserved: (id) => id.endsWith('7') } },
  { name: 'ids of which none is reserved', options: { reserved: () => false } },
  { name: 'watched ids', options: { watch: Array.from({ length: 200 }, (_, at) => `P-${digits(at * 7, 7)}`) } },
];
