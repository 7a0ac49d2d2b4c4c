/** `--set PATH=VALUE`: a value of a file changed before the file is checked. */

import { isMap, isSeq, type Node, Pair, Scalar, YAMLMap } from 'yaml';
import { type Location, type Problems, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import { cut } from '../words/printable.ts';
import { isNothing, textOf } from './scalar-text.ts';
import { DEEPEST, parseYaml, type YamlText } from './yaml.ts';

/**
 * Applies the changes in order to a parsed file and gives the root and the locations of its nodes: nodes of a change
 * are located in the text of the change.
 */
export function applyChanges(yaml: YamlText, changes: readonly string[], problems: Problems): YamlText {
  const origins = new WeakMap<Node, YamlText>();
  let root = yaml.root;
  for (const change of changes) {
    const at = change.indexOf('=');
    const path = change.slice(0, at);
    const file = changeName(change);
    const value = parseYaml(change.slice(at + 1), file, problems);
    if (value === null) continue;
    if (path.split('.', DEEPEST + 1).length > DEEPEST) {
      problems.report(problem('nested_too_deep', { deepest: DEEPEST }, { file }));
      continue;
    }
    const node = value.root ?? nothing();
    mark(node, value, origins);
    if (root === null) root = new YAMLMap();
    const newKey = (text: string): Scalar => {
      const key = new Scalar(text);
      origins.set(key, value);
      return key;
    };
    const newMap = (): YAMLMap => {
      const map = new YAMLMap();
      origins.set(map, value);
      return map;
    };
    if (isMap(root))
      put(root, path, node, { newKey, newMap }, (near, step) =>
        problems.report(problem('unknown_path', { path, near }, { file, value: step })),
      );
  }
  const locate = (node: Node | null): Location => ((node && origins.get(node)) ?? yaml).locate(node);
  return { root, locate };
}

/** The text at a path of a parsed file; null where nothing stands, or no text. */
export function textAtPath(root: Node | null, path: string): string | null {
  let node = root;
  for (const step of path.split('.')) node = node === null ? null : child(node, step);
  return node instanceof Scalar ? textOf(node) : null;
}

/** A path is told up to so many characters. */
const LONGEST_PATH = 80;

/** The name of a change in problems, in place of a file name. */
export function changeName(change: string): string {
  return `--set ${cut(change.slice(0, change.indexOf('=')), LONGEST_PATH)}`;
}

/** The node of an empty value, as in `--set limit=`. */
function nothing(): Scalar {
  const scalar = new Scalar('');
  scalar.type = Scalar.PLAIN;
  return scalar;
}

/** Records from which text a node and all nodes below it came. */
function mark(node: Node, origin: YamlText, origins: WeakMap<Node, YamlText>): void {
  origins.set(node, origin);
  if (isSeq(node)) for (const item of node.items) mark(item as Node, origin, origins);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      mark(key as Node, origin, origins);
      if (value !== null) mark(value as Node, origin, origins);
    }
  }
}

/**
 * Puts a value at a path. A step of the path is a key of a mapping (added when absent), or the id of an item of a list,
 * else its index from 0.
 */
function put(
  root: YAMLMap,
  path: string,
  value: Node,
  { newKey, newMap }: { newKey: (text: string) => Scalar; newMap: () => YAMLMap },
  refuse: (near: string | null, step: string) => void,
): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let parent: Node = root;
  for (const step of steps) {
    const next: Node | null = child(parent, step) ?? (isMap(parent) ? assign(parent, newKey(step), newMap()) : null);
    if (next === null) {
      refuse(nearId(parent, step), step);
      return;
    }
    parent = next;
  }
  if (isMap(parent)) {
    assign(parent, newKey(last), value);
    return;
  }
  const index = isSeq(parent) ? itemIndex(parent.items as Node[], last) : null;
  if (isSeq(parent) && index !== null) parent.items[index] = value;
  else refuse(nearId(parent, last), last);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => textOf(pair.key as Scalar) === key);
}

/** Sets the value of a key, which is added when absent. */
function assign(map: YAMLMap, key: Scalar, value: Node): Node {
  const pair = pairOf(map, textOf(key));
  if (pair === undefined) map.items.push(new Pair(key, value));
  else {
    // What is wrong with the key, such as that it has no value, is the change's.
    pair.key = key;
    pair.value = value;
  }
  return value;
}

/** The node to which a step of the path leads; null when there is none. */
function child(parent: Node, step: string): Node | null {
  if (isMap(parent)) {
    const value = (pairOf(parent, step)?.value as Node | undefined) ?? null;
    return isNothing(value) ? null : value;
  }
  const index = isSeq(parent) ? itemIndex(parent.items as Node[], step) : null;
  return isSeq(parent) && index !== null ? (parent.items[index] as Node) : null;
}

function nearId(parent: Node, step: string): string | null {
  const ids = isSeq(parent) ? (parent.items as Node[]).map(idOf).filter((id) => id !== null) : [];
  return nearest(step, ids);
}

function itemIndex(items: readonly Node[], step: string): number | null {
  const byId = items.findIndex((item) => idOf(item) === step);
  if (byId !== -1) return byId;
  return /^(?:0|[1-9][0-9]*)$/.test(step) && Number(step) < items.length ? Number(step) : null;
}

function idOf(node: Node): string | null {
  const id = isMap(node) ? node.items.find(({ key }) => textOf(key as Scalar) === 'id')?.value : null;
  return id instanceof Scalar ? textOf(id) : null;
}
