/** `arrima-sim rounds`: no word lists, `show NAME` says one round, `check` compares sums; and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { oneOf } from '../options/checks.ts';
import { OPTIONS } from '../options/table.ts';
import { refuseExtra, type Words } from '../words.ts';

/** Which rounds the list holds. */
const FILTERS = { program: OPTIONS.program, from: OPTIONS.from, to: OPTIONS.to };

interface Named {
  readonly action: 'list' | 'show' | 'check';
  /** The criteria file or name to say. */
  readonly shown: string | null;
}

const WORDS: Words<Named> = {
  names: [
    { name: 'action', count: 'at_most_one' },
    { name: 'criteria', count: 'at_most_one' },
  ],
  read: ([word, shown, ...extra], { given }) => {
    const action = word === undefined ? 'list' : oneOf('rounds', word, ['show', 'check'] as const);
    if (action === 'show' && shown === undefined) throw new Refusal(problem('missing_option', { option: 'show FILE|NAME' }));
    refuseExtra(action === 'show' ? extra : shown === undefined ? [] : [shown]);
    const filter = Object.keys(FILTERS).find((key) => action !== 'list' && given[key] !== undefined);
    if (filter !== undefined) throw new Refusal(problem('unknown_option', { near: null }, { value: `--${filter}` }));
    return { action, shown: shown ?? null };
  },
};

export const command = describeCommand({
  words: WORDS,
  options: { ...FILTERS, format: formatOf('rounds') },
  first: ['from', 'to'],
  run: () => import('./run.ts'),
});
