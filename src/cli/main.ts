/** The command line: the program with the commands that a line names, and `main`, which runs one and gives the exit code. */

import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Context, Invocation } from '../commands/context.ts';
import { describe } from '../commands/help.ts';
import type { Io } from '../commands/io.ts';
import { addCommonOptions } from '../commands/options.ts';
import { COMMAND_NAMES, COMMANDS } from '../commands/registry.ts';
import { type CommandName, helpIn, languageOf, messagesIn } from '../messages/index.ts';
import { refuseUnknownCommand, usageProblem } from './usage.ts';

/** How many of a command's examples the help of the program shows. */
const SHOWN_EXAMPLES = { round: 2, validate: 1, explain: 1, generate: 1, campaign: 1 } as const satisfies Partial<
  Record<CommandName, number>
>;

/** Runs the command line `argv` (without `node` and the script) and gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(languageAsked(argv), io.env);
  const { version } = packageJson;
  const context = async (): Promise<Context> => ({ io, language, messages: await messagesIn(language), messagesIn, version });
  const invocation = { words: await helpIn(language), version, context };
  const output: string[] = [];
  let exit = 0;
  const program = await programOf(argv, invocation, (code) => {
    exit = code;
  });
  for (const command of withThoseBelow(program)) {
    command.exitOverride().configureOutput({ writeOut: (text) => output.push(text), writeErr: () => {} });
  }
  try {
    refuseUnknownCommand(argv, COMMAND_NAMES);
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await io.stdout.write(output.join(''));
      return 0;
    }
    // Without a command there is nothing to do but to say what there is.
    if (error instanceof CommanderError && error.code === 'commander.help') {
      await io.stderr.write(program.helpInformation());
      return 2;
    }
    const { tellFailure } = await import('../commands/failure.ts');
    const failure = error instanceof CommanderError ? usageProblem(error, commandOf(argv, program)) : error;
    return await tellFailure(failure, argv, await context());
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

/**
 * The program. A word anywhere on the line may turn out to name a command: those that none names have but a name and what
 * they are for.
 */
async function programOf(argv: readonly string[], invocation: Invocation, finish: (exit: number) => void): Promise<Command> {
  const { words, version } = invocation;
  const { help } = words;
  const program = addCommonOptions(new Command('arrima-sim'), help, version).helpCommand(false).enablePositionalOptions();
  const examples = Object.entries(SHOWN_EXAMPLES).flatMap(([name, count]) =>
    help.command[name as keyof typeof SHOWN_EXAMPLES].examples.slice(0, count),
  );
  describe(program, help.program, examples, words);
  for (const name of COMMAND_NAMES) {
    const named = argv.includes(name)
      ? (await COMMANDS[name]())(invocation, finish)
      : new Command(name).description(help.command[name].about);
    program.addCommand(named);
  }
  return program;
}
