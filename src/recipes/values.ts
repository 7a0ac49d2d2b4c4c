/** Draws of values: amounts from one to another, and running numbers. */

import { trimCell } from '../cells/trim.ts';
import { Ids } from '../pool/ids.ts';
import { mayBeIds, oddIdOf } from '../pool/odd-ids.ts';
import { mapping } from '../schema/mapping.ts';
import { text } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { isCell } from './cell.ts';
import { decimalText } from './cells.ts';
import type { CellContext } from './context.ts';
import { type Beside, type DrawSchema, gives } from './forms.ts';
import { bounds, type Decimal, decimal, enough, rising } from './ranges.ts';
import type { Draw } from './types.ts';

/** Integers, or decimals by a step, within the bounds of the column: `[30, 90]`, `[450, 700]` with `step: 0.5`. */
export function rangeDraw(beside: Beside): DrawSchema {
  return mapping({ range: bounds(decimal), step: decimal, ...beside }, (keys, _, context: CellContext): Draw | null => {
    const { field, zone } = context;
    if (!gives('range', keys.range, field)) return null;
    const { at } = keys.range;
    const read = keys.range.read(context);
    const step = keys.step.given ? keys.step.read(context) : { units: 1, decimals: 0 };
    if (read === null || step === null) return null;
    const decimals = Math.max(read.from.decimals, read.to.decimals, step.decimals);
    const units = (amount: Decimal): number => amount.units * 10 ** (decimals - amount.decimals);
    if (step.units <= 0) keys.step.at.report('step_not_positive', {});
    const [from, to, by] = [units(read.from), units(read.to), units(step)];
    if (step.units <= 0 || !rising(at, from, to)) return null;
    const numbers = enough(at, { from, count: Math.floor((to - from) / by) + 1 });
    if (numbers === null) return null;
    const last = from + (numbers.count - 1) * by;
    const texts = [from, Math.min(from + by, last), last].map((amount) => decimalText(amount, decimals));
    return texts.every((each) => isCell(at, each, field, zone)) ? { kind: 'range', numbers, step: by, decimals } : null;
  });
}

/** A running number has at most this many digits: JavaScript counts them exactly. */
const MOST_DIGITS = 15;

/** Running numbers, given by the cell of the first row: its last digits count up from row to row. */
export const sequence: Schema<Draw> = transform(text, (first, at): Draw | null => {
  let from = first.length;
  while (from > 0 && /[0-9]/.test(first[from - 1] ?? '')) from--;
  const [prefix, digits] = [first.slice(0, from), first.slice(from)];
  // The pool would be refused by the reader of pools: with such an id, or with one as long as they become.
  const odd = oddIdOf(trimCell(first));
  const isFair = [digits, digits.padStart(MOST_DIGITS, '9')].every((each) => new Ids().add(trimCell(prefix + each), 1, 1) === null);
  if (digits !== '' && digits.length <= MOST_DIGITS && isFair && (odd === null || mayBeIds(odd))) {
    return { kind: 'sequence', prefix, first: Number(digits), width: digits.length };
  }
  at.report('wrong_sequence_start', {});
  return null;
});
