/** Values that a cap counts apart and that are probably one: they differ only in case, accents, hyphens, apostrophes or a letter. */

import { foldCase } from '../../cells/trim.ts';
import { type Cap, type Criteria, capsOf, type Pool } from '../../engine/index.ts';
import { lettersApart } from '../../words/nearest.ts';

/** Values of the field of a cap that look like one, in code-unit order. */
export interface ValueVariants {
  readonly code: 'value_variants';
  readonly cap: string;
  readonly values: readonly string[];
}

/** Columns of more distinct texts are of names or ids, not of values that people share. */
const MOST_TEXTS = 10_000;
/** Values of fewer letters are too near to too many others: Iran and Iraq. */
const FEWEST_LETTERS = 5;
/** Longer texts are compared as they are folded alone. */
const LONGEST = 100;
/** So many forms that are equal without a letter are compared with each other: more would be a column of ids. */
const MOST_COMPARED = 10;

/** For each cap on a text the values that look alike, a warning for each lot of them. */
export function valueVariants(criteria: Criteria, { columns }: Pool): ValueVariants[] {
  return capsOf(criteria).flatMap(({ id, by }: Cap): ValueVariants[] => {
    const column = columns.get(by);
    if (column?.kind !== 'text' || column.entries.size > MOST_TEXTS) return [];
    const texts = Array.from({ length: column.entries.size }, (_, at) => column.entries.at(at)).sort();
    const mayDiffer = criteria.fields.get(by)?.type === 'text';
    return alike(texts, mayDiffer).map((values) => ({ code: 'value_variants', cap: id, values }));
  });
}

/** Texts that look like one, and the folded forms that they have. */
interface Lot {
  readonly texts: string[];
  readonly forms: string[];
}

/** The lots of two texts or more that look alike. */
function alike(texts: readonly string[], byLetter: boolean): string[][] {
  const lots = new Map<string, Lot>();
  for (const text of texts) {
    const form = fold(text);
    const lot = lots.get(form) ?? { texts: [], forms: [form] };
    lot.texts.push(text);
    lots.set(form, lot);
  }
  if (byLetter) joinNear(lots);
  return [...new Set(lots.values())].flatMap((lot) => (lot.texts.length > 1 ? [lot.texts.sort()] : []));
}

/** Joins lots whose forms are one letter apart: without one letter of each they are equal. */
function joinNear(lots: Map<string, Lot>): void {
  const shortened = new Map<string, string[]>();
  for (const form of [...lots.keys()]) {
    if (form.length > LONGEST || /\d/.test(form) || (form.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) continue;
    const shorter = [form, ...Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1))];
    for (const key of new Set(shorter)) {
      const others = shortened.get(key) ?? [];
      for (const other of others) if (lettersApart(form, other) <= 1) join(lots, form, other);
      if (others.length < MOST_COMPARED) shortened.set(key, [...others, form]);
    }
  }
}

/** Makes one lot of those of two forms. */
function join(lots: Map<string, Lot>, one: string, two: string): void {
  const [from, into] = [lots.get(one), lots.get(two)];
  if (from === undefined || into === undefined || from === into) return;
  into.texts.push(...from.texts);
  into.forms.push(...from.forms);
  for (const form of from.forms) lots.set(form, into);
}

function fold(value: string): string {
  return foldCase(value).replace(/[\p{Pd}\s'’ʼ]/gu, '');
}
