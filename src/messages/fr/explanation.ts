/** Why somebody is invited or not, in French. */

import { number } from './numbers.ts';

export const explain = {
  outcome: {
    invited: 'invitée',
    not_reached: 'admissible, non retenue',
    ineligible: 'non admissible',
  },
  /** What to call somebody who takes no part. */
  absent: {
    bank: 'hors de la banque',
    'submitted_at?': 'sans date de dépôt',
    extraction: 'hors de l’extraction de la banque',
    round_day: 'après l’exercice',
    validity: 'expirée',
  },
  waiting: (group: string, rank: number) => `attend dans le groupe ${group}, place ${number(rank)}`,
  lot: (rank: number, hash: string, hashed: string) => `place ${number(rank)}\u00a0; sort ${hash}, le SHA-256 de «\u00a0${hashed}\u00a0»`,
  invited: (group: string, rank: number) => `invitée par le groupe ${group}, rang ${number(rank)}`,
  absence: {
    bank: 'pas dans la banque\u00a0: pas encore déposée, déjà invitée ou expirée',
    'submitted_at?': 'la date de dépôt est vide',
    extraction: 'déposée après l’extraction de la banque',
    round_day: 'déposée après le début du jour de l’exercice',
    validity: 'la déclaration était expirée',
  },
  verdict: { met: 'satisfait', missed: 'manqué', blank: 'vide' },
  result: {
    invited: 'invitée ici',
    earlier: 'admissible, déjà invitée par un groupe précédent',
    minimum_score: 'admissible, mais sous le score minimal',
    cap: 'admissible, mais écartée par un plafond',
    top: 'admissible, mais au-delà des places du groupe',
    limit: 'admissible, mais au-delà des places de l’exercice',
    ineligible: 'non admissible',
  },
  notConsidered: (absent: string) => `non considérée, ${absent}`,
  seen: (field: string, value: string) => `${field} = ${value}`,
  noPeriod: 'aucun',
  blankCell: '(vide)',
  noColumn: '(colonne absente)',
  minimum: (score: string | null, wanted: string) => `pointage ${score ?? 'vide'}, score minimal ${wanted}`,
  list: (name: string) => `liste ${name}`,
};
