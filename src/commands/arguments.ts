/** The options of each command, checked: required ones there, values of the right form. */

import { nearest } from '../nearest.ts';
import { isExpectation } from '../outputs/expect.ts';
import { decodeDate } from '../pool/cells/dates.ts';
import { isKnownEncoding } from '../pool/encoding.ts';
import { problem, Refusal } from '../problems.ts';
import { PROGRAMS } from '../published/rounds.ts';
import { type Span, spanOf } from '../published/span.ts';
import { MOST_ROWS } from '../recipes/types.ts';
import type { CampaignCommandOptions } from './campaign.ts';
import type { MergeCommandOptions } from './campaign-merge.ts';
import type { TellingOptions } from './campaign-telling.ts';
import type { CommonOptions, ReadingOptions } from './context.ts';
import type { ExplainCommandOptions } from './explain.ts';
import type { GenerateCommandOptions } from './generate.ts';
import type { RoundCommandOptions } from './round.ts';
import type { RoundsCommandOptions } from './rounds.ts';
import type { ScoreCommandOptions } from './score.ts';
import type { ValidateCommandOptions } from './validate.ts';

type Given = Readonly<Record<string, unknown>>;

/** The arguments of `round`. */
export async function readRound(words: readonly string[], given: Given): Promise<RoundCommandOptions> {
  refuseExtra(words);
  const options: RoundCommandOptions = {
    ...common(given),
    ...(await reading(given)),
    criteria: required(given, 'criteria', '--criteria'),
    pool: required(given, 'pool', '--pool'),
    ...optional(given, ['invited', 'statistics', 'decisions', 'outDir', 'band', 'seed']),
    columns: list(given, 'columns'),
    by: list(given, 'by'),
    expect: list(given, 'expect'),
    set: changes(given),
    rawCells: given['rawCells'] === true,
    force: given['force'] === true,
    format: oneOf('--format', text(given, 'format'), ['table', 'markdown', 'json'], 'table'),
  };
  if (options.band !== undefined && !/^0*[1-9][0-9]{0,14}$/.test(options.band)) {
    throw new Refusal(problem('U108', { option: '--band', allowed: ['1', '5', '10', '50', '…'], near: null }, { value: options.band }));
  }
  for (const expectation of options.expect) {
    if (!isExpectation(expectation)) throw new Refusal(problem('U111', { near: null }, { value: expectation }));
  }
  if (options.decisions === '-') throw new Refusal(problem('U110', {}));
  const onStdout = [options.invited === '-', options.statistics === '-', options.format === 'json'];
  if (onStdout.filter(Boolean).length > 1) throw new Refusal(problem('U109', {}));
  return options;
}

/** The arguments of `validate`. */
export async function readValidate(words: readonly string[], given: Given): Promise<ValidateCommandOptions> {
  refuseExtra(words);
  return {
    ...common(given),
    ...(await reading(given)),
    criteria: list(given, 'criteria'),
    ...optional(given, ['pool']),
    set: changes(given),
    explainCriteria: given['explainCriteria'] === true,
    format: oneOf('--format', text(given, 'format'), ['table', 'json'], 'table'),
  };
}

/** The arguments of `explain`; the words are ids. */
export async function readExplain(words: readonly string[], given: Given): Promise<ExplainCommandOptions> {
  if (words.length === 0) throw new Refusal(problem('U114', {}));
  return {
    ...common(given),
    ...(await reading(given)),
    criteria: required(given, 'criteria', '--criteria'),
    pool: required(given, 'pool', '--pool'),
    set: changes(given),
    ...optional(given, ['seed']),
    format: oneOf('--format', text(given, 'format'), ['table', 'json'], 'table'),
  };
}

/** The arguments of `campaign`; `named` is how the help calls the plan. */
export async function readCampaign(words: readonly string[], given: Given, named: string): Promise<CampaignCommandOptions> {
  const plan = onlyWord(words, named);
  return {
    ...telling(given),
    ...(await reading(given)),
    plan,
    pool: required(given, 'pool', '--pool'),
    ...optional(given, ['seed']),
  };
}

/** The arguments of `campaign merge`; the words are folders, which the help calls `named`. */
export function readMerge(words: readonly string[], given: Given, named: string): MergeCommandOptions {
  if (words.length === 0) throw new Refusal(problem('U107', { option: named }));
  if (words.includes('')) throw new Refusal(problem('U103', {}, { value: named }));
  return { ...telling(given), folders: words, outDir: required(given, 'outDir', '--out-dir'), force: given['force'] === true };
}

/** How a campaign is told. */
function telling(given: Given): TellingOptions {
  const expected = text(given, 'expect');
  return {
    ...common(given),
    expect: expected === undefined ? null : oneOf('--expect', expected, ['published'] as const, 'published'),
    format: oneOf('--format', text(given, 'format'), ['table', 'markdown', 'json'], 'table'),
  };
}

/** The arguments of `score`; the words are ids. */
export async function readScore(given: Given): Promise<ScoreCommandOptions> {
  const date = text(given, 'date');
  if (date !== undefined && typeof decodeDate(date) !== 'number') {
    throw new Refusal(problem('U108', { option: '--date', allowed: ['2025-07-17', '…'], near: null }, { value: date }));
  }
  return {
    ...common(given),
    ...(await reading(given)),
    grid: required(given, 'grid', '--grid'),
    ...optional(given, ['pool', 'date', 'output']),
    force: given['force'] === true,
  };
}

