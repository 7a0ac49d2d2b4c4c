/** What a comparison of bytes runs: command lines that follow each other in one folder, and what their files must be. */

/** A command line. `input` is a file for its standard input, from the folder of the case. */
export interface Step {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Steps run one after the other in a folder of their own, beside `../inputs`. */
export interface Case {
  readonly steps: readonly Step[];
  /** Folders that must hold the same files in the end; a name from `../inputs` is a fixture's own. */
  readonly alike?: readonly [string, string];
}

/** A case of one command line; words are apart by spaces, so none may hold one. */
export function line(text: string, more: readonly string[] = []): Case {
  return { steps: [{ args: [...text.split(' ').filter((word) => word !== ''), ...more] }] };
}

/** The same command line in both languages. */
export function bilingual(text: string, more: readonly string[] = []): Case[] {
  return ['fr', 'en'].map((language) => line(`${text} --lang ${language}`, more));
}

/** Pools that the comparison makes, with little more than the groups of their recipes. */
export const POOLS = [
  ['prtq-2020-01-16', '1000'],
  ['prtq-2019-2020', '7000'],
  ['pstq-2025', '3300'],
  ['benchmark', '400'],
] as const;

export const pool = (name: (typeof POOLS)[number][0]): string => `../inputs/pools/${name}.csv`;
