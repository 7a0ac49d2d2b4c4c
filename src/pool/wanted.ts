/** What a column must hold for everybody, beside being of its type. */

import { decodeNumber } from './cells/amounts.ts';

/** A blank too, a value, the date of a declaration, a rate from 0 to 1. */
export type Wanted = 'anything' | 'something' | 'submission' | 'rate';

/** The problem of a cell that does not hold what is wanted of everybody; null when it does. */
export function lackOf(cell: string, wanted: Wanted, decimalComma: boolean): 'P403' | 'P404' | 'P405' | null {
  switch (wanted) {
    case 'anything':
      return null;
    case 'something':
      return cell === '' ? 'P403' : null;
    case 'submission':
      return cell === '' ? 'P404' : null;
    case 'rate': {
      const rate = decodeNumber(cell, decimalComma);
      return typeof rate === 'number' && rate >= 0 && rate <= 1 ? null : 'P405';
    }
  }
}
