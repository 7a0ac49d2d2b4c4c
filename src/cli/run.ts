/** One run of the command in a real process: streams, signals, exit code. */

import { type Sink, StreamFailure } from '../commands/io.ts';
import { main } from './main.ts';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The exit code of output that cannot be written. */
const UNWRITTEN = 5;

/** Runs the command with a process's arguments, streams and environment; interrupted, it undoes what is half done. */
export async function run(process: NodeJS.Process): Promise<void> {
  const undo: (() => void)[] = [];
  const heard = Object.entries(SIGNALS).map(([signal, exit]) => {
    const listener = (): void => {
      for (const action of undo) action();
      process.exit(exit);
    };
    return { signal, listener };
  });
  let isHearing = false;
  const leave = (): void => {
    for (const { signal, listener } of heard) process.off(signal, listener);
    isHearing = false;
  };
  const hear = (): void => {
    // A signal that has come, and was not looked at yet, would be lost with the listener that is taken away.
    if (isHearing) return;
    for (const { signal, listener } of heard) process.on(signal, listener);
    isHearing = true;
  };
  hear();
  const argv = process.argv.slice(2);
  // Node reads the source maps of what is loaded from here on, the code of commands: the stack of a fault then names the sources.
  if (argv.includes('--verbose') || argv.includes('-v')) process.setSourceMapsEnabled(true);
  let stdinUsed = false;
  try {
    process.exitCode = await main(argv, {
      stdin: () => {
        stdinUsed = true;
        return process.stdin;
      },
      stdout: sink(() => process.stdout, 'stdout'),
      stderr: sink(() => process.stderr, 'stderr'),
      env: process.env,
      onInterrupt: (action) => {
        undo.push(action);
        // From now on there is something to undo, whatever was left to the system.
        hear();
      },
      leaveSignals: async () => {
        await turn();
        // One batch, behind a look at what has come: signals are left, the caller works, signals are heard again.
        const left = turn().then(leave);
        setImmediate(hear);
        await left;
      },
    });
  } catch (error) {
    // A failure that could not even be printed ends here.
    if (!(error instanceof StreamFailure)) throw error;
    process.exitCode = error.closed ? 0 : UNWRITTEN;
  }
  if (stdinUsed) process.stdin.destroy();
}

/** The next turn of the event loop. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A stream that is opened when it is first used: Node takes time to make one. */
function sink(open: () => NodeJS.WriteStream, name: 'stdout' | 'stderr'): Sink {
  let opened: NodeJS.WriteStream | null = null;
  const stream = (): NodeJS.WriteStream => {
    if (opened === null) opened = open().on('error', () => {});
    return opened;
  };
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream().write(text, (error) => (error ? reject(new StreamFailure(name, isClosed(error))) : resolve()));
      }),
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? null;
    },
  };
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
