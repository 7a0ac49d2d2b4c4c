/** The shape of `statistics.json`. */

import { array, literal, nullable, optional, strictObject } from 'valibot';
import {
  amount,
  asked,
  both,
  count,
  doubts,
  inputsOfRound,
  people,
  published,
  scoreSummary,
  suppressed,
  text,
  tool,
  warning,
} from './parts.ts';

const caps = optional(
  array(
    strictObject({
      id: text,
      by: text,
      at_most: count,
      share: nullable(text),
      full: array(strictObject({ value: text, invited: people, passed_over: people, tied: people, suppressed })),
    }),
  ),
);

const criterion = strictObject({
  id: text,
  label: both,
  passed: people,
  failed: people,
  blank: people,
  remaining: people,
  decisive: people,
  suppressed,
});

const group = strictObject({
  id: text,
  stream: nullable(text),
  label: both,
  criteria: array(criterion),
  eligible: people,
  already_invited: people,
  considered: people,
  below_minimum: people,
  passed_over: people,
  invited: people,
  suppressed,
  minimum_score: nullable(amount),
  top: nullable(count),
  published,
  published_confidence: doubts,
  cut_off: nullable(amount),
  at_cut_off: nullable(strictObject({ considered: people, invited: people, suppressed })),
  last_invited: nullable(strictObject({ score: nullable(text), submitted_at: nullable(text) })),
  tie: nullable(strictObject({ size: people, invited: people, decided_by: text, suppressed })),
  scores: scoreSummary,
  caps,
});

export const breakdown = strictObject({
  by: text,
  groups: array(strictObject({ value: nullable(text), read: people, eligible: people, invited: people, suppressed })),
});

export const statisticsShape = strictObject({
  schema: literal('arrima-sim/statistics/v1'),
  tool,
  round: strictObject({ id: text, title: both, program: nullable(text), date: text, extraction: nullable(text) }),
  inputs: inputsOfRound,
  asked,
  counts: strictObject({
    read: people,
    rejected: people,
    outside_extraction: people,
    ineligible: people,
    not_reached: people,
    invited: people,
    suppressed,
  }),
  published,
  published_confidence: doubts,
  groups: array(group),
  caps,
  score_distribution: nullable(array(strictObject({ from: amount, to: amount, candidates: people, invited: people, suppressed }))),
  breakdowns: array(breakdown),
  warnings: array(warning),
});
