/** What is wrong with a grid, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { typeNames } from '../values.ts';

export const gridProblems = {
  maximum_differs: ({ id, maximum, given }) => [
    `${quoted(id)}\u00a0: le maximum donné (${maximum}) n’est pas celui de ses facteurs (${given})`,
    'corrigez le maximum ou les points\u00a0; seule / avec conjoint',
  ],
  not_points_or_bands: () => [
    'une ligne donne des points ou des tranches',
    'écrivez « points: … » ou « bands: {field, points} », pas les deux',
  ],
  field_without_bands: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) n’a pas de tranches`,
    'choisissez un nombre entier ou une énumération, ou écrivez des lignes (rows)',
  ],
  column_does_not_fit: ({ key, name, type, wanted }) => [
    `${quoted(name)} (${typeNames[type]}) ne peut pas être la colonne de ${quoted(key)}`,
    `choisissez une colonne de ce type\u00a0: ${typeNames[wanted]}`,
  ],
  bands_gap_or_overlap: ({ name, value, how }) => [
    how === 'gap' ? `les tranches de ${quoted(name)} n’ont rien pour ${value}` : `deux tranches de ${quoted(name)} contiennent ${value}`,
    'les tranches couvrent toutes les valeurs de la colonne, chacune une fois',
  ],
  unknown_grid: ({ value, near, known }) => [
    `aucune grille ${quoted(value)} n’est livrée avec l’outil`,
    didYouMean(near, `grilles livrées\u00a0: ${listed(known)}`),
  ],
  grid_cannot_score: ({ id }) => [
    `la grille ${quoted(id)} n’est connue que par ses maximums\u00a0: elle ne peut pas calculer de pointage`,
    'donnez une colonne score dans la banque',
  ],
} satisfies Partial<ProblemSentences>;
