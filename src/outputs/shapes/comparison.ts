/** The shape of `comparison.json`. */

import { array, literal, nullable, picklist, strictObject } from 'valibot';
import { amount, asked, both, inputsOfComparison, people, scoreSummary, suppressed, text, tool, warning } from './parts.ts';

const rule = strictObject({ id: text, title: both, date: text, asked });
const figures = strictObject({ eligible: people, invited: people, cut_off: nullable(amount), suppressed });
const outcome = picklist(['invited', 'not_reached', 'ineligible', 'outside_extraction', 'rejected']);

export const comparisonShape = strictObject({
  schema: literal('arrima-sim/comparison/v1'),
  tool,
  inputs: inputsOfComparison,
  baseline: rule,
  reform: rule,
  counts: strictObject({ read: people, baseline: people, reform: people, both: people, joined: people, left: people, suppressed }),
  outcomes: array(strictObject({ baseline: outcome, reform: outcome, candidates: people, suppressed })),
  groups: array(
    strictObject({
      id: text,
      label: both,
      baseline: figures,
      reform: figures,
      both: people,
      joined: people,
      left: people,
      moved_in: people,
      moved_out: people,
      suppressed,
    }),
  ),
  scores: strictObject({ joined: scoreSummary, left: scoreSummary }),
  breakdowns: array(
    strictObject({
      by: text,
      groups: array(
        strictObject({ value: nullable(text), read: people, baseline: people, reform: people, joined: people, left: people, suppressed }),
      ),
    }),
  ),
  warnings: array(warning),
});
