/** Terms of law, dated: what holds on a day where neither a plan nor a criteria file says otherwise. */

import termsYaml from './terms.yaml';

/** A value of a term and the days on which it holds, `YYYY-MM-DD`; every text is as `terms.yaml` has it. */
interface Dated<Value> {
  readonly since: string;
  readonly until?: string;
  readonly value: Value;
}

/** When clocks change: at an hour of a Sunday of a month, the first, the second … or the last. */
export interface ClockChange {
  readonly month: string;
  readonly sunday: string;
  readonly at: string;
}

/** What clocks differ from UTC, in hours, and when daylight time starts and ends. */
export interface Clocks {
  readonly standard: string;
  readonly daylight: string;
  readonly starts: ClockChange;
  readonly ends: ClockChange;
}

/** The terms that the tool asks for, and what each says. */
interface Terms {
  readonly days_to_apply: string;
  readonly ontario_hours: Clocks;
}

/** The values of a term, the earliest first. */
type Values<Value> = readonly [Dated<Value>, ...Dated<Value>[]];

const { terms }: { terms: { readonly [Name in keyof Terms]: { readonly values: Values<Terms[Name]> } } } = JSON.parse(termsYaml);

/** What a term says on a day; null before its first value and after the end of its last. */
export function termOn<Name extends keyof Terms>(name: Name, day: string): Terms[Name] | null {
  const dated = begun(terms[name].values, day);
  return dated === undefined || (dated.until !== undefined && day > dated.until) ? null : dated.value;
}

/** The same where something must be said of every day: before its first value it says what the first does. */
export function termOrFirst<Name extends keyof Terms>(name: Name, day: string): Terms[Name] {
  const { values } = terms[name];
  return (begun(values, day) ?? values[0]).value;
}

function begun<Value>(values: Values<Value>, day: string): Dated<Value> | undefined {
  return values.findLast(({ since }) => since <= day);
}
