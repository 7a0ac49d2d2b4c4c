/** A file of the fuzz: its bytes, and how they are read. */

import type { Criteria } from '../../../src/engine/index.ts';
import type { PoolOptions } from '../../../src/pool/options.ts';

/** A file, and how it is read. */
export interface OddFile {
  readonly bytes: Buffer;
  readonly criteria: Criteria;
  readonly options: PoolOptions;
}
