/** What is wrong with a table of the law, or a published round that is asked for, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { leftOut } from '../published-rounds.ts';

export const lawProblems = {
  figure_without_origin: ({ what }) => [
    `un chiffre sans ${{ source: 'source', date: 'date', confidence: 'degré de confiance' }[what]}`,
    'donnez-le dans la ligne, ou une fois pour la table dans son .meta.yaml',
  ],
  figure_not_allowed: ({ field, value, allowed, near }) => [
    `${quoted(value)} n’est pas permis dans la colonne ${quoted(field)}`,
    didYouMean(near, `par exemple\u00a0: ${listed(allowed)}`),
  ],
  columns_differ: ({ value, columns }) => [
    `la colonne ${quoted(value)} manque ou n’est pas décrite`,
    `colonnes selon le .meta.yaml\u00a0: ${listed(columns)}`,
  ],
  repeated_figure: ({ first }) => [`le même chiffre qu’à la ligne ${number(first)}`, 'gardez une seule des deux lignes'],
  parts_beyond_whole: ({ whole, parts }) => [
    `les parties font ${number(parts)}, plus que le tout de ${number(whole)}`,
    'vérifiez ces chiffres',
  ],
  unknown_occupation: ({ value, near }) => [
    `${quoted(value)} n’est pas une profession de la CNP 2021`,
    didYouMean(near, 'vérifiez le code\u00a0: cinq chiffres'),
  ],
  criteria_or_reason_needed: ({ both }) => [
    both
      ? 'un fichier de critères est nommé, et aussi une raison de ne pas en livrer'
      : 'ni fichier de critères, ni raison de ne pas en livrer',
    'remplissez l’une des colonnes criteria et left_out',
  ],
  incomplete_note_or_conflict: ({ what }) => [
    {
      note: 'un conflit entre sources qu’aucune note n’explique',
      conflict: 'un chiffre d’une autre source, sans conflit',
      translation: 'une note dans une seule langue',
    }[what],
    {
      note: 'écrivez note_fr et note_en',
      conflict: 'écrivez « conflict » ou « derived » comme degré de confiance, ou retirez l’autre chiffre',
      translation: 'écrivez note_fr et note_en',
    }[what],
  ],
  criteria_differ_from_table: ({ path, said, table }) => [
    `${path}\u00a0: le fichier de critères dit ${quoted(said)}, la table des exercices publiés ${quoted(table)}`,
    'corrigez l’un des deux selon la source',
  ],
  unknown_round: ({ value, near }) => [
    `aucun exercice ${quoted(value)} n’est livré avec l’outil`,
    `${didYouMean(near, '« arrima-sim rounds » les liste.')} Un fichier se donne avec son extension ou un chemin`,
  ],
  round_not_shipped: ({ value, reason }) => [
    `l’exercice ${quoted(value)} est publié, mais sans fichier de critères\u00a0: ${leftOut[reason]}`,
    '« arrima-sim rounds -v » en dit la note et la source',
  ],
} satisfies Partial<ProblemSentences>;
