/** What was found valid in the files that were checked, in French. */

import { plural } from './numbers.ts';

export const validate = {
  criteria: (file: string) => `Critères ${file}`,
  pool: (file: string) => `Banque ${file}`,
  round: (groups: number, criteria: number) => `${plural(groups, 'groupe', 'groupes')}, ${plural(criteria, 'critère', 'critères')}`,
  examples: (count: number) => `${plural(count, 'exemple réussi', 'exemples réussis')}`,
  rows: (rows: number, synthetic: number) =>
    `${plural(rows, 'personne candidate', 'personnes candidates')}, dont ${plural(synthetic, 'inventée', 'inventées')}`,
  columns: (names: string) => `Colonnes reconnues\u00a0: ${names}`,
  ignored: (names: string) => `Colonnes non utilisées\u00a0: ${names}`,
};
