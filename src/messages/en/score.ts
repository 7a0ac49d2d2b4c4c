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
  passMarks: 'Marks that pass',
  eliminatory: 'Refused with less, whatever the marks',
  atLeast: (points) => `${points}`,
  remarks: 'Assumed or disputed',
  otherPoints: (points, sources) => `${points.join(' to ')} in another source${sources.length === 0 ? '' : ` (${sources.join(', ')})`}`,
  confidence: 'Confidence',
  confidences: {
    read: 'read at the source',
    secondary: 'secondary source',
    derived: 'derived',
    conflict: 'sources disagree',
    assumed: 'assumed',
  },
};
