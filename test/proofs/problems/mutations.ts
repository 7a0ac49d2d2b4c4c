/** Changes to a file as YAML: keys and items taken away, doubled, renamed, moved; values of another type or kind. */

import { type Document, isMap, isScalar, isSeq, type Node, Pair, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Chance } from '../../pool/chance.ts';
import type { Kind } from './exchange.ts';
import { misspelt, nodeOf, oddTest } from './odd-values.ts';
import { PIECES, VALUES } from './words.ts';

/** What a change may draw on: the seeds' own keys, and their values by key. */
export interface Material {
  readonly kind: Kind;
  readonly keys: readonly string[];
  readonly values: ReadonlyMap<string, readonly Node[]>;
}

type Change = (document: Document, chance: Chance, material: Material) => void;

/** A mapping, and the key above it. */
interface Placed {
  readonly map: YAMLMap;
  readonly above: string;
}

function mapsIn(document: Document): Placed[] {
  const found: Placed[] = [];
  visit(document, {
    Map(_, map, path) {
      const above = path.findLast((each) => 'key' in each && isScalar(each.key));
      found.push({ map, above: above !== undefined && 'key' in above ? String(above.key) : '' });
    },
  });
  return found.filter(({ map }) => map.items.length > 0);
}

function listsIn(document: Document): YAMLSeq[] {
  const found: YAMLSeq[] = [];
  visit(document, {
    Seq(_, list) {
      if (list.items.length > 0) found.push(list);
    },
  });
  return found;
}

const copyOf = <Value>(value: Value): Value =>
  value instanceof Object && 'clone' in value ? ((value as Value & Node).clone() as Value) : value;

/** Does something to a pair of a mapping, both by chance. */
function atPair(change: (pair: Pair, map: YAMLMap, chance: Chance, material: Material, document: Document) => void): Change {
  return (document, chance, material) => {
    const maps = mapsIn(document);
    if (maps.length === 0) return;
    const { map } = chance.pick(maps);
    change(chance.pick(map.items), map, chance, material, document);
  };
}

/** Does something to an item of a list, both by chance. */
function atItem(change: (at: number, list: YAMLSeq, chance: Chance) => void): Change {
  return (document, chance) => {
    const lists = listsIn(document);
    if (lists.length === 0) return;
    const list = chance.pick(lists);
    change(chance.below(list.items.length), list, chance);
  };
}

/** A mapping about a field, or the value of `test`. */
const changeTest: Change = (document, chance) => {
  const tests = mapsIn(document).flatMap(({ map }) => map.items.filter(({ key }) => ['test', 'criteria', 'meets'].includes(String(key))));
  if (tests.length === 0) return;
  const pair = chance.pick(tests);
  const test = oddTest(chance);
  const wanted = { test, criteria: `[{id: odd${chance.below(3)}, test: ${test}}]`, meets: `[${test}]` };
  pair.value = nodeOf(wanted[String(pair.key) as keyof typeof wanted]);
};

/** A piece that is known to be hard. */
const setPiece: Change = (document, chance, { kind }) => {
  const { above, keys, texts } = chance.pick(PIECES.get(kind) ?? []);
  const key = chance.pick(keys);
  const root = document.contents;
  const maps = mapsIn(document).filter((each) =>
    above === '' ? each.map === root : above === '*' ? each.map.has(key) : each.above === above,
  );
  if (maps.length > 0) chance.pick(maps).map.set(new Scalar(key), nodeOf(chance.pick(texts)));
};

/** A bad value in a list of values, or a whole test where none belongs. */
const setItem = atItem((at, list, chance) => {
  list.items[at] = nodeOf(chance.once(6) ? oddTest(chance) : chance.pick(VALUES));
});

/** The same key as it stands in any seed. */
const borrow = atPair((pair, _map, chance, { values }) => {
  const known = values.get(String(pair.key)) ?? [];
  if (known.length > 0) pair.value = copyOf(chance.pick(known));
});

