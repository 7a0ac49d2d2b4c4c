/** Counts for publication, in English. */

import type { Messages } from '../fr/index.ts';
import { number } from './numbers.ts';

export const minimumCell: Messages['minimumCell'] = {
  hidden: 'hidden',
  note: (minimum) =>
    `Counts are rounded to the nearest multiple of ${number(minimum)}; those from 1 to ${number(minimum - 1)} are hidden, and others that would betray them: sums need not add up.`,
};
