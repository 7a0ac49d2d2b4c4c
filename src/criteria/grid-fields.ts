/** What criteria may ask of the grid that gives their score: its totals, whether their marks are reached, whether nothing eliminates. */

import { type Field, fieldsGivenBy, type Text } from '../engine/index.ts';
import type { GridFile } from './grid.ts';

/** The fields that a grid gives, by name; none without a grid. */
export function gridFields(grid: GridFile | null): ReadonlyMap<string, Field> {
  if (grid === null) return new Map();
  const usual = {
    column: null,
    alias: null,
    values: [],
    from: null,
    to: null,
    pattern: null,
    separator: null,
    derived: null,
    assumption: false,
  };
  return new Map(fieldsGivenBy(grid).map(({ name, type }) => [name, { ...usual, name, type, label: labelOf(name, grid), byGrid: true }]));
}

function labelOf(name: string, { totalLabels }: GridFile): Text {
  const total = [...totalLabels].find(([id]) => name === id || name === `${id}_passed`);
  if (total === undefined) return { fr: 'Aucun facteur éliminatoire manqué', en: 'No eliminatory factor missed' };
  const [id, label] = total;
  return name === id ? label : { fr: `${label.fr}, note de passage atteinte`, en: `${label.en}, pass mark reached` };
}
