/** Text from files and arguments made safe to show: what could move a cursor, hide or reorder is written as `\u001b`. */

/** Control, format (bidirectional, zero-width), line and paragraph separators, lone surrogates, spaces that look like another. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u2007\u202f]/gu;

/** The text with every character that a terminal must not get raw written as an escape. */
export function printable(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** Printable, and cut to `most` characters with `…`. */
export function excerpt(text: string, most = 80): string {
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length <= most ? printable(text) : `${printable(characters.slice(0, most).join(''))}…`;
}

/** JSON whose strings hold no raw control or bidirectional character; it parses to the same value. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNSAFE, (character) => (character === '\n' ? '\n' : escaped(character)));
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
