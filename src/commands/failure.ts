/** How a run that failed ends: problems printed as text, for scripts as JSON too, and the exit code that they mean. */

import { systemCode } from '../files/reason.ts';
import { MOST_KEPT, MOST_SHOWN, problem, Refusal } from '../problems/problem.ts';
import type { ReadByScripts } from '../render/formats/format.ts';
import { problemLines } from '../render/problems.ts';
import { printable } from '../words/printable.ts';
import { type Context, Failure } from './context.ts';
import { FORMAT_NAMES, formatNamed } from './formats.ts';
import { StreamFailure } from './io.ts';

/** The tool itself failed. */
const FAULT = 70;

/** Prints what went wrong and gives the exit code; throws only when it cannot be printed. */
export async function printFailure(error: unknown, argv: readonly string[], context: Context): Promise<number> {
  const { io, messages } = context;
  if (error instanceof StreamFailure && (error.closed || error.stream === 'stderr')) throw error;
  const verbose = argv.includes('--verbose') || argv.includes('-v');
  const failure = asFailure(error);
  if (failure === null) {
    const detail = error instanceof Error ? ((verbose ? error.stack : error.message) ?? '') : String(error);
    await io.stderr.write(`${messages.fault}\n${detail.split('\n').map(printable).join('\n')}\n`);
    return FAULT;
  }
  const { problems, showsAll } = failure;
  const most = verbose || showsAll ? MOST_KEPT : MOST_SHOWN;
  const format = error instanceof StreamFailure ? null : await formatForScripts(argv);
  if (format !== null) await io.stdout.write(format.problems(problems, most, messages));
  // Of a workflow the log is public, and problems name cells: it gets the annotations alone.
  const quiet = argv.includes('--quiet') || argv.includes('-q') || isAsked(argv, 'github');
  return await printProblems(failure, { toldToScripts: format !== null, quiet, most }, context);
}

/** Prints problems for people and gives the exit code; where scripts are told them, a quiet run says nothing more. */
export async function printProblems(
  { problems, exit }: Failure,
  { toldToScripts, quiet, most }: { readonly toldToScripts: boolean; readonly quiet: boolean; readonly most: number },
  { io, messages }: Context,
): Promise<number> {
  if (!(toldToScripts && quiet)) await io.stderr.write(problemLines(problems, most, messages));
  return exit;
}

function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (error instanceof Refusal) return new Failure([error.problem]);
  // The folder that a run was started in is gone: paths lead nowhere from there.
  if (systemCode(error) !== null && (error as NodeJS.ErrnoException).syscall === 'uv_cwd')
    return new Failure([problem('cannot_read', { reason: 'missing' }, { file: '.', value: '.' })]);
  return error instanceof StreamFailure ? new Failure([problem('stream_failed', {}, { value: error.stream })]) : null;
}

/** The format for scripts that a command line asks for, which may be wrong in all else. */
async function formatForScripts(argv: readonly string[]): Promise<ReadByScripts | null> {
  for (const found of FORMAT_NAMES.filter((name) => isAsked(argv, name)).map(formatNamed)) {
    if (found.readBy === 'scripts') return (await found.load()).format;
  }
  return null;
}

function isAsked(argv: readonly string[], name: string): boolean {
  return argv.includes(`--format=${name}`) || argv.some((word, i) => word === name && argv[i - 1] === '--format');
}
