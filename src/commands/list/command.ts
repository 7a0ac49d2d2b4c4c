/** `arrima-sim list`: what is shipped with the tool, and the columns that it knows. */

import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { oneOf } from '../options/checks.ts';
import { OPTIONS } from '../options/table.ts';
import { refuseExtra, type Words } from '../words.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What is listed; null for the kinds of things themselves. */
const KIND: Words<{ readonly kind: Kind | null }> = {
  names: [{ name: 'kind', count: 'at_most_one' }],
  read: ([word, ...extra]) => {
    refuseExtra(extra);
    return { kind: word === undefined ? null : oneOf('list', word, KINDS) };
  },
};

export const command = describeCommand({
  words: KIND,
  options: { shipped: OPTIONS.shipped, format: formatOf('list') },
  run: () => import('./run.ts'),
});
