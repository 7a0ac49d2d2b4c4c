/** A whole file: the text is parsed, and checked to be a file of the kind that is expected. */

import { type Node, Scalar } from 'yaml';
import type { FileKind, OrderedProblems } from '../problems/problem.ts';
import { textUnder } from './ahead.ts';
import { applyChanges } from './changes.ts';
import { byKind, refused } from './choices.ts';
import { Position } from './position.ts';
import type { Schema } from './schema.ts';
import { parseYaml } from './yaml.ts';

const KINDS: readonly FileKind[] = ['criteria', 'recipe', 'plan', 'grid'];

/** The root of a text, with changes `PATH=VALUE` applied in order; null when it cannot be read, with the problems reported. */
export function rootOf(text: string, name: string, problems: OrderedProblems, changes: readonly string[] = []): Position | null {
  const parsed = parseYaml(text, name, problems);
  if (parsed === null) return null;
  const { root, locate } = applyChanges(parsed, changes, problems);
  return new Position(root, '', { problems, locate });
}

/** The root of a text that is parsed once, and to which changes are applied each time anew. Null when it cannot be read, with the problems reported. */
export function changingRoot(
  text: string,
  name: string,
  problems: OrderedProblems,
): ((changes: readonly string[], problems: OrderedProblems) => Position) | null {
  const parsed = parseYaml(text, name, problems);
  if (parsed === null) return null;
  return (changes, found) => {
    // Changes are made in the nodes themselves: each time in a copy.
    const copy = { ...parsed, root: parsed.root === null ? null : (parsed.root.clone() as Node) };
    const { root, locate } = applyChanges(copy, changes, found);
    return new Position(root, '', { problems: found, locate });
  };
}

/** The position of a value that stands by itself, as `--set` takes it; null when it cannot be read, which is reported. */
export function valueAlone(text: string, name: string, problems: OrderedProblems): Position | null {
  const parsed = parseYaml(text, name, problems);
  return parsed === null ? null : new Position(parsed.root, '', { problems, locate: parsed.locate });
}

/** The same of a number or a day, which needs no parsing. */
export function plainValueAlone(text: string, name: string, problems: OrderedProblems): Position {
  const node = new Scalar(text);
  node.type = Scalar.PLAIN;
  return new Position(node, '', { problems, locate: () => ({ file: name, line: 1, column: 1 }) });
}

/** Refuses a file whose `schema` says that it is another kind of file of this tool: that is the only problem reported. */
export function fileOf<Value, Context>(schema: string, whole: Schema<Value, Context>): Schema<Value, Context> {
  const own = schema.split('/')[1];
  return {
    form: whole.form,
    read(at, context) {
      const said = textUnder(at, 'schema');
      const is = KINDS.find((kind) => kind !== own && said?.text?.startsWith(`arrima-sim/${kind}/`) === true);
      if (is === undefined) return whole.read(at, context);
      said?.report('other_kind_of_file', { is });
      return null;
    },
  };
}

/** Refuses an empty file, and a text whose first line looks like a line of a table: each has its own problem. */
export function notEmptyNorTable<Value, Context>(
  whole: Schema<Value, Context>,
  { empty, table }: { readonly empty: (at: Position) => void; readonly table: (at: Position) => void },
): Schema<Value, Context> {
  const text: Schema<Value, Context> = {
    form: whole.form,
    read(at, context) {
      if (!/^[^\n]*[,;\t|]/.test(at.text ?? '')) return whole.read(at, context);
      table(at);
      return null;
    },
  };
  return byKind({ nothing: refused(empty), text }, whole);
}
