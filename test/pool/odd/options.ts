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
    dateFormat: chance.once(3) ? chance.pick(DATE_FORMATS) : undefined,
  };
}
