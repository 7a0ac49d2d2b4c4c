/** What draws are read with. */

import type { TestContext } from '../criteria/tests.ts';
import type { Field, Test } from '../engine/index.ts';

/** The columns of the recipe, beside all that tests are read with. */
export interface ColumnContext extends TestContext {
  readonly columns: ReadonlyMap<string, Field>;
}

/** The tests that the recipe names as well; one that is wrong is null. */
export interface DrawContext extends ColumnContext {
  readonly named: ReadonlyMap<string, Test | null>;
}

/** The field whose cells are drawn. */
export interface CellContext extends DrawContext {
  readonly field: Field;
}
