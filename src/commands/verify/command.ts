/** `arrima-sim verify`: its options, and what runs it. */

import { problem, Refusal } from '../../problems/problem.ts';
import { describeCommand } from '../command.ts';
import { formatOf } from '../formats.ts';
import { OPTIONS } from '../options/table.ts';
import type { Words } from '../words.ts';

/** The folder, then files that its results were made from. */
const FOLDER_AND_FILES: Words<{ readonly folder: string; readonly files: readonly string[] }> = {
  names: [
    { name: 'folder', count: 'one' },
    { name: 'file', count: 'several' },
  ],
  read: ([folder, ...files], { called }) => {
    if (folder === undefined) throw new Refusal(problem('missing_option', { option: called('folder') }));
    const empty = [folder, ...files].indexOf('');
    if (empty !== -1) throw new Refusal(problem('empty_option_value', {}, { value: called(empty === 0 ? 'folder' : 'file') }));
    return { folder, files };
  },
};

export const command = describeCommand({
  words: FOLDER_AND_FILES,
  options: { pool: OPTIONS.pool, format: formatOf('verify') },
  run: () => import('./run.ts'),
});
