/** The shape of `campaign.json`, and what a slice of a campaign has in common with it. */

import {
  array,
  boolean,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  tuple,
  union,
} from 'valibot';
import { SOURCE_KINDS } from '../../criteria/sources.ts';
import { MOST_REPLICATES } from '../../plans/limits.ts';
import { amount, asked, both, count, doubt, hashed, pool, reading, text, tool, warning } from './parts.ts';

export const id = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/));
/** A round that is held again has its day behind its id. */
export const roundId = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:@\d{4}-\d{2}-\d{2})?$/));
export const day = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/));
export const counted = pipe(count, minValue(1));
export const replicates = pipe(counted, maxValue(MOST_REPLICATES));

/** A number of invitations, or a range of them. */
export const figure = nullable(union([count, tuple([count, count])]));
export const doubtedInvitations = optional(strictObject({ invitations: doubt }));
const assumed = union([
  amount,
  text,
  boolean(),
  strictObject({ field: text }),
  strictObject({ from: pipe(count, integer()), to: pipe(count, integer()) }),
]);

/** What is known before chance is drawn. */
export const beforehand = {
  plan: strictObject({ id, title: both, from: day, to: day }),
  inputs: strictObject({
    pool,
    reading: nullable(reading),
    plan: hashed,
    criteria: array(hashed),
    lists: array(hashed),
    set: array(text),
    seed: nullable(text),
  }),
  asked,
  replicates,
  steps: strictObject({ application: boolean(), selection: boolean(), federal: boolean(), paper: boolean() }),
  assumptions: array(strictObject({ path: text, value: assumed, source: nullable(text) })),
  sources: array(
    strictObject({
      id,
      title: both,
      publisher: nullable(text),
      date: nullable(text),
      url: nullable(text),
      kind: nullable(picklist(SOURCE_KINDS)),
    }),
  ),
};

const spread = strictObject({
  mean: nullable(amount),
  variance: nullable(amount),
  error: nullable(amount),
  p5: nullable(amount),
  p50: nullable(amount),
  p95: nullable(amount),
});
const spreads = record(string(), spread);
const system = strictObject({ totals: spreads, people: optional(spreads), waiting: record(string(), spreads) });

const group = strictObject({
  id,
  stream: nullable(text),
  label: both,
  published: figure,
  published_confidence: doubtedInvitations,
  simulated: amount,
  spread,
  cut_off: nullable(spread),
  passed_over_by_caps: optional(spread),
});

export const campaignShape = strictObject({
  schema: literal('arrima-sim/campaign/v1'),
  tool,
  ...beforehand,
  rounds: array(
    strictObject({
      id: roundId,
      title: both,
      date: day,
      published: figure,
      published_confidence: doubtedInvitations,
      simulated: amount,
      after_gap: boolean(),
      fitted: boolean(),
      spread,
      groups: array(group),
    }),
  ),
  arrima: system,
  paper: nullable(system),
  warnings: array(warning),
});
