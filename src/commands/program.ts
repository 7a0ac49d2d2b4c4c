/** The program as commander parses it: the commands that a line names, with their options; the others with what they are for. */

import { Command, Option as CommanderOption } from 'commander';
import type { CommandName, HelpWords } from '../messages/index.ts';
import { problem, Refusal } from '../problems/problem.ts';
import type { CommandDescription, Registry } from './command.ts';
import type { Context } from './context.ts';
import { describe } from './help.ts';
import type { Option } from './options/option.ts';
import type { Options } from './options/read.ts';
import { COMMON } from './options/table.ts';

/** Which examples of commands the help of the program shows: in this order they work in an empty folder. */
const SHOWN_EXAMPLES: readonly (readonly [CommandName, number])[] = [
  ['round', 0],
  ['round', 1],
  ['explain', 1],
  ['init', 0],
  ['validate', 1],
  ['campaign', 0],
  ['campaign', 1],
];

/** A command line before it is parsed, and what describes the commands that it may name. */
interface Line {
  readonly argv: readonly string[];
  readonly words: HelpWords;
  readonly version: string;
  /** What a command works with, made when one runs. */
  readonly context: () => Promise<Context>;
  /** Takes the exit code of the command that has run. */
  readonly finish: (exit: number) => void;
}

/** The program with its commands. */
export async function programOf(registry: Registry, line: Line): Promise<Command> {
  const { help } = line.words;
  const program = addOptions(new Command('arrima-sim'), COMMON, line);
  const examples = SHOWN_EXAMPLES.flatMap(([name, at]) => help.command[name].examples.slice(at, at + 1));
  describe(program, help.program, examples, line.words);
  return await addCommands(program, registry, line);
}

/** A word anywhere on the line may turn out to name a command: those that no word names are not described. */
async function addCommands(above: Command, registry: Registry, line: Line): Promise<Command> {
  const commands = Object.entries(registry) as [CommandName, NonNullable<Registry[CommandName]>][];
  if (commands.length > 0) above.helpCommand(false).enablePositionalOptions();
  for (const [name, load] of commands) {
    const command = new Command(name);
    if (line.argv.includes(name)) await addDescribed(command, name, (await load()).command, line);
    above.addCommand(command.description(line.words.help.command[name].about));
  }
  return above;
}

async function addDescribed(command: Command, name: CommandName, description: CommandDescription, line: Line): Promise<void> {
  const { help } = line.words;
  for (const { name: word, count } of description.words) {
    // A word with a default is one that may be left out: the help shows it so.
    command.argument(`[${help.value[word]}${count === 'several' ? '...' : ''}]`, '', count === 'at_most_one' ? null : undefined);
  }
  const { about, examples } = help.command[name];
  describe(addOptions(command, description.options, line), about, examples, line.words);
  command.allowExcessArguments(true).action(async () => {
    const given = command.optsWithGlobals();
    refuseOptionsAsValues(command, given);
    line.finish(await description.run(command.args, { called: (word) => help.value[word], given }, await line.context()));
  });
  await addCommands(command, description.commands, line);
}

function addOptions(command: Command, options: Options, { words, version }: Line): Command {
  for (const option of Object.values(options)) command.addOption(asCommander(option, words));
  const { option } = words.help;
  return command.version(version, '-V, --version', option.version).helpOption('-h, --help', option.help);
}

/** An option for commander. An empty value is a usage error, and so is a second one where only one is taken. */
function asCommander({ flags, value, about, isRepeatable }: Option<unknown>, { help }: HelpWords): CommanderOption {
  const choices = typeof value === 'string' || value === null ? [] : value;
  const called = typeof value === 'string' ? help.value[value] : choices.join('|');
  const said = about === null ? listed(choices, help.or) : help.option[about];
  const option = new CommanderOption(value === null ? flags : `${flags} <${called}>`, said);
  if (value === null) return option;
  return option.argParser((given: string, before: unknown) => {
    if (given === '') throw new Refusal(problem('empty_option_value', {}, { value: option.long ?? flags }));
    if (isRepeatable) return [...(Array.isArray(before) ? before : []), given];
    if (before !== undefined) throw new Refusal(problem('repeated_option', {}, { value: option.long ?? flags }));
    return given;
  });
}

/** `table, markdown or json`. */
function listed(words: readonly string[], or: string): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(or);
}

/** `--pool --invited x`: what is the name of an option is one, and the value is missing. */
function refuseOptionsAsValues(command: Command, given: Readonly<Record<string, unknown>>): void {
  const names = command.options.map(({ long }) => long);
  for (const option of command.options) {
    const values = [given[option.attributeName()]].flat();
    if (values.some((value) => names.some((name) => name === value))) {
      throw new Refusal(problem('option_without_value', {}, { value: option.long ?? option.flags }));
    }
  }
}
