/** What to do about what is wrong with a list file, in French: no option of the command acts on one. */

import type { ListRemedies } from '../sentences.ts';
import { delimiterName, quoted } from './phrases.ts';

export const listRemedies: ListRemedies = {
  empty_csv: () => 'la première ligne doit donner les en-têtes',
  too_many_columns: () => 'vérifiez le délimiteur de la première ligne',
  line_break_in_cell: () => 'vérifiez les guillemets de cette ligne et de la suivante\u00a0; une valeur de liste tient sur une ligne',
  missing_column: ({ near, nearInYaml, delimiter }) =>
    `${near === null ? 'nommez sous « column » un en-tête du fichier' : `l’en-tête ${quoted(near)} la donne peut-être\u00a0: écrivez column: ${nearInYaml ?? near}`}${delimiter === null ? '' : `\u00a0; délimiteur lu\u00a0: ${delimiterName(delimiter)}`}`,
};
