/** The shape of `statistics.json`. */

import { array, literal, nullable, optional, strictObject } from 'valibot';
import { amount, asked, both, count, doubts, inputsOfRound, published, scoreSummary, text, tool, warning } from './parts.ts';

const caps = optional(
  array(
    strictObject({
      id: text,
      by: text,
      at_most: count,
      share: nullable(text),
      full: array(strictObject({ value: text, invited: count, passed_over: count, tied: count })),
    }),
  ),
);

const criterion = strictObject({
  id: text,
  label: both,
  passed: count,
  failed: count,
  blank: count,
  remaining: count,
  decisive: count,
});

const group = strictObject({
  id: text,
  stream: nullable(text),
  label: both,
  criteria: array(criterion),
  eligible: count,
  already_invited: count,
  considered: count,
  below_minimum: count,
  passed_over: count,
  invited: count,
  minimum_score: nullable(amount),
  top: nullable(count),
  published,
  published_confidence: doubts,
  cut_off: nullable(amount),
  at_cut_off: nullable(strictObject({ considered: count, invited: count })),
  last_invited: nullable(strictObject({ score: nullable(text), submitted_at: nullable(text) })),
  tie: nullable(strictObject({ size: count, invited: count, decided_by: text })),
  scores: scoreSummary,
  caps,
});

export const breakdown = strictObject({
  by: text,
  groups: array(strictObject({ value: nullable(text), read: count, eligible: count, invited: count })),
});

export const statisticsShape = strictObject({
  schema: literal('arrima-sim/statistics/v1'),
  tool,
  round: strictObject({ id: text, title: both, program: nullable(text), date: text, extraction: nullable(text) }),
  inputs: inputsOfRound,
  asked,
  counts: strictObject({
    read: count,
    rejected: count,
    outside_extraction: count,
    ineligible: count,
    not_reached: count,
    invited: count,
  }),
  published,
  published_confidence: doubts,
  groups: array(group),
  caps,
  score_distribution: nullable(array(strictObject({ from: amount, to: amount, candidates: count, invited: count }))),
  breakdowns: array(breakdown),
  warnings: array(warning),
});
