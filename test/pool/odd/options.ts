/** How an odd file is read: what runs of the program may ask of a pool. */

import { DATE_FORMATS } from '../../../src/cells/date-formats.ts';
import type { PoolOptions } from '../../../src/pool/options.ts';
import type { Chance } from '../chance.ts';

/** Options for a file whose columns hold these fields, in any order. */
export function oddOptions(chance: Chance, names: readonly string[], delimiter: string): PoolOptions {
  const asked = new Map(
    chance.once(5)
      ? chance.some(names, 3).map((name) => [name, chance.pick(['anything', 'something', 'submission', 'rate', 'refusal'] as const)])
      : [],
  );
  const words = chance.once(15) ? ['Note', 'x', 'submitted_at', 'score'] : names;
  return {
    name: 'pool.csv',
    allowLineBreaks: chance.once(3),
    checkAll: chance.once(3),
    setAside: chance.once(4),
    copy: chance.once(2) ? chance.some(words, 4) : [],
    by: chance.once(3) ? chance.some(words, 2) : [],
    watch: chance.once(12) ? ['A1', 'é1', '0001'] : [],
    asked,
    optional: chance.once(10) ? chance.some(names, 3) : [],
    reserved: chance.once(15) ? (id) => id.endsWith('7') : undefined,
    delimiter: chance.once(8) ? delimiter : undefined,
    blank: chance.once(3) ? blankWords(chance, names) : undefined,
    dateFormat: chance.once(3) ? chance.pick(DATE_FORMATS) : undefined,
  };
}

/** Words that cells of odd files are, or nearly are: values of every type among them. */
const WORDS = [
  ...['0', '7', '1.5', '450', '-0', '2024-02-29', '2019-03-10', '2019-11-03t01:30:00', 'none', 'AUCUN', 'vrai', '1', 'outside_cmm'],
  ...['france', 'QUÉBEC', 'e\u0301', 'x', '0213', 'a1', 'A1|B2', '2003-01-02/', 'N/A', '-', '=1+1'],
];

function blankWords(chance: Chance, names: readonly string[]): string[] {
  const words = chance.some(WORDS, 3).map((word) => `=${word}`);
  // A word that cannot be blank in its column, or a column that is not there, refuses the file.
  return chance.once(4) ? [...words, `${chance.pick(names)}=${chance.pick(WORDS)}`] : words;
}
