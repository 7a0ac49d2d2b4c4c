/** The world as a command sees it: handed in, so that a whole run can be tested in memory. */

/** A stream to write text to. `write` ends when the text is taken, and fails with the system's error. */
export interface Sink {
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Columns of the terminal; null when unknown. */
  readonly columns: number | null;
}

export interface Io {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Registers what an interruption must undo at once. */
  readonly onInterrupt: (undo: () => void) => void;
  /**
   * Hears what has come, then leaves signals to the system until the work of this turn is done: a library that reads
   * megabytes in one go would make the process deaf to them. For work that leaves nothing to undo; a shell tells the same
   * exit codes.
   */
  readonly leaveSignals: () => Promise<void>;
}

/** A stream could not be written: the reader has gone, or the device is full. */
export class StreamFailure extends Error {
  readonly stream: 'stdout' | 'stderr';
  /** Whoever read our output has gone: that is their right, and no fault. */
  readonly closed: boolean;

  constructor(stream: 'stdout' | 'stderr', closed: boolean) {
    super(stream);
    this.stream = stream;
    this.closed = closed;
  }
}

/** Whether to colour a stream: `--color`, then FORCE_COLOR, NO_COLOR, TERM=dumb, then whether it is a terminal. */
export function isColoured(asked: string | undefined, env: Io['env'], sink: Sink): boolean {
  if (asked === 'always' || asked === 'never') return asked === 'always';
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  const refused = env['NO_COLOR'];
  if (refused !== undefined && refused !== '') return false;
  return env['TERM'] !== 'dumb' && sink.isTTY;
}

/** Whether a terminal may lack the characters of Unicode: a dumb one, or a locale that says another encoding. */
export function isAscii(env: Io['env']): boolean {
  const locale = ['LC_ALL', 'LC_CTYPE', 'LANG'].map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  return env['TERM'] === 'dumb' || !/^$|utf-?8/i.test(locale);
}
