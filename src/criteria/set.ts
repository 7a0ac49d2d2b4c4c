/** `--set PATH=VALUE`: a value of the criteria changed before they are checked. */

import { isMap, isSeq, type Node, Pair, Scalar, YAMLMap } from 'yaml';
import { nearest } from '../nearest.ts';
import { type Place, type Problems, problem } from '../problems.ts';
import { textOf } from './nodes.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/**
 * Applies the changes in order to a parsed file and gives the root and the places of its nodes: those of a change are
 * placed in its text.
 */
export function applyChanges(yaml: YamlText, changes: readonly string[], problems: Problems): YamlText {
  const origins = new WeakMap<Node, YamlText>();
  let root = yaml.root;
  for (const change of changes) {
    const at = change.indexOf('=');
    const path = change.slice(0, at);
    const file = `--set ${path}`;
    const value = parseYaml(change.slice(at + 1), file, problems);
    if (value === null) continue;
    const node = value.root ?? new Scalar('');
    mark(node, value, origins);
    if (root === null) root = new YAMLMap();
    if (isMap(root)) put(root, path.split('.'), node, path, { file }, problems);
  }
  const place = (node: Node | null): Place => ((node && origins.get(node)) ?? yaml).place(node);
  return { root, place };
}

/** Remembers which text a node and all below it came from. */
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

/** Puts a value at a path: keys of mappings (added when absent), items of lists by id, else by position from 0. */
function put(root: YAMLMap, path: readonly string[], value: Node, whole: string, place: Place, problems: Problems): void {
  let parent: Node = root;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(parent)) {
      const pair: Pair | undefined = parent.items.find(({ key }) => textOf(key as Scalar) === step);
      if (last) {
        if (pair === undefined) parent.items.push(new Pair(newKey(step), value));
        else pair.value = value;
        return;
      }
      if (pair === undefined) {
        const added = new YAMLMap();
        parent.items.push(new Pair(newKey(step), added));
        parent = added;
      } else parent = pair.value as Node;
    } else if (isSeq(parent)) {
      const place_ = itemPlace(parent.items as Node[], step);
      if (place_ === null) {
        const near = nearest(
          step,
          (parent.items as Node[]).map(idOf).filter((id) => id !== null),
        );
        problems.report(problem('C601', { path: whole, near }, { ...place, value: step }));
        return;
      }
      if (last) {
        parent.items[place_] = value;
        return;
      }
      parent = parent.items[place_] as Node;
    } else {
      problems.report(problem('C601', { path: whole, near: null }, { ...place, value: step }));
      return;
    }
  }
}

function newKey(text: string): Scalar {
  return new Scalar(text);
}

function itemPlace(items: readonly Node[], step: string): number | null {
  const byId = items.findIndex((item) => idOf(item) === step);
  if (byId !== -1) return byId;
  return /^(?:0|[1-9][0-9]*)$/.test(step) && Number(step) < items.length ? Number(step) : null;
}

function idOf(node: Node): string | null {
  const id = isMap(node) ? node.items.find(({ key }) => textOf(key as Scalar) === 'id')?.value : null;
  return id instanceof Scalar ? textOf(id) : null;
}
