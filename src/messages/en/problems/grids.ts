/** What is wrong with a grid, and what to do about it, in English. */

import type { gridProblems as french } from '../../fr/problems/grids.ts';
import type { SameProblems } from '../../sentences.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { typeNames } from '../values.ts';

export const gridProblems: SameProblems<typeof french> = {
  maximum_differs: ({ id, maximum, given }) => [
    `${quoted(id)}: the maximum given (${maximum}) is not that of its factors (${given})`,
    'correct the maximum or the points; alone / with spouse',
  ],
  not_points_or_bands: () => ['a row gives points or bands', 'write “points: …” or “bands: {field, points}”, not both'],
  field_without_bands: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) has no bands`,
    'choose a whole number or an enumeration, or write rows',
  ],
  column_does_not_fit: ({ key, name, type, wanted }) => [
    `${quoted(name)} (${typeNames[type]}) cannot be the column of ${quoted(key)}`,
    `choose a column of this type: ${typeNames[wanted]}`,
  ],
  bands_gap_or_overlap: ({ name, value, how }) => [
    how === 'gap' ? `the bands of ${quoted(name)} have nothing for ${value}` : `two bands of ${quoted(name)} hold ${value}`,
    'bands cover all values of the column, each once',
  ],
  unknown_grid: ({ value, near, known }) => [
    `no grid ${quoted(value)} is shipped with the tool`,
    didYouMean(near, `shipped grids: ${listed(known)}`),
  ],
  grid_cannot_score: ({ id }) => [
    `the grid ${quoted(id)} is known by its maxima only: it cannot compute a score`,
    'give a score column in the pool',
  ],
};
