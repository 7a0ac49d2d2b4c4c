/** The grids shipped with the tool, by name. */

import prtq from './prtq-2021-07-14.yaml';
import pstq from './pstq-2025-07-02.yaml';

export const GRIDS: ReadonlyMap<string, string> = new Map([
  ['prtq-2021-07-14', prtq],
  ['pstq-2025-07-02', pstq],
]);
