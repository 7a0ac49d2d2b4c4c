/** How a round compares with what was expected of it, in English. */

import type { ComparedWords, expect as french } from '../fr/expectations.ts';

const of = ({ kind, id, pool }: ComparedWords): string => `${kind} ${id}, pool ${pool}`;

export const expect: typeof french = {
  missed: (path, wanted, got, compared) => `expectation failed (${of(compared)}): ${path} should be ${wanted}, the tool gets ${got}`,
  emptyPool: (compared) => `expectation failed (${of(compared)}): the pool has a header only and no candidate, there is nothing to check`,
  met: (path, got) => `expectation met: ${path} = ${got}`,
  nothing: 'nothing',
  between: (from, to) => `from ${from} to ${to}`,
};
