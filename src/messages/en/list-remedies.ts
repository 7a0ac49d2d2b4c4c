/** What to do about what is wrong with a list file, in English: no option of the command acts on one. */

import type { ListRemedies } from '../sentences.ts';
import { delimiterName, quoted } from './phrases.ts';

export const listRemedies: ListRemedies = {
  empty_csv: () => 'the first line must give the headers',
  too_many_columns: () => 'check the delimiter of the first line',
  line_break_in_cell: () => 'check the quotes of this line and the next; a value of a list stands on one line',
  missing_column: ({ near, nearInYaml, delimiter }) =>
    `${near === null ? 'name a header of the file under “column”' : `the header ${quoted(near)} may be it: write column: ${nearInYaml ?? near}`}${delimiter === null ? '' : `; delimiter read: ${delimiterName(delimiter)}`}`,
};
