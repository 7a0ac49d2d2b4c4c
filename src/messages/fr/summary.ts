/** The summary of a round, in French. */

import { number, plural } from './numbers.ts';

export const summary = {
  synthetic: (count: number, rows: number) =>
    count === rows
      ? 'Banque synthétique\u00a0: toutes les personnes sont inventées.'
      : `Banque en partie synthétique\u00a0: ${plural(count, 'personne inventée', 'personnes inventées')} sur ${number(rows)}.`,
  agreement: 'Un accord avec les chiffres publiés montre que les règles et leur suite fonctionnent\u00a0; il ne les valide pas.',
  round: (id: string, date: string) => `Exercice ${id}, le ${date}`,
  extraction: (moment: string) => `Extraction de la banque\u00a0: ${moment}`,
  validity: (months: number) => `Validité d’une déclaration\u00a0: ${number(months)} mois`,
  program: (program: string) => `Programme\u00a0: ${program}`,
  counts: 'Personnes candidates',
  outcome: 'Issue',
  people: 'Personnes',
  read: 'Lues',
  rejected: 'Rejetées',
  /** Those who take no part, by why. */
  absent: {
    'submitted_at?': 'Sans date de dépôt',
    extraction: 'Hors de l’extraction de la banque',
    round_day: 'Après le début du jour de l’exercice',
    validity: 'Expirées',
  },
  ineligible: 'Non admissibles',
  not_reached: 'Admissibles, non retenues',
  invited: 'Invitées',
  published: 'Publié',
  gap: 'Écart',
  groups: 'Groupes',
  group: 'Groupe',
  stream: 'Volet',
  eligible: 'Admissibles',
  considered: 'Considérées',
  belowMinimum: 'Sous le minimum',
  minimumScore: 'Score minimal',
  publishedMinimum: 'Minimum publié',
  cutOff: 'Dernier score',
  meaningOfCutOff: 'Dernier score\u00a0: le score de la dernière personne invitée.',
  places: 'Places',
  total: 'Ensemble',
  funnel: (group: string) => `Critères — ${group}`,
  criterion: 'Critère',
  passed: 'Satisfait',
  failed: 'Manqué',
  blank: 'Vide',
  remaining: 'Restent',
  decisive: 'Seul obstacle',
  meaningOfDecisive: 'Seul obstacle\u00a0: les personnes qui seraient admissibles au groupe si ce seul critère était retiré.',
  tie: (group: string, size: number, invited: number, by: string) =>
    `Égalité à la dernière place du groupe ${group}\u00a0: ${number(size)} personnes, ${plural(invited, 'invitée', 'invitées')}, départagées par ${by}.`,
  decidedBy: { lottery: 'le tirage au sort', candidate_id: 'l’identifiant', include: 'l’inclusion de toute l’égalité' },
  cap: (level: string, id: string) => `Plafond ${id} — ${level}`,
  capAllows: (by: string, most: number, percent: string | null) =>
    `Au plus ${number(most)} avec la même valeur de ${by}${percent === null ? '' : `\u00a0: ${percent}\u00a0% des invitations`}.`,
  noneFull: 'Aucune valeur n’est pleine\u00a0: personne n’a été écarté.',
  moreValues: (more: number) =>
    `${plural(more, 'autre valeur est pleine', 'autres valeurs sont pleines')}\u00a0; les statistiques les ont toutes.`,
  moreWarnings: (more: number) =>
    `${plural(more, 'autre avertissement', 'autres avertissements')} de ces sortes\u00a0; les statistiques les ont tous.`,
  passedOver: 'Écartées',
  distribution: 'Répartition des pointages',
  band: 'Tranche',
  candidates: 'Personnes',
  breakdown: (by: string) => `Par ${by}`,
  value: 'Valeur',
  noValue: '(vide)',
  sources: 'Sources',
  warnings: 'Avertissements',
  inputs: 'Entrées',
  file: 'Fichier',
  changes: 'Changements (--set)',
  seed: (seed: string) => `Germe du tirage\u00a0: ${seed}`,
};
