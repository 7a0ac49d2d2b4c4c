/** The shape that the JSON files of a slice must have: what a slice says is checked like a stranger's file. */

import {
  array,
  boolean,
  check,
  type GenericSchema,
  literal,
  nullable,
  object,
  pipe,
  record,
  safeParse,
  strictObject,
  string,
  union,
  unknown,
} from 'valibot';
import { beforehand, counted, day, doubtedInvitations, figure, id, replicates, roundId } from './shapes/campaign.ts';
import { both, count, reading, sha256, text, tool, warning } from './shapes/parts.ts';

const file = strictObject({ name: text, sha256, bytes: count });

const round = strictObject({
  id: roundId,
  title: both,
  date: day,
  published: figure,
  published_confidence: doubtedInvitations,
  after_gap: boolean(),
  fitted: boolean(),
  groups: array(strictObject({ id, stream: nullable(text), label: both, published: figure, published_confidence: doubtedInvitations })),
});

const context = strictObject({
  tool,
  ...beforehand,
  rounds: array(round),
  warnings: array(warning),
  files: array(
    union([
      strictObject({ role: literal('pool'), ...file.entries, reading: nullable(reading) }),
      strictObject({ role: union([literal('plan'), literal('criteria'), literal('list'), literal('grid')]), ...file.entries }),
    ]),
  ),
  reading: strictObject({
    delimiter: nullable(text),
    encoding: nullable(text),
    allow_line_breaks: boolean(),
    date_format: nullable(text),
    blank: array(text),
    rejects: boolean(),
  }),
});

const tie = strictObject({ code: literal('decided_by_id'), round: roundId, group: id, size: counted });

const SHARD = pipe(
  strictObject({
    schema: literal('arrima-sim/campaign-shard/v1'),
    tool,
    replicates,
    shard: pipe(
      strictObject({ index: counted, of: counted }),
      check(({ index, of }) => index <= of),
    ),
    context,
    ties: nullable(array(tie)),
  }),
  check(({ replicates: all, context: { replicates: known } }) => all === known),
);

const MANIFEST = object({
  schema: literal('arrima-sim/manifest/v1'),
  tool,
  inputs: array(unknown()),
  outputs: array(file),
  arguments: record(string(), unknown()),
});

/** The first key of a JSON value that has not the shape of a `shard.json`, as a path; null where all have. */
export function wrongInShard(value: unknown): string | null {
  return wrongIn(value, SHARD);
}

/** The same of the `manifest.json` beside it. */
export function wrongInManifest(value: unknown): string | null {
  return wrongIn(value, MANIFEST);
}

function wrongIn(value: unknown, shape: GenericSchema): string | null {
  const { success, issues } = safeParse(shape, value, { abortEarly: true });
  return success ? null : (issues[0].path?.map(({ key }) => String(key)).join('.') ?? '');
}
