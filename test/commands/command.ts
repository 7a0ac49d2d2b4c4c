/** Runs the command in memory: arguments and standard input in, exit code and both outputs out. */

import { main } from '../../src/cli/main.ts';
import type { Io, Sink } from '../../src/commands/io.ts';

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly stdin?: string | Uint8Array | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
}

/** For what reads YAML outside a run, where no signal is waited for. */
export const NO_SIGNALS: Pick<Io, 'leaveSignals'> = { leaveSignals: async () => {} };

/** Runs `arrima-sim` with arguments. */
export async function command(argv: readonly string[], world: World = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const sink = (lines: string[]): Sink => ({
    write: async (text) => {
      lines.push(text);
    },
    isTTY: world.terminal === true,
    columns: world.columns ?? null,
  });
  const io: Io = {
    stdin: () => chunksOf(world.stdin ?? ''),
    stdout: sink(out),
    stderr: sink(err),
    env: world.env ?? {},
    onInterrupt: () => {},
    ...NO_SIGNALS,
  };
  const exit = await main(argv, io);
  return { exit, stdout: out.join(''), stderr: err.join('') };
}

async function* chunksOf(input: NonNullable<World['stdin']>): AsyncGenerator<Uint8Array> {
  if (typeof input === 'string') yield Buffer.from(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}

/** A problem as `--format json` prints it. */
export interface PrintedProblem {
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly message: string;
}

/** The problems of a failed run with `--format json`, and how many there are in all. */
export async function problemsOf(
  argv: readonly string[],
  world: World = {},
): Promise<{ exit: number; problems: PrintedProblem[]; total: number }> {
  const { exit, stdout } = await command([...argv, '--format', 'json'], world);
  const printed = JSON.parse(stdout) as { ok: boolean; problems?: PrintedProblem[]; total?: number };
  return { exit, problems: printed.problems ?? [], total: printed.total ?? 0 };
}

/** Code, line and column of each problem of a pool checked alone: `P401:3:2`. */
export async function poolProblems(pool: NonNullable<World['stdin']>, ...options: string[]): Promise<string[]> {
  const { problems } = await problemsOf(['validate', '-p', '-', ...options], { stdin: pool });
  return problems.map(({ code, line, column }) => [code, line, column].filter((part) => part !== null).join(':'));
}
