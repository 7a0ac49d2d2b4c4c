/** A command as the `command.ts` of its folder describes it: its words and options, what they mean, and the code that runs it. */

import type { CommandName } from '../messages/index.ts';
import type { Context } from './context.ts';
import { type Options, readOptions, type ValuesOf } from './options/read.ts';
import { COMMON } from './options/table.ts';
import type { WordReading, Words } from './words.ts';

/** Commands by name, each described only when a command line names it. */
export type Registry = Readonly<Partial<Record<CommandName, () => Promise<{ readonly command: CommandDescription }>>>>;

export interface CommandDescription {
  readonly words: Words<object>['names'];
  /** In the order in which help lists them, those of every command last. */
  readonly options: Options;
  /** The commands below it: `campaign merge`. */
  readonly commands: Registry;
  /** Reads the words and options of a command line, loads the command's code, runs it and gives the exit code. */
  readonly run: (words: readonly string[], reading: WordReading, context: Context) => Promise<number>;
}

/** What a command's code is given. */
type Asked<Named extends object, Taken extends Options> = Named & ValuesOf<Taken & typeof COMMON>;

interface Parts<Named extends object, Taken extends Options> {
  readonly words: Words<Named>;
  /** In the order in which help lists them; those of every command follow. */
  readonly options: Taken;
  /** Options whose problems are reported before those of all others. */
  readonly first?: readonly NoInfer<keyof Taken | keyof typeof COMMON>[];
  /** Throws a `Refusal` of options that do not go together. */
  readonly check?: (asked: NoInfer<Asked<Named, Taken>>) => void;
  readonly commands?: Registry;
  readonly run: () => Promise<{ readonly run: (asked: NoInfer<Asked<Named, Taken>>, context: Context) => Promise<number> }>;
}

/** Describes a command; the compiler holds what its code asks for to what the command line gives. */
export function describeCommand<Named extends object, Taken extends Options>({
  words,
  options: own,
  first = [],
  check = () => {},
  commands = {},
  run,
}: Parts<Named, Taken>): CommandDescription {
  const options = { ...own, ...COMMON };
  return {
    words: words.names,
    options,
    commands,
    run: async (line, reading, context) => {
      const named = words.read(line, reading);
      const asked = { ...named, ...(await readOptions(options, reading.given, first.map(String))) };
      check(asked);
      return await (await run()).run(asked, context);
    },
  };
}
