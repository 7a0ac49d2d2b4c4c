/** What is wrong with reading or writing a file, and what to do about it, in English. */

import type { FileReason } from '../../../problems/problem.ts';
import type { fileProblems as french } from '../../fr/problems/files.ts';
import type { SameProblems } from '../../sentences.ts';
import { quoted } from '../phrases.ts';

const fileReasons: Readonly<Record<string, string>> = {
  missing: 'the file does not exist',
  folder: 'it is a folder',
  special: 'it is a pipe or a device',
  permission: 'permission is missing',
  loop: 'its links go round in a loop',
  long: 'the name is too long',
  full: 'the disk is full or the size limit is reached',
  read_only: 'the file system is read-only',
};

const fileReason = (reason: FileReason): string => fileReasons[reason] ?? `the system says ${reason}`;

export const fileProblems: SameProblems<typeof french> = {
  cannot_read: ({ reason, name, withSlashes }) => [
    `${name === undefined ? '' : `${quoted(name)} `}cannot be read: ${fileReason(reason)}`,
    withSlashes !== undefined
      ? `folders of a path have “/” between them: write ${quoted(withSlashes)}`
      : reason === 'folder'
        ? 'give a file'
        : 'check the path and the permissions',
  ],
  cannot_write: ({ reason }) => [`cannot be written: ${fileReason(reason)}`, 'earlier results are intact'],
  not_an_earlier_output: ({ why }) => [
    {
      other: 'exists and is not an earlier output of the same kind',
      edited: 'was edited after the manifest of its folder was written',
      changed: 'appeared, or changed, during the run; nothing is written',
      other_bytes: 'exists, and the pool to be written is different',
    }[why],
    'choose another name, or add --force',
  ],
  output_is_input: ({ input }) => [`this output is also an input (${input})`, 'choose another name'],
  outputs_share_file: ({ other }) => [`two outputs in one file: this one and ${quoted(other)}`, 'give different names'],
  not_a_file_or_folder: ({ wanted }) =>
    wanted === 'folder'
      ? ['is not a folder', 'give a folder, or a name that does not exist yet']
      : ['is a folder, a pipe or a device, or leads to one', 'choose a file'],
  missing_folder: ({ folder }) => [`the folder ${quoted(folder)} does not exist`, 'create it, or use --out-dir, which makes its folder'],
  stream_failed: ({ value }) => [`${value} cannot be written`, 'check where the output goes; any files asked for are written'],
  changed_while_read: () => ['changed while it was read', 'run again when nobody writes it'],
};
