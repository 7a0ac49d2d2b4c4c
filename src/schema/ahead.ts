/** What is looked at before it is checked: the value of one key of a mapping, the items of a list. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { textAtPath } from './changes.ts';
import type { Position } from './position.ts';
import type { Schema } from './schema.ts';

/** The text at a path such as `groups.french.select.top`; null where nothing stands, or no text. */
export function textUnderPath(at: Position, path: string): string | null {
  return textAtPath(at.node, path);
}

/** Whether a list has items, and a rule holds of each of them. */
export function everyItem(at: Position, rule: (item: Position) => boolean): boolean {
  const { node, path } = at;
  return isSeq(node) && node.items.length > 0 && node.items.every((item) => rule(at.to(item as Node, path)));
}

/** The position of the text under a key; null where there is none. */
export function textUnder(at: Position, key: string): Position | null {
  const found = isMap(at.node) ? at.node.get(key, true) : undefined;
  return isScalar(found) ? at.to(found, key) : null;
}

/** The value of a key, and the value of the whole mapping; that the key is missing is reported before the mapping is read. */
export function ahead<Value, Whole, Context = unknown>(
  key: string,
  schema: Schema<Value, Context>,
  example: string,
  whole: Schema<Whole, Context>,
): Schema<readonly [Value, Whole], Context> {
  return {
    form: whole.form,
    read(at, context) {
      const under = textUnder(at, key);
      if (under === null) at.report('missing_key', { key, example }, '');
      const value = under === null ? null : schema.read(under, context);
      const all = whole.read(at, context);
      return value === null || all === null ? null : [value, all];
    },
  };
}
