/** The pool that a command reads: of one file, or of several as one. */

import { askedBy, type NamedFile, readTogether } from '../criteria/together.ts';
import type { Criteria } from '../engine/index.ts';
import { type OpenFile, openFile, openStandardInput, requireReadable } from '../files/chunks.ts';
import { isShipped } from '../files/shipped.ts';
import type { StoredFile } from '../files/stored-file.ts';
import { beginningOfFile, fileIdentity } from '../files/targets.ts';
import { sha256 } from '../hash/node.ts';
import { isAnyOutput } from '../outputs/kinds.ts';
import { type FileOfPool, type PoolAsInput, poolOfFiles, rowsOf } from '../outputs/pool-input.ts';
import { decodeFile } from '../pool/decode.ts';
import type { DecodedPool, PoolFile } from '../pool/decoded-pool.ts';
import { type FileToJoin, joined } from '../pool/joined.ts';
import { Lacking } from '../pool/lacking.ts';
import type { PoolOptions } from '../pool/options.ts';
import { Problems, problem, Refusal } from '../problems/problem.ts';
import { withFile } from '../problems/requiring-file.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions, type RejectsOptions } from './context.ts';
import { followed } from './progress.ts';

export interface LoadedPool {
  readonly pool: DecodedPool;
  /** What was read. */
  readonly file: PoolAsInput;
}

/** The path of a pool's file; standard input may be a file too: `-p - < pool.csv`. */
export function poolPath(argument: string): string {
  return argument === '-' ? '/dev/stdin' : argument;
}

/** What a command line gives of a pool. */
interface GivenPools {
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
}

/** The files of a pool: those of `--pool`, then the words that are pools too; throws a `Refusal` of one that is criteria, or a result. */
export async function poolsOf({ pool, morePools }: GivenPools): Promise<readonly string[]> {
  for (const word of morePools) {
    const meant = (await isShipped(word)) ? 'criteria' : isResult(word) ? 'result' : null;
    if (meant !== null) throw new Refusal(problem('extra_argument', { meant }, { value: word }));
  }
  return [...pool, ...morePools];
}

/** Whether a path is that of a result of this tool: it is not taken for a pool unless `--pool` names it. */
function isResult(path: string): boolean {
  const head = beginningOfFile(path);
  return head !== null && isAnyOutput(head);
}

/** How a pool of files is called. */
export function poolName(files: readonly string[]): string {
  return files.join(' + ');
}

/** Refuses files that cannot be one pool, before any is read: one that is given twice, by whatever path, or that cannot be read. */
export async function requireFiles(files: readonly string[]): Promise<void> {
  if (files.length < 2) return;
  const seen = new Map<string, string>();
  for (const file of files) {
    const identity = fileIdentity(poolPath(file));
    const first = seen.get(identity);
    if (first !== undefined) throw new Refusal(problem('pool_given_twice', { first }, { value: file }));
    seen.set(identity, file);
  }
  for (const file of files) if (file !== '-') await requireReadable(file);
}

/** Opens a file of a pool, or standard input for `-`; throws a `Refusal` when it cannot be opened. */
export async function openPool(argument: string, { io }: Pick<Context, 'io'>): Promise<OpenFile> {
  return argument === '-' ? openStandardInput(io.stdin()) : await openFile(argument);
}

/** How a command reads a pool: what it was asked, and what opens a file. */
export interface PoolLoading {
  readonly options: CommonOptions & ReadingOptions & RejectsOptions;
  readonly decoding: PoolOptions;
  readonly open?: ((argument: string) => Promise<OpenFile>) | undefined;
}

