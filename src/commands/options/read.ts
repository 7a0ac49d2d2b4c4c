/** The options of a command line read, each by its own description: what the command gets is typed and checked. */

import { Option as CommanderOption } from 'commander';
import type { Given, Option } from './option.ts';

/** Options by the names under which a command gets their values, in the order in which help lists them. */
export type Options = Readonly<Record<string, Option<unknown>>>;

export type ValuesOf<All extends Options> = {
  readonly [Name in keyof All]: All[Name] extends Option<infer Value> ? Value : never;
};

/** How the run speaks and how a pool is read: what is wrong with these is reported before the rest. */
const EARLY = ['lang', 'color', 'delimiter', 'encoding', 'rejects'];

/**
 * The values of options. Of several problems the first ends the run, and scripts may rely on which: those of the options
 * `first` come before all others, then those of `EARLY`, then the rest in the order of help.
 */
export async function readOptions<All extends Options>(options: All, given: Given, first: readonly string[]): Promise<ValuesOf<All>> {
  const values: Record<string, unknown> = {};
  for (const name of new Set([...first, ...EARLY, ...Object.keys(options)])) {
    const option = options[name];
    if (option !== undefined) values[name] = await option.read(given[nameAmongGiven(option)], given);
  }
  return values as ValuesOf<All>;
}

/** The name under which commander gives what was given for an option: `outDir` for `--out-dir`. */
function nameAmongGiven({ flags }: Option<unknown>): string {
  return new CommanderOption(flags).attributeName();
}
