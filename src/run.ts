/** One run of the command in a real process: streams, signals, exit code. */

import { main } from './cli.ts';
import type { Sink } from './io.ts';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the command with a process's arguments, streams and environment; interrupted, it undoes what is half done. */
export async function run(process: NodeJS.Process): Promise<void> {
  const undo: (() => void)[] = [];
  for (const [signal, exit] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      for (const action of undo) action();
      process.exit(exit);
    });
  }
  let stdinUsed = false;
  try {
    process.exitCode = await main(process.argv.slice(2), {
      stdin: () => {
        stdinUsed = true;
        return process.stdin;
      },
      stdout: sink(process.stdout),
      stderr: sink(process.stderr),
      env: process.env,
      onInterrupt: (action) => undo.push(action),
    });
  } catch (error) {
    // Whoever reads our output has gone: that is their right, and no fault.
    if (!isClosedPipe(error)) throw error;
    process.exitCode = 0;
  }
  if (stdinUsed) process.stdin.destroy();
}

function sink(stream: NodeJS.WriteStream): Sink {
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? null,
  };
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
