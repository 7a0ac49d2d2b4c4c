/** Charts, in French. */

import { number, plural } from './numbers.ts';

export const charts = {
  funnel: {
    title: (group: string) => `Qui reste après chaque critère — ${group}`,
    start: 'Participent à l’exercice',
    remaining: 'Restent',
    description: (start: string, end: string, criteria: number) =>
      `De ${start} personnes qui participent, ${end} satisfont ${criteria === 1 ? 'au critère' : `aux ${number(criteria)} critères`} de ce groupe. Chaque barre dit combien satisfont au critère et à tous ceux d’avant.`,
  },
  scores: {
    title: 'Scores des personnes qui participent et des personnes invitées',
    band: 'Score',
    bandOf: (from: string, to: string) => `de ${from} à moins de ${to}`,
    candidates: 'Participent',
    invited: 'Invitées',
    people: 'Personnes',
    cutOff: (score: string, group: string) => `Dernier score ${score}\u00a0: ${group}`,
    description: (candidates: string, invited: string, from: string, to: string) =>
      `${candidates} personnes qui participent ont un score, de ${from} à ${to}\u00a0; ${invited} sont invitées.`,
  },
  breakdown: {
    title: (by: string) => `Personnes invitées, par ${by}`,
    ofRead: (invited: string, read: string) => `${invited} sur ${read} lues`,
    description: (value: string, invited: string, values: number) =>
      `${plural(values, 'valeur', 'valeurs')}\u00a0; la plus fréquente parmi les personnes invitées est ${value} (${invited}).`,
    nobody: 'Personne n’est invité.',
  },
  changes: {
    groups: 'Qui gagne et qui perd, par groupe',
    breakdown: (by: string) => `Qui gagne et qui perd, par ${by}`,
    joined: 'Gagnent une invitation',
    left: 'Perdent leur invitation',
    legend: 'À droite, en plein\u00a0: gagnent une invitation. À gauche, en rayures\u00a0: perdent la leur.',
    description: (joined: string, left: string) => `En tout, ${joined} gagnent une invitation et ${left} perdent la leur.`,
    descriptionOfGroups: (joined: string, left: string) =>
      `En tout, ${joined} sont invitées par la réforme seule et ${left} par la référence seule\u00a0; qui passe d’un groupe à un autre n’est pas compté ici.`,
  },
  sweep: {
    title: (path: string) => `Personnes invitées selon ${path}`,
    titleOfTwo: (first: string, second: string) => `Personnes invitées selon ${second}, une ligne pour chaque valeur de ${first}`,
    invited: 'Invitées',
    own: (value: string, invited: string) => `Valeur du fichier\u00a0: ${value} (${invited} invitées)`,
    ownElsewhere: (value: string) => `Valeur du fichier\u00a0: ${value}, qui n’est pas parmi celles essayées.`,
    ownMark: 'Valeur du fichier',
    line: (path: string, value: string) => `${path} = ${value}`,
    nothing: '(rien)',
    description: (points: number, least: string, most: string) =>
      `${plural(points, 'valeur', 'valeurs')} essayées\u00a0: de ${least} à ${most} personnes invitées.`,
    someLines: (drawn: number, all: number) => `${number(drawn)} lignes sur ${number(all)} sont dessinées\u00a0; le tableau les a toutes.`,
  },
  months: {
    title: {
      bank: 'Déclarations dans la banque, à la fin de chaque mois',
      filed: 'Demandes en attente d’une décision sur le CSQ, à la fin de chaque mois',
      queue: 'Dossiers dans la file papier, à la fin de chaque mois',
    },
    upwards: { bank: 'Déclarations', filed: 'Demandes', queue: 'Dossiers' },
    month: 'Mois',
    mean: 'Moyenne',
    count: 'Nombre',
    low: '5\u00a0%',
    high: '95\u00a0%',
    band: 'De 5\u00a0% à 95\u00a0% des réplications',
    bandNote: 'La bande est celle du hasard seul, pas celle du doute sur les hypothèses.',
    description: (first: string, atFirst: string, last: string, atLast: string, peak: string, atPeak: string) =>
      `${atFirst} à la fin de ${first}, au plus ${atPeak} à la fin de ${peak}, ${atLast} à la fin de ${last}.`,
  },
  waits: {
    title: { arrima: 'Attente sous Arrima, en jours', paper: 'Attente sur papier, en jours' },
    step: 'Étape',
    low: '5\u00a0%',
    median: 'Médiane',
    high: '95\u00a0%',
    initial: (step: string) => `${step} (dossiers de départ)`,
    days: 'Jours',
    never: 'non atteinte',
    legend:
      'Trait\u00a0: de 5\u00a0% à 95\u00a0% des personnes entrées dans l’étape\u00a0; losange\u00a0: la médiane\u00a0; flèche\u00a0: non atteint.',
    description: (steps: number) =>
      `${plural(steps, 'étape', 'étapes')}\u00a0: l’attente que 5\u00a0%, la moitié et 95\u00a0% des personnes entrées ne dépassent pas\u00a0; une attente qui ne finit pas compte comme infinie.`,
  },
  someBars: (drawn: number, all: number) =>
    `${number(drawn)} lignes sur ${number(all)} sont dessinées, les plus longues\u00a0; le tableau les a toutes.`,
};
