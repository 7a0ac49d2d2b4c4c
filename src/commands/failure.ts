/** How a run that failed ends: problems told as text or JSON, and the exit code that they mean. */

import { systemCode } from '../files/reason.ts';
import { printable } from '../printable.ts';
import { problem, Refusal } from '../problems.ts';
import { problemLines, problemsJson } from '../render/problems.ts';
import { type Context, exitCodeOf, Failure } from './context.ts';

/** The tool itself failed. */
const FAULT = 70;

/** Tells what went wrong and gives the exit code. */
export async function tellFailure(error: unknown, argv: readonly string[], context: Context): Promise<number> {
  const { io, messages } = context;
  const failure = asFailure(error);
  if (failure === null) {
    const verbose = argv.includes('--verbose') || argv.includes('-v');
    const detail = error instanceof Error ? ((verbose ? error.stack : error.message) ?? '') : String(error);
    await io.stderr.write(`${messages.fault}\n${detail.split('\n').map(printable).join('\n')}\n`);
    return FAULT;
  }
  const [first] = failure.problems;
  if (wantsJson(argv)) await io.stdout.write(problemsJson(failure.problems, failure.total, messages));
  else await io.stderr.write(problemLines(failure.problems, failure.total, messages));
  return first === undefined ? FAULT : exitCodeOf(first);
}

function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (error instanceof Refusal) return new Failure([error.problem]);
  const code = systemCode(error);
  // The system refused something that is no file of ours: standard output, for example.
  return code === null || code === 'EPIPE'
    ? null
    : new Failure([problem('F102', { reason: code === 'ENOSPC' ? 'full' : code }, { value: 'stdout' })]);
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.includes('--format=json') || argv.some((word, i) => word === 'json' && argv[i - 1] === '--format');
}
