/** What commander finds wrong with a command line, as this tool's problems. */

import type { Command, CommanderError } from 'commander';
import { problem, Refusal } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';

/** The refusal that a commander error means. */
export function usageProblem(error: CommanderError, command: Command): Refusal {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const all = command.options.map((option) => option.long ?? '').filter((long) => long !== quoted);
      return new Refusal(problem('unknown_option', { near: nearest(quoted, [...new Set([...all, '--help'])]) }, { value: quoted }));
    }
    case 'commander.optionMissingArgument':
      return new Refusal(problem('option_without_value', {}, { value: /--[a-z-]+/.exec(quoted)?.[0] ?? quoted }));
    default:
      return new Refusal(problem('extra_argument', { meant: null }, { value: quoted === '' ? error.message : quoted }));
  }
}

/** Refuses a command line whose first word is no command, before its options are looked at. */
export function refuseUnknownCommand(argv: readonly string[], names: readonly string[]): void {
  const word = argv.find((each, i) => !each.startsWith('-') && !['--lang', '--color'].includes(argv[i - 1] ?? ''));
  if (word === undefined || names.includes(word)) return;
  throw new Refusal(problem('unknown_command', { near: nearest(word, names), known: names }, { value: word }));
}
