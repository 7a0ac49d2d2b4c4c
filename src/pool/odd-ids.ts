/** Ids that are none: a line of totals, a line taken out by hand, what a spreadsheet or a survey has put in their place. */

import { isErrorWord } from '../cells/blank-words.ts';
import { foldCase } from '../cells/trim.ts';
import type { TextList } from '../engine/index.ts';
import { Texts } from './texts.ts';

/** What stands in place of an id. Those of the first group may be ids where most are like them. */
export type OddIdKind = 'total' | 'commented_out' | 'import_mark' | 'exponent' | 'apostrophe' | 'error_word' | 'row_count';

const TOTAL =
  /^(?:total|totaux|grand total|sous-total|subtotal|somme|sum|moyenne|mean|average|mediane|median|nombre|count)(?=[ :\u00a0\u202f]|$)/;

/** Each with what it begins like, by which most ids are known to be none of them. */
const SIGNS: readonly (readonly [kind: OddIdKind, isSign: (folded: string) => boolean])[] = [
  ['error_word', isErrorWord],
  ['exponent', (folded) => /^[0-9]+(?:[.,][0-9]+)?e\+[0-9]+$/.test(folded)],
  ['apostrophe', (folded) => /^'[0-9]/.test(folded)],
  ['row_count', (folded) => /^\([0-9 \u00a0\u202f]+(?:lignes?|rows?|ligne\(s\)|row\(s\))\)$/.test(folded)],
  ['commented_out', (folded) => /^#/.test(folded)],
  ['import_mark', (folded) => /^\{/.test(folded)],
  ['total', (folded) => TOTAL.test(folded)],
];

/** What nearly all ids do not begin with: signs, a long number's exponent, the letters of totals and error words. */
const LOOKS_ODD = /^(?:[^0-9a-z]|[0-9]+(?:[.,][0-9]*)?e\+|tot|gra|sou|sub|som|sum|moy|m[eé]|ave|nom|cou|err)/i;

/** What an id is that is none; null for one that is. `1e5` is an id, `1E+05` is what a spreadsheet makes of a long number. */
export function oddIdOf(id: string): OddIdKind | null {
  if (!LOOKS_ODD.test(id)) return null;
  const folded = foldCase(id);
  return SIGNS.find(([, isSign]) => isSign(folded))?.[0] ?? null;
}

/** Of which kinds an id may be none the less, where more than half of all are. */
export function mayBeIds(kind: OddIdKind): boolean {
  return kind === 'total' || kind === 'commented_out' || kind === 'import_mark';
}

/** An id of a list that is none, by its position. */
export interface OddIdAt {
  readonly row: number;
  readonly kind: OddIdKind;
}

/** The ids of a list that are none. */
export function oddIdsIn(ids: TextList): OddIdAt[] {
  const found: OddIdAt[] = [];
  const look = (row: number): void => {
    const kind = oddIdOf(ids.at(row));
    if (kind !== null) found.push({ row, kind });
  };
  if (!(ids instanceof Texts)) for (let row = 0; row < ids.size; row++) look(row);
  else for (const row of suspects(ids)) look(row);
  return found;
}

/** The first three letters with which totals and error words begin, small and without accents, as one number each. */
const LETTERS = ['tot', 'gra', 'sou', 'sub', 'som', 'sum', 'moy', 'mea', 'ave', 'med', 'nom', 'cou', 'err'] as const;
const BEGINNINGS = new Set(LETTERS.map(threeOf));
/** A bit for each first letter of theirs, by its number in the alphabet: most ids are known by theirs. */
const FIRST_LETTERS: number = LETTERS.reduce((bits, letters) => bits | (1 << (letters.charCodeAt(0) & 31)), 0);

const M = 0x6d;

function threeOf(letters: string): number {
  return (letters.charCodeAt(0) << 16) | (letters.charCodeAt(1) << 8) | letters.charCodeAt(2);
}

/** The rows whose ids may be none, by their first bytes: a million ids are looked at in some milliseconds. */
function* suspects(ids: Texts): Generator<number> {
  const { bytes, ends } = ids.data();
  let start = 0;
  for (let row = 0; row < ends.length; row++) {
    const first = bytes[start] ?? 0;
    const end = ends[row] ?? 0;
    // Signs before the digits; digits with an exponent; letters, of which the second has an accent in `médiane` alone.
    if (first < 0x30 || first === 0x7b) yield row;
    else if (first <= 0x39) {
      if (bytes.subarray(start, end).includes(0x2b)) yield row;
    } else if ((FIRST_LETTERS >>> (first & 31)) & 1) {
      const second = bytes[start + 1] ?? 0;
      const three = ((first | 0x20) << 16) | ((second | 0x20) << 8) | ((bytes[start + 2] ?? 0) | 0x20);
      if (BEGINNINGS.has(three) || (second > 0x7f && (first | 0x20) === M)) yield row;
    }
    start = end;
  }
}
