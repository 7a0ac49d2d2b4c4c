/** `arrima-sim validate`: every problem of criteria files and of a pool, and their examples run; writes nothing. */

import { poolCriteria } from '../../criteria/decode.ts';
import type { Criteria } from '../../engine/index.ts';
import { type OpenFile, openStream } from '../../files/chunks.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import { warningsOn } from '../../pool/warnings/criteria.ts';
import { gathered, problem, Refusal } from '../../problems/problem.ts';
import { refuseBlanksOnHolding } from '../caps.ts';
import type { Context } from '../context.ts';
import { loadCriteria } from '../inputs.ts';
import { loadPool, openPool, poolName, poolsOf, requireFiles } from '../pools.ts';
import { Found } from './found.ts';
import type { ValidateCommandOptions } from './options.ts';
import { runExamples } from './run-examples.ts';
import { type CheckedCriteria, type CheckedPool, showChecked } from './shown.ts';

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
      checked.push({ argument, criteria: (await loadCriteria(argument, options, context.io, { checkExamples: true })).criteria });
    });
  }
  const pool = pools.length === 0 ? null : await checkPool(pools, options, checked, found, context);
  for (const { argument, criteria } of checked) found.add(argument, gathered(await runExamples(criteria, argument)));
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
  // Criteria say which header a column has: of a pool whose criteria cannot be read, a column that is missing may be there.
  const follows = options.criteria.length > 0 && checked.length === 0 ? 'missing_column' : undefined;
  // What several criteria files find is said once.
  const warnings = new Map<string, CheckedPool['warnings'][number]>();
  await found.during(name, async () => {
    await requireFiles(files);
    const open = readers.length > 1 ? await reopenable(files, context) : undefined;
    for (const criteria of readers) {
      await found.during(
        name,
        async () => {
          const { pool } = await loadPool(files, criteria, { ...loading, open }, context);
          refuseBlanksOnHolding(pool, criteria, name);
          for (const warning of warningsOn(pool, criteria)) warnings.set(JSON.stringify(warning), warning);
          last = pool;
        },
        follows,
      );
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
