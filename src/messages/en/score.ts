/** Grids and the points that they give, in English. */

import type { score as french } from '../fr/score.ts';

export const score: typeof french = {
  title: (grid) => `Score, ${grid}`,
  missing: '(blank)',
  effective: (day) => `in force since ${day}`,
  maximaOnly: 'Known by its maxima only: it cannot compute a score.',
  factor: 'Factor',
  step: 'Value',
  total: 'Total',
  alone: 'Alone',
  withSpouse: 'With spouse',
  confidence: 'Confidence',
  confidences: {
    read: 'read at the source',
    secondary: 'secondary source',
    derived: 'derived',
    conflict: 'sources disagree',
    assumed: 'assumed',
  },
};
