/** The options of all commands, each described once: a command says which of them it takes. */

import { DATE_FORMATS } from '../../cells/date-formats.ts';
import type { Shard } from '../../outputs/replicates.ts';
import { MOST_REPLICATES } from '../../plans/limits.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import type { DayRange } from '../../published/day-range.ts';
import { PROGRAMS } from '../../published/published-round.ts';
import { MOST_ROWS } from '../../recipes/types.ts';
import { notAllowed, notStdout, oneOf, wholeNumber, wholeNumberFrom } from './checks.ts';
import { choice, flag, type Given, orElse, repeatable, single } from './option.ts';

const MOST_JOBS = 256;
/** Below three a hidden count would be one value. */
const LEAST_CELL = 3;
/** Of 15 digits, all of which a number holds. */
const MOST_DAYS = 100_000;
const MOST_BAND = 999_999_999_999_999;

export const OPTIONS = {
  criteria: single('-c, --criteria', 'criteria', 'criteria'),
  criteriaMany: repeatable('-c, --criteria', 'criteria', 'criteriaMany'),
  pool: repeatable('-p, --pool', 'file', 'pool'),
  grid: single('--grid', 'criteria', 'grid'),
  invited: single('--invited', 'file', 'invited'),
  statistics: single('--statistics', 'file', 'statistics'),
  decisions: single('--decisions', 'file', 'decisions', notStdout('--decisions')),
  rejects: single('--rejects', 'file', 'rejects', notStdout('--rejects')),
  output: single('-o, --output', 'file', 'output'),
  outputPool: single('-o, --output', 'file', 'outputPool'),
  outputPoints: single('-o, --output', 'file', 'outputPoints'),
  outDir: single('--out-dir', 'folder', 'outDir'),
  report: single('--report', 'file', 'report', notStdout('--report')),
  charts: single('--charts', 'folder', 'charts', notStdout('--charts')),
  xlsx: single('--xlsx', 'file', 'xlsx', notStdout('--xlsx')),
  title: single('--title', 'text', 'title'),
  outputPage: single('-o, --output', 'file', 'outputPage'),
  expect: repeatable('--expect', 'expectation', 'expect', expectation),
  expectOwn: repeatable('--expect', 'expectation', 'expectOwn', ownExpectation),
  expectPublished: choice('--expect', ['published'], 'expectPublished'),
  set: repeatable('--set', 'change', 'set', change),
  baseline: single('--baseline', 'criteria', 'baseline'),
  baselineSet: repeatable('--baseline-set', 'change', 'baselineSet', change),
  baselineDrop: repeatable('--baseline-drop', 'drop', 'baselineDrop'),
  changes: single('--changes', 'file', 'changes', notStdout('--changes')),
  vary: repeatable('--vary', 'variation', 'vary', variation),
  find: single('--find', 'path', 'find'),
  target: single('--for', 'target', 'target', target),
  between: single('--between', 'range', 'between', range),
  where: single('--where', 'where', 'where', where),
  points: single('--points', 'points', 'points', wholeNumber(MOST_BAND, ['1', '5', '10', '…'])),
  days: single('--days', 'number', 'days', wholeNumber(MOST_DAYS, ['1', '7', '30', '…'])),
  drop: repeatable('--drop', 'drop', 'drop'),
  seed: single('--seed', 'text', 'seed'),
  seedOfPool: single('--seed', 'text', 'seedOfPool'),
  campaignSeed: single('--seed', 'text', 'campaignSeed'),
  date: single('--date', 'day', 'date', day),
  program: single('--program', 'program', 'program', (text, option) => oneOf(option, text.toUpperCase(), PROGRAMS)),
  shipped: flag('--shipped', 'shipped'),
  fromRound: single('--from', 'name', 'fromRound'),
  from: single('--from', 'date', 'from', daysOf),
  to: single('--to', 'date', 'to', lastDays),
  columns: repeatable('--columns', 'names', 'columns'),
  by: repeatable('--by', 'name', 'by'),
  band: single('--band', 'points', 'band', wholeNumber(MOST_BAND, ['1', '5', '10', '50', '…'])),
  minimumCell: single('--minimum-cell', 'number', 'minimumCell', wholeNumberFrom(LEAST_CELL, MOST_BAND, ['3', '5', '10', '…'])),
  rows: single('--rows', 'number', 'rows', wholeNumber(MOST_ROWS, ['1', '4000', '1000000', '…'])),
  replicates: single('--replicates', 'number', 'replicates', wholeNumber(MOST_REPLICATES)),
  jobs: orElse(single('--jobs', 'number', 'jobs', wholeNumber(MOST_JOBS)), 1),
  shard: single('--shard', 'shard', 'shard', shard),
  enough: flag('--enough', 'enough'),
  explainCriteria: flag('--explain-criteria', 'explainCriteria'),
  rawCells: flag('--raw-cells', 'rawCells'),
  force: flag('--force', 'force'),
  delimiter: single('--delimiter', 'character', 'delimiter', delimiter),
  encoding: single('--encoding', 'name', 'encoding', encoding),
  allowLineBreaks: flag('--allow-line-breaks', 'allowLineBreaks'),
  dateFormat: choice('--date-format', DATE_FORMATS, 'dateFormat'),
  blank: repeatable('--blank', 'blankWord', 'blank', blankWord),
  // The language is needed before any option is read: here it is only checked.
  lang: choice('--lang', ['fr', 'en']),
  color: orElse(choice('--color', ['auto', 'always', 'never']), 'auto'),
  quiet: flag('-q, --quiet', 'quiet'),
  verbose: flag('-v, --verbose', 'verbose'),
};

