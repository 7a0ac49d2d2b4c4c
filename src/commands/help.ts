/** The help of a command: examples first, then usage, arguments, options, and exit codes; as wide as the terminal. */

import type { Command } from 'commander';
import type { HelpWords } from '../messages/index.ts';
import type { Sink } from './io.ts';

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
      const width = helper.helpWidth ?? NO_TERMINAL;
      return [
        wrapped(about, width).join('\n'),
        section(words, help.examples, examples.flatMap((example) => [...exampleLines(example, width), '']).slice(0, -1)),
        section(words, help.usage, [usage(shown, words)]),
        ...(commands.length === 0
          ? []
          : [
              section(
                words,
                help.commands,
                aligned(
                  commands.map((each) => [each.name(), each.description()]),
                  width,
                ),
              ),
            ]),
        section(
          words,
          help.options,
          aligned(
            options.map((each) => [helper.optionTerm(each), each.description]),
            width,
          ),
        ),
        section(
          words,
          help.exit,
          help.exitCodes.flatMap((code) => wrapped(code, width - INDENT)),
        ),
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

/** The widest that help is, and its width where there is no terminal. */
const WIDEST = 100;
const NO_TERMINAL = 80;
const INDENT = 2;
/** Descriptions keep this width, however narrow the terminal is. */
const NARROWEST = 18;

/** How wide help is where it is shown: as wide as the terminal, within reason. */
export function helpWidth({ columns }: Sink): number {
  return Math.min(columns === null || columns === 0 ? NO_TERMINAL : columns, WIDEST);
}

/** The note of an example, wrapped; its command line stays one line, to be copied. */
function exampleLines({ line, note }: Example, width: number): string[] {
  return [...wrapped(note, width - INDENT - 2).map((part) => `# ${part}`), line];
}

/** Terms in one column, descriptions in the next, wrapped. */
function aligned(pairs: readonly (readonly [string, string])[], width: number): string[] {
  const term = Math.max(...pairs.map(([word]) => word.length)) + 2;
  return pairs.flatMap(([word, description]) => {
    const lines = wrapped(description, Math.max(width - term - INDENT, NARROWEST));
    return lines.map((line, i) => (i === 0 ? word : '').padEnd(term) + line);
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
