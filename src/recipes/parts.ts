/** Draws made of other draws: one of several by weight, by the text of another column, or by the first test that is true. */

import type { Field } from '../engine/index.ts';
import { ahead } from '../schema/ahead.ts';
import { entries, type Key } from '../schema/entries.ts';
import { listOf } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, text } from '../schema/scalars.ts';
import { transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { isCell } from './cell.ts';
import { MOST_NUMBERS } from './chance.ts';
import type { CellContext } from './context.ts';
import { type Beside, type DrawSchema, gives } from './forms.ts';
import { namedTest } from './tests.ts';
import type { Draw } from './types.ts';
import { type Weighted, withBlank } from './weights.ts';

/** Several draws, each with a weight: together they make a distribution of any shape. */
export function mixDraw(part: DrawSchema, beside: Beside): DrawSchema {
  const mix = listOf(ahead('weight', count(), '1', part), (items, _, context: CellContext): Weighted<Draw> => {
    const sound = items.map((item) => item.read(context)).filter((each) => each !== null);
    return { parts: sound.map(([, draw]) => draw), weights: sound.map(([weight]) => weight), size: items.length };
  });
  return mapping({ mix, blank: count(), ...beside }, (keys, _, context: CellContext): Draw | null => {
    if (!gives('mix', keys.mix, context.field)) return null;
    const read = keys.mix.read(context) ?? { parts: [], weights: [], size: 0 };
    const weighted = withBlank(read, keys.blank, { kind: 'text', text: '' }, keys.mix.at);
    return weighted === null ? null : { kind: 'mix', draws: weighted.parts, upTo: weighted.upTo };
  });
}

/** Several draws, each dealt to so many people: the margin is met exactly. */
export function dealDraw(part: DrawSchema, beside: Beside): DrawSchema {
  const parts = listOf(
    ahead('count', count(), '1', part),
    (items, _, context: CellContext) => {
      const sound = items.map((item) => item.read(context)).filter((each) => each !== null);
      return { sound: sound.map(([people, draw]) => ({ count: people, draw })), size: items.length };
    },
    { least: 1 },
  );
  return mapping({ deal: parts, ...beside }, (keys, _, context: CellContext): Draw | null => {
    if (!gives('deal', keys.deal, context.field)) return null;
    const read = keys.deal.read(context);
    if (read === null || read.sound.length < read.size) return null;
    if (read.size > 0 && read.sound.every((each) => each.count === 0)) keys.deal.at.report('wrong_weights', { most: MOST_NUMBERS }, '');
    return { kind: 'deal', parts: read.sound };
  });
}

/** Whether a part of a draw is dealt, which only the whole of it can be. */
export function dealsWithin(draw: Draw): boolean {
  const inner =
    draw.kind === 'mix'
      ? draw.draws
      : draw.kind === 'deal'
        ? draw.parts.map((part) => part.draw)
        : draw.kind === 'by'
          ? [...draw.cases.values(), draw.otherwise]
          : draw.kind === 'when'
            ? [...draw.cases.map((each) => each.draw), draw.otherwise]
            : [];
  return inner.some((each) => each.kind === 'deal' || dealsWithin(each));
}

/** A column of the recipe that a draw looks at. */
const column = transform(text, (name, at, { columns }: CellContext) => {
  const field = columns.get(name);
  if (field === undefined) at.report('unknown_recipe_column', () => ({ name, near: nearest(name, columns.keys()) }));
  return field ?? null;
});

/** The context in which the cases of `by` are read; `other` is the column that decides, null where it is not known. */
interface CaseContext {
  readonly cell: CellContext;
  readonly other: Field | null;
}

interface Cases {
  readonly draws: ReadonlyMap<string, Draw>;
  readonly size: number;
}

/** A draw for each text that another column may have. */
export function byDraw(draw: DrawSchema, beside: Beside): DrawSchema {
  const cases = entries(draw, (keys, _, { cell, other }: CaseContext): Cases => {
    const draws = new Map<string, Draw>();
    for (const [each, { key, readBare }] of keys) {
      // The other column cannot have a text that its type refuses, so such a case would never be used.
      const seen = other === null || isCell(key, each, other, cell.zone);
      const read = readBare(cell);
      if (seen && read !== null) draws.set(each, read);
    }
    return { draws, size: keys.size };
  });
  return mapping({ by: column, cases, otherwise: draw, ...beside }, (keys, _, context: CellContext): Draw | null => {
    if (!gives('by', keys.by, context.field)) return null;
    const other = keys.by.read(context);
    if (!keys.cases.given) {
      const at = keys.cases.has ? keys.cases.key : keys.by.at;
      at.report('missing_key', { key: 'cases', example: null }, '');
    }
    const { draws, size } = keys.cases.read({ cell: context, other }) ?? { draws: new Map<string, Draw>(), size: 0 };
    const otherwise = otherwiseOf(keys.otherwise, keys.by.at, context);
    if (other === null || otherwise === null || draws.size < size) return null;
    return { kind: 'by', column: other.name, cases: draws, otherwise };
  });
}

/** A draw for each test; the first test that is true decides. */
export function whenDraw(draw: DrawSchema, beside: Beside): DrawSchema {
  const oneCase = mapping({ test: needed(namedTest), draw: needed(draw) }, (keys, _, context: CellContext) => {
    const test = keys.test.read(context);
    const read = keys.draw.readBare(context);
    return test === null || read === null ? null : { test, draw: read };
  });
  const when = listOf(oneCase, (items, _, context: CellContext) => {
    const sound = items.map((item) => item.read(context)).filter((each) => each !== null);
    return { sound, size: items.length };
  });
  return mapping({ when, otherwise: draw, ...beside }, (keys, _, context: CellContext): Draw | null => {
    if (!gives('when', keys.when, context.field)) return null;
    const { sound, size } = keys.when.read(context) ?? { sound: [], size: 0 };
    const otherwise = otherwiseOf(keys.otherwise, keys.when.at, context);
    return otherwise === null || sound.length < size ? null : { kind: 'when', cases: sound, otherwise };
  });
}

function otherwiseOf(key: Key<Draw, CellContext>, form: Position, context: CellContext): Draw | null {
  if (key.has) return key.readBare(context);
  form.report('missing_key', { key: 'otherwise', example: null }, '');
  return null;
}
