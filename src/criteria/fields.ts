/** Fields: the standard columns, and those that a criteria file declares under `fields`. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { foldCase, foldHeader } from '../cells/trim.ts';
import { meaningOf, TYPE_NAMES } from '../cells/types.ts';
import type { Derivation, Field, FieldType, Text } from '../engine/index.ts';
import columnsYaml from '../law/columns.yaml';
import valuesYaml from '../law/values.yaml';
import { bridged, type Mapping, type NodeReader, textOf } from '../schema/nodes.ts';
import type { Schema } from '../schema/schema.ts';

/** Keys of a declared field. */
const DECLARED = ['type', 'values', 'column', 'label', 'assumption'];

/** A standard column as `law/columns.yaml` has it. */
interface StandardColumn {
  readonly type: FieldType;
  readonly alias: string;
  readonly label: Text;
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  readonly from?: string;
  readonly to?: string;
  readonly derived?: Derivation;
}

/** The columns that grids and plans mean where they name none. */
type UsualColumns = Readonly<Record<'spouse' | 'persons' | 'cancelled', string>>;

let standard: { readonly fields: ReadonlyMap<string, Field>; readonly usual: UsualColumns } | null = null;

/** The standard columns by name, as `law/columns.yaml` says them; their values are read aloud as `law/values.yaml` says it. */
export function standardFields(): ReadonlyMap<string, Field> {
  return columnsOfLaw().fields;
}

/** The columns that grids and plans mean where they name none, as `law/columns.yaml` says them. */
export function usualColumns(): UsualColumns {
  return columnsOfLaw().usual;
}

function columnsOfLaw(): NonNullable<typeof standard> {
  if (standard !== null) return standard;
  const { columns, usual }: { columns: Record<string, StandardColumn>; usual: UsualColumns } = JSON.parse(columnsYaml);
  const { values: labels }: { values: Record<string, Text> } = JSON.parse(valuesYaml);
  const fields = Object.entries(columns).map(([name, { type, alias, label, values = {}, from, to, derived = null }]): [string, Field] => {
    const known = Object.entries(values).map(([value, aliases]) => {
      const field = asValue(value, [aliases].flat());
      return { ...field, label: labels[value] ?? field.label };
    });
    const bound = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
    return [name, { name, type, column: null, alias, values: known, from: bound(from), to: bound(to), derived, label, assumption: false }];
  });
  standard = { fields: new Map(fields), usual };
  return standard;
}

/** A value with the other words for it. */
function asValue(value: string, aliases: readonly string[]): Field['values'][number] {
  // Values are English words; where a pool may say them in French, so does whoever reads them aloud.
  return { value, aliases, label: aloud(aliases[0] ?? value, value) };
}

/** The fields of a criteria file: the standard ones, with the columns that it gives them, then its own. */
export function readFields(reader: NodeReader, node: Node | null): ReadonlyMap<string, Field> {
  const fields = new Map(standardFields());
  if (node === null) return fields;
  const columns = new Map<string, string>();
  for (const [name, { key, value }] of reader.entries(node, 'fields') ?? []) {
    reader.id(key, 'fields');
    const keys = reader.mapping(value ?? key, `fields.${name}`, DECLARED);
    if (keys === null) continue;
    const known = standardFields().get(name);
    const field = known === undefined ? declaredField(reader, name, key, keys) : movedField(reader, known, key, keys);
    if (field === null) continue;
    fields.set(name, field);
    const column = foldHeader(field.column ?? name);
    const first = columns.get(column);
    if (first !== undefined) reader.report(key, 'column_declared_twice', { first, second: name });
    columns.set(column, name);
  }
  return fields;
}

/** A standard column under another header: it keeps its type and values. */
function movedField(reader: NodeReader, known: Field, key: Node, keys: Mapping): Field | null {
  const column = reader.optional(keys, 'column', 'column');
  if (keys.has('type') || keys.has('values')) reader.report(key, 'standard_field_redefined', { name: known.name });
  else if (column === null) reader.report(key, 'missing_key', { key: 'column', example: null });
  const label = keys.has('label') ? reader.bilingual(keys.get('label'), 'label', known.name) : known.label;
  return column === null ? null : { ...known, column, label, assumption: reader.flag(keys, 'assumption') };
}

function declaredField(reader: NodeReader, name: string, key: Node, keys: Mapping): Field | null {
  const type = keys.get('type');
  if (type === undefined || type.value === null) {
    if (type === undefined) reader.report(key, 'missing_key', { key: 'type', example: null });
    else reader.report(type.key, 'missing_value', { key: 'type' });
    return null;
  }
  const field = readField(reader, name, keys);
  return field === null ? null : { ...field, column: field.column ?? name };
}

function readField(reader: NodeReader, name: string, keys: Mapping): Field | null {
  const type = reader.word(keys.get('type')?.value ?? null, 'type', TYPE_NAMES);
  if (type === null) return null;
  const key = keys.get('type')?.key ?? null;
  const values = keys.get('values')?.value ?? null;
  const takesValues = meaningOf(type) === 'listed_value';
  if (takesValues && values === null) reader.report(key, 'enumeration_without_values', { name });
  if (!takesValues && keys.has('values')) reader.report(keys.get('values')?.key ?? null, 'values_without_enumeration', { name });
  return {
    name,
    type,
    column: reader.optional(keys, 'column', 'column'),
    alias: null,
    values: takesValues && values !== null ? readValues(reader, values) : [],
    from: null,
    to: null,
    derived: null,
    label: reader.bilingual(keys.get('label'), 'label', name),
    assumption: reader.flag(keys, 'assumption'),
  };
}

/** A list of values, or a mapping of each value to an alias or a list of them; no two may be equal but for case or accents. */
function readValues(reader: NodeReader, node: Node): Field['values'] {
  const seen = new Map<string, string>();
  const take = (item: Node | null): string | null => {
    const text = reader.text(item, 'values');
    if (text === null) return null;
    const first = seen.get(foldCase(text));
    if (first !== undefined) reader.report(item, 'values_too_alike', { first, second: text });
    seen.set(foldCase(text), text);
    return text;
  };
  if (!isMap(node)) {
    const items = reader.list(node, 'values') ?? [];
    if (items.length === 0) reader.report(node, 'empty_list', { key: 'values' });
    return items.flatMap((item) => {
      const value = take(item);
      return value === null ? [] : [asValue(value, [])];
    });
  }
  const entries = [...(reader.entries(node, 'values') ?? [])];
  if (entries.length === 0) reader.report(node, 'empty_list', { key: 'values' });
  return entries.map(([value, { key, value: aliases }]) => {
    take(key);
    const words = aliases === null ? [] : isSeq(aliases) ? (reader.list(aliases, 'values') ?? []) : [aliases];
    const others = words.filter((word) => word === null || !(isScalar(word) && textOf(word) === value)).map(take);
    return asValue(
      value,
      others.filter((word) => word !== null),
    );
  });
}

function aloud(fr: string, en: string): Text {
  return { fr: fr.replaceAll('_', ' '), en: en.replaceAll('_', ' ') };
}

/** The fields of a file: the standard ones, with the columns that it gives them, then its own. */
export const fields: Schema<ReadonlyMap<string, Field>> = bridged(readFields);
