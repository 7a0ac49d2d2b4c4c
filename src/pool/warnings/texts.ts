/** Texts of tested columns that are probably not what was meant: words for a blank, and signs of a wrong encoding. */

import { isBlankWord, LONGEST_BLANK_WORD } from '../../cells/blank-words.ts';
import type { Criteria, TextColumn } from '../../engine/index.ts';
import { textData } from '../texts.ts';
import type { PoolWarning } from '../warnings.ts';
import { askedLeaves } from './asked-leaves.ts';
import { isSpoilt } from './spoilt.ts';

/** Words of one column that are told, at most. */
const MOST_WORDS = 3;

/** A column of texts of a pool. */
export interface TextsOfPool {
  readonly field: string;
  /** The pool's own header. */
  readonly header: string;
  readonly column: TextColumn;
}

/** What is odd in the texts of a pool: first words for a blank, then spoilt texts. */
export function textWarnings(
  columns: readonly TextsOfPool[],
  criteria: Criteria,
  lineOf: (row: number) => number,
): { readonly words: PoolWarning[]; readonly spoilt: PoolWarning[] } {
  const leaves = askedLeaves(criteria);
  const tested = columns.flatMap((texts) => {
    const own = leaves.filter(({ leaf }) => leaf.field === texts.field);
    const values = own.flatMap(({ leaf }) => (leaf.condition.kind === 'text' ? leaf.condition.values : leaf.operand));
    return own.length === 0 ? [] : [{ ...texts, values: new Set(values) }];
  });
  return {
    words: tested.flatMap((texts) => blankWords(texts, texts.values)),
    spoilt: tested.flatMap((texts) => spoiltText(texts, lineOf)),
  };
}

function blankWords({ header, column }: TextsOfPool, tested: ReadonlySet<string>): PoolWarning[] {
  const { entries, codes } = column;
  const words = new Map<number, string>();
  for (const code of shortEntries(column)) {
    const word = entries.at(code);
    if (isBlankWord(word) && !tested.has(word)) words.set(code, word);
  }
  if (words.size === 0) return [];
  // Among codes of two letters NA is Namibia, and ND North Dakota.
  const areCodes = (code: number): boolean => !words.has(code) && /^[A-Z]{2}$/.test(entries.at(code));
  const isCode = [...words.values()].some((word) => word.length === 2) && shortEntries(column).some(areCodes);
  return [...words]
    .filter(([, word]) => !(isCode && /^[A-Z]{2}$/.test(word)))
    .map(([code, word]) => ({ code: 'blank_words' as const, column: header, word, cells: countOf(codes, (each) => each === code).cells }))
    .filter(({ cells }) => cells > 0)
    .sort((a, b) => b.cells - a.cells)
    .slice(0, MOST_WORDS);
}

/** The distinct texts that may be such words, by their lengths alone. */
function shortEntries({ entries }: TextColumn): number[] {
  const { ends } = textData(entries);
  const short: number[] = [];
  let start = 0;
  for (let code = 0; code < ends.length; code++) {
    const end = ends[code] ?? 0;
    if (end - start <= LONGEST_BLANK_WORD) short.push(code);
    start = end;
  }
  return short;
}

function spoiltText({ header, column }: TextsOfPool, lineOf: (row: number) => number): PoolWarning[] {
  const { entries, codes } = column;
  const { bytes, ends } = textData(entries);
  const spoilt = new Set<number>();
  let start = 0;
  for (let code = 0; code < ends.length; code++) {
    const end = ends[code] ?? 0;
    if (mayBeSpoilt(bytes, start, end) && isSpoilt(entries.at(code))) spoilt.add(code);
    start = end;
  }
  if (spoilt.size === 0) return [];
  const { cells, first } = countOf(codes, (code) => spoilt.has(code));
  return cells === 0 ? [] : [{ code: 'spoilt_text', column: header, cells, line: lineOf(first) }];
}

/** Whether a byte is beyond ASCII, or an ampersand. */
function mayBeSpoilt(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f || byte === 0x26) return true;
  }
  return false;
}

/** How many cells have a code, and the row of the first. */
function countOf(codes: Int32Array, isMeant: (code: number) => boolean): { readonly cells: number; readonly first: number } {
  let cells = 0;
  let first = -1;
  for (let row = 0; row < codes.length; row++) {
    if (!isMeant(codes[row] ?? -1)) continue;
    if (cells++ === 0) first = row;
  }
  return { cells, first };
}
