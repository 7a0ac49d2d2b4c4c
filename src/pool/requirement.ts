/** What is required of every cell of a column, beside being of its type. */

import { decodeBoolean, decodeNumber } from '../cells/amounts.ts';

/** Nothing; a value; the date of a declaration; a rate from 0 to 1; a refusal, which is yes, no or a rate. */
export type Requirement = 'anything' | 'something' | 'submission' | 'rate' | 'refusal';

/** The problem of a cell that violates a requirement; null when it does not. */
export function violationOf(
  cell: string,
  requirement: Requirement,
  decimalComma: boolean,
): 'blank_cell' | 'blank_submission' | 'cell_not_a_rate' | 'cell_not_a_refusal' | null {
  switch (requirement) {
    case 'anything':
      return null;
    case 'something':
      return cell === '' ? 'blank_cell' : null;
    case 'submission':
      return cell === '' ? 'blank_submission' : null;
    case 'rate':
      return rateIn(cell, decimalComma) === null ? 'cell_not_a_rate' : null;
    case 'refusal':
      return refusalIn(cell, decimalComma) === null ? 'cell_not_a_refusal' : null;
  }
}

/** Yes as 1, no as 0, or a rate from 0 to 1; null for anything else. */
export function refusalIn(cell: string, decimalComma: boolean): number | null {
  const word = decodeBoolean(cell);
  return typeof word === 'number' ? word : rateIn(cell, decimalComma);
}

function rateIn(cell: string, decimalComma: boolean): number | null {
  const rate = decodeNumber(cell, decimalComma);
  return typeof rate === 'number' && rate >= 0 && rate <= 1 ? rate : null;
}
