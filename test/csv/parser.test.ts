/** What csv-parse finds wrong, as problems: what it names otherwise than expected is reported under its own name. */

import { CsvError } from 'csv-parse';
import { expect, it } from 'vitest';
import { structuralProblem } from '../../src/csv/parser.ts';

it.each<[CsvError['code'], string, object]>([
  ['CSV_QUOTE_NOT_CLOSED', 'P201', {}],
  ['CSV_INVALID_CLOSING_QUOTE', 'P202', {}],
  ['INVALID_OPENING_QUOTE', 'P202', {}],
  ['CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE', 'P208', { detail: 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE' }],
])('%s', (code, expected, args) => {
  expect(structuralProblem(new CsvError(code, 'x'), 7)).toMatchObject({ code: expected, args, line: 7 });
});
