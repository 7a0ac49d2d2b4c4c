/** Parts that the shapes of several JSON files have in common. */

import {
  array,
  check,
  finite,
  literal,
  minLength,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeInteger,
  strictObject,
  string,
  tuple,
  union,
  unknown,
} from 'valibot';
import { DATE_FORMATS } from '../../cells/date-formats.ts';
import { CONFIDENCES } from '../../engine/index.ts';

export const text = string();
export const count = pipe(number(), safeInteger(), minValue(0));
/** A count of people, null where it is hidden; and the mark of an object in which one is. */
export const people = nullable(count);
export const suppressed = optional(literal(true));
export const minimumCell = optional(pipe(count, minValue(3)));
export const amount = pipe(number(), finite());
export const both = strictObject({ fr: text, en: text });
export const tool = strictObject({ name: literal('arrima-sim'), version: text });
export const sha256 = pipe(string(), regex(/^[0-9a-f]{64}$/));
export const hashed = strictObject({ name: text, sha256 });
export const asked = strictObject({ fr: array(text), en: array(text) });

const poolWith = <Rows extends typeof count | typeof people>(rows: Rows) =>
  strictObject({
    name: text,
    sha256,
    rows,
    synthetic: rows,
    suppressed,
    files: optional(pipe(array(strictObject({ name: text, sha256, rows, suppressed })), minLength(2))),
  });
export const pool = poolWith(count);
/** All keys may lack: a list, which has none of them, is still no object. */
export const reading = pipe(
  unknown(),
  check((value) => !Array.isArray(value)),
  strictObject({
    encoding: optional(text),
    delimiter: optional(text),
    date_format: optional(picklist(DATE_FORMATS)),
    blank: optional(array(text)),
  }),
);
/** The changes of a criteria file. */
const changed = { criteria: hashed, lists: array(hashed), set: array(text), drop: array(text) };
export const namedCriteria = strictObject(changed);
export const inputsOfRound = strictObject({
  pool: poolWith(people),
  reading: nullable(reading),
  ...changed,
  seed: nullable(text),
  minimum_cell: minimumCell,
});
/** Of a question: `reading` only where something was asked of it. */
export const inputsOfQuestion = strictObject({ pool, reading: optional(reading), ...changed, seed: nullable(text) });
export const inputsOfComparison = strictObject({
  pool: poolWith(people),
  reading: optional(reading),
  baseline: namedCriteria,
  reform: namedCriteria,
  seed: nullable(text),
  minimum_cell: minimumCell,
});

/** A number that was published, or a range of them. */
const figure = union([amount, tuple([amount, amount])]);
export const published = nullable(strictObject({ invitations: optional(figure), minimum_score: optional(figure) }));
export const doubt = strictObject({ confidence: picklist(CONFIDENCES), alternative: nullable(amount) });
export const doubts = optional(strictObject({ invitations: optional(doubt), minimum_score: optional(doubt) }));
export const scoreSummary = nullable(strictObject({ lowest: amount, median: amount, highest: amount }));

/** A warning names what it is; the rest are texts, counts and lists of them. */
const told = union([nullable(text), amount, array(union([text, amount]))]);
export const warning = pipe(
  record(string(), told),
  check(({ code }) => typeof code === 'string'),
);
