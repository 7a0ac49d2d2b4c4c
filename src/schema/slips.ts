/** Slips in YAML that people make, which the YAML library sees but cannot name: an apostrophe that ends a text, a sign as a key, a no-break space. */

import { operatorsFor } from '../words/signs.ts';

/** What is wrong with a text that is no YAML, and where. */
export interface Slip {
  /** The YAML library's code, or `APOSTROPHE`, `SIGN` or `NO_BREAK_SPACE`. */
  readonly reason: string;
  readonly offset: number;
  /** The operators that a sign stands for. */
  readonly instead: readonly string[];
  readonly value?: string;
}

/** So many characters around a mistake are looked at, for a line may be the whole file. */
const NEAR = 500;

/** A text in single quotes just before, on one line. */
const QUOTED_BEFORE = /(?:^|[:,[{-])\s*'(?:[^']|'')*'[ \t]+$/;

/** A sign that YAML takes for something else, where a key begins: on a line of its own, or in braces. */
const SIGN_AS_KEY = /(^\s*(?:-\s+)?|[{,]\s*)(>=|>|!=)(?=[\s:0-9"'.-])/g;

/** Names the mistake at an offset at which the YAML library finds one. */
export function slipAt(text: string, code: string, offset: number): Slip {
  return (
    signNear(text, offset) ?? apostropheBefore(text, offset) ?? noBreakSpaceNear(text, offset) ?? { reason: code, offset, instead: [] }
  );
}

/** Where the line of an offset starts, or of a very long line what is near. */
function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - NEAR);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}

/** The text in single quotes that ends just before an offset at which it goes on: `'Offre d'emploi'`. */
function apostropheBefore(text: string, offset: number): Slip | null {
  const line = text.slice(lineStart(text, offset), offset);
  if (!/[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) || !(line.endsWith("'") || QUOTED_BEFORE.test(line))) return null;
  return { reason: 'APOSTROPHE', offset: offset - line.length + line.lastIndexOf("'"), instead: [] };
}

/** A sign as a key on the line of an offset, at it or just before. */
export function signNear(text: string, offset: number): Slip | null {
  const start = lineStart(text, offset);
  const [line = ''] = text.slice(start, offset + NEAR).split('\n', 1);
  for (const { index, 1: before = '', 2: sign = '' } of line.matchAll(SIGN_AS_KEY)) {
    const at = start + index + before.length;
    const isHere = at <= offset && /^[\s:]*$/.test(text.slice(at + sign.length, offset));
    if (isHere) return { reason: 'SIGN', offset: at, instead: operatorsFor(sign), value: sign };
  }
  return null;
}

/** Spaces that look like one and are none to YAML. */
const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/;

/** Lines that begin as a key or an item would, but for such a space: before it, behind its dash, or beside its colon. */
const SPOILT_LINE =
  /^ *[\u00a0\u2007\u202f]|^ *(?:- +)*-[\u00a0\u2007\u202f]|(?:^ *(?:- +)*|[{,] *)[\w-]+(?:[\u00a0\u2007\u202f]+:|:[\u00a0\u2007\u202f])/m;

/** Keys, or texts where a key or an item is wanted, that hold such a space. */
const SPOILT_KEY = /^[\u00a0\u2007\u202f]|[\u00a0\u2007\u202f]$|^-[\u00a0\u2007\u202f]|^[\w-]+:[\u00a0\u2007\u202f]/;

/** The no-break space on the line of an offset, or the one before, that stands where YAML wants a space. */
function noBreakSpaceNear(text: string, offset: number): Slip | null {
  const start = lineStart(text, Math.max(0, lineStart(text, offset) - 1));
  const end = text.indexOf('\n', offset);
  const lines = text.slice(start, Math.min(end === -1 ? text.length : end, offset + NEAR));
  const found = SPOILT_LINE.exec(lines);
  return found === null ? null : noBreakSpaceAt(start + found.index + found[0].search(NO_BREAK_SPACE));
}

/** Where a key, or a text where none should be, has a no-break space that spoils it; null where it has none. */
export function spoiltAt(text: string): number | null {
  return SPOILT_KEY.test(text) ? text.search(NO_BREAK_SPACE) : null;
}

export function noBreakSpaceAt(offset: number): Slip {
  return { reason: 'NO_BREAK_SPACE', offset, instead: [] };
}
