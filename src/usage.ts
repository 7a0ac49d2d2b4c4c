/** What commander finds wrong with a command line, as this tool's problems. */

import type { Command, CommanderError } from 'commander';
import { nearest } from './nearest.ts';
import { problem, Refusal } from './problems.ts';

/** The refusal that a commander error means. */
export function usageProblem(error: CommanderError, command: Command): Refusal {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const all = [command, ...command.commands].flatMap((each) => each.options.map((option) => option.long ?? ''));
      return new Refusal(problem('U101', { near: nearest(quoted, [...new Set([...all, '--help'])]) }, { value: quoted }));
    }
    case 'commander.optionMissingArgument':
      return new Refusal(problem('U102', {}, { value: /--[a-z-]+/.exec(quoted)?.[0] ?? quoted }));
    case 'commander.unknownCommand': {
      const word = command.args[0] ?? quoted;
      const names = command.commands.map((each) => each.name());
      return new Refusal(problem('U106', { near: nearest(word, names) }, { value: word }));
    }
    default:
      return new Refusal(problem('U105', {}, { value: quoted === '' ? error.message : quoted }));
  }
}
