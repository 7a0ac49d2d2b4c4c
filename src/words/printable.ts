/** Text from files and arguments made safe to show: what could move a cursor, hide or reorder is written as `\\u001b`. */

/** Control and bidirectional characters, line and paragraph separators, lone surrogates. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Besides, what looks like nothing or like a plain space. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u2007\u202f]/gu;

/** The text with every character that a terminal must not get raw written as an escape. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** The same for several lines: line feeds stay. JSON still parses to the same value. */
export function printableLines(text: string): string {
  return text.replace(UNSAFE, (character) => (character === '\n' ? '\n' : escaped(character)));
}

/** A value that is wrong, cut to `most` characters with `…`, hidden characters shown too: they may be what is wrong. */
export function excerpt(text: string, most = 80): string {
  const characters = [...text.slice(0, most * 2 + 2)];
  const shown = characters.slice(0, most).join('').replace(HIDDEN, escaped);
  return characters.length <= most ? shown : `${shown}…`;
}

/** A text as it is, cut to `most` characters with `…`: a cell of a pool may be as long as a record. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}…`;
}

/** JSON whose strings hold no raw control or bidirectional character; it parses to the same value. */
export function printableJson(value: unknown): string {
  return printableLines(JSON.stringify(value, null, 2));
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
