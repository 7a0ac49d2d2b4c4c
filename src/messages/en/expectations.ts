/** How a round compares with what was expected of it, in English. */

import type { ComparedWords, expect as french } from '../fr/expectations.ts';

const of = ({ kind, id, pool }: ComparedWords): string => `${kind} ${id}, pool ${pool}`;

export const expect: typeof french = {
  missed: (path, wanted, got, compared) => `expectation failed (${of(compared)}): ${path} should be ${wanted}, the tool gets ${got}`,
  emptyPool: (compared) => `expectation failed (${of(compared)}): the pool has a header only and no candidate, there is nothing to check`,
  met: (path, got, published = '') => `expectation met: ${path} = ${got}${published === '' ? '' : `; published: ${published}`}`,
  metByOther: (path, got, published) => `expectation met by the other figure: ${path} = ${got}; published: ${published}`,
  fitted: 'fitted',
  nothing: 'nothing',
  between: (from, to) => `from ${from} to ${to}`,
};
