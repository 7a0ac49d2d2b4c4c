/** `arrima-sim validate`: every problem of criteria files and of a pool, and their examples run; writes nothing. */

import type { CriteriaFile } from '../../criteria/decode.ts';
import { poolCriteria } from '../../criteria/decode.ts';
import type { Criteria } from '../../engine/index.ts';
import { type OpenFile, openStream } from '../../files/chunks.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import { warningsOn } from '../../pool/warnings/criteria.ts';
import { gathered, Problems, problem, Refusal } from '../../problems/problem.ts';
import { type Block, heading, text } from '../../render/blocks.ts';
import { plainBlocks, plainLines } from '../../render/plain.ts';
import { warningSentence } from '../../render/summary.ts';
import { printableJson } from '../../words/printable.ts';
import { type CommonOptions, type Context, Failure, type ReadingOptions } from '../context.ts';
import type { FormatName } from '../formats.ts';
import { loadCriteria } from '../inputs.ts';
import { loadPool, openPool, poolName, poolsOf, requireFiles } from '../pools.ts';
import { show } from '../show.ts';
import { runExamples } from './run-examples.ts';

export interface ValidateCommandOptions extends CommonOptions, ReadingOptions {
  readonly criteria: readonly string[];
  readonly pool: readonly string[];
  /** Words that are pools too. */
  readonly morePools: readonly string[];
  readonly set: readonly string[];
  /** Says the criteria in plain words. */
  readonly explainCriteria: boolean;
  readonly format: FormatName;
}

/** A pool that was read, and the warnings of it and of each criteria file on it. */
interface CheckedPool {
  readonly pool: DecodedPool;
  readonly warnings: ReturnType<typeof warningsOn>;
}

interface CheckedCriteria {
  readonly argument: string;
  readonly criteria: CriteriaFile;
}

/** Runs the command and returns the exit code; throws a `Failure` with everything that is wrong. */
export async function run(options: ValidateCommandOptions, context: Context): Promise<number> {
  if (options.criteria.length === 0 && (options.set.length > 0 || options.explainCriteria)) {
    throw new Refusal(problem('missing_option', { option: '--criteria' }));
  }
  const pools = await poolsOf(options);
  if (options.criteria.length === 0 && pools.length === 0) throw new Refusal(problem('nothing_to_validate', {}));
  const found = new Found();
  const checked: CheckedCriteria[] = [];
  for (const argument of options.criteria) {
    await found.during(argument, async () => {
      checked.push({ argument, criteria: (await loadCriteria(argument, options.set, true)).criteria });
    });
  }
  const pool = pools.length === 0 ? null : await checkPool(pools, options, checked, found, context);
  for (const { argument, criteria } of checked) found.add(argument, gathered(runExamples(criteria, argument)));
  if (found.total > 0) throw found.failure();
  await showChecked(options, checked, pool, poolName(pools), context);
  return 0;
}

/** The pool is read under each criteria file, which may declare columns; without one, under the standard columns. */
async function checkPool(
  files: readonly string[],
  options: ValidateCommandOptions,
  checked: readonly CheckedCriteria[],
  found: Found,
  context: Context,
): Promise<CheckedPool | null> {
  const name = poolName(files);
  const readers: readonly Criteria[] = checked.length === 0 ? [poolCriteria()] : checked.map(({ criteria }) => criteria);
  const loading = { options: { ...options, rejects: undefined }, decoding: { checkAll: true } };
  let last: DecodedPool | null = null;
  // What several criteria files find is said once.
  const warnings = new Map<string, CheckedPool['warnings'][number]>();
  await found.during(name, async () => {
    await requireFiles(files);
    const open = readers.length > 1 ? await reopenable(files, context) : undefined;
    for (const criteria of readers) {
      await found.during(name, async () => {
        const { pool } = await loadPool(files, criteria, { ...loading, open }, context);
        for (const warning of warningsOn(pool, criteria)) warnings.set(JSON.stringify(warning), warning);
        last = pool;
      });
    }
  });
  return last === null ? null : { pool: last, warnings: [...warnings.values()] };
}

