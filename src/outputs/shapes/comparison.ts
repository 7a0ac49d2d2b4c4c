/** The shape of `comparison.json`. */

import { array, literal, nullable, picklist, strictObject } from 'valibot';
import { amount, asked, both, count, inputsOfComparison, scoreSummary, text, tool, warning } from './parts.ts';

const rule = strictObject({ id: text, title: both, date: text, asked });
const figures = strictObject({ eligible: count, invited: count, cut_off: nullable(amount) });
const outcome = picklist(['invited', 'not_reached', 'ineligible', 'outside_extraction', 'rejected']);

export const comparisonShape = strictObject({
  schema: literal('arrima-sim/comparison/v1'),
  tool,
  inputs: inputsOfComparison,
  baseline: rule,
  reform: rule,
  counts: strictObject({ read: count, baseline: count, reform: count, both: count, joined: count, left: count }),
  outcomes: array(strictObject({ baseline: outcome, reform: outcome, candidates: count })),
  groups: array(
    strictObject({
      id: text,
      label: both,
      baseline: figures,
      reform: figures,
      both: count,
      joined: count,
      left: count,
      moved_in: count,
      moved_out: count,
    }),
  ),
  scores: strictObject({ joined: scoreSummary, left: scoreSummary }),
  breakdowns: array(
    strictObject({
      by: text,
      groups: array(strictObject({ value: nullable(text), read: count, baseline: count, reform: count, joined: count, left: count })),
    }),
  ),
  warnings: array(warning),
});
