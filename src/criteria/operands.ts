/** Values of operators, read by how each is written and made a condition that the engine decides. */

import { isScalar, isSeq, type Node } from 'yaml';
import { decodeBoolean } from '../cells/amounts.ts';
import { decodeDate } from '../cells/dates.ts';
import { type Decoded, isRefused } from '../cells/refused.ts';
import { decodeText } from '../cells/texts.ts';
import { rangeDecoder, traitsOf } from '../cells/types.ts';
import { type Condition, type Field, type FieldType, OPERATORS, type OperandValue, type Written } from '../engine/index.ts';
import { problem } from '../problems/problem.ts';
import { type NodeReader, textOf } from '../schema/nodes.ts';
import { type Asked, type Listed, listedIn } from './listed.ts';

/** The value of an operator: as read, as written, and the list that it names. */
interface Operand {
  readonly value: OperandValue;
  readonly operand: readonly string[];
  readonly list: string | null;
}

/** A condition with its value as written, and the list that it names. */
export type ReadCondition = Omit<Operand, 'value'> & { readonly condition: Condition };

type ReadOperand = (reader: NodeReader, node: Node, asked: Asked) => Operand | null;

/** One reader for each way in which a value is written; null when it is wrong, with the problems reported. */
const READERS = {
  one: (reader, node, asked) => decodeListed(reader, listedIn(reader, node, asked, 'scalar'), asked),
  pair: readPair,
  one_or_list: (reader, node, asked) => {
    const listed = listedIn(reader, node, asked, 'scalar_or_list');
    if (listed?.values.some(({ text }) => text === '') === true) reader.report(node, 'empty_list', { key: asked.operator });
    return decodeListed(reader, listed, asked);
  },
  list_or_name: (reader, node, asked) => decodeListed(reader, listedIn(reader, node, asked, 'list_or_name'), asked),
  any: (reader, node, asked) => decodeListed(reader, listedIn(reader, node, asked, 'any'), asked),
  day: (reader, node, asked) => readSingle(reader, node, asked, 'date', decodeDate, (day) => ({ kind: 'day', day })),
  flag: (reader, node, asked) => readSingle(reader, node, asked, 'boolean', decodeBoolean, (flag) => ({ kind: 'flag', flag: flag === 1 })),
} as const satisfies Readonly<Record<Written, ReadOperand>>;

/** Reads the value of an operator; null when it is wrong, with the problems reported. */
export function readOperand(reader: NodeReader, node: Node, asked: Asked): ReadCondition | null {
  const { written, condition } = OPERATORS[asked.operator];
  const read = READERS[written](reader, node, asked);
  return read === null ? null : { condition: condition(read.value), operand: read.operand, list: read.list };
}

/** Two bounds, the lower first. */
function readPair(reader: NodeReader, node: Node, { operator, field, zone }: Asked): Operand | null {
  const items = isSeq(node) ? reader.list(node, operator) : null;
  if (items === null || items.length !== 2) {
    reader.report(node, 'wrong_operand', { operator, wanted: 'pair' });
    return null;
  }
  const [first = null, last = null] = items;
  const decode = rangeDecoder(field, zone);
  const from = reader.value(first, field.name, field.type, decode);
  const to = reader.value(last, field.name, field.type, decode);
  if (from === null || to === null) return null;
  if (from.low > to.high) {
    reader.report(node, 'bounds_upside_down', {});
    return null;
  }
  return { value: { kind: 'ranges', ranges: [from, to] }, operand: [sourceOf(first), sourceOf(last)], list: null };
}

/** One value of another type than the field's. */
function readSingle(
  reader: NodeReader,
  node: Node,
  { operator, field }: Asked,
  type: FieldType,
  decode: (text: string) => Decoded<number>,
  asValue: (decoded: number) => OperandValue,
): Operand | null {
  if (!isScalar(node)) {
    reader.report(node, 'wrong_operand', { operator, wanted: 'scalar' });
    return null;
  }
  const decoded = reader.value(node, field.name, type, decode);
  return decoded === null ? null : { value: asValue(decoded), operand: [sourceOf(node)], list: null };
}

function sourceOf(node: Node | null): string {
  return isScalar(node) ? textOf(node) : '';
}

/** Values of the field's type: texts, or ranges of amounts. */
function decodeListed(reader: NodeReader, listed: Listed | null, { field, zone }: Asked): Operand | null {
  if (listed === null) return null;
  const { list } = listed;
  const traits = traitsOf(field.type);
  if (traits.includes('text') || traits.includes('codes')) {
    const texts = decodeEach(reader, field, listed, (text) =>
      traits.includes('codes') && text.includes('|') ? { reason: 'form' } : decodeText(text, false),
    );
    return texts === null ? null : { value: { kind: 'texts', texts }, operand: texts, list };
  }
  const ranges = decodeEach(reader, field, listed, rangeDecoder(field, zone));
  return ranges === null ? null : { value: { kind: 'ranges', ranges }, operand: listed.values.map(({ text }) => text), list };
}

/** Values decoded one by one, each problem at the value's own place; null when one is wrong or there is none. */
function decodeEach<Value>(
  reader: NodeReader,
  field: Field,
  listed: Listed,
  decode: (text: string) => Decoded<Value>,
): readonly [Value, ...Value[]] | null {
  const values: Value[] = [];
  for (const { text, place, named } of listed.values) {
    const value = decode(text);
    if (!isRefused(value)) values.push(value);
    else
      reader.problems.report(
        problem('value_refused', { field: field.name, type: field.type, refused: value }, { ...place, value: text }),
        named,
      );
  }
  const [first, ...others] = values;
  return first === undefined || values.length < listed.values.length ? null : [first, ...others];
}
