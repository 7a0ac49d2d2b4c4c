/** What was generated, in French. */

import { plural } from './numbers.ts';

export const generate = {
  rows: (rows: number) => plural(rows, 'personne', 'personnes'),
  seed: (seed: string) => `Germe\u00a0: ${seed}`,
  background: 'Les autres',
};
