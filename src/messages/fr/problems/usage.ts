/** What is wrong with a command line, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';

export const usageProblems = {
  unknown_option: ({ value, near }) => [`option inconnue ${quoted(value)}`, didYouMean(near, 'voyez --help')],
  option_without_value: ({ value }) => [`l’option ${quoted(value)} demande une valeur`, 'ajoutez la valeur après l’option'],
  empty_option_value: ({ value }) => [`l’option ${quoted(value)} a une valeur vide`, 'donnez une valeur, ou retirez l’option'],
  repeated_option: ({ value }) => [`l’option ${quoted(value)} est donnée deux fois`, 'gardez-en une seule'],
  extra_argument: ({ value, meant }) => {
    const cures = {
      criteria: `donnez les critères par --criteria, et les banques par --pool`,
      option: 'si c’est une option, voyez --help ; si c’est une banque, donnez-la par --pool',
      result: 'c’est un résultat de cet outil\u00a0: pour le lire comme une banque, donnez-le par --pool',
    } as const;
    return [`mot de trop ${quoted(value)}`, meant === null ? 'voyez --help' : cures[meant]];
  },
  unknown_command: ({ value, near, known }) => [
    `commande inconnue ${quoted(value)}`,
    didYouMean(near, `commandes\u00a0: ${known.join(', ')}`),
  ],
  missing_option: ({ option }) => [`il manque ${option.startsWith('-') ? 'l’option ' : ''}${option}`, `ajoutez ${option}`],
  option_value_not_allowed: ({ option, value, allowed, near }) => [
    `${quoted(value)} n’est pas permis pour ${option}`,
    didYouMean(near, `permis\u00a0: ${listed(allowed)}`),
  ],
  two_outputs_to_stdout: () => ['deux sorties vers la sortie standard', 'une seule de --invited -, --statistics - et --format json'],
  stdout_not_allowed: ({ option }) => [`${option} - n’est pas permis`, 'donnez un fichier'],
  unknown_statistic: ({ value, near }) => [
    `--expect ${quoted(value)}\u00a0: pas un nombre des statistiques`,
    didYouMean(near, 'par exemple invited=23 ou groups.ID.invited=402'),
  ],
  nothing_published: ({ where }) => [
    `--expect published\u00a0: ${where === 'plan' ? 'aucun exercice de ce plan ne donne de' : 'ce fichier de critères ne donne aucun'} nombre d’invitations publié`,
    `ajoutez « published: {invitations: …} » ${where === 'plan' ? 'au fichier d’un exercice' : 'au fichier'}`,
  ],
  change_without_equals: ({ option, value }) => [
    `${option} ${quoted(value)} sans « = »`,
    `écrivez ${option} CHEMIN=VALEUR, par exemple ${option} groups.ID.select.top=100`,
  ],
  nothing_to_compare: () => [
    'rien à comparer\u00a0: les deux règles sont le même fichier, sans changement',
    'changez la réforme par --set ou --drop, ou donnez une autre référence par --baseline',
  ],
  wrong_values: ({ option, why, value, most }) => {
    const said = `${option} ${quoted(value)}`;
    switch (why) {
      case 'upside_down':
        return [`${said}\u00a0: la fin est avant le début`, 'écrivez la plus petite valeur d’abord, par exemple 580..620'];
      case 'step':
        return [
          `${said}\u00a0: ce pas ne convient pas`,
          'le pas est un nombre au-dessus de 0 (580..620:10), ou pour des jours 7d ou 1m (2019-01-01..2019-12-31:1m)',
        ];
      case 'too_many':
        return [`${said}\u00a0: trop de valeurs, au plus ${number(most)}`, 'donnez un intervalle plus court, ou un pas plus grand'];
      case 'paths':
        return [`${said}\u00a0: plus de deux chemins`, 'variez deux chemins au plus'];
      case 'same_path':
        return [`${said}\u00a0: ce chemin varie déjà`, 'donnez toutes ses valeurs dans un seul --vary'];
      case 'no_range':
        return [`${said} n’est pas un intervalle`, 'écrivez A..B ou A..B:PAS, de nombres ou de jours'];
    }
  },
  wrong_target: ({ value, near }) => [
    `--for ${quoted(value)} n’est pas un nombre d’invitations à atteindre`,
    didYouMean(near, 'écrivez invited=1500, ou groups.ID.invited=400 avec l’id d’un groupe'),
  ],
  between_needed: ({ value }) => [
    `--find ${quoted(value)}\u00a0: les valeurs à essayer ne se déduisent pas de la banque`,
    'ajoutez --between A..B\u00a0; sans lui\u00a0: limit, groups.ID.select.minimum_score, groups.ID.select.top, groups.ID.select où il est all, et la valeur de at_least, at_most, more_than, less_than, before, on_or_before, after, on_or_after',
  ],
  cannot_verify: ({ value }) => [
    `${quoted(value)} est une tranche de campagne`,
    'réunissez les tranches par « campaign merge », et vérifiez le dossier réuni',
  ],
  cannot_report: ({ value, what }) =>
    what === 'slice'
      ? [
          `${quoted(value)} est une tranche de campagne`,
          'réunissez les tranches par « campaign merge », puis faites la page du dossier réuni',
        ]
      : [
          `${quoted(value)} a les résultats de « ${what} », dont il n’y a pas de page`,
          'donnez un dossier de round, de compare, de sweep ou de campaign\u00a0; summary.fr.md se lit tel quel',
        ],
  workbook_too_long: ({ value, most }) => [
    `la feuille ${quoted(value)} aurait plus de ${number(most)} enregistrements, ce qu’aucun tableur n’ouvre`,
    'prenez les listes en CSV (--invited, --decisions, --out-dir) au lieu de --xlsx',
  ],
  workbook_cell_too_long: ({ value, most }) => [
    `une cellule a plus de ${number(most)} caractères, ce qu’aucun tableur n’ouvre\u00a0: ${quoted(value)}`,
    'laissez de côté cette colonne, ou prenez les listes en CSV',
  ],
  not_with_minimum_cell: ({ value }) => [
    `${value} ne va pas avec --minimum-cell\u00a0: ce qui est masqué s’y lirait`,
    'laissez de côté l’un des deux',
  ],
  missing_candidate: () => ['il manque un identifiant à expliquer', 'donnez un ou plusieurs identifiants de personnes candidates'],
  nothing_to_validate: () => ['rien à valider', 'donnez --criteria, --pool ou les deux'],
  unknown_encoding: ({ value }) => [`encodage inconnu ${quoted(value)}`, 'par exemple windows-1252, utf-16le ou iso-8859-1'],
  shard_without_out_dir: () => ['--shard sans --out-dir', 'donnez le dossier où écrire la tranche, que « campaign merge » lira'],
  shard_with_comparison: () => [
    '--expect, --format, --report et --charts ne vont pas avec --shard',
    'donnez les deux premiers à « campaign merge », qui a toutes les réplications, et « report » fait la page du dossier réuni',
  ],
  pool_given_twice: ({ value, first }) => [
    value === '-'
      ? 'l’entrée standard est donnée deux fois comme banque'
      : `la banque ${quoted(value)} est donnée deux fois${value === first ? '' : ` (c’est ${quoted(first)})`}`,
    'donnez chaque fichier une seule fois',
  ],
} satisfies Partial<ProblemSentences>;
