/** The contexts in which the parts of a recipe are read. */

import type { TestContext } from '../criteria/tests.ts';
import type { Field, Test } from '../engine/index.ts';

/** The context of a test in a recipe: the columns of the recipe too. */
export interface ColumnContext extends TestContext {
  readonly columns: ReadonlyMap<string, Field>;
}

/** The context of a draw: the tests of the recipe by name too; one that is wrong is null. */
export interface DrawContext extends ColumnContext {
  readonly named: ReadonlyMap<string, Test | null>;
}

/** The context of the draw of one column: its field too. */
export interface CellContext extends DrawContext {
  readonly field: Field;
}
