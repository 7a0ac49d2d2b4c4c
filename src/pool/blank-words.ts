/** Words that a pool writes in place of nothing: which of them a column has. */

import type { CellContext } from '../cells/column-type.ts';
import { composed } from '../cells/normal-forms.ts';
import { isRefused } from '../cells/refused.ts';
import { trimCell } from '../cells/trim.ts';
import { meaningOf, TYPES } from '../cells/types.ts';
import { columnPosition, type Header } from '../csv/header.ts';
import type { Field } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** Words by which cells of a column are blank, without their case; absent where there are none. */
export type BlankWords = ReadonlySet<string> | undefined;

/** Whether a cell that is not empty is blank by a word. */
export function isBlankWord(words: BlankWords, cell: string): boolean {
  return words?.has(folded(cell)) === true;
}

/** Whether `decode` reads one of the words as a value, so that nothing may be read without them. */
export function readsBlankWord(words: BlankWords, decode: (cell: string) => unknown): boolean {
  return words !== undefined && [...words].some((word) => !isRefused(decode(word.toUpperCase())));
}

/** `WORD` or `=WORD` is a word of every column, `COLUMN=WORD` of one; null where there is no word. */
export function blankWordOf(text: string): { readonly column: string | null; readonly word: string } | null {
  const at = text.indexOf('=');
  const word = trimCell(text.slice(at + 1));
  return word === '' ? null : { column: at < 1 ? null : text.slice(0, at), word };
}

function folded(text: string): string {
  return composed(text).toLowerCase();
}

/** Who is told of words that cannot be: `lack` of a column that is not there, `report` of a word that cannot be blank. */
interface Reports {
  readonly report: (found: Problem) => void;
  readonly lack: (found: Problem) => void;
}

/** The blank words by position of a column. */
export function blankWordsOf(
  header: Header,
  fields: ReadonlyMap<string, Field>,
  context: CellContext,
  given: readonly string[],
  { report, lack }: Reports,
): (position: number) => BlankWords {
  const all = given.flatMap((text) => blankWordOf(text) ?? []);
  if (all.length === 0) return () => undefined;
  const fieldAt = new Map([...header.positions].map(([name, position]) => [position, fields.get(name)]));
  const own = new Map<number, string[]>();
  for (const { column, word } of all) {
    if (column === null) continue;
    const position = columnPosition(header, column);
    if (position === null) {
      const near = nearest(column, [...header.names, ...header.positions.keys()]);
      lack(problem('unknown_column', { option: '--blank', near }, { value: column }));
    } else if (isKept(word, fieldAt.get(position), context)) {
      report(problem('word_never_blank', {}, { field: header.names[position], value: word }));
    } else own.set(position, [...(own.get(position) ?? []), word]);
  }
  const everywhere = all.flatMap(({ column, word }) => (column === null ? [word] : []));
  return (position) => {
    const words = everywhere.filter((word) => !isKept(word, fieldAt.get(position), context));
    const found = new Set([...words, ...(own.get(position) ?? [])].map(folded));
    return found.size === 0 ? undefined : found;
  };
}

/** Whether a word is never blank: an id, one of the values that a field lists, yes or no, no periods. */
function isKept(word: string, field: Field | undefined, context: CellContext): boolean {
  if (field === undefined) return false;
  if (field.name === 'candidate_id') return true;
  const type = TYPES[field.type];
  if (type.stored === 'periods') {
    const periods = type.decoder(field, context)(word);
    return !isRefused(periods) && periods.length === 0;
  }
  const isOfWords = meaningOf(field.type) === 'yes_or_no' || meaningOf(field.type) === 'listed_value';
  return isOfWords && !isRefused(type.decoder(field, context)(word));
}
