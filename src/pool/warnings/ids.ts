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

/** What is odd about ids: first one that is perhaps none, then what a spreadsheet, or a program that minds no case, makes of them. */
export function idWarnings({ texts, lineOf }: IdsOfPool): { readonly odd: PoolWarning[]; readonly spoilt: PoolWarning[] } {
  const data = texts.data();
  const { floats, long, rounded, lone } = endingsOf(data);
  const odd = lone !== null && texts.size > 2 && !isLikeOthers(data, lone) ? lone : null;
  const twin = firstCaseTwin(texts);
  return {
    odd: odd === null ? [] : [{ code: 'odd_id', line: lineOf(odd), id: texts.at(odd) }],
    spoilt: [
      ...(floats > 0 && floats === texts.size ? [{ code: 'float_ids' } as const] : []),
      // One of ten ids ends in a zero anyway.
      ...(rounded > 0 && rounded * 2 >= long ? [{ code: 'rounded_ids', count: rounded } as const] : []),
      ...(twin === null ? [] : [{ code: 'case_twins', line: lineOf(twin), id: texts.at(twin) } as const]),
    ],
  };
}

/**
 * How many ids end in a digit, a point and a zero; how many are numbers of more digits than a spreadsheet keeps, and how
 * many of these have zeros behind those; the row of the only id that does not end in a digit. All in one go: pools have
 * millions of ids.
 */
function endingsOf({ bytes, ends }: TextData): { floats: number; long: number; rounded: number; lone: number | null } {
  let [floats, long, rounded, wordy, lastWordy, start] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < ends.length; row++) {
    const end = ends[row] ?? 0;
    const last = bytes[end - 1] ?? 0;
    if (!isDigit(last)) {
      wordy++;
      lastWordy = row;
    } else {
      if (last === ZERO && bytes[end - 2] === POINT && isDigit(bytes[end - 3] ?? 0)) floats++;
      if (end - start > DIGITS_KEPT && areDigits(bytes, start, end)) {
        long++;
        if (areZeros(bytes, start + DIGITS_KEPT, end)) rounded++;
      }
    }
    start = end;
  }
  return { floats, long, rounded, lone: wordy === 1 ? lastWordy : null };
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= ZERO + 9;
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(bytes[at] ?? 0)) return false;
  return true;
}

function areZeros(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== ZERO) return false;
  return true;
}

/** Whether an id holds a digit, or begins like another one. */
function isLikeOthers({ bytes, ends }: TextData, row: number): boolean {
  const idOf = (at: number): Uint8Array => bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
  const id = idOf(row);
  const other = idOf(row === 0 ? 1 : 0);
  return id.some(isDigit) || (id.length > ALIKE && id.subarray(0, ALIKE).every((byte, at) => byte === other[at]));
}
