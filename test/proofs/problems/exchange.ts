/** What both sides of the comparison of problems speak in: files, problems reported, commands run. */

export const KINDS = ['criteria', 'plan', 'recipe', 'grid'] as const;

export type Kind = (typeof KINDS)[number];

/** A file made for the comparison. */
export interface File {
  readonly kind: Kind;
  /** Its path, as problems have it. */
  readonly name: string;
  readonly text: string;
  /** Changes as by `--set`, for criteria. */
  readonly set: readonly string[];
}

/** A problem, whatever a side has in it. */
export interface Found {
  readonly code: string;
  readonly args: object;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field?: string | undefined;
  readonly value?: string | undefined;
}

/** What is wrong with a file: the problems that were kept, and how many there are. */
export interface Reported {
  readonly problems: readonly Found[];
  readonly total: number;
}

/** How a command ended, and what it wrote. */
export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One of the two checkouts. */
export interface Side {
  decode(file: File): Promise<Reported | null>;
  run(argv: readonly string[]): Promise<Ran>;
}
