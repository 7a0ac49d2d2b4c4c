/** Slips in YAML that people make, which the YAML library sees but cannot name: an apostrophe that ends a text, a sign as a key. */

import { operatorsFor } from '../words/signs.ts';

/** What is wrong with a text that is no YAML, and where. */
export interface Slip {
  /** The YAML library's code, or `APOSTROPHE`, or `SIGN`. */
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
  return signNear(text, offset) ?? apostropheBefore(text, offset) ?? { reason: code, offset, instead: [] };
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
