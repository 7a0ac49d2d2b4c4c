/** The options of the command line: what they are called, and the values that they take. */

import { type Command, Option } from 'commander';
import type { HelpWords } from '../messages/index.ts';
import { problem, Refusal } from '../problems/problem.ts';

type OptionTexts = HelpWords['help']['option'];

/** Options that every command takes. */
export function addCommonOptions(command: Command, { option }: HelpWords['help'], version: string): Command {
  return command
    .addOption(single('--lang <fr|en>', option.lang))
    .addOption(single('--color <auto|always|never>', option.color))
    .option('-q, --quiet', option.quiet)
    .option('-v, --verbose', option.verbose)
    .version(version, '-V, --version', option.version)
    .helpOption('-h, --help', option.help);
}

/** How a pool is read. */
export function addReadingOptions(command: Command, { option, value }: HelpWords['help']): Command {
  return command
    .addOption(single(`--delimiter <${value.character}>`, option.delimiter))
    .addOption(single(`--encoding <${value.name}>`, option.encoding))
    .option('--allow-line-breaks', option.allowLineBreaks);
}

/** Where records with bad cells go, instead of refusing the pool. */
export function rejectsOption({ option, value }: HelpWords['help']): Option {
  return single(`--rejects <${value.file}>`, option.rejects);
}

/** An option with one value; given twice, or with an empty value, it is a usage error. */
export function single(flags: string, description: OptionTexts[keyof OptionTexts]): Option {
  const option = new Option(flags, description);
  return option.argParser((value: string, previous: string | undefined) => {
    checkValue(option, value);
    if (previous !== undefined) throw new Refusal(problem('repeated_option', {}, { value: option.long ?? flags }));
    return value;
  });
}

/** An option that may be repeated. */
export function repeated(flags: string, description: OptionTexts[keyof OptionTexts]): Option {
  const option = new Option(flags, description);
  return option.argParser((value: string, previous: string[] | undefined) => {
    checkValue(option, value);
    return [...(previous ?? []), value];
  });
}

function checkValue(option: Option, value: string): void {
  if (value === '') throw new Refusal(problem('empty_option_value', {}, { value: option.long ?? option.flags }));
}

/** `--pool --invited x`: what is the name of an option is one, and the value is missing. */
export function refuseOptionsAsValues(command: Command, given: Readonly<Record<string, unknown>>): void {
  const names = command.options.map(({ long }) => long);
  for (const option of command.options) {
    const values = [given[option.attributeName()]].flat();
    if (values.some((value) => names.some((name) => name === value))) {
      throw new Refusal(problem('option_without_value', {}, { value: option.long ?? option.flags }));
    }
  }
}
