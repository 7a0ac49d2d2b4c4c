/** Whether results are made again from their inputs, in French. */

import { listed, quoted } from './phrases.ts';

export const verify = {
  title: (folder: string, command: string) => `Vérification de ${folder} (${command})`,
  otherVersion: (theirs: string, ours: string) =>
    `Ces résultats viennent de la version ${theirs} de l’outil, celle-ci est ${ours}\u00a0: les numéros de version ne sont pas comparés.`,
  roles: { plan: 'plan', criteria: 'critères', baseline: 'référence', list: 'liste', grid: 'grille', pool: 'banque' },
  input: { same: 'mêmes octets', missing: 'manque', other: 'un autre fichier de ce nom' },
  output: { same: 'pareil', missing: 'manque', other: 'diffère' },
  unused: (files: readonly string[]) => `Ne font pas partie des entrées\u00a0: ${listed(files.map(quoted))}.`,
  same: 'Tout est pareil, octet pour octet.',
  differs: 'Les résultats ne sont pas ceux que donnent ces entrées.',
  notRun: 'Les résultats n’ont pas pu être refaits\u00a0: donnez les entrées qui manquent, ou les bonnes.',
};
