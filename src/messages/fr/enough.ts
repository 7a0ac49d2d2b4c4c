/** What would have been enough, in French. */

import { number, plural } from './numbers.ts';

export const enough = {
  enough: 'Ce qui aurait suffi, tout le reste égal\u00a0:',
  and: ' et ',
  nothing: 'Rien n’aurait suffi',
  noPlaces: 'ce groupe n’a aucune place',
  caps: 'un plafond, ou d’autres données que les siennes',
  lottery: 'le tirage au sort décide',
  own: 'aucun changement de ses propres données ne mène à une invitation',
  cut: 'Il y a plus de façons de satisfaire les critères que celles qui ont été regardées (64).',
  byEarlier: (group: string) => ` (invitation par un groupe précédent\u00a0: ${group})`,
  atLeast: (score: string) => `au moins ${score}`,
  moreThan: (score: string) => `plus de ${score}`,
  score: (bound: string) => `un score\u00a0: ${bound}`,
  morePoints: (points: number, bound: string) => `${plural(points, 'point', 'points')} de plus (${bound})`,
  morePointsThan: (points: number, bound: string) =>
    `plus de ${number(points)}\u00a0${Math.abs(points) < 2 ? 'point' : 'points'} de plus (${bound})`,
  days: (days: number, isEarlier: boolean) => ` (${plural(days, 'jour', 'jours')} plus ${isEarlier ? 'tôt' : 'tard'})`,
};
