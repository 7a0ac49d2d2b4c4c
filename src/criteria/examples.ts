/** The examples of a criteria file: a person in a few cells, and what the round must decide. */

import type { Field, Outcome, Pool, Zone } from '../engine/index.ts';
import { poolOfOne } from '../pool/one.ts';
import { type Location, type Problems, problem } from '../problems/problem.ts';
import { entries, isCutNumber, type Key } from '../schema/entries.ts';
import { list, listWith } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { text, textOrNothing, unlike, word } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { unknownField } from './leaf.ts';

const OUTCOMES: readonly Outcome[] = ['invited', 'not_reached', 'ineligible', 'outside_extraction'];

/** The text of a cell in an example, the location of the text, and that of the key above it. */
export interface GivenCell {
  readonly text: string;
  readonly location: Location;
  readonly keyLocation: Location;
}

/** A person in a few cells, and what the round must decide of that person. */
export interface Example {
  readonly name: string;
  readonly location: Location;
  readonly given: ReadonlyMap<string, GivenCell>;
  /** Only the keys that the example names are compared. */
  readonly expect: {
    readonly outcome?: Outcome;
    readonly group?: string;
    readonly groups_met?: readonly string[];
    readonly why_not?: readonly string[];
  };
}

const given = entries(textOrNothing, (keys) => {
  const cells = new Map<string, GivenCell>();
  let before: Key<string> | undefined;
  for (const [name, cell] of keys) {
    if (isCutNumber(cell, before)) continue;
    before = cell;
    const { location } = cell.given ? cell.at : cell.key;
    cells.set(name, { text: cell.read() ?? '', location, keyLocation: cell.key.location });
  }
  return cells;
});

const expected = mapping(
  { outcome: word(OUTCOMES), group: text, groups_met: list(text), why_not: list(text) },
  (keys): Example['expect'] => {
    const [outcome, group] = [keys.outcome.read(), keys.group.read()];
    return {
      ...(outcome === null ? {} : { outcome }),
      ...(group === null ? {} : { group }),
      ...(keys.groups_met.given ? { groups_met: keys.groups_met.read() ?? [] } : {}),
      ...(keys.why_not.given ? { why_not: keys.why_not.read() ?? [] } : {}),
    };
  },
  { least: 1, full: true },
);

const example = mapping(
  { name: needed(unlike(text)), given: needed(given), expect: needed(expected) },
  (keys, _, taken: Set<string>): Example | null => {
    const name = keys.name.read(taken);
    if (name === null || !keys.given.given || !keys.expect.given) return null;
    const [cells, expect] = [keys.given.read(), keys.expect.read()];
    return { name, location: keys.name.at.location, given: cells ?? new Map(), expect: expect ?? {} };
  },
);

/** Each example is a round of its own. */
const MOST_EXAMPLES = 1000;

/** The key `examples`; `checkExample` checks fields and values of each. @internal */
export const examples: Schema<Example[]> = listWith(example, () => new Set<string>(), { numbered: true, most: MOST_EXAMPLES });

/** Checks the fields and values of an example, and makes a pool of this one person. */
export function checkExample(example: Example, fields: ReadonlyMap<string, Field>, zone: Zone, problems: Problems): Pool {
  for (const [name, { keyLocation }] of example.given) {
    if (fields.has(name)) continue;
    problems.reportAt('unknown_field', () => unknownField(name, fields), { ...keyLocation, value: name });
  }
  const cells = new Map([...example.given].map(([name, { text }]) => [name, text]));
  return poolOfOne(cells, fields, zone, (name, refused) => {
    const given = example.given.get(name);
    const type = fields.get(name)?.type ?? 'text';
    problems.report(problem('value_refused', { field: name, type, refused }, { ...given?.location, value: given?.text }));
  });
}