/** What opens the files again and again: a pipe can be read once only, and its chunks are kept. */
async function reopenable(files: readonly string[], context: Context): Promise<(file: string) => Promise<OpenFile>> {
  const pipes = new Map<string, readonly Uint8Array[]>();
  for (const file of files) {
    const opened = await openPool(file, context);
    if (opened.size === null) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of opened.chunks) chunks.push(Buffer.from(chunk));
      pipes.set(file, chunks);
    }
    await opened.close();
  }
  return async (file) => {
    const chunks = pipes.get(file);
    return chunks === undefined ? await openPool(file, context) : openStream(replayed(chunks));
  };
}

async function* replayed(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** Problems of several files; one that two criteria files find in the same pool is printed once. */
class Found {
  readonly #all = new Problems();
  readonly #seen = new Set<string>();
  /** How many more there are of each kind, and of each file, than were kept. */
  readonly #beyond = new Map<string, number>();

  get total(): number {
    return this.#all.total;
  }

  add(file: string, problems: Problems): void {
    for (const found of problems.kept()) {
      const key = JSON.stringify(found);
      if (!this.#seen.has(key)) this.#all.report(found);
      this.#seen.add(key);
    }
    for (const [kind, more] of problems.beyond()) {
      const key = kind === '' ? file : kind;
      const known = this.#beyond.get(key) ?? 0;
      if (more > known) this.#all.countMore(kind, more - known);
      this.#beyond.set(key, Math.max(known, more));
    }
  }

  /** Goes on past what an action finds. */
  async during(file: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof Failure) this.add(file, error.problems);
      else if (error instanceof Refusal) this.add(file, gathered([error.problem]));
      else throw error;
    }
  }

  failure(): Failure {
    return new Failure(this.#all, { showsAll: true });
  }
}

async function showChecked(
  options: ValidateCommandOptions,
  checked: readonly CheckedCriteria[],
  pool: CheckedPool | null,
  file: string,
  context: Context,
): Promise<void> {
  const { language, messages } = context;
  const plain = (criteria: CriteriaFile): Block[] => (options.explainCriteria ? plainBlocks(criteria, language, messages) : []);
  const json = (): string => {
    const criteria = checked.map(({ argument, criteria: read }) => ({
      file: argument,
      id: read.id,
      title: read.title,
      groups: read.groups.length,
      examples: read.examples.length,
      ...(options.explainCriteria ? { said: plainLines(plain(read)) } : {}),
    }));
    return `${printableJson({ ok: true, criteria, pool: pool === null ? null : poolJson(file, pool) })}\n`;
  };
  const words = messages.validate;
  const blocks = (): Block[] => [
    ...checked.flatMap(({ argument, criteria }) => [
      heading(2, `${words.criteria(argument)}${messages.colon}${messages.ok}`),
      text(`${criteria.title[language]} — ${words.round(criteria.groups.length, countOf(criteria))}`),
      ...(criteria.examples.length === 0 ? [] : [text(words.examples(criteria.examples.length))]),
      ...plain(criteria),
    ]),
    ...(pool === null ? [] : poolBlocks(file, pool, messages)),
  ];
  await show({ blocks, json }, options, context);
}

function countOf(criteria: Criteria): number {
  return criteria.criteria.length + criteria.groups.reduce((sum, group) => sum + group.criteria.length, 0);
}

function poolJson(file: string, { pool, warnings: found }: CheckedPool): object {
  const near = pool.nearMisses.map((miss) => ({ code: 'near_miss_header', ...miss }));
  const warnings = [...near, ...found];
  return { file, rows: pool.size, synthetic: pool.synthetic, columns: [...pool.columns.keys()], ignored: pool.ignored, warnings };
}

function poolBlocks(file: string, { pool, warnings }: CheckedPool, messages: Context['messages']): Block[] {
  const words = messages.validate;
  const names = (list: Iterable<string>): string => [...list].join(', ');
  return [
    heading(2, `${words.pool(file)}${messages.colon}${messages.ok}`),
    text(words.rows(pool.size, pool.synthetic)),
    text(words.columns(names(pool.columns.keys()))),
    ...(pool.ignored.length === 0 ? [] : [text(words.ignored(names(pool.ignored)))]),
    ...(pool.size === 0 ? [text(messages.warnings.empty_pool(), 'warning')] : []),
    ...pool.nearMisses.map((near) => text(warningSentence({ code: 'near_miss_header', ...near }, messages), 'warning')),
    ...warnings.map((warning) => text(warningSentence(warning, messages), 'warning')),
  ];
}
