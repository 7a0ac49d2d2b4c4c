/** Tests in a recipe: in the language of criteria, or by name, about columns of the recipe only. */

import { test } from '../criteria/tests.ts';
import { fieldsOf, type Test } from '../engine/index.ts';
import { byKind } from '../schema/choices.ts';
import { text } from '../schema/scalars.ts';
import { named, type Schema, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import type { ColumnContext, DrawContext } from './context.ts';

/** A test written out in full. */
export const ownTest: Schema<Test, ColumnContext> = transform(test, (read, at, { columns }: ColumnContext) => {
  const absent = fieldsOf(read).find((name) => !columns.has(name));
  if (absent === undefined) return read;
  at.report('unknown_recipe_column', () => ({ name: absent, near: nearest(absent, columns.keys()) }), absent);
  return null;
});

const nameOfTest = transform(text, (name, at, { named: tests }: DrawContext) => {
  const found = tests.get(name);
  if (found === undefined) at.report('unknown_test', () => ({ name, near: nearest(name, tests.keys()) }));
  return found ?? null;
});

/** A test written out, or the name of one under `tests`. */
export const namedTest: Schema<Test, DrawContext> = named('test', byKind<Test, DrawContext>({ text: nameOfTest }, ownTest));