/** The options that every command takes. */
export const COMMON = { lang: OPTIONS.lang, color: OPTIONS.color, quiet: OPTIONS.quiet, verbose: OPTIONS.verbose };

/** How a pool is read. */
export const READING = {
  delimiter: OPTIONS.delimiter,
  encoding: OPTIONS.encoding,
  allowLineBreaks: OPTIONS.allowLineBreaks,
  dateFormat: OPTIONS.dateFormat,
  blank: OPTIONS.blank,
};

// What a check needs of other rooms is loaded when the option is given: help needs none of it.

async function expectation(text: string): Promise<string> {
  const { isExpectation } = await import('../../outputs/expect.ts');
  if (!isExpectation(text)) throw new Refusal(problem('unknown_statistic', { near: null }, { value: text }));
  return text;
}

/** A path with values to try; that they are not too many in all is looked at where all are known. */
async function variation(text: string): Promise<string> {
  const { variationsOf } = await import('../variations.ts');
  variationsOf([text]);
  return text;
}

async function target(text: string): Promise<string> {
  const { isTarget } = await import('../solve/target.ts');
  if (!isTarget(text)) throw new Refusal(problem('wrong_target', { near: null }, { value: text }));
  return text;
}

async function range(text: string): Promise<string> {
  const { requireRange } = await import('../variations.ts');
  requireRange(text);
  return text;
}

function where(text: string, option: string): string {
  if (!/^[^=]+=/.test(text)) throw notAllowed(option, text, ['region=Estrie', 'gender=', '…']);
  return text;
}

/** An expectation of a command to which nothing published belongs. */
async function ownExpectation(text: string): Promise<string> {
  if (text === 'published') throw new Refusal(problem('unknown_statistic', { near: null }, { value: text }));
  return await expectation(text);
}

function change(text: string, option: string): string {
  if (!/^[^=]+=/.test(text)) throw new Refusal(problem('change_without_equals', { option }, { value: text }));
  return text;
}

async function day(text: string, option: string): Promise<string> {
  const { decodeDate } = await import('../../cells/dates.ts');
  if (typeof decodeDate(text) !== 'number') throw notAllowed(option, text, ['2025-07-17', '…']);
  return text;
}

/** A day, month or year. */
async function daysOf(text: string, option: string): Promise<DayRange> {
  const { dayRangeOf } = await import('../../published/day-range.ts');
  const found = dayRangeOf(text);
  if (found === null) throw notAllowed(option, text, ['2019', '2019-07', '2019-07-04']);
  return found;
}

/** The same, not before the day, month or year of `--from`. */
async function lastDays(text: string, option: string, { from }: Given): Promise<DayRange> {
  const last = await daysOf(text, option);
  if (typeof from === 'string' && last.to < (await daysOf(from, '--from')).from) throw notAllowed(option, text, [from, '…']);
  return last;
}

/** `3/16`: the third of sixteen slices. */
function shard(text: string, option: string): Shard {
  const [, index, of] = /^([1-9][0-9]{0,6})\/([1-9][0-9]{0,6})$/.exec(text) ?? [];
  if (index !== undefined && Number(index) <= Number(of)) return { index: Number(index), of: Number(of) };
  throw notAllowed(option, text, ['1/16', '2/16', '…', '16/16']);
}

function delimiter(text: string, option: string): string {
  if (!/^(?:tab|[,;\t|])$/.test(text)) throw notAllowed(option, text, [',', ';', 'tab', '|']);
  return text;
}

async function blankWord(text: string, option: string): Promise<string> {
  const { blankWordOf } = await import('../../pool/blank-words.ts');
  if (blankWordOf(text) === null) throw notAllowed(option, text, ['N/A', 'score=0', '…']);
  return text;
}

async function encoding(text: string): Promise<string> {
  const { isKnownEncoding } = await import('../../csv/encoding.ts');
  if (!(await isKnownEncoding(text))) throw new Refusal(problem('unknown_encoding', {}, { value: text }));
  return text;
}
