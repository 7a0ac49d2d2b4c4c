/** Grids and the points that they give, in French. */

export const score = {
  title: (grid: string) => `Pointage, ${grid}`,
  missing: '(cellule vide)',
  effective: (day: string) => `en vigueur depuis le ${day}`,
  maximaOnly: 'Connue par ses maximums seulement\u00a0: elle ne peut pas calculer de pointage.',
  factor: 'Facteur',
  step: 'Valeur',
  total: 'Total',
  alone: 'Seule',
  withSpouse: 'Avec conjoint',
  passMarks: 'Notes de passage',
  eliminatory: 'Refus en dessous, quelles que soient les notes',
  atLeast: (points: string) => `${points}`,
  remarks: 'Supposé ou disputé',
  otherPoints: (points: readonly string[], sources: readonly string[]) =>
    `${points.join(' à ')} dans une autre source${sources.length === 0 ? '' : ` (${sources.join(', ')})`}`,
  confidence: 'Confiance',
  confidences: {
    read: 'lue à la source',
    secondary: 'source secondaire',
    derived: 'déduite',
    conflict: 'sources en désaccord',
    assumed: 'supposée',
  },
};
