/** A sweep, in French. */

import { number, plural } from './numbers.ts';

export const sweep = {
  title: (title: string) => `${title}\u00a0: balayage`,
  path: (path: string, values: number) => `${path} (${plural(values, 'valeur', 'valeurs')})`,
  and: ' et ',
  about: (paths: string, points: number) => `${plural(points, 'exercice', 'exercices')} sur la même banque\u00a0: varie ${paths}.`,
  own: '◂ fichier',
  nothing: '(rien)',
  shownOf: (shown: number, points: number) => `${number(shown)} des ${number(points)}\u00a0points\u00a0; le JSON et le CSV les ont tous.`,
  withCutOff: (invited: string, score: string) => `${invited} (${score})`,
  meaningOfCutOff: 'Entre parenthèses, le score de la dernière personne invitée.',
};
