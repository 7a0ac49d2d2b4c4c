/** The published rounds, and sums of them, in French. */

import type { LeftOut } from '../../problems/problem.ts';
import { number, plural } from './numbers.ts';

/** Why a published round has no criteria file. */
export const leftOut: Readonly<Record<LeftOut, string>> = {
  conditions_unread: 'conditions non trouvées',
  minimum_score_unread: 'scores minimaux non trouvés',
  general_rule_only: 'règle générale seulement',
  day_unknown: 'jour inconnu',
  several_rounds: 'somme de plusieurs exercices',
};

export const rounds = {
  title: 'Exercices publiés',
  date: 'Date',
  program: 'Prog.',
  group: 'Volet, groupe',
  invitations: 'Invitations',
  minimum: 'Score minimal',
  confidence: 'Confiance',
  criteria: 'Fichier de critères, ou pourquoi aucun',
  sources: 'Sources',
  notes: 'Notes',
  stream: (stream: string) => `volet ${stream}`,
  wholeRound: 'exercice entier',
  remainder: 'plusieurs exercices',
  either: (one: string, other: string) => `${one} ou ${other}`,
  confidences: { read: 'lu', secondary: 'secondaire', derived: 'dérivé', conflict: 'conflit', assumed: 'supposé' },
  howSure: 'À quel point c’est sûr, et sur la parole de qui',
  all: 'Total',
  leftOut,
  nothing: 'Aucun exercice publié ne correspond.',
  count: (rows: number, shipped: number) =>
    `${plural(rows, 'ligne', 'lignes')}\u00a0; ${plural(shipped, 'fichier de critères livré', 'fichiers de critères livrés')}. Notes et sources\u00a0: -v.`,
  check: 'Sommes comparées aux totaux publiés',
  period: 'Total',
  published: 'Publié',
  sum: 'Somme',
  roundCount: 'Exercices',
  verdict: 'Verdict',
  fromTo: (from: string, to: string) => `du ${from} au ${to}`,
  priority: 'exercices prioritaires (loi 9)',
  agrees: 'concorde',
  disagrees: 'DISCORDE',
  ours: 'notre somme\u00a0: rien de publié à quoi la comparer',
  oursDiffers: 'DIFFÈRE de notre somme quand la table a été faite',
  independent: 'indépendant',
  dependent: 'non indépendant',
  restsOn: (total: string, rows: string) =>
    `${total}\u00a0: repose sur des lignes dérivées (${rows}), la comparaison n’est donc pas indépendante.`,
  straddling: (total: string, rows: string) => `${total}\u00a0: non compté, le jour pouvant être hors de la période\u00a0: ${rows}.`,
  row: (date: string, invitations: string) => `${date}\u00a0: ${invitations}`,
  conflicts: (count: number) => `Conflits entre sources\u00a0: ${number(count)}`,
  files: (count: number) =>
    `${plural(count, 'fichier de critères livré concorde', 'fichiers de critères livrés concordent')} avec la table.`,
};
