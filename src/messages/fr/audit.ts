/** What a result hangs on, in French. */

import { plural } from './numbers.ts';

export const audit = {
  title: (title: string) => `${title}\u00a0: à quoi tient le résultat`,
  invited: (invited: number, read: number) =>
    `${plural(invited, 'personne invitée', 'personnes invitées')} sur ${plural(read, 'lue', 'lues')}.`,
  wholeRound: 'Tout l’exercice',
  extraction: 'Extraction de la banque',
  more: (lines: number) => `Et ${plural(lines, 'autre', 'autres')}\u00a0; le JSON les a tous.`,
  cutOffs: 'Autour du dernier score',
  meaningOfCutOffs: (points: number) =>
    `Parmi les personnes considérées\u00a0: à ce score, et à ${plural(points, 'point', 'points')} au plus au-dessous et au-dessus.`,
  below: 'Au-dessous',
  at: 'À ce score',
  above: 'Au-dessus',
  decide: 'Critères qui décident',
  bounds: 'Autour des limites de temps',
  meaningOfBounds: (days: number) =>
    `De toutes les personnes lues, combien sont à moins de ${plural(days, 'jour', 'jours')} de la limite, de chaque côté.`,
  bound: 'Limite',
  before: 'Avant',
  after: 'Après',
  ties: 'Égalités',
  blanks: 'Cellules vides',
  meaningOfBlanks: 'Personnes non invitées que seules des cellules vides tiennent hors d’un groupe, par colonne vide.',
  field: 'Colonne',
  assumed: 'Ce qui repose sur une hypothèse',
  meaningOfAssumed: 'Critères qui demandent une colonne que personne n’a pu lire\u00a0: la banque en tient lieu.',
  everybody: 'Critères que tout le monde satisfait',
  nobody: 'Critères que personne ne satisfait',
  decideNobody: 'Critères qui ne sont le seul obstacle de personne',
  redundant: 'Groupes sans lesquels les mêmes personnes seraient invitées',
};
