/** A reform beside its baseline, in French. */

import { number, plural } from './numbers.ts';

export const comparison = {
  title: 'Une réforme comparée à sa référence',
  rule: (title: string, id: string, date: string) => `${title} (${id}, le ${date})`,
  before: (said: string) => `Référence\u00a0: ${said}`,
  after: (said: string) => `Réforme\u00a0: ${said}`,
  changed: 'Ce qui change dans la règle',
  wholeRound: 'Tout l’exercice',
  orderOfGroups: 'Ordre des groupes',
  nothingChanged: 'Rien de ce qui se dit en clair\u00a0: les deux règles demandent la même chose.',
  moreChanges: (lines: number) => `Et ${plural(lines, 'autre ligne', 'autres lignes')}.`,
  counts: {
    read: 'Lues',
    baseline: 'Invitées par la référence',
    reform: 'Invitées par la réforme',
    both: 'Invitées par les deux',
    joined: 'Gagnent une invitation',
    left: 'Perdent leur invitation',
  },
  scores: (who: string, lowest: string, median: string, highest: string) =>
    `${who}\u00a0: scores de ${lowest} à ${highest}, médiane ${median}.`,
  invitedBefore: 'Référence',
  invitedAfter: 'Réforme',
  cutOffBefore: 'Dernier score, référence',
  cutOffAfter: 'Dernier score, réforme',
  joined: 'Gagnent',
  left: 'Perdent',
  movedIn: 'Venues d’un autre groupe',
  movedOut: 'Passées à un autre',
  breakdown: (by: string) => `Qui gagne et qui perd, par ${by}`,
  moreValues: (more: number) => `Et ${number(more)}\u00a0autres valeurs\u00a0; le JSON les a toutes.`,
  sameRule: 'Les deux règles sont la même, aux mots près\u00a0: tout est égal.',
  differentLots: (group: string) =>
    `Groupe ${group}\u00a0: les deux côtés tirent au sort autrement, car l’id de l’exercice ou le germe n’est pas le même\u00a0; une partie des différences vient de là. Donnez le même id (--set id=…) ou un germe (--seed).`,
};
