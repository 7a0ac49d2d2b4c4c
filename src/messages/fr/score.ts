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
  confidence: 'Confiance',
  confidences: {
    read: 'lue à la source',
    secondary: 'source secondaire',
    derived: 'déduite',
    conflict: 'sources en désaccord',
    assumed: 'supposée',
  },
};
