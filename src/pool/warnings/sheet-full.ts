/** As many records as a sheet of a spreadsheet has room for: it was probably cut there. */

import type { PoolWarning } from '../warnings.ts';

/** Lines of a sheet, of which the first is the header. */
const SHEETS = [65_536, 1_048_576];

/** The warning, of so many records. */
export function sheetFull(records: number): PoolWarning[] {
  return SHEETS.includes(records + 1) ? [{ code: 'sheet_full' }] : [];
}
