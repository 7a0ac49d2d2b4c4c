/** Odd files, each made from its own number and the seed: a sound file with one to four changes, now and then with many. */

import { type Document, isMap, isScalar, type Node, parseDocument, Scalar, visit } from 'yaml';
import { Chance } from '../../pool/chance.ts';
import type { File, Kind } from './exchange.ts';
import { CHANGES, DRASTIC, type Material } from './mutations.ts';
import type { Seed } from './seeds.ts';
import { DRASTIC_TEXTS, TEXT_CHANGES } from './texts.ts';
import { VALUES } from './words.ts';

/** A seed, read once. */
interface Read {
  readonly seed: Seed;
  readonly document: Document;
}

/** Makes the files of a kind. */
export class OddFiles {
  readonly #kind: Kind;
  readonly #read: readonly Read[];
  readonly #material: Material;

  constructor(kind: Kind, seeds: readonly Seed[]) {
    this.#kind = kind;
    this.#read = seeds.map((seed) => ({ seed, document: parseDocument(seed.text, { schema: 'failsafe', uniqueKeys: false }) }));
    this.#material = materialOf(kind, this.#read);
  }

  /** The file of a number: always the same from the same seed. */
  make(seed: number, number: number): File {
    const chance = new Chance(seed, number);
    const { seed: from, document: sound } = chance.pick(this.#read);
    const name = `${from.folder === '.' ? '' : `${from.folder}/`}${this.#kind}.yaml`;
    const set = this.#kind === 'criteria' && chance.once(12) ? changesOf(chance) : [];
    let left = chance.once(25) ? 20 + chance.below(60) : chance.pick([1, 1, 1, 2, 2, 3, 4]);
    let text = from.text;
    if (!chance.once(5)) {
      const document = sound.clone();
      for (; left > 0 && !(left === 1 && chance.once(4)); left--) chance.pick(CHANGES)(document, chance, this.#material);
      if (chance.once(40)) chance.pick(DRASTIC)(document, chance, this.#material);
      text = written(document);
    }
    for (; left > 0; left--) text = chance.pick(TEXT_CHANGES)(text, chance);
    if (chance.once(40)) text = chance.pick(DRASTIC_TEXTS)(text, chance);
    return { kind: this.#kind, name, text, set };
  }
}

/** A word for what has no value, taken out of the text again: the library writes null only in schemas that also read numbers. */
const NOTHING = 'odd-nothing';

function written(document: Document): string {
  const filled = <Value>(value: Value): Value | Scalar =>
    value === null || (isScalar(value) && value.value === null) ? new Scalar(NOTHING) : value;
  visit(document, {
    Seq(_, list) {
      list.items = list.items.map(filled);
    },
    Pair(_, pair) {
      pair.key = filled(pair.key);
      pair.value = filled(pair.value);
    },
  });
  document.contents = filled(document.contents);
  return document.toString({ lineWidth: 0 }).replaceAll(NOTHING, '');
}

function changesOf(chance: Chance): string[] {
  const paths = [
    'limit',
    'round.date',
    'groups.0.select.top',
    'groups.0.select',
    'groups.g.rank',
    'groups.x.select',
    'id.x',
    'groups.9',
    'score.grid',
  ];
  return Array.from({ length: 1 + chance.below(2) }, () => `${chance.pick(paths)}=${chance.pick([...VALUES, '[1', '&a 1', ''])}`);
}

function materialOf(kind: Kind, read: readonly Read[]): Material {
  const values = new Map<string, Node[]>();
  for (const { document } of new Map(read.map((each) => [each.seed.text, each])).values()) {
    visit(document, {
      Map(_, map) {
        for (const { key, value } of isMap(map) ? map.items : []) {
          if (isScalar(key)) values.set(String(key), [...(values.get(String(key)) ?? []), value as Node].slice(-60));
        }
      },
    });
  }
  return { kind, keys: [...values.keys()], values };
}
