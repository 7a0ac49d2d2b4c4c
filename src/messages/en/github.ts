/** Annotations of a workflow, in English. */

import type { Messages } from '../fr/index.ts';

export const github: Messages['github'] = {
  inPool: 'see the pool there: the command, run where no log is public, says what it is',
};
