/** Values of tests that no record of a pool has, most of them slips: a letter, an accent, another way to write a name. */

import { foldCase } from '../../cells/trim.ts';
import type { Criteria, Pool, TextCondition, TextList } from '../../engine/index.ts';
import { lettersApart } from '../../words/nearest.ts';
import { askedLeaves } from './asked-leaves.ts';

/** A value that a test asks for and that nobody has. */
export interface ValueUnseen {
  readonly code: 'value_unseen';
  /** Null of a criterion of the whole round. */
  readonly group: string | null;
  readonly criterion: string;
  readonly field: string;
  readonly value: string;
  /** One that is there and differs little; null where none of the values of the test is there. */
  readonly nearest: string | null;
}

/** Columns of more distinct texts are of names or ids, not of values that tests list. */
const MOST_TEXTS = 10_000;
/** A value of fewer letters is too near to too many others. */
const FEWEST_LETTERS = 5;

/** A text of a column, and the same without case, accents, hyphens and space. */
interface Folded {
  readonly text: string;
  readonly folded: string;
}

/** Of each leaf the first value that is unseen and near one that is there, or that is the first of values of which none is there. */
export function unseenValues(criteria: Criteria, { columns, size }: Pool): ValueUnseen[] {
  if (size === 0) return [];
  const known = new Map<string, readonly Folded[]>();
  return askedLeaves(criteria).flatMap(({ group, criterion, leaf, isDenied }): ValueUnseen[] => {
    const { field, condition } = leaf;
    const column = columns.get(field);
    if (condition.kind !== 'text' || column?.kind !== 'text' || column.entries.size > MOST_TEXTS) return [];
    const texts = known.get(field) ?? textsOf(column.entries, condition);
    known.set(field, texts);
    const found = firstUnseen(condition, texts, condition.outside !== isDenied);
    return found === null ? [] : [{ code: 'value_unseen', group, criterion, field, ...found }];
  });
}

/** The texts of a column, or its codes, in code-unit order. */
function textsOf(entries: TextList, { match }: TextCondition): Folded[] {
  const texts = Array.from({ length: entries.size }, (_, at) => entries.at(at));
  const parts = match === 'code' ? new Set(texts.flatMap((text) => text.split('|'))) : texts;
  return [...parts].sort().map((text) => ({ text, folded: fold(text) }));
}

function firstUnseen(
  { match, values }: TextCondition,
  texts: readonly Folded[],
  isTakenOut: boolean,
): Pick<ValueUnseen, 'value' | 'nearest'> | null {
  const whole = new Set(texts.map(({ text }) => text));
  const isThere = (value: string): boolean => whole.has(value) || (match === 'start' && texts.some(({ text }) => text.startsWith(value)));
  const unseen = values.filter((value) => !isThere(value));
  const asked = new Set(values);
  for (const value of unseen) {
    const nearest = (value.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS ? null : nearOf(value, texts, match === 'start', asked);
    if (nearest !== null) return { value, nearest };
  }
  // Nobody need have what is taken out.
  const [first] = unseen;
  return first === undefined || unseen.length < values.length || isTakenOut ? null : { value: first, nearest: null };
}

/** The first text, or beginning of one, that differs only in case, accents, hyphens or one letter, and is not asked for itself. */
function nearOf(value: string, texts: readonly Folded[], isStart: boolean, asked: ReadonlySet<string>): string | null {
  const wanted = fold(value);
  const half = wanted.length >> 1;
  const [beginning, end] = [wanted.slice(0, half), wanted.slice(half + 1)];
  for (const { text, folded } of texts) {
    const [part, other] = isStart ? [text.slice(0, value.length), folded.slice(0, wanted.length)] : [text, folded];
    // One letter is in one half: the other half is the same.
    const mayBeNear = Math.abs(other.length - wanted.length) <= 1 && (other.startsWith(beginning) || other.endsWith(end));
    if (mayBeNear && !asked.has(part) && lettersApart(wanted, other) <= 1) return part;
  }
  return null;
}

function fold(value: string): string {
  return foldCase(value).replace(/[\p{Pd}\s]/gu, '');
}
