/** `arrima-sim completion`: the shell for which it is, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { oneOf } from '../options/checks.ts';
import { refuseExtra, type Words } from '../words.ts';
import { SHELLS, type Shell } from './shells.ts';

const SHELL: Words<{ readonly shell: Shell }> = {
  names: [{ name: 'shell', count: 'one' }],
  read: ([word, ...extra], { called }) => {
    if (word === undefined) throw new Refusal(problem('missing_option', { option: called('shell') }));
    refuseExtra(extra);
    return { shell: oneOf('completion', word, SHELLS) };
  },
};

export const command = describeCommand({ words: SHELL, options: {}, run: () => import('./run.ts') });
