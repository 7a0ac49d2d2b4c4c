/** What stands under one key of a mapping, read before the other keys are checked. */

import { isMap, isScalar } from 'yaml';
import type { Position } from './position.ts';
import type { Schema } from './schema.ts';

/** The position of the text under a key; null where there is none. */
export function textUnder(at: Position, key: string): Position | null {
  const found = isMap(at.node) ? at.node.get(key, true) : undefined;
  return isScalar(found) ? at.to(found, key) : null;
}

/** The text under a key of a mapping; its lack is reported. */
export function ahead<Value, Context = unknown>(
  key: string,
  schema: Schema<Value, Context>,
  example: string | null,
): Schema<Value, Context> {
  return {
    form: { kind: 'mapping', keys: [{ key, needed: true, form: schema.form }] },
    read(at, context) {
      const found = textUnder(at, key);
      if (found !== null) return schema.read(found, context);
      at.report('missing_key', { key, example }, '');
      return null;
    },
  };
}
