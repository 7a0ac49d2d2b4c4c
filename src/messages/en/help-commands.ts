/** What each command is for, and examples of its use, in English. */

import type { commands as french } from '../fr/help-commands.ts';

export const commands: typeof french = {
  round: {
    about: 'Runs a round of invitations.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      {
        note: 'the round of 16 January 2020: 23 invitations published, 23 simulated',
        line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --expect published',
      },
      { note: 'all results in a folder', line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --out-dir results' },
      {
        note: 'what if the stay in Québec were not asked?',
        line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --drop in-quebec-on-2019-06-16',
      },
      {
        note: 'a page with charts, and a workbook for a spreadsheet',
        line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --report round.html --xlsx round.xlsx',
      },
      {
        note: 'the list of people invited, sent into a pipe',
        line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --invited - --quiet | head -3',
      },
    ],
  },
  compare: {
    about: 'Compares a reform with a baseline on the same pool: what changes in the rule, who gains and who loses an invitation.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      {
        note: 'what if the stay in Québec were not asked?',
        line: 'arrima-sim compare -c prtq-2020-01-16 -p pool.csv --drop in-quebec-on-2019-06-16 --by region',
      },
      {
        note: 'two rules, what changes and for whom, all in a folder',
        line: 'arrima-sim compare -c prtq-2020-01-16-reported --baseline prtq-2020-01-16 -p pool.csv --out-dir results',
      },
      {
        note: 'a later deadline, nobody may lose by it',
        line: 'arrima-sim compare -c prtq-2020-01-16 -p pool.csv --set groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-24 --expect left=0',
      },
    ],
  },
  sweep: {
    about: 'Sweeps the values of one path or two: a round at each point, on a single reading of the pool.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      {
        note: 'how many would be invited for each deadline in December 2019?',
        line: 'arrima-sim sweep -c prtq-2020-01-16 -p pool.csv --vary groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-01..2019-12-31:7d',
      },
      {
        note: 'every day of that month, as a table for a spreadsheet',
        line: 'arrima-sim sweep -c prtq-2020-01-16 -p pool.csv --vary groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-01..2019-12-31 -o sweep.csv',
      },
    ],
  },
  solve: {
    about: 'Finds the value that gives a number of invitations, or those on both sides of the jump.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      {
        note: 'up to which day of submission for 30 invitations?',
        line: 'arrima-sim solve -c prtq-2020-01-16 -p pool.csv --find groups.priority-bill9.criteria.declared-before-2019-12-17.test.before --for invited=30',
      },
      {
        note: 'the same, counting only one region',
        line: 'arrima-sim solve -c prtq-2020-01-16 -p pool.csv --find groups.priority-bill9.criteria.declared-before-2019-12-17.test.before --for invited=3 --where region=Estrie',
      },
    ],
  },
  audit: {
    about: 'Says what a result hangs on: who is near its limits, which criteria decide, blank cells, ties.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      {
        note: 'what do the 23 invitations hang on, and who is within a day of the line?',
        line: 'arrima-sim audit -c prtq-2020-01-16 -p pool.csv --days 1',
      },
    ],
  },
  verify: {
    about: 'Makes the results of a folder again from their inputs, and compares them byte for byte.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      { note: 'the results of a round in a folder', line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --out-dir results' },
      { note: 'are these results those of this pool?', line: 'arrima-sim verify results -p pool.csv' },
    ],
  },
  report: {
    about: 'Makes an HTML page of results, with charts and tables: no network, no script, to be printed or attached.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      { note: 'the results of a round in a folder', line: 'arrima-sim round -c prtq-2020-01-16 -p pool.csv --out-dir results' },
      { note: 'a page of these results, and its charts', line: 'arrima-sim report results -o report.html --charts charts' },
    ],
  },
  init: {
    about: 'Writes a criteria file to begin with, with comments.',
    examples: [
      { note: 'a file to change', line: 'arrima-sim init -o criteria.yaml' },
      { note: 'that of a shipped round, with its lists', line: 'arrima-sim init --from prtq-2023-10-26 -o round.yaml' },
    ],
  },
  validate: {
    about: 'Checks criteria files and a pool, runs the examples; writes nothing.',
    examples: [
      { note: 'a criteria file to begin with', line: 'arrima-sim init -o criteria.yaml' },
      { note: 'all that is wrong with it, and its examples', line: 'arrima-sim validate -c criteria.yaml' },
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      { note: 'a pool under criteria', line: 'arrima-sim validate -c prtq-2020-01-16 -p pool.csv' },
    ],
  },
  explain: {
    about: 'Explains the outcome of candidates: each group, each criterion, the value seen.',
    examples: [
      { note: 'four thousand invented people, to try with', line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv' },
      { note: 'why is this person not invited?', line: 'arrima-sim explain DI-000001 -c prtq-2020-01-16 -p pool.csv' },
      { note: 'and what would have been enough?', line: 'arrima-sim explain DI-000001 -c prtq-2020-01-16 -p pool.csv --enough' },
    ],
  },
  score: {
    about: 'Scores candidates by a grid, by block and factor; without a pool, shows the grid.',
    examples: [
      { note: 'the grid itself (-v: the points of each value)', line: 'arrima-sim score --grid pstq-2025-07-02' },
      { note: 'invented people, with what the grid asks', line: 'arrima-sim generate pstq-2025 --rows 3000 -o pool.csv' },
      {
        note: 'everybody’s points by the grid of the PSTQ',
        line: 'arrima-sim score --grid pstq-2025-07-02 -p pool.csv --date 2025-07-17 -o points.csv',
      },
    ],
  },
  generate: {
    about: 'Makes a synthetic pool by a recipe: everybody in it is invented.',
    examples: [
      {
        note: 'a pool in which 23 of the 4,000 invented people meet the rule of 16 January 2020',
        line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv',
      },
      { note: '20,000 people, other ones for each seed', line: 'arrima-sim generate benchmark --rows 20000 --seed 2 -o people.csv' },
      { note: 'sent into a pipe', line: 'arrima-sim generate prtq-2020-01-16 -o - | head -3' },
    ],
  },
  rounds: {
    about:
      'Lists the published rounds. “show NAME” says the criteria of a round in plain words; “check” compares sums with published totals.',
    examples: [
      { note: 'what was published in 2023, and by which criteria files to simulate it', line: 'arrima-sim rounds --from 2023 --to 2023' },
      { note: 'the criteria of a round, in plain words', line: 'arrima-sim rounds show prtq-2020-01-16' },
      { note: 'do the rounds one by one make the published totals?', line: 'arrima-sim rounds check' },
    ],
  },
  list: {
    about: 'Says what is shipped with the tool: columns, rounds, plans, recipes, grids.',
    examples: [
      { note: 'the rounds that can be replayed', line: 'arrima-sim list rounds --shipped' },
      { note: 'the columns that a pool may have, as a table', line: 'arrima-sim list fields --format csv' },
    ],
  },
  completion: {
    about: 'Writes a script by which bash, zsh or fish completes commands, options, files and shipped names.',
    examples: [{ note: 'then, in bash: source arrima-sim.bash', line: 'arrima-sim completion bash > arrima-sim.bash' }],
  },
  campaign: {
    about:
      'Simulates a plan over time, from the declaration to permanent residence; beside it, on the same people, the former paper queue.',
    examples: [
      { note: '20,000 invented declarations', line: 'arrima-sim generate prtq-2019-2020 -o people.csv' },
      {
        note: 'the ten rounds of July 2019 to January 2020, beside the published figures',
        line: 'arrima-sim campaign prtq-2019-2020 -p people.csv --expect published',
      },
      {
        note: 'two replicates on two threads, all results in a folder',
        line: 'arrima-sim campaign prtq-2019-2020 -p people.csv --replicates 2 --jobs 2 --out-dir results',
      },
      {
        note: 'the first of two slices, for a job array',
        line: 'arrima-sim campaign prtq-2019-2020 -p people.csv --replicates 2 --shard 1/2 --out-dir slices/1',
      },
    ],
  },
  merge: {
    about: 'Merges the slices of a campaign (--shard): the same files, byte for byte, as in one run.',
    examples: [
      { note: '20,000 invented declarations', line: 'arrima-sim generate prtq-2019-2020 -o people.csv' },
      {
        note: 'the two slices of a campaign…',
        line: 'arrima-sim campaign prtq-2019-2020 -p people.csv --replicates 2 --shard 1/2 --out-dir slice-1',
      },
      { note: '… each in turn', line: 'arrima-sim campaign prtq-2019-2020 -p people.csv --replicates 2 --shard 2/2 --out-dir slice-2' },
      { note: 'the same files as at one go', line: 'arrima-sim campaign merge slice-1 slice-2 --out-dir results' },
    ],
  },
};
