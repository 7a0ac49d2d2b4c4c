/** The help of a command: examples first, then usage, arguments, options, and exit codes. */

import type { Command } from 'commander';
import type { HelpWords } from '../messages/index.ts';

/** An example of use: a command line and what it is for. */
export interface Example {
  readonly line: string;
  readonly note: string;
}

/** Makes a command's help begin with its examples. */
export function describe(command: Command, about: string, examples: readonly Example[], words: HelpWords): Command {
  const { help } = words;
  return command.configureHelp({
    ...command.configureHelp(),
    formatHelp: (shown, helper) => {
      const options = helper.visibleOptions(shown);
      const commands = helper.visibleCommands(shown);
      return [
        about,
        section(words, help.examples, examples.flatMap(({ line, note }) => [`# ${note}`, line, '']).slice(0, -1)),
        section(words, help.usage, [usage(shown, words)]),
        ...(commands.length === 0
          ? []
          : [section(words, help.commands, aligned(commands.map((each) => [each.name(), each.description()])))]),
        section(words, help.options, aligned(options.map((each) => [helper.optionTerm(each), each.description]))),
        section(words, help.exit, [...help.exitCodes]),
        '',
      ]
        .join('\n\n')
        .trimEnd()
        .concat('\n');
    },
  });
}

/** A command under the names of those above it: `arrima-sim campaign merge`. */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

function usage(command: Command, { help }: HelpWords): string {
  const words = command.registeredArguments.map((each) =>
    each.variadic ? `${each.name()}…` : each.defaultValue === null ? `[${each.name()}]` : each.name(),
  );
  // What takes words of its own may have commands beside: they are listed below.
  const kind = words.length === 0 && command.commands.length > 0 ? [`<${help.value.command}>`] : words;
  return [fullName(command), ...kind, `[${help.value.options}]`].join(' ');
}

function section({ colon }: HelpWords, title: string, lines: readonly string[]): string {
  return [`${title}${colon.trimEnd()}`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

const WIDTH = 100;

/** Terms in one column, descriptions in the next, wrapped. */
function aligned(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([term]) => term.length)) + 2;
  return pairs.flatMap(([term, description]) => {
    const lines = wrapped(description, WIDTH - width - 2);
    return lines.map((line, i) => (i === 0 ? term : '').padEnd(width) + line);
  });
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
