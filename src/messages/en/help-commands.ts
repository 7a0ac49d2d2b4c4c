/** What each command is for, and examples of its use, in English. */

import type { commands as french } from '../fr/help-commands.ts';

export const commands: typeof french = {
  round: {
    about: 'Runs a round of invitations.',
    examples: [
      {
        note: 'the round of 16 January 2020: 23 invitations published, 23 simulated',
        line: 'arrima-sim round -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --expect published',
      },
      { note: 'all results in a folder', line: 'arrima-sim round -c criteria.yaml -p pool.csv --out-dir results' },
      {
        note: 'what if the minimum score were 580?',
        line: 'arrima-sim round -c criteria.yaml -p pool.csv --set groups.french.select.minimum_score=580',
      },
      {
        note: 'the invited list, sent into a pipe',
        line: 'arrima-sim round -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --invited - --quiet | head -3',
      },
    ],
  },
  compare: {
    about: 'Compares a reform with a baseline on the same pool: what changes in the rule, who gains and who loses an invitation.',
    examples: [
      {
        note: 'what if the stay in Québec were not asked for?',
        line: 'arrima-sim compare -c prtq-2020-01-16 --drop in-quebec-on-2019-06-16 -p fixtures/prtq-2020-01-16/pool.csv',
      },
      {
        note: 'two files, who changes and for whom, all in a folder',
        line: 'arrima-sim compare -c reform.yaml --baseline criteria.yaml -p pool.csv --by region --out-dir results',
      },
      {
        note: 'a lower minimum score, by which nobody may lose',
        line: 'arrima-sim compare -c criteria.yaml --set groups.french.select.minimum_score=560 -p pool.csv --expect left=0',
      },
    ],
  },
  sweep: {
    about: 'Sweeps the values of one path or two: a round at each point, on a single reading of the pool.',
    examples: [
      {
        note: 'how many would be invited for each last day in December 2019?',
        line: 'arrima-sim sweep -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --vary groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-01..2019-12-31:7d',
      },
      {
        note: 'all minimum scores from 500 to 700, in a table for a spreadsheet',
        line: 'arrima-sim sweep -c criteria.yaml -p pool.csv --vary groups.french.select.minimum_score=500..700:10 -o sweep.csv',
      },
      {
        note: 'two paths, broken down by region',
        line: 'arrima-sim sweep -c criteria.yaml -p pool.csv --vary limit=1000,1500 --vary groups.french.select.top=200..400:50 --by region --out-dir results',
      },
    ],
  },
  solve: {
    about: 'Finds the value that gives a number of invitations, or those on both sides of the jump.',
    examples: [
      {
        note: 'up to which day of submission for 30 invitations?',
        line: 'arrima-sim solve -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --find groups.priority-bill9.criteria.declared-before-2019-12-17.test.before --for invited=30',
      },
      {
        note: 'which minimum score gives 1,500 of them?',
        line: 'arrima-sim solve -c criteria.yaml -p pool.csv --find groups.french.select.minimum_score --for invited=1500',
      },
      {
        note: 'the same, counting one region only',
        line: 'arrima-sim solve -c criteria.yaml -p pool.csv --find groups.french.select.minimum_score --for groups.french.invited=100 --where region=Estrie',
      },
    ],
  },
  audit: {
    about: 'Says what a result hangs on: who is near its limits, which criteria decide, blank cells, ties.',
    examples: [
      {
        note: 'what do the 23 invitations hang on, and who is within a day of the limit?',
        line: 'arrima-sim audit -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --days 1',
      },
    ],
  },
  verify: {
    about: 'Makes the results of a folder again from their inputs, and compares them byte for byte.',
    examples: [
      {
        note: 'are these results those of this pool?',
        line: 'arrima-sim verify fixtures/prtq-2020-01-16/expected -p fixtures/prtq-2020-01-16/pool.csv',
      },
    ],
  },
  report: {
    about: 'Makes an HTML page of results, with charts and tables: no network, no script, to be printed or attached.',
    examples: [
      { note: 'the page of the round of 16 January 2020', line: 'arrima-sim report fixtures/prtq-2020-01-16/expected -o report.html' },
      { note: 'two results on one page, under a title', line: 'arrima-sim report results comparison --title "Two rules" -o report.html' },
    ],
  },
  init: {
    about: 'Writes a criteria file to begin with, with comments.',
    examples: [
      { note: 'a file to change, and its check', line: 'arrima-sim init -o criteria.yaml' },
      { note: 'that of a shipped round, with its lists', line: 'arrima-sim init --from prtq-2023-10-26 -o round.yaml' },
    ],
  },
  validate: {
    about: 'Checks criteria files and a pool, runs the examples; writes nothing.',
    examples: [
      { note: 'every problem of both files', line: 'arrima-sim validate -c criteria.yaml -p pool.csv' },
      { note: 'a criteria file alone, with its examples', line: 'arrima-sim validate -c prtq-2020-01-16' },
    ],
  },
  explain: {
    about: 'Explains the outcome of candidates: each group, each criterion, the value seen.',
    examples: [
      {
        note: 'why is this person not invited?',
        line: 'arrima-sim explain DI-000001 -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv',
      },
    ],
  },
  score: {
    about: 'Scores candidates by a grid, by block and factor; without a pool, shows the grid.',
    examples: [
      {
        note: 'everybody’s points by the PSTQ grid',
        line: 'arrima-sim score --grid pstq-2025-07-02 -p pool.csv --date 2025-07-17 -o points.csv',
      },
      { note: 'the grid itself (-v: the points of each value)', line: 'arrima-sim score --grid pstq-2025-07-02' },
    ],
  },
  generate: {
    about: 'Makes a synthetic pool by a recipe: everybody in it is invented.',
    examples: [
      {
        note: 'a pool in which 23 of 4,000 invented people meet the rule of 16 January 2020',
        line: 'arrima-sim generate prtq-2020-01-16 -o pool.csv',
      },
      {
        note: 'a million people, another pool for each seed',
        line: 'arrima-sim generate benchmark --rows 1000000 --seed 2 -o pool.csv',
      },
      { note: 'your recipe, sent into a pipe', line: 'arrima-sim generate recipe.yaml -o - | head -3' },
    ],
  },
  rounds: {
    about:
      'Lists the published rounds. “show NAME” says the criteria of a round in plain words; “check” compares sums with published totals.',
    examples: [
      {
        note: 'what was published in 2023, and by which criteria files it can be simulated',
        line: 'arrima-sim rounds --from 2023 --to 2023',
      },
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
      {
        note: 'the ten rounds of July 2019 to January 2020, compared with the published figures',
        line: 'arrima-sim campaign prtq-2019-2020 -p pool.csv --expect published',
      },
      {
        note: '500 replicates of your plan on two threads, all results in a folder',
        line: 'arrima-sim campaign plan.yaml -p pool.csv --replicates 500 --jobs 2 --out-dir results',
      },
      {
        note: 'the third of sixteen slices, for a job array',
        line: 'arrima-sim campaign plan.yaml -p pool.csv --replicates 500 --shard 3/16 --out-dir slices/3',
      },
      { note: 'all figures, for a script', line: 'arrima-sim campaign plan.yaml -p pool.csv --format json --quiet' },
    ],
  },
  merge: {
    about: 'Merges the slices of a campaign (--shard): the same files, byte for byte, as in one run.',
    examples: [
      {
        note: 'the slices of a campaign as one, as if it had been run at once',
        line: 'arrima-sim campaign merge slices/* --out-dir results',
      },
    ],
  },
};
