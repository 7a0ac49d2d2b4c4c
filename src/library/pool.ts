/** Pools for programs: decoded for one round, for several, or for a plan, with the record of the file that they come from. */

import { DATE_FORMATS } from '../cells/date-formats.ts';
import { askedBy, readTogether } from '../criteria/together.ts';
import { isKnownEncoding } from '../csv/encoding.ts';
import type { Criteria } from '../engine/index.ts';
import { openStream } from '../files/chunks.ts';
import type { InputFile } from '../outputs/pool-input.ts';
import { type PoolReading, readingOf } from '../outputs/reading.ts';
import type { Plan } from '../plans/decode.ts';
import { unfitPool, withPlansOwn } from '../plans/pool-problems.ts';
import { reservedIds } from '../plans/reserved-ids.ts';
import { blankWordOf } from '../pool/blank-words.ts';
import { decodePool as decode } from '../pool/decode.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { PoolOptions } from '../pool/options.ts';
import type { Position } from '../schema/position.ts';
import { baseName } from './criteria.ts';
import { invalid, type Result, valid } from './result.ts';

/** A pool as decoded, and what it was decoded from: the statistics name it. */
export interface PoolInput extends DecodedPool {
  /** The base name of the file (`-` without a name), the SHA-256 and the length of its bytes as stored. */
  readonly file: InputFile;
  /** How it was to be read; null where nothing was asked of that. */
  readonly reading: PoolReading | null;
}

/** What a pool is read for: the criteria of a round or of several, or a plan. */
export type ReadFor = Criteria | readonly Criteria[] | Plan;

/**
 * Decodes a pool of candidates from the bytes of a CSV file, plain or gzip.
 *
 * Only the columns that somebody asks about are read and checked, unless `checkAll`. Rows are numbered from 0 in the order
 * of the file; what a column holds is said at `Column`: days since 1 January 1970, instants in milliseconds, scores in
 * points.
 *
 * @param chunks the bytes as stored: a stream of Node, or `[bytes]`. An error of the stream itself is thrown as it is.
 * @param readFor the criteria that say what columns are needed and how they are read. A pool that was read for several
 * serves each of them.
 * @param options how cells are written, what is copied or broken down by, and the file's name, for problems.
 * @returns the pool, or its problems, each with the line where its record starts and the number of its cell.
 * @throws RangeError when no criteria are given, when several contradict each other (another time zone, a column declared
 * in two ways), when `delimiter` is not one character, when `encoding` or `dateFormat` is not known, or when a text of `blank`
 * holds no word.
 */
export async function decodePool(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  readFor: ReadFor,
  options: PoolOptions = {},
): Promise<Result<PoolInput>> {
  const { delimiter, encoding, dateFormat, blank } = options;
  if (delimiter !== undefined && [...delimiter].length !== 1) throw new RangeError(`a delimiter is one character: ${delimiter}`);
  if (encoding !== undefined && !(await isKnownEncoding(encoding))) throw new RangeError(`no encoding is called ${encoding}`);
  if (dateFormat !== undefined && !DATE_FORMATS.includes(dateFormat)) throw new RangeError(`no date format is called ${dateFormat}`);
  const wordless = blank?.find((text) => blankWordOf(text) === null);
  if (wordless !== undefined) throw new RangeError(`no word that stands for a blank cell: ${wordless}`);
  const opened = openStream(chunks);
  const { criteria, ...reading } = 'campaign' in readFor ? forPlan(readFor) : forRounds('groups' in readFor ? [readFor] : readFor);
  const asked = new Map([...(reading.asked ?? []), ...(options.asked ?? [])]);
  const decoded = await decode(opened.chunks, criteria, { ...reading, ...options, asked });
  const plan = 'campaign' in readFor ? readFor : null;
  if (!('ids' in decoded)) return invalid(plan === null ? decoded : withPlansOwn(decoded, plan), decoded.total);
  const unfit = plan === null ? null : unfitPool(decoded, plan, options.name);
  if (unfit !== null) return invalid([unfit]);
  return valid({ ...decoded, file: { ...(await opened.finish()), name: baseName(options.name ?? '-') }, reading: readingOf(options) });
}

/** The criteria by which a pool is read, the columns that are read beside theirs, and the ids that nobody in it may have. */
type Reading = { readonly criteria: Criteria } & Pick<PoolOptions, 'asked' | 'optional' | 'reserved'>;

function forPlan({ reading, asked, optional, campaign }: Plan): Reading {
  return { criteria: reading, asked, optional, reserved: reservedIds(campaign) };
}

/** Several criteria are brought together as those of a plan are. */
function forRounds(rounds: readonly Criteria[]): Reading {
  const [only] = rounds;
  if (rounds.length === 1 && only !== undefined) return { criteria: only };
  const report: Position['report'] = (name, args) => {
    throw new RangeError(`criteria that no pool can be read for together: ${name} ${JSON.stringify(args)}`);
  };
  const files = rounds.map((criteria) => ({ at: { report }, name: criteria.id, criteria, isRound: true }));
  const criteria = readTogether(files);
  if (criteria === null) throw new RangeError('a pool is read for the criteria of a round at least');
  // The age of a candidate is found on the day of each round, so not while the pool is read.
  return { criteria: { ...criteria, round: { ...criteria.round, date: '' } }, asked: askedBy(files) };
}
