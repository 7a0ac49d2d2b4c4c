/** The shape of `sweep.json`. */

import { array, literal, maxLength, minLength, nullable, pipe, strictObject } from 'valibot';
import { amount, asked, count, inputsOfQuestion, text, tool, warning } from './parts.ts';
import { breakdown } from './statistics.ts';

const varied = strictObject({ path: text, values: pipe(array(text), minLength(1)), own: nullable(text) });

export const sweepShape = strictObject({
  schema: literal('arrima-sim/sweep/v1'),
  tool,
  inputs: inputsOfQuestion,
  asked,
  vary: pipe(array(varied), minLength(1), maxLength(2)),
  points: array(
    strictObject({
      values: array(text),
      eligible: count,
      invited: count,
      groups: array(strictObject({ id: text, eligible: count, considered: count, invited: count, cut_off: nullable(amount) })),
      breakdowns: array(breakdown),
    }),
  ),
  warnings: array(warning),
});
