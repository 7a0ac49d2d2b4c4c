/** What any run may say, in French. */

import { number, plural } from './numbers.ts';

export const everyRun = {
  tool: 'Simulateur des exercices d’invitations d’Arrima',
  total: (count: number) => `${plural(count, 'problème', 'problèmes')} en tout`,
  shownOf: (shown: number, count: number) =>
    `les ${number(shown)} premiers problèmes sur ${number(count)}\u00a0; corrigez-les pour voir les autres`,
  none: '—',
  megabytes: 'Mo',
  ok: 'aucun problème',
  wrote: (name: string) => `écrit\u00a0: ${name}`,
  fault:
    'L’outil a une défaillance. Relancez avec --verbose et signalez-la avec la commande, la version et les fichiers s’ils peuvent être montrés.',
};
