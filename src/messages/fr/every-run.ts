/** What any run may say, in French. */

import { number, plural } from './numbers.ts';
import { quoted } from './phrases.ts';

export const everyRun = {
  tool: 'Simulateur des exercices d’invitations d’Arrima',
  total: (count: number) => `${plural(count, 'problème', 'problèmes')} en tout`,
  times: (count: number, places: readonly string[]) => `${number(count)} fois${places.length === 0 ? '' : `\u00a0: ${places.join(', ')}`}`,
  /** `lines` kinds are shown and `hidden` are not, with `more` problems of `count`. */
  shownOf: (lines: number, hidden: number, more: number, count: number) =>
    `${plural(count, 'problème', 'problèmes')} en tout, dont ${number(more)} ${
      hidden === 0 ? 'ne sont pas détaillés' : `d’autres sortes que les ${number(lines)} premières`
    }\u00a0; corrigez ceux-ci d’abord${hidden === 0 ? '' : ', ou ajoutez --verbose pour tout voir'}`,
  quoted,
  none: '—',
  sources: {
    kinds: { official: 'officielle', press: 'presse', firm: 'cabinet', site: 'site' },
    noAddress: 'sans adresse',
    meaning:
      'Genres\u00a0: officielle (le ministère, un communiqué du gouvernement), presse, cabinet (avocats, consultants), site (tout autre). « Lu » veut dire qu’une page qui donne le chiffre a été lue, non que celle du ministère l’a été.',
  },
  doubts: {
    read: 'une autre source diffère',
    secondary: 'source secondaire',
    derived: 'dérivé',
    conflict: 'sources en conflit',
    assumed: 'supposé',
  },
  megabytes: 'Mo',
  ok: 'aucun problème',
  wrote: (name: string) => `écrit\u00a0: ${name}`,
  fault:
    'L’outil a une défaillance. Relancez avec --verbose et signalez-la avec la commande, la version et les fichiers s’ils peuvent être montrés.',
};