/** Reads and checks a pool, file by file; throws a `Failure` or `Refusal` with what is wrong. */
export async function loadPool(
  files: readonly string[],
  criteria: Criteria,
  loading: PoolLoading,
  context: Pick<Context, 'io' | 'messages'>,
): Promise<LoadedPool> {
  await requireFiles(files);
  const lacking = files.length > 1 ? new Lacking() : null;
  const problems = new Problems();
  const read: FileToJoin[] = [];
  const inputs: FileOfPool[] = [];
  for (const argument of files) {
    const loaded = await loadFile(argument, criteria, { ...loading, lack: lacking?.nextFile() }, context);
    if (loaded instanceof Problems) problems.reportAll(loaded);
    else {
      const { decoded, file } = loaded;
      read.push({ ...decoded, name: argument, baseName: file.name });
      inputs.push({ ...file, rows: rowsOf(decoded.pool) });
    }
  }
  for (const found of lacking?.everywhere() ?? []) problems.report(found);
  if (problems.total > 0) throw new Failure(problems);
  const [only, ...others] = read;
  const pool = only === undefined || others.length > 0 ? joined(read, loading.decoding) : only.pool;
  if (pool instanceof Problems) throw new Failure(pool);
  return { pool, file: poolOfFiles(inputs, sha256) };
}

/** Reads a pool for several rounds, by criteria that bring theirs together: a column that is not there is told with the first of them that requires it. */
export async function loadPoolForRounds(
  files: readonly string[],
  together: Criteria,
  rounds: readonly Criteria[],
  loading: PoolLoading,
  context: Pick<Context, 'io' | 'messages'>,
): Promise<LoadedPool> {
  try {
    return await loadPool(files, together, loading, context);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const reading = rounds.map((criteria) => ({ is: 'round' as const, criteria }));
    const problems = new Problems();
    for (const found of error.problems.kept()) problems.report(withFile(found, reading));
    for (const [key, more] of error.problems.beyond()) problems.countMore(key, more);
    throw new Failure(problems);
  }
}

/** Reads a pool for criteria of one file with other values here and there; as the criteria say where there is only one kind of them. */
export async function loadPoolAsking(
  files: readonly string[],
  asking: readonly Criteria[],
  argument: string,
  loading: PoolLoading,
  context: Pick<Context, 'io' | 'messages'>,
): Promise<LoadedPool> {
  const [only, ...others] = asking;
  if (only !== undefined && others.length === 0) return await loadPool(files, only, loading, context);
  const problems = new Problems();
  const at: NamedFile['at'] = { report: (name, args) => problems.reportAt(name, args, { file: argument }) };
  const named = asking.map((criteria): NamedFile => ({ at, name: argument, criteria, isRound: true }));
  const together = readTogether(named);
  if (together === null || problems.total > 0) throw new Failure(problems);
  // An age is found on the day of each round, so not while the pool is read.
  const criteria = { ...together, round: { ...together.round, date: '' } };
  const decoding = { ...loading.decoding, asked: askedBy(named) };
  return await loadPoolForRounds(files, criteria, asking, { ...loading, decoding }, context);
}

/** Reads one file of a pool, and closes it; gives its problems where it has any: perhaps it was not read to its end then. */
async function loadFile(
  argument: string,
  criteria: Criteria,
  { options, decoding, open, lack }: PoolLoading & Pick<PoolOptions, 'lack'>,
  { io, messages }: Pick<Context, 'io' | 'messages'>,
): Promise<{ readonly decoded: PoolFile; readonly file: StoredFile } | Problems> {
  const follow = (chunks: AsyncIterable<Uint8Array>, size: number | null): AsyncIterable<Uint8Array> =>
    options.quiet ? chunks : followed(chunks, size, io.stderr, messages.megabytes);
  const { ARRIMA_SIM_READER: wanted } = io.env;
  const reader = wanted === 'csv-parse' ? 'csv-parse' : undefined;
  const setAside = options.rejects !== undefined;
  const opened = await (open?.(argument) ?? openPool(argument, { io }));
  const reading = { ...decoding, ...readingOf(options), size: opened.size ?? undefined, setAside, reader, name: argument, lack } as const;
  try {
    const decoded = await decodeFile(follow(opened.chunks, opened.size), criteria, reading);
    return decoded instanceof Problems ? decoded : { decoded, file: await opened.finish() };
  } finally {
    await opened.close();
  }
}

function readingOf(options: ReadingOptions): PoolOptions {
  return {
    delimiter: options.delimiter === 'tab' ? '\t' : options.delimiter,
    encoding: options.encoding,
    allowLineBreaks: options.allowLineBreaks,
    dateFormat: options.dateFormat,
    blank: options.blank,
  };
}
