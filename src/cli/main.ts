/** The command line: the program with the commands that a line names, and `main`, which runs one and gives the exit code. */

import { type Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Context } from '../commands/context.ts';
import { helpWidth } from '../commands/help.ts';
import type { Io } from '../commands/io.ts';
import { programOf } from '../commands/program.ts';
import { COMMANDS } from '../commands/registry.ts';
import { helpIn, languageOf, messagesIn } from '../messages/index.ts';
import { refuseUnknownCommand, usageProblem } from './usage.ts';

/** Runs the command line `argv` (without `node` and the script) and gives the exit code. */
export async function main(line: readonly string[], io: Io): Promise<number> {
  // `help round` is another way to say `round --help`.
  const argv = line[0] === 'help' ? [...line.slice(1), '--help'] : line;
  const language = languageOf(languageAsked(argv), io.env);
  const { version } = packageJson;
  const context = async (): Promise<Context> => ({ io, language, messages: await messagesIn(language), messagesIn, version, described });
  const described = async () => await (await import('../commands/described.ts')).completedCommands();
  const output: string[] = [];
  let exit = 0;
  const finish = (code: number): void => {
    exit = code;
  };
  const program = await programOf(COMMANDS, { argv, words: helpIn(language), version, context, finish });
  for (const command of withThoseBelow(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => output.push(text),
      writeErr: () => {},
      getOutHelpWidth: () => helpWidth(io.stdout),
      getErrHelpWidth: () => helpWidth(io.stderr),
    });
  }
  const run = async (): Promise<number> => {
    try {
      refuseUnknownCommand(argv, Object.keys(COMMANDS));
      await program.parseAsync([...argv], { from: 'user' });
      return exit;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0) {
        await io.stdout.write(output.join(''));
        return 0;
      }
      // Without a command there is nothing to do but to say what there is.
      if (error.code === 'commander.help') {
        await io.stderr.write(program.helpInformation({ error: true }));
        return 2;
      }
      throw error;
    }
  };
  try {
    return await run();
  } catch (error) {
    const { printFailure } = await import('../commands/failure.ts');
    const failure = error instanceof CommanderError ? usageProblem(error, commandOf(argv, program)) : error;
    return await printFailure(failure, argv, await context());
  }
}

function withThoseBelow(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withThoseBelow)];
}

/** The command that a command line names, as far down as it names one. */
function commandOf(argv: readonly string[], command: Command): Command {
  const named = command.commands.find((each) => argv.includes(each.name()));
  return named === undefined ? command : commandOf(argv, named);
}

/** The language is needed before the options can be described. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at === -1 ? argv.find((word) => word.startsWith('--lang='))?.slice(7) : argv[at + 1];
}
