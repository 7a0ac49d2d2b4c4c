/** Fields that a criteria file declares under `fields`: columns of its own, and standard columns under other headers. */

import { foldHeader } from '../cells/trim.ts';
import { meaningOf, TYPE_NAMES, traitsOf } from '../cells/types.ts';
import type { Field } from '../engine/index.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { byContext, byKind } from '../schema/choices.ts';
import { entries } from '../schema/entries.ts';
import { emptyIfNone, list, listOf } from '../schema/lists.ts';
import { type Keys, mapping } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { flag, id, text, word } from '../schema/scalars.ts';
import { anything, type Schema, transform } from '../schema/schema.ts';
import { asValue, standardFields } from './fields.ts';

type Values = Field['values'];

/** A function that reads the texts of values one by one, and reports one that differs from an earlier one in case or accents only. */
function taking(): (at: Position) => string | null {
  const seen = new Map<string, string>();
  return (at) => {
    const read = text.read(at.named('values'), null);
    if (read === null) return null;
    const first = seen.get(foldHeader(read));
    if (first !== undefined) at.report('values_too_alike', { first, second: read });
    seen.set(foldHeader(read), read);
    return read;
  };
}

const valueList = listOf(
  text,
  (items): Values => {
    const take = taking();
    return items.flatMap(({ at }) => {
      const value = take(at);
      return value === null ? [] : [asValue(value, [])];
    });
  },
  { least: 1 },
);

/** One alias, or a list of them. */
const aliases = byKind(
  { list: list(anything) },
  transform(anything, (at) => [at]),
);

const valuesWithAliases = entries(
  aliases,
  (keys): Values => {
    const take = taking();
    return [...keys].map(([value, { key, read }]) => {
      take(key);
      const others = (read() ?? []).filter((at) => at.text !== value).map(take);
      return asValue(
        value,
        others.filter((other) => other !== null),
      );
    });
  },
  { least: 1 },
);

/** A list of values, or a mapping of each value to an alias or a list of them. */
const values = byKind({ mapping: valuesWithAliases }, emptyIfNone(valueList));

/** What may stand between several codes of a cell. */
const SEPARATORS = ['|', ',', ';'] as const;

/** The name of a field, and the position of its key. */
interface FieldContext {
  readonly name: string;
  readonly key: Position;
}

const KEYS = { type: word(TYPE_NAMES), values, separator: word(SEPARATORS), column: text, label: bothLanguages, assumption: flag };

/** A standard column that the pool has under another header: it keeps its type and values. */
const movedField = mapping(KEYS, (keys, _, { name, key }: FieldContext): Field | null => {
  const known = standardFields().get(name);
  if (known === undefined) return null;
  const column = keys.column.read();
  if (keys.type.has || keys.values.has || keys.separator.has) key.report('standard_field_redefined', { name });
  else if (column === null) key.report('missing_key', { key: 'column', example: null });
  const label = keys.label.has ? textOr(keys.label.read(), name) : known.label;
  return column === null ? null : { ...known, column, label, assumption: keys.assumption.read() ?? false };
});

const ownField = mapping(KEYS, (keys, _, { name, key }: FieldContext): Field | null => {
  if (!keys.type.has) key.report('missing_key', { key: 'type', example: null });
  else if (!keys.type.given) keys.type.key.report('missing_value', { key: 'type' });
  const type = keys.type.read();
  if (type === null) return null;
  return {
    name,
    type,
    column: keys.column.read() ?? name,
    alias: null,
    values: valuesOf(type, keys, name),
    from: null,
    to: null,
    pattern: null,
    separator: separatorOf(type, keys, name),
    derived: null,
    label: textOr(keys.label.read(), name),
    assumption: keys.assumption.read() ?? false,
  };
});

/** What stands between the codes of a cell; reported where the type has no several codes. */
function separatorOf(type: Field['type'], keys: Keys<typeof KEYS>, name: string): string | null {
  if (keys.separator.has && !traitsOf(type).includes('codes')) keys.separator.key.report('separator_without_codes', { name });
  return keys.separator.read();
}

/** The values of a field whose type lists its values; values of any other type are reported. */
function valuesOf(type: Field['type'], keys: Keys<typeof KEYS>, name: string): Values {
  const listsValues = meaningOf(type) === 'listed_value';
  if (listsValues && !keys.values.given) keys.type.key.report('enumeration_without_values', { name });
  if (!listsValues && keys.values.has) keys.values.key.report('values_without_enumeration', { name });
  return listsValues ? (keys.values.read() ?? []) : [];
}

const field = byContext([movedField, ownField], ({ name }: FieldContext) => (standardFields().has(name) ? movedField : ownField));

/** The fields of a criteria file: the standard columns, some under headers that the file gives, then the fields that it declares. */
export const fields: Schema<ReadonlyMap<string, Field>> = entries(field, (keys, { path }) => {
  const found = new Map(standardFields());
  const columns = new Map<string, string>();
  for (const [name, { key, given, at }] of keys) {
    id.read(key.named(path), null);
    const read = field.read((given ? at : key).named(`${path}.${name}`), { name, key });
    if (read === null) continue;
    found.set(name, read);
    const column = foldHeader(read.column ?? name);
    const first = columns.get(column);
    if (first !== undefined) key.report('column_declared_twice', { first, second: name });
    columns.set(column, name);
  }
  return found;
});
