/** Changes to the text of a file: indentation, characters, and what YAML has that this tool refuses. */

import type { Chance } from '../../pool/chance.ts';
import { misspelt } from './odd-values.ts';
import { VALUES } from './words.ts';

type TextChange = (text: string, chance: Chance) => string;

/** Characters that are seldom meant. */
const CHARACTERS: readonly string[] = [
  ...[
    '\t',
    '\u00a0',
    '\u202f',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u0000',
    '\u0007',
    '\u001b',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '\uffff',
    '😀',
  ],
  ...[
    '"',
    "'",
    ':',
    ': ',
    '#',
    ' #',
    ',',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '-',
    '- ',
    '? ',
    '\n',
    '\r',
    '\\',
    '“',
    '’',
  ],
];

/** Does something to a line that is not blank. */
function atLine(change: (line: string, chance: Chance) => string | null): TextChange {
  return (text, chance) => {
    const lines = text.split('\n');
    const full = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
    if (full.length === 0) return text;
    const at = chance.pick(full);
    const line = change(lines[at] ?? '', chance);
    lines.splice(at, 1, ...(line === null ? [] : [line]));
    return lines.join('\n');
  };
}

/** Puts a text into another, anywhere. */
function inserted(text: string, chance: Chance, what: string): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

/** What stands after a colon becomes something else. */
function afterColon(line: string, chance: Chance, what: (value: string) => string): string {
  const colons = [...line.matchAll(/: /g)];
  if (colons.length === 0) return line;
  const at = chance.pick(colons).index + 2;
  const value = /^[^,}\]]*/.exec(line.slice(at))?.[0] ?? '';
  return line.slice(0, at) + what(value) + line.slice(at + value.length);
}

export const TEXT_CHANGES: readonly TextChange[] = [
  atLine(() => null),
  atLine((line) => `${line}\n${line}`),
  atLine((line) => ` ${line}`),
  atLine((line) => line.replace(/^ /, '')),
  atLine((line, chance) => line.replace(/^ */, (indent) => ' '.repeat(chance.below(indent.length + 4)))),
  atLine((line) => line.replace(/^ */, '\t')),
  atLine((line) => `${line}  # remark`),
  atLine((line, chance) => afterColon(line, chance, (value) => `&a ${value}`)),
  atLine((line, chance) => afterColon(line, chance, () => '*a')),
  atLine((line, chance) => afterColon(line, chance, (value) => `${chance.pick(['!t', '!!str', '!!int', '!<x>'])} ${value}`)),
  atLine((line, chance) => afterColon(line, chance, (value) => `"${value}"`)),
  atLine((line, chance) => afterColon(line, chance, (value) => `${value},5`)),
  atLine((line, chance) => afterColon(line, chance, (value) => `'${value}`)),
  ...[1, 2, 3].map(() => atLine((line, chance) => afterColon(line, chance, () => chance.pick(VALUES)))),
  ...[1, 2].map(() => atLine((line, chance) => line.replace(/[a-z_]{3,}/, (word) => misspelt(word, chance)))),
  ...[1, 2].map((): TextChange => (text, chance) => inserted(text, chance, chance.pick(CHARACTERS))),
  (text, chance) => text.slice(0, chance.below(text.length + 1)) + text.slice(chance.below(text.length + 1)),
];

/** Changes after which little else is seen: made seldom. */
export const DRASTIC_TEXTS: readonly TextChange[] = [
  (text, chance) => text.slice(0, chance.below(text.length + 1)),
  (text) => `%YAML 1.1\n---\n${text}`,
  (text, chance) => inserted(text, chance, chance.pick(['\n---\n', '\n...\n', '\n<<: {id: y}\n'])),
  (text) => `<<: {id: y}\n${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll(': ', ':'),
  (text) => text.replaceAll(/ {2}/g, '\t'),
  (_text, chance) =>
    chance.pick(['', ' ', '# rien\n', '- a\n', 'bonjour', '{}', '[]', 'null\n', 'candidate_id,score\nA,1\n', 'a;b\n', '---\n', '"x"']),
  (_text, chance) => chance.pick(['['.repeat(3000), '- '.repeat(3000), '{a: '.repeat(3000), `id: ${'x'.repeat(100_000)}\n`]),
];
