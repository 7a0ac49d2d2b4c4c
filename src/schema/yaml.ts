/** YAML as this tool reads it: one plain document of mappings, lists and texts, each with its location. */

import { type Alias, Composer, type CST, type Document, isAlias, isMap, isScalar, isSeq, Lexer, type Node, Parser } from 'yaml';
import { type Location, type ProblemArguments, type Problems, problem } from '../problems/problem.ts';
import { lineOfMergeMark } from '../words/merge-marks.ts';
import { offsetsOf } from './offsets.ts';
import { plainTextOf } from './scalar-text.ts';
import { noBreakSpaceAt, type Slip, signNear, slipAt, spoiltAt } from './slips.ts';

/** Bytes, or characters, that a YAML file may have: of a longer one no more than this is even read. */
export const MOST_YAML_BYTES: number = 1 << 22;

/** The YAML library calls itself for each level of nesting and would exhaust the stack: deeper texts are refused before it composes them. */
export const DEEPEST = 100;

/** Characters that YAML 1.2 does not allow, and surrogates without their other half. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/u;

/** A document, and the location of each of its nodes. */
export interface YamlText {
  readonly root: Node | null;
  locate(node: Node | null): Location;
}

/** Parses a text; null when it cannot be read, with the problems reported. */
export function parseYaml(source: string, file: string, problems: Problems): YamlText | null {
  // A lone CR ends a line in YAML 1.2, but the YAML library takes it for a space.
  const text = source.replace(/\r(?!\n)/g, '\n');
  const before = problems.total;
  if (text.length > MOST_YAML_BYTES) {
    problems.report(problem('file_too_long', { most: MOST_YAML_BYTES }, { file, line: 1, column: 1 }));
    return null;
  }
  const lineAndColumn = offsetsOf(text);
  const at = (offset: number): Location => ({ file, ...lineAndColumn(offset) });
  const merge = lineOfMergeMark(text);
  if (merge !== null) {
    problems.report(problem('unfinished_merge', {}, { file, line: merge, column: 1 }));
    return null;
  }
  const control = text.search(FORBIDDEN);
  if (control !== -1) {
    problems.report(problem('unreadable_yaml', { reason: 'CONTROL', instead: [] }, { ...at(control), value: text[control] }));
    return null;
  }
  const composer = new Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false, strict: true });
  const refuse = (what: ProblemArguments['refused_yaml_feature']['what'], offset: number): void =>
    problems.report(problem('refused_yaml_feature', { what }, at(offset)));
  const documents: Document.Parsed[] = [];
  try {
    withoutStacks(() => {
      for (const document of composer.compose(tokens(text, refuse), true, text.length)) documents.push(document);
    });
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    problems.report(problem('nested_too_deep', { deepest: DEEPEST }, at(error.offset)));
    return null;
  }
  const [first, second] = documents;
  if (second !== undefined) refuse('documents', second.range[0]);
  // After one mistake the YAML library reports errors that only follow from it: the first problem is the one to mend.
  const [slip] = [...(first?.errors ?? [])].sort((a, b) => a.pos[0] - b.pos[0]);
  const report = ({ reason, instead, offset, value }: Slip): void =>
    problems.report(problem('unreadable_yaml', { reason, instead }, { ...at(offset), value }));
  if (slip !== undefined) report(slipAt(text, slip.code, slip.pos[0]));
  if (problems.total > before) return null;
  const root = first?.contents ?? null;
  refuseReferences(root, (what, offset) => {
    const sign = what === 'tag' ? signNear(text, offset) : null;
    if (sign === null) refuse(what, offset);
    else report(sign);
  });
  if (problems.total === before) for (const offset of spoiltKeys(root)) report(noBreakSpaceAt(offset));
  return problems.total > before ? null : { root, locate: (node) => at(node?.range?.[0] ?? 0) };
}

/** Runs the YAML library, which makes an error for each mistake: where in the code it did concerns nobody, and takes most of the time. */
function withoutStacks(work: () => void): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('too deep');
    this.offset = offset;
  }
}

function* tokens(text: string, refuse: (what: 'directive', offset: number) => void): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'directive') refuse('directive', token.offset);
      yield token;
    }
    if (parser.stack.length > DEEPEST) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}

/** Tags, anchors and aliases would let a text mean more than it says. */
function refuseReferences(
  node: Node | Alias | null | undefined,
  refuse: (what: 'tag' | 'anchor' | 'alias' | 'merge', offset: number) => void,
): void {
  if (node === null || node === undefined) return;
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node)) {
    refuse('alias', offset);
    return;
  }
  if (node.anchor !== undefined) refuse('anchor', offset);
  if (node.tag !== undefined) refuse('tag', offset);
  if (isSeq(node)) for (const item of node.items) refuseReferences(item as Node, refuse);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.value === '<<') refuse('merge', key.range?.[0] ?? 0);
      refuseReferences(key as Node, refuse);
      refuseReferences(value as Node | null, refuse);
    }
  }
}

/** Where keys have a no-break space that spoils them: to YAML it is a letter like others. */
function* spoiltKeys(node: Node | null): Generator<number> {
  if (isSeq(node)) for (const item of node.items) yield* spoiltKeys(item as Node);
  if (!isMap(node)) return;
  for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
    const at = spoiltAt(plainTextOf(key) ?? '');
    if (at !== null) yield (key.range?.[0] ?? 0) + at;
    yield* spoiltKeys(value);
  }
}
