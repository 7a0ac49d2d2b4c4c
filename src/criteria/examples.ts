/** The examples of a criteria file: a person in a few cells, and what the round must decide. */

import type { Node } from 'yaml';
import { isScalar } from 'yaml';
import type { Field, Outcome, Pool, Zone } from '../engine/index.ts';
import { poolOfOne } from '../pool/one.ts';
import { type Place, type Problem, problem } from '../problems/problem.ts';
import { type Entry, type Mapping, type NodeReader, textOf } from '../schema/nodes.ts';
import { nearest } from '../words/nearest.ts';

const OUTCOMES: readonly Outcome[] = ['invited', 'not_reached', 'ineligible', 'outside_extraction'];

/** A cell as a pool would have it, and where the example gives it. */
export interface GivenCell {
  readonly text: string;
  readonly place: Place;
  readonly keyPlace: Place;
}

/** A person in a few cells, and what the round must decide of that person. */
export interface Example {
  readonly name: string;
  readonly place: Place;
  readonly given: ReadonlyMap<string, GivenCell>;
  /** Only the keys that the example names are compared. */
  readonly expect: {
    readonly outcome?: Outcome;
    readonly group?: string;
    readonly groups_met?: readonly string[];
    readonly why_not?: readonly string[];
  };
}

/** Reads the form of `examples`; their fields and values are checked by `checkExample`. @internal */
export function readExamples(reader: NodeReader, node: Node | null): Example[] {
  if (node === null) return [];
  const names = new Set<string>();
  return (reader.list(node, 'examples') ?? []).flatMap((item, at) => {
    const keys = reader.mapping(item, `examples.${at}`, ['name', 'given', 'expect'], ['name', 'given', 'expect']);
    const nameNode = keys?.get('name')?.value ?? null;
    const name = nameNode === null ? null : reader.text(nameNode, 'name');
    if (name !== null && names.has(name)) reader.report(nameNode, 'repeated_id', { id: name });
    if (name !== null) names.add(name);
    const givenNode = keys?.get('given')?.value ?? null;
    const expectNode = keys?.get('expect')?.value ?? null;
    if (keys === null || name === null || givenNode === null || expectNode === null) return [];
    return [{ name, place: reader.place(nameNode), given: readGiven(reader, givenNode), expect: readExpected(reader, expectNode) }];
  });
}

function readGiven(reader: NodeReader, node: Node): Map<string, GivenCell> {
  const given = new Map<string, GivenCell>();
  let before: Entry | undefined;
  for (const [name, entry] of reader.entries(node, 'given') ?? []) {
    const { key, value } = entry;
    if (reader.isDecimals(entry, before)) continue;
    before = entry;
    if (value !== null && !isScalar(value)) reader.report(value, 'wrong_shape', { path: name, wanted: 'scalar' });
    const text = isScalar(value) ? textOf(value) : '';
    given.set(name, { text, place: reader.place(value ?? key), keyPlace: reader.place(key) });
  }
  return given;
}

function readExpected(reader: NodeReader, node: Node): Example['expect'] {
  const mapping = reader.mapping(node, 'expect', ['outcome', 'group', 'groups_met', 'why_not']);
  const keys: Mapping = mapping ?? new Map();
  if (mapping?.size === 0) reader.report(node, 'empty_list', { key: 'expect' });
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  for (const [key, entry] of keys) if (entry.value === null) reader.report(entry.key, 'missing_value', { key });
  const texts = (key: string): string[] =>
    (reader.list(nodeAt(key), key) ?? []).map((item) => reader.text(item, key)).filter((text) => text !== null);
  const outcome = nodeAt('outcome') === null ? null : reader.word(nodeAt('outcome'), 'outcome', OUTCOMES);
  const group = reader.optional(keys, 'group', 'group');
  return {
    ...(outcome === null ? {} : { outcome }),
    ...(group === null ? {} : { group }),
    ...(nodeAt('groups_met') === null ? {} : { groups_met: texts('groups_met') }),
    ...(nodeAt('why_not') === null ? {} : { why_not: texts('why_not') }),
  };
}

/** Checks the fields and values of an example; the pool of one that they make. */
export function checkExample(
  example: Example,
  fields: ReadonlyMap<string, Field>,
  zone: Zone,
  problems: { report(found: Problem): void },
): Pool {
  for (const [name, { keyPlace }] of example.given) {
    if (fields.has(name)) continue;
    const alias = [...fields.values()].find((field) => field.alias === name)?.name ?? null;
    problems.report(problem('unknown_field', { name, near: alias ?? nearest(name, fields.keys()), alias }, { ...keyPlace, value: name }));
  }
  const cells = new Map([...example.given].map(([name, { text }]) => [name, text]));
  return poolOfOne(cells, fields, zone, (name, refused) => {
    const given = example.given.get(name);
    const type = fields.get(name)?.type ?? 'text';
    problems.report(problem('value_refused', { field: name, type, refused }, { ...given?.place, value: given?.text }));
  });
}
