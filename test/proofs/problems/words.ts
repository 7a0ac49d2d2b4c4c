/** What odd files are made of, as `words.yaml` and `pieces/` have it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CURRENT } from '../base.ts';
import { KINDS, type Kind } from './exchange.ts';

/** Where a piece goes: the key of the mapping above it (`''` for the whole file, `*` for any that has the key), its keys, its texts. */
export interface Piece {
  readonly above: string;
  readonly keys: readonly string[];
  readonly texts: readonly string[];
}

const read = (...path: readonly string[]): unknown =>
  parse(readFileSync(join(CURRENT, 'test', 'proofs', 'problems', ...path), 'utf8'), { schema: 'failsafe' });

const apart = (text: string): string[] => text.trimEnd().split(/ · |\n/);

const words = read('words.yaml') as Readonly<Record<'values' | 'operators' | 'fields', string>>;

/** Values that are too long to be listed. */
const LONG: readonly string[] = [`"${'x'.repeat(3000)}"`, `[${'a, '.repeat(300)}a]`];

export const VALUES: readonly string[] = [...apart(words.values), ...LONG];

export const OPERATORS: readonly string[] = apart(words.operators);

export const FIELDS: readonly string[] = apart(words.fields);

export const PIECES: ReadonlyMap<Kind, readonly Piece[]> = new Map(
  KINDS.map((kind) => {
    const pieces = read('pieces', `${kind}.yaml`) as (Omit<Piece, 'texts'> & { readonly texts: string })[];
    return [kind, pieces.map((piece) => ({ ...piece, texts: apart(piece.texts) }))];
  }),
);
