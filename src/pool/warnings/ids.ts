/** What is odd about the ids of a pool as a whole: what a spreadsheet has made of them, and one that is perhaps none. */

import type { TextData, Texts } from '../texts.ts';
import type { PoolWarning } from '../warnings.ts';
import { firstCaseTwin } from './case-twins.ts';

const ZERO = 0x30;
const POINT = 0x2e;
/** An id of which so many first bytes are those of others is one of them (`DI-É`). */
const ALIKE = 3;
/** A spreadsheet keeps so many digits of a number, and writes zeros for the others. */
const DIGITS_KEPT = 15;

/** The ids in row order, and the line of each. */
export interface IdsOfPool {
  readonly texts: Texts;
  readonly lineOf: (row: number) => number;
}

/** The only id without a digit. */
export function oddId({ texts, lineOf }: IdsOfPool): PoolWarning[] {
  const row = texts.size < 3 ? null : onlyWithoutDigit(texts.data());
  return row === null ? [] : [{ code: 'odd_id', line: lineOf(row), id: texts.at(row) }];
}

/** What a spreadsheet, or a program that minds no case, makes of ids. */
export function spoiltIds({ texts, lineOf }: IdsOfPool): PoolWarning[] {
  const data = texts.data();
  const rounded = countRounded(data);
  const twin = firstCaseTwin(texts);
  return [
    ...(areFloats(data) ? [{ code: 'float_ids' } as const] : []),
    ...(rounded > 0 ? [{ code: 'rounded_ids', count: rounded } as const] : []),
    ...(twin === null ? [] : [{ code: 'case_twins', line: lineOf(twin), id: texts.at(twin) } as const]),
  ];
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

/** The row of the only id that does not end in a digit, if there is none in it and it does not begin like others. */
function onlyWithoutDigit({ bytes, ends }: TextData): number | null {
  let found: number | null = null;
  for (let row = 0; row < ends.length; row++) {
    if (isDigit(bytes[(ends[row] ?? 0) - 1])) continue;
    if (found !== null) return null;
    found = row;
  }
  if (found === null) return null;
  const idOf = (row: number): Uint8Array => bytes.subarray(row === 0 ? 0 : ends[row - 1], ends[row]);
  const id = idOf(found);
  const other = idOf(found === 0 ? 1 : 0);
  const isLikeOthers = id.length > ALIKE && id.subarray(0, ALIKE).every((byte, at) => byte === other[at]);
  return isLikeOthers || id.some(isDigit) ? null : found;
}

/** Whether all ids end in a digit, a point and a zero. */
function areFloats({ bytes, ends }: TextData): boolean {
  return ends.length > 0 && ends.every((end) => bytes[end - 1] === ZERO && bytes[end - 2] === POINT && isDigit(bytes[end - 3]));
}

/** How many ids of more digits than a spreadsheet keeps have zeros behind these; 0 where most such ids have not, since one of ten ends in zero anyway. */
function countRounded({ bytes, ends }: TextData): number {
  let long = 0;
  let rounded = 0;
  let start = 0;
  for (const end of ends) {
    const digits = end - start;
    if (digits > DIGITS_KEPT && isDigit(bytes[start]) && bytes.subarray(start, end).every(isDigit)) {
      long++;
      if (bytes.subarray(start + DIGITS_KEPT, end).every((byte) => byte === ZERO)) rounded++;
    }
    start = end;
  }
  return rounded * 2 >= long ? rounded : 0;
}
