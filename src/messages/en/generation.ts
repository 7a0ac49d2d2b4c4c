/** What was generated, in English. */

import type { generate as french } from '../fr/generation.ts';
import { plural } from './numbers.ts';

export const generate: typeof french = {
  rows: (rows) => plural(rows, 'person', 'people'),
  seed: (seed) => `Seed: ${seed}`,
  background: 'The others',
};