/** The arguments of `generate`; `named` is how the help calls the recipe. */
export function readGenerate(words: readonly string[], given: Given, named: string): GenerateCommandOptions {
  const recipe = onlyWord(words, named);
  const rows = text(given, 'rows');
  if (rows !== undefined && !(/^0*[1-9][0-9]{0,9}$/.test(rows) && Number(rows) <= MOST_ROWS)) {
    throw new Refusal(problem('U108', { option: '--rows', allowed: ['1', '4000', '1000000', '…'], near: null }, { value: rows }));
  }
  return {
    ...common(given),
    recipe,
    rows: rows === undefined ? null : Number(rows),
    ...optional(given, ['seed']),
    output: required(given, 'output', '--output'),
    force: given['force'] === true,
  };
}

/** The arguments of `rounds`: no word lists, `show NAME` says one round, `check` compares sums. */
export async function readRounds([word, shown, ...extra]: readonly string[], given: Given): Promise<RoundsCommandOptions> {
  const action = oneOf<RoundsCommandOptions['action']>('rounds', word, ['show', 'check'], 'list');
  if (action === 'show' && shown === undefined) throw new Refusal(problem('U107', { option: 'show FILE|NAME' }));
  refuseExtra(action === 'show' ? extra : shown === undefined ? [] : [shown]);
  const filters = ['program', 'from', 'to'].filter((key) => action !== 'list' && given[key] !== undefined);
  for (const key of filters) throw new Refusal(problem('U101', { near: null }, { value: `--${key}` }));
  const program = text(given, 'program')?.toUpperCase();
  const [from, to] = [span(given, 'from'), span(given, 'to')];
  if (from !== null && to !== null && to.to < from.from) {
    throw new Refusal(
      problem('U108', { option: '--to', allowed: [`${text(given, 'from')}`, '…'], near: null }, { value: text(given, 'to') }),
    );
  }
  return {
    ...common(given),
    action,
    shown: shown ?? null,
    program: program === undefined ? null : oneOf('--program', program, PROGRAMS, 'PRTQ'),
    from,
    to,
    format: oneOf('--format', text(given, 'format'), ['table', 'markdown', 'json'], 'table'),
  };
}

/** A day, month or year. */
function span(given: Given, key: 'from' | 'to'): Span | null {
  const value = text(given, key);
  const days = value === undefined ? null : spanOf(value);
  if (value === undefined || days !== null) return days;
  throw new Refusal(problem('U108', { option: `--${key}`, allowed: ['2019', '2019-07', '2019-07-04'], near: null }, { value }));
}

function common(given: Given): CommonOptions {
  oneOf('--lang', text(given, 'lang'), ['fr', 'en'], 'fr');
  const color = oneOf('--color', text(given, 'color'), ['auto', 'always', 'never'], 'auto');
  return { color, quiet: given['quiet'] === true, verbose: given['verbose'] === true };
}

async function reading(given: Given): Promise<ReadingOptions> {
  const delimiter = text(given, 'delimiter');
  const encoding = text(given, 'encoding');
  if (delimiter !== undefined && !/^(?:tab|[,;\t|])$/.test(delimiter)) {
    const allowed = [',', ';', 'tab', '|'];
    throw new Refusal(problem('U108', { option: '--delimiter', allowed, near: null }, { value: delimiter }));
  }
  if (encoding !== undefined && !(await isKnownEncoding(encoding))) throw new Refusal(problem('U116', {}, { value: encoding }));
  return { ...optional(given, ['delimiter', 'encoding']), allowLineBreaks: given['allowLineBreaks'] === true };
}

function changes(given: Given): readonly string[] {
  const all = list(given, 'set');
  for (const change of all) if (!/^[^=]+=/.test(change)) throw new Refusal(problem('U113', {}, { value: change }));
  return all;
}

/** The one word that a command takes, as its help calls it. */
function onlyWord([word, ...more]: readonly string[], named: string): string {
  if (word === undefined) throw new Refusal(problem('U107', { option: named }));
  if (word === '') throw new Refusal(problem('U103', {}, { value: named }));
  refuseExtra(more);
  return word;
}

function refuseExtra([first]: readonly string[]): void {
  if (first !== undefined) throw new Refusal(problem('U105', {}, { value: first }));
}

function required(given: Given, key: string, option: string): string {
  const value = text(given, key);
  if (value === undefined) throw new Refusal(problem('U107', { option }));
  return value;
}

function text(given: Given, key: string): string | undefined {
  const value = given[key];
  return typeof value === 'string' ? value : undefined;
}

function list(given: Given, key: string): readonly string[] {
  const value = given[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Only the keys that were given. */
function optional<Key extends string>(given: Given, keys: readonly Key[]): { [K in Key]?: string } {
  const entries = keys.flatMap((key) => {
    const value = text(given, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as { [K in Key]?: string };
}

/** One of a few words, or a usage error. */
function oneOf<Word extends string>(option: string, value: string | undefined, words: readonly Word[], otherwise: Word): Word {
  if (value === undefined) return otherwise;
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new Refusal(problem('U108', { option, allowed: words, near: nearest(value, words) }, { value }));
}
