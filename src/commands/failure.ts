/** How a run that failed ends: problems told as text or JSON, and the exit code that they mean. */

import { problem, Refusal } from '../problems/problem.ts';
import { problemLines, problemsJson } from '../render/problems.ts';
import { printable } from '../words/printable.ts';
import { type Context, Failure } from './context.ts';
import { StreamFailure } from './io.ts';

/** The tool itself failed. */
const FAULT = 70;

/** Tells what went wrong and gives the exit code; throws only when it cannot be told. */
export async function tellFailure(error: unknown, argv: readonly string[], context: Context): Promise<number> {
  const { io, messages } = context;
  if (error instanceof StreamFailure && (error.closed || error.stream === 'stderr')) throw error;
  const failure = asFailure(error);
  if (failure === null) {
    const verbose = argv.includes('--verbose') || argv.includes('-v');
    const detail = error instanceof Error ? ((verbose ? error.stack : error.message) ?? '') : String(error);
    await io.stderr.write(`${messages.fault}\n${detail.split('\n').map(printable).join('\n')}\n`);
    return FAULT;
  }
  const onStdout = wantsJson(argv) && !(error instanceof StreamFailure);
  if (onStdout) await io.stdout.write(problemsJson(failure.problems, failure.total, messages));
  else await io.stderr.write(problemLines(failure.problems, failure.total, messages));
  return failure.exit;
}

function asFailure(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (error instanceof Refusal) return new Failure([error.problem]);
  return error instanceof StreamFailure ? new Failure([problem('stream_failed', {}, { value: error.stream })]) : null;
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.includes('--format=json') || argv.some((word, i) => word === 'json' && argv[i - 1] === '--format');
}