const wrap = atPair((pair, _map, chance) => {
  const value = pair.value as Node | null;
  const inList = nodeOf('[x]') as YAMLSeq;
  inList.items = [value];
  const inMap = nodeOf('{a: x}') as YAMLMap;
  inMap.items = [new Pair(new Scalar(chance.pick(['value', 'a', 'id', 'from'])), value)];
  pair.value = chance.pick([inList, inMap]);
});

const unwrap = atPair((pair) => {
  if (isSeq(pair.value)) pair.value = pair.value.items[0] ?? null;
  else if (isMap(pair.value)) pair.value = pair.value.items[0]?.value ?? null;
});

const moveKey = atPair((pair, map, chance, _material, document) => {
  map.items.splice(map.items.indexOf(pair), 1);
  const maps = mapsIn(document);
  if (maps.length > 0) chance.pick(maps).map.items.push(pair);
});

const addKey = atPair((_pair, map, chance, { keys, values }) => {
  const key = chance.pick(keys);
  map.items.push(new Pair(new Scalar(key), copyOf(chance.pick(values.get(key) ?? [null]))));
});

const nestDeeply = atPair((pair, _map, chance) => {
  const depth = chance.pick([5, 40, 120]);
  pair.value = nodeOf(chance.pick([`${'['.repeat(depth)}a${']'.repeat(depth)}`, `${'{a: '.repeat(depth)}b${'}'.repeat(depth)}`]));
});

const renameKey = atPair((pair, _map, chance, { keys }) => {
  pair.key = new Scalar(chance.pick(keys));
});

const misspellKey = atPair((pair, _map, chance) => {
  pair.key = new Scalar(misspelt(String(pair.key), chance));
});

const setValue = atPair((pair, _map, chance) => {
  pair.value = nodeOf(chance.pick(VALUES));
});

const misspellValue = atPair((pair, _map, chance) => {
  pair.value = isScalar(pair.value) ? new Scalar(misspelt(String(pair.value), chance)) : null;
});

/** Another kind's schema, a wrong one, or none. */
const changeSchema: Change = (document, chance) => {
  if (!isMap(document.contents)) return;
  const schema = chance.pick(['criteria/v1', 'plan/v1', 'recipe/v1', 'grid/v1', 'criteria/v2', 'plan/v2', 'x', null]);
  if (schema === null) document.contents.delete('schema');
  else document.contents.set(new Scalar('schema'), new Scalar(`arrima-sim/${schema}`));
};

const swapValues: Change = (document, chance) => {
  const pairs = mapsIn(document).flatMap(({ map }) => map.items);
  if (pairs.length === 0) return;
  const [first, second] = [chance.pick(pairs), chance.pick(pairs)];
  // Copies, so that nothing can be put into itself.
  [first.value, second.value] = [copyOf(second.value), copyOf(first.value)];
};

/** Each as often as it stands here. */
export const CHANGES: readonly Change[] = [
  atPair((pair, map) => void map.items.splice(map.items.indexOf(pair), 1)),
  atPair((pair, map, chance) => void map.items.splice(chance.below(map.items.length + 1), 0, copyOf(pair))),
  ...[renameKey, misspellKey, setValue, setValue, setValue, misspellValue, misspellValue],
  atItem((at, list) => void list.items.splice(at, 1)),
  atItem((at, list, chance) => void list.items.splice(chance.below(list.items.length + 1), 0, copyOf(list.items[at]))),
  atItem((at, list, chance) => void list.items.push(...list.items.splice(at, 1 + chance.below(2)))),
  ...[setItem, borrow, wrap, unwrap, moveKey, addKey, swapValues, swapValues, changeTest, changeTest, changeTest],
  ...[setPiece, setPiece, setPiece, setPiece],
];

/** Changes that leave little else to see: made seldom. */
export const DRASTIC: readonly Change[] = [changeSchema, changeSchema, nestDeeply];
