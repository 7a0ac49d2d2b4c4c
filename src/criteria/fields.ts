/** Fields: the standard columns, and those that a criteria file declares under `fields`. */

import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Field, FieldType, Text } from '../engine/index.ts';
import columnsYaml from '../law/columns.yaml';
import valuesYaml from '../law/values.yaml';
import { foldCase, foldHeader } from '../pool/cells/trim.ts';
import { Problems } from '../problems.ts';
import { type Mapping, NodeReader, textOf } from './nodes.ts';
import { parseYaml } from './yaml.ts';

const TYPES: readonly FieldType[] = ['text', 'code', 'integer', 'number', 'boolean', 'date', 'datetime', 'codes', 'periods', 'enumeration'];

/** Keys of a declared field, and those that only the tool's own columns have. */
const DECLARED = ['type', 'values', 'column', 'label', 'assumption'];
const STANDARD = [...DECLARED, 'alias', 'from', 'to', 'unit', 'meaning'];

let standard: ReadonlyMap<string, Field> | null = null;

/** The standard columns by name, as `law/columns.yaml` says them. */
export function standardFields(): ReadonlyMap<string, Field> {
  if (standard !== null) return standard;
  const problems = new Problems();
  const yaml = parseYaml(columnsYaml, 'columns.yaml', problems);
  const reader = new NodeReader(problems, (node) => yaml?.place(node) ?? {});
  const columns = reader.mapping(yaml?.root ?? null, 'columns.yaml', ['columns'], ['columns']);
  const labels = valueLabels();
  const fields = new Map<string, Field>();
  for (const [name, { value }] of reader.entries(columns?.get('columns')?.value ?? null, 'columns') ?? []) {
    const keys = reader.mapping(value, name, STANDARD, ['type', 'alias', 'label', 'meaning']);
    const field = keys === null ? null : readField(reader, name, keys);
    if (field === null) continue;
    fields.set(name, { ...field, values: field.values.map((each) => ({ ...each, label: labels.get(each.value) ?? each.label })) });
  }
  if (problems.total > 0) throw new Error(`columns.yaml: ${JSON.stringify(problems[0])}`);
  standard = fields;
  return fields;
}

/** How the values of standard columns are read aloud, as `law/values.yaml` says it. */
function valueLabels(): ReadonlyMap<string, Text> {
  const problems = new Problems();
  const yaml = parseYaml(valuesYaml, 'values.yaml', problems);
  const reader = new NodeReader(problems, (node) => yaml?.place(node) ?? {});
  const keys = reader.mapping(yaml?.root ?? null, 'values.yaml', ['values'], ['values']);
  const entries = [...(reader.entries(keys?.get('values')?.value ?? null, 'values') ?? [])];
  const labels = entries.map(([value, entry]) => [value, reader.bilingual(entry, value, value)] as const);
  if (problems.total > 0) throw new Error(`values.yaml: ${JSON.stringify(problems[0])}`);
  return new Map(labels);
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
    if (first !== undefined) reader.report(key, 'C405', { first, second: name });
    columns.set(column, name);
  }
  return fields;
}

/** A standard column under another header: it keeps its type and values. */
function movedField(reader: NodeReader, known: Field, key: Node, keys: Mapping): Field | null {
  const column = reader.optional(keys, 'column', 'column');
  if (keys.has('type') || keys.has('values')) reader.report(key, 'C401', { name: known.name });
  else if (column === null) reader.report(key, 'C203', { key: 'column', example: null });
  const label = keys.has('label') ? reader.bilingual(keys.get('label'), 'label', known.name) : known.label;
  return column === null ? null : { ...known, column, label, assumption: reader.flag(keys, 'assumption') };
}

function declaredField(reader: NodeReader, name: string, key: Node, keys: Mapping): Field | null {
  const type = keys.get('type');
  if (type === undefined || type.value === null) {
    if (type === undefined) reader.report(key, 'C203', { key: 'type', example: null });
    else reader.report(type.key, 'C205', { key: 'type' });
    return null;
  }
  const field = readField(reader, name, keys);
  return field === null ? null : { ...field, column: field.column ?? name };
}

function readField(reader: NodeReader, name: string, keys: Mapping): Field | null {
  const type = reader.word(keys.get('type')?.value ?? null, 'type', TYPES);
  if (type === null) return null;
  const key = keys.get('type')?.key ?? null;
  const values = keys.get('values')?.value ?? null;
  if (type === 'enumeration' && values === null) reader.report(key, 'C402', { name });
  if (type !== 'enumeration' && keys.has('values')) reader.report(keys.get('values')?.key ?? null, 'C403', { name });
  const bound = (word: 'from' | 'to'): number | null => {
    const node = keys.get(word)?.value ?? null;
    return node === null ? null : reader.number(node, word);
  };
  return {
    name,
    type,
    column: reader.optional(keys, 'column', 'column'),
    alias: reader.optional(keys, 'alias', 'alias'),
    values: type === 'enumeration' && values !== null ? readValues(reader, values) : [],
    from: bound('from'),
    to: bound('to'),
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
    if (first !== undefined) reader.report(item, 'C404', { first, second: text });
    seen.set(foldCase(text), text);
    return text;
  };
  if (!isMap(node)) {
    const items = reader.list(node, 'values') ?? [];
    if (items.length === 0) reader.report(node, 'C209', { key: 'values' });
    return items.flatMap((item) => {
      const value = take(item);
      return value === null ? [] : [{ value, aliases: [], label: aloud(value, value) }];
    });
  }
  const entries = [...(reader.entries(node, 'values') ?? [])];
  if (entries.length === 0) reader.report(node, 'C209', { key: 'values' });
  return entries.map(([value, { key, value: aliases }]) => {
    take(key);
    const words = aliases === null ? [] : isSeq(aliases) ? (reader.list(aliases, 'values') ?? []) : [aliases];
    const others = words.filter((word) => word === null || !(isScalar(word) && textOf(word) === value)).map(take);
    const known = others.filter((word) => word !== null);
    // Values are English words; where a pool may say them in French, so does whoever reads them aloud.
    return { value, aliases: known, label: aloud(known[0] ?? value, value) };
  });
}

function aloud(fr: string, en: string): Text {
  return { fr: fr.replaceAll('_', ' '), en: en.replaceAll('_', ' ') };
}
