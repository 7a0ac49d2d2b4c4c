/** A field of a type, with nothing else said of it. */

import type { Field } from '../../src/engine/index.ts';

export function plainField(name: string, type: Field['type'], column: string | null): Field {
  return {
    name,
    type,
    column,
    alias: null,
    values: [],
    from: null,
    to: null,
    derived: null,
    label: { fr: '', en: '' },
    pattern: null,
    separator: null,
    assumption: false,
  };
}
