/** Which value gives a number, in French. */

import { plural } from './numbers.ts';

export const solution = {
  title: (title: string) => `${title}\u00a0: quelle valeur donne ce nombre\u00a0?`,
  asked: (find: string, target: string, where: string | null) =>
    `On cherche ${find} pour ${target}${where === null ? '' : `, en ne comptant que ${where}`}.`,
  nothingToTry: 'Il n’y a aucune valeur à essayer\u00a0: personne n’en a, ou l’intervalle n’en contient aucune.',
  exact: (from: string, to: string, wanted: string) => (from === to ? `${from} donne ${wanted}.` : `De ${from} à ${to}\u00a0: ${wanted}.`),
  moreRanges: (more: number) => `Et ${plural(more, 'autre intervalle', 'autres intervalles')}\u00a0; le JSON les a tous.`,
  none: (wanted: string, near: string) => `Aucune valeur ne donne ${wanted}\u00a0: ${near}.`,
  gives: (value: string, invited: string) => `${value} donne ${invited}`,
  comma: ', ',
  between: (people: number) => `${plural(people, 'personne se tient', 'personnes se tiennent')} entre les deux.`,
  toSet: 'À ajouter à la commande\u00a0:',
  tried: (values: number, monotone: boolean) =>
    `${plural(values, 'valeur', 'valeurs')} en jeu\u00a0; le nombre ${monotone ? 'ne va que dans un sens' : 'monte et descend'} de la première à la dernière.`,
};
