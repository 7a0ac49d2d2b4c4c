/** What is wrong with a command line, and what to do about it, in English. */

import type { usageProblems as french } from '../../fr/problems/usage.ts';
import type { SameProblems } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';

export const usageProblems: SameProblems<typeof french> = {
  unknown_option: ({ value, near }) => [`unknown option ${quoted(value)}`, didYouMean(near, 'see --help')],
  option_without_value: ({ value }) => [`the option ${quoted(value)} needs a value`, 'add the value after the option'],
  empty_option_value: ({ value }) => [`the option ${quoted(value)} has an empty value`, 'give a value, or remove the option'],
  repeated_option: ({ value }) => [`the option ${quoted(value)} is given twice`, 'keep only one'],
  extra_argument: ({ value, meant }) => {
    const cures = {
      criteria: 'give criteria by --criteria, and pools by --pool',
      option: 'if it is an option, see --help; if it is a pool, give it by --pool',
      result: 'it is a result of this tool: to read it as a pool, give it by --pool',
    } as const;
    return [`extra word ${quoted(value)}`, meant === null ? 'see --help' : cures[meant]];
  },
  unknown_command: ({ value, near, known }) => [`unknown command ${quoted(value)}`, didYouMean(near, `commands: ${known.join(', ')}`)],
  missing_option: ({ option }) => [`${option.startsWith('-') ? 'the option ' : ''}${option} is missing`, `add ${option}`],
  option_value_not_allowed: ({ option, value, allowed, near }) => [
    `${quoted(value)} is not allowed for ${option}`,
    didYouMean(near, `allowed: ${listed(allowed)}`),
  ],
  two_outputs_to_stdout: () => ['two outputs to standard output', 'only one of --invited -, --statistics - and --format json'],
  stdout_not_allowed: ({ option }) => [`${option} - is not allowed`, 'give a file'],
  unknown_statistic: ({ value, near }) => [
    `--expect ${quoted(value)}: not a number of the statistics`,
    didYouMean(near, 'for example invited=23 or groups.ID.invited=402'),
  ],
  nothing_published: ({ where }) => [
    `--expect published: ${where === 'plan' ? 'no round of this plan' : 'this criteria file'} gives ${where === 'plan' ? 'a' : 'no'} published number of invitations`,
    `add “published: {invitations: …}” to ${where === 'plan' ? 'a round’s file' : 'the file'}`,
  ],
  change_without_equals: ({ option, value }) => [
    `${option} ${quoted(value)} without “=”`,
    `write ${option} PATH=VALUE, for example ${option} groups.ID.select.top=100`,
  ],
  nothing_to_compare: () => [
    'nothing to compare: both rules are the same file, unchanged',
    'change the reform with --set or --drop, or give another baseline with --baseline',
  ],
  wrong_values: ({ option, why, value, most }) => {
    const said = `${option} ${quoted(value)}`;
    switch (why) {
      case 'upside_down':
        return [`${said}: the end is before the beginning`, 'write the smaller value first, for example 580..620'];
      case 'step':
        return [
          `${said}: this step does not fit`,
          'a step is a number above 0 (580..620:10), or for days 7d or 1m (2019-01-01..2019-12-31:1m)',
        ];
      case 'too_many':
        return [`${said}: too many values, at most ${number(most)}`, 'give a shorter range, or a larger step'];
      case 'paths':
        return [`${said}: more than two paths`, 'vary two paths at most'];
      case 'same_path':
        return [`${said}: this path varies already`, 'give all its values in one --vary'];
      case 'no_range':
        return [`${said} is no range`, 'write A..B or A..B:STEP, of numbers or days'];
    }
  },
  wrong_target: ({ value, near }) => [
    `--for ${quoted(value)} is no number of invitations to reach`,
    didYouMean(near, 'write invited=1500, or groups.ID.invited=400 with the id of a group'),
  ],
  between_needed: ({ value }) => [
    `--find ${quoted(value)}: the values to try do not follow from the pool`,
    'add --between A..B; without it: limit, groups.ID.select.minimum_score, groups.ID.select.top, groups.ID.select where it is all, and the value of at_least, at_most, more_than, less_than, before, on_or_before, after, on_or_after',
  ],
  cannot_verify: ({ value }) => [
    `${quoted(value)} is a slice of a campaign`,
    'merge the slices with “campaign merge”, and verify the folder that this gives',
  ],
  cannot_report: ({ value, what }) =>
    what === 'slice'
      ? [`${quoted(value)} is a slice of a campaign`, 'merge the slices with “campaign merge”, then make the page of the merged folder']
      : [
          `${quoted(value)} has the results of “${what}”, of which there is no page`,
          'give a folder of round, compare, sweep or campaign; summary.en.md can be read as it is',
        ],
  workbook_too_long: ({ value, most }) => [
    `the sheet ${quoted(value)} would have more than ${number(most)} records, which no spreadsheet opens`,
    'take the lists as CSV (--invited, --decisions, --out-dir) instead of --xlsx',
  ],
  workbook_cell_too_long: ({ value, most }) => [
    `a cell has more than ${number(most)} characters, which no spreadsheet opens: ${quoted(value)}`,
    'leave this column out, or take the lists as CSV',
  ],
  not_with_minimum_cell: ({ value }) => [
    `${value} does not go with --minimum-cell: what is hidden could be read there`,
    'leave one of the two out',
  ],
  missing_candidate: () => ['an id to explain is missing', 'give one or more ids of candidates'],
  nothing_to_validate: () => ['nothing to validate', 'give --criteria, --pool or both'],
  unknown_encoding: ({ value }) => [`unknown encoding ${quoted(value)}`, 'for example windows-1252, utf-16le or iso-8859-1'],
  shard_without_out_dir: () => ['--shard without --out-dir', 'give the folder to write the slice to, which “campaign merge” will read'],
  shard_with_comparison: () => [
    '--expect, --format, --report and --charts do not go with --shard',
    'give the first two to “campaign merge”, which has all replicates; “report” makes the page of the merged folder',
  ],
  pool_given_twice: ({ value, first }) => [
    value === '-'
      ? 'standard input is given twice as a pool'
      : `the pool ${quoted(value)} is given twice${value === first ? '' : ` (it is ${quoted(first)})`}`,
    'give each file once',
  ],
};
