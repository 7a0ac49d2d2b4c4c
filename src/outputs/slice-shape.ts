/** The shape that the JSON files of a slice must have: what a slice says is checked like a stranger's file. */

import {
  array,
  boolean,
  check,
  finite,
  type GenericSchema,
  integer,
  literal,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeInteger,
  safeParse,
  strictObject,
  string,
  tuple,
  union,
  unknown,
} from 'valibot';
import { SOURCE_KINDS } from '../criteria/sources.ts';
import { CONFIDENCES } from '../engine/index.ts';
import { MOST_REPLICATES } from '../plans/limits.ts';

const text = string();
const id = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/));
/** A round that is held again has its day behind its id. */
const roundId = pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:@\d{4}-\d{2}-\d{2})?$/));
const day = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/));
const count = pipe(number(), safeInteger(), minValue(0));
const counted = pipe(count, minValue(1));
const replicates = pipe(counted, maxValue(MOST_REPLICATES));
const both = strictObject({ fr: text, en: text });
const tool = strictObject({ name: literal('arrima-sim'), version: text });
const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
const hashed = strictObject({ name: text, sha256 });
const file = strictObject({ name: text, sha256, bytes: count });
const rows = { rows: count };

/** All keys may lack: a list, which has none of them, is still no object. */
const reading = nullable(
  pipe(
    unknown(),
    check((value) => !Array.isArray(value)),
    strictObject({
      encoding: optional(text),
      delimiter: optional(text),
      date_format: optional(union([literal('iso'), literal('dmy'), literal('mdy')])),
      blank: optional(array(text)),
    }),
  ),
);
/** A number of invitations, or a range of them. */
const figure = nullable(union([count, tuple([count, count])]));
const amount = pipe(number(), finite());
const assumed = union([
  amount,
  text,
  boolean(),
  strictObject({ field: text }),
  strictObject({ from: pipe(count, integer()), to: pipe(count, integer()) }),
]);

const inputs = strictObject({
  pool: strictObject({
    name: text,
    sha256,
    ...rows,
    synthetic: count,
    files: optional(pipe(array(strictObject({ name: text, sha256, ...rows })), minLength(2))),
  }),
  reading,
  plan: hashed,
  criteria: array(hashed),
  lists: array(hashed),
  set: array(text),
  seed: nullable(text),
});

const doubt = optional(strictObject({ invitations: strictObject({ confidence: picklist(CONFIDENCES), alternative: nullable(count) }) }));
const round = strictObject({
  id: roundId,
  title: both,
  date: day,
  published: figure,
  published_confidence: doubt,
  after_gap: boolean(),
  fitted: boolean(),
  groups: array(strictObject({ id, stream: nullable(text), label: both, published: figure, published_confidence: doubt })),
});

/** A warning names what it is; the rest are texts, counts and lists of them. */
const told = union([nullable(text), amount, array(union([text, amount]))]);
const warning = pipe(
  record(string(), told),
  check(({ code }) => typeof code === 'string'),
);

const context = strictObject({
  tool,
  plan: strictObject({ id, title: both, from: day, to: day }),
  inputs,
  asked: strictObject({ fr: array(text), en: array(text) }),
  replicates,
  assumptions: array(strictObject({ path: text, value: assumed, source: nullable(text) })),
  steps: strictObject({ application: boolean(), selection: boolean(), federal: boolean(), paper: boolean() }),
  rounds: array(round),
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
  warnings: array(warning),
  files: array(
    union([
      strictObject({ role: literal('pool'), ...file.entries, reading }),
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
