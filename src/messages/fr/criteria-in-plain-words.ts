/** Criteria as a person would read them aloud, in French. */

import { number, plural } from './numbers.ts';
import { quoted } from './phrases.ts';

export const plain = {
  months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  day: (day: string, month: string, year: string) => `${day === '1' ? '1er' : day} ${month} ${year}`,
  at: (day: string, time: string) => `${day} à ${time}`,
  about: (program: string | null, date: string) => (program === null ? `Exercice du ${date}.` : `Exercice du ${date}, ${program}.`),
  extraction: (moment: string, zone: string) =>
    `La banque est extraite le ${moment} (${zone})\u00a0: seules les déclarations déposées jusque-là participent.`,
  extractionDay: (moment: string, zone: string) =>
    `La banque est extraite le ${moment} (${zone})\u00a0: seules les déclarations déposées jusqu’à la fin de ce jour participent.`,
  assumed: 'Ce moment est supposé\u00a0: aucune source ne le donne.',
  noExtraction:
    'Aucun moment d’extraction n’est donné\u00a0: la banque est celle du début du jour de l’exercice, et les déclarations plus tardives ne participent pas.',
  validity: (months: number, day: string | null) =>
    `Une déclaration ne participe que si elle a été déposée moins de ${number(months)}\u00a0mois avant ${day === null ? 'ce moment' : `le ${day}`}.`,
  scored: (title: string, id: string) => `Le pointage est celui que donne la ${title.charAt(0).toLowerCase()}${title.slice(1)} (${id}).`,
  order: 'Les groupes passent dans cet ordre\u00a0; qui répond à plusieurs n’est invité qu’une fois.',
  common: 'Demandé dans tous les groupes',
  limit: (places: number) => `Au plus ${plural(places, 'invitation', 'invitations')} dans tout l’exercice.`,
  group: (position: string, label: string, id: string) => `${position}. ${label} (${id})`,
  stream: (stream: string) => `Volet ${stream}.`,
  exempt: (labels: string) => `Ce groupe ne demande pas\u00a0: ${labels}.`,
  noCriteria: 'Rien n’est demandé\u00a0: toutes les personnes qui participent sont considérées.',
  oneOf: 'Est considérée toute personne qui satisfait ceci\u00a0:',
  allOf: 'Est considérée toute personne qui satisfait tout ceci\u00a0:',
  all: 'et',
  any: 'ou',
  none: (parts: string) => `aucun de\u00a0: ${parts}`,
  field: (label: string) => quoted(label),
  yes: 'oui',
  no: 'non',
  filled: 'rempli',
  blank: 'vide',
  list: (name: string, count: number, values: string) => `la liste ${quoted(name)} (${number(count)}\u00a0: ${values})`,
  rank: (keys: string) => `Elles sont classées par ${keys}.`,
  andThen: ', puis ',
  key: (label: string, order: string) => `${label} (${order})`,
  orders: {
    moment: { ascending: 'du plus ancien au plus récent', descending: 'du plus récent au plus ancien' },
    amount: { ascending: 'du plus bas au plus haut', descending: 'du plus haut au plus bas' },
    other: { ascending: 'croissant', descending: 'décroissant' },
  },
  lottery: 'tirage au sort',
  id: 'identifiant',
  everybody: 'Toutes les personnes considérées sont invitées.',
  minimum: (score: string) => `Toutes les personnes considérées qui ont un score d’au moins ${score} sont invitées.`,
  top: (places: number) => (places === 1 ? 'La première est invitée.' : `Les ${number(places)} premières sont invitées.`),
  minimumTop: (score: string, places: number) =>
    `Parmi celles qui ont un score d’au moins ${score}, les ${number(places)} premières sont invitées.`,
  ties: {
    break: 'Une égalité à la dernière place est départagée par l’ordre.',
    include: 'Toutes les personnes à égalité à la dernière place sont invitées.',
  },
  caps: 'Plafonds\u00a0: qui a une valeur déjà pleine est écarté, et la personne suivante dans l’ordre est prise.',
  capNumber: (number: string, field: string) => `au plus ${number} des personnes invitées peuvent avoir la même valeur de ${field}`,
  capShare: (percent: string, field: string) => `au plus ${percent}\u00a0% des personnes invitées peuvent avoir la même valeur de ${field}`,
  assumedCap: (label: string) => `${label}\u00a0: que cet exercice l’ait appliqué est supposé.`,
  published: (figures: string) => `Publié\u00a0: ${figures}.`,
  publishedRound: (figures: string) => `Publié pour tout l’exercice\u00a0: ${figures}.`,
  invitations: (figure: string) => `${figure}\u00a0invitations`,
  minimumScore: (figure: string) => `score minimal ${figure}`,
  range: (from: string, to: string) => `de ${from} à ${to}`,
  assumptions: 'Hypothèses',
  assumedCriterion: (label: string) => `${label}\u00a0: ce qui n’en a pas été lu est supposé ne pas y être.`,
  assumedField: (label: string, name: string) =>
    `${label}\u00a0: personne n’a pu lire ce que cela contient\u00a0; la colonne ${quoted(name)} de la banque en tient lieu.`,
  sources: 'Sources',
};
