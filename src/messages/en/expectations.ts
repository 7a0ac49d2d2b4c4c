/** How a round compares with what was expected of it, in English. */

import type { expect as french } from '../fr/expectations.ts';

export const expect: typeof french = {
  missed: (path, wanted, got) => `expectation failed: ${path} should be ${wanted}, the round gives ${got}`,
  met: (path, got) => `expectation met: ${path} = ${got}`,
  nothing: 'nothing',
  between: (from, to) => `from ${from} to ${to}`,
};
