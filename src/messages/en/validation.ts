/** What was found valid in the files that were checked, in English. */

import type { validate as french } from '../fr/validation.ts';
import { number, plural } from './numbers.ts';

export const validate: typeof french = {
  criteria: (file) => `Criteria ${file}`,
  pool: (file) => `Pool ${file}`,
  round: (groups, criteria) => `${plural(groups, 'group', 'groups')}, ${plural(criteria, 'criterion', 'criteria')}`,
  examples: (count) => `${plural(count, 'example holds', 'examples hold')}`,
  rows: (rows, synthetic) => `${plural(rows, 'candidate', 'candidates')}, ${number(synthetic)} of them synthetic`,
  columns: (names) => `Columns recognised: ${names}`,
  ignored: (names) => `Columns not used: ${names}`,
};
