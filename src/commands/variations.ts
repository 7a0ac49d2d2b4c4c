/** Paths and the values to try at them, as options give them: `--vary PATH=VALUES`, `--between A..B`. */

import { MOST_POINTS, rangeOf, type ValueList, valueList, type WrongValues } from '../criteria/value-lists.ts';
import type { Variation } from '../criteria/varied.ts';
import { problem, Refusal } from '../problems/problem.ts';

/** The paths of `--vary` with their values; throws a `Refusal` of what gives none, and of too many points. */
export function variationsOf(texts: readonly string[]): Variation[] {
  const variations = texts.map((text): Variation => {
    const at = text.indexOf('=');
    if (at < 1) throw new Refusal(problem('change_without_equals', { option: '--vary' }, { value: text }));
    return { path: text.slice(0, at), ...valuesOrRefusal(valueList(text.slice(at + 1)), '--vary', text) };
  });
  if (variations.length > 2) throw wrong('paths', '--vary', texts[2] ?? '');
  if (variations.length === 2 && variations[0]?.path === variations[1]?.path) throw wrong('same_path', '--vary', texts[1] ?? '');
  const points = variations.reduce((product, { values }) => product * values.length, 1);
  if (points > MOST_POINTS) throw wrong('too_many', '--vary', texts.at(-1) ?? '');
  return variations;
}

/** Throws a `Refusal` of what is no range; how many values a step would give is looked at where they are tried. */
export function requireRange(text: string): void {
  const found = rangeOf(text);
  if (found === null) throw wrong('no_range', '--between', text);
  if (found === 'upside_down' || found === 'step') throw wrong(found, '--between', text);
}

/** The values of `--between`; throws a `Refusal` of what is no range. */
export function valuesBetween(text: string): readonly string[] {
  const found = rangeOf(text);
  if (found === null) throw wrong('no_range', '--between', text);
  return valuesOrRefusal(found, '--between', text).values;
}

function valuesOrRefusal(found: ValueList, option: '--vary' | '--between', text: string): Exclude<ValueList, WrongValues> {
  if (typeof found === 'string') throw wrong(found, option, text);
  return found;
}

function wrong(why: WrongValues | 'paths' | 'same_path' | 'no_range', option: '--vary' | '--between', text: string): Refusal {
  return new Refusal(problem('wrong_values', { option, why, most: MOST_POINTS }, { value: text }));
}
