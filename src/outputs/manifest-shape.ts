/** The shape that a manifest must have to be run again: what it says is checked like a stranger's file. */

import {
  array,
  boolean,
  type InferOutput,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  union,
} from 'valibot';
import { DATE_FORMATS } from '../cells/date-formats.ts';
import { jsonOf, schemaOf } from './read-json.ts';

const text = string();
const texts = optional(array(text), []);
const count = pipe(number(), integer(), minValue(1));
/** A name without a folder: nothing outside of the folder of the manifest is looked at. */
const name = pipe(string(), regex(/^(?!\.\.?$)[^/\\]+$/));
const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
const file = { name, sha256, bytes: pipe(number(), integer(), minValue(0)) };

const MANIFEST = object({
  schema: literal('arrima-sim/manifest/v1'),
  tool: strictObject({ name: literal('arrima-sim'), version: text }),
  /** Manifests of before it was written have none. */
  command: optional(picklist(['round', 'compare', 'sweep', 'solve', 'audit', 'campaign'])),
  inputs: array(object({ role: picklist(['plan', 'criteria', 'baseline', 'list', 'grid', 'pool']), ...file })),
  outputs: array(strictObject(file)),
  arguments: object({
    set: texts,
    drop: texts,
    baseline_set: texts,
    baseline_drop: texts,
    seed: optional(nullable(text), null),
    columns: texts,
    by: texts,
    band: optional(count),
    vary: texts,
    find: optional(text),
    for: optional(text),
    between: optional(nullable(text), null),
    where: optional(nullable(text), null),
    points: optional(count),
    days: optional(count),
    replicates: optional(count),
    minimum_cell: optional(count),
    delimiter: optional(nullable(text), null),
    encoding: optional(nullable(text), null),
    allow_line_breaks: optional(boolean(), false),
    date_format: optional(nullable(union(DATE_FORMATS.map((format) => literal(format)))), null),
    blank: texts,
    raw_cells: optional(boolean(), false),
    rejects: optional(boolean(), false),
  }),
});

/** A manifest as it is run again. */
export type ReadManifest = InferOutput<typeof MANIFEST>;

/** The manifest in a text; `not_ours` for what is none of ours, or the path of its first wrong key. */
export function manifestIn(content: string): ReadManifest | 'not_ours' | { readonly wrong: string } {
  const value = jsonOf(content);
  if (schemaOf(value) !== 'arrima-sim/manifest/v1') return 'not_ours';
  const { success, output, issues } = safeParse(MANIFEST, value, { abortEarly: true });
  return success ? output : { wrong: issues[0].path?.map(({ key }) => String(key)).join('.') ?? '' };
}
