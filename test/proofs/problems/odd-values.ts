/** Values of odd files: words misspelt, tests whose operators have the wrong values. */

import { type Node, parseDocument } from 'yaml';
import type { Chance } from '../../pool/chance.ts';
import { FIELDS, OPERATORS, VALUES } from './words.ts';

/** A value as written in YAML. */
export function nodeOf(text: string): Node | null {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).contents as Node | null;
}

/** A key with a letter lost, doubled or moved. */
export function misspelt(text: string, chance: Chance): string {
  const at = chance.below(Math.max(text.length, 1));
  return chance.pick([
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + (text[at] ?? 'x') + text.slice(at),
    text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
    text.toUpperCase(),
    `${text} `,
  ]);
}

/** A test of any operator about any field, mostly with a value that does not fit. */
export function oddTest(chance: Chance): string {
  const leaf = `{field: ${chance.pick(FIELDS)}, ${chance.pick(OPERATORS)}: ${chance.pick(VALUES)}}`;
  const kind = chance.pick(['all', 'any', 'none', 'anny']);
  return chance.pick([
    leaf,
    leaf,
    leaf,
    `{${kind}: [${leaf}]}`,
    `{${kind}: []}`,
    `{${kind}: ${leaf}}`,
    `{field: age}`,
    leaf.replace('}', ', is: 1}'),
  ]);
}
