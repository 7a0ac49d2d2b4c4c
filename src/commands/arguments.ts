/** The options of each command, checked: required ones there, values of the right form. */

import { decodeDate } from '../cells/dates.ts';
import { isExpectation } from '../outputs/expect.ts';
import { problem, Refusal } from '../problems/problem.ts';
import { PROGRAMS } from '../published/published-round.ts';
import { type Span, spanOf } from '../published/span.ts';
import { MOST_ROWS } from '../recipes/types.ts';
import type { ExplainCommandOptions } from './explain/run.ts';
import type { GenerateCommandOptions } from './generate/run.ts';
import {
  changes,
  common,
  count,
  type Given,
  list,
  MOST_JOBS,
  oneOf,
  onlyWord,
  optional,
  reading,
  refuseExtra,
  rejecting,
  required,
  text,
} from './given.ts';
import type { RoundCommandOptions } from './round/options.ts';
import type { RoundsCommandOptions } from './rounds/run.ts';
import type { ScoreCommandOptions } from './score/run.ts';
import type { ValidateCommandOptions } from './validate/run.ts';

/** The arguments of `round`. */
export async function readRound(words: readonly string[], given: Given): Promise<RoundCommandOptions> {
  refuseExtra(words);
  const options: RoundCommandOptions = {
    ...common(given),
    ...(await reading(given)),
    ...rejecting(given),
    criteria: required(given, 'criteria', '--criteria'),
    pool: required(given, 'pool', '--pool'),
    ...optional(given, ['invited', 'statistics', 'decisions', 'outDir', 'band', 'seed']),
    columns: list(given, 'columns'),
    by: list(given, 'by'),
    expect: list(given, 'expect'),
    set: changes(given),
    jobs: count(given, 'jobs', MOST_JOBS) ?? 1,
    rawCells: given['rawCells'] === true,
    force: given['force'] === true,
    format: oneOf('--format', text(given, 'format'), ['table', 'markdown', 'json'], 'table'),
  };
  if (options.band !== undefined && !/^0*[1-9][0-9]{0,14}$/.test(options.band)) {
    throw new Refusal(
      problem('option_value_not_allowed', { option: '--band', allowed: ['1', '5', '10', '50', '…'], near: null }, { value: options.band }),
    );
  }
  for (const expectation of options.expect) {
    if (!isExpectation(expectation)) throw new Refusal(problem('unknown_statistic', { near: null }, { value: expectation }));
  }
  if (options.decisions === '-') throw new Refusal(problem('stdout_not_allowed', { option: '--decisions' }));
  const onStdout = [options.invited === '-', options.statistics === '-', options.format === 'json'];
  if (onStdout.filter(Boolean).length > 1) throw new Refusal(problem('two_outputs_to_stdout', {}));
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
  if (words.length === 0) throw new Refusal(problem('missing_candidate', {}));
  return {
    ...common(given),
    ...(await reading(given)),
    ...rejecting(given),
    criteria: required(given, 'criteria', '--criteria'),
    pool: required(given, 'pool', '--pool'),
    set: changes(given),
    ...optional(given, ['seed']),
    force: given['force'] === true,
    format: oneOf('--format', text(given, 'format'), ['table', 'json'], 'table'),
  };
}

/** The arguments of `score`; the words are ids. */
export async function readScore(given: Given): Promise<ScoreCommandOptions> {
  const date = text(given, 'date');
  if (date !== undefined && typeof decodeDate(date) !== 'number') {
    throw new Refusal(problem('option_value_not_allowed', { option: '--date', allowed: ['2025-07-17', '…'], near: null }, { value: date }));
  }
  return {
    ...common(given),
    ...(await reading(given)),
    ...rejecting(given),
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
    throw new Refusal(
      problem('option_value_not_allowed', { option: '--rows', allowed: ['1', '4000', '1000000', '…'], near: null }, { value: rows }),
    );
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
  if (action === 'show' && shown === undefined) throw new Refusal(problem('missing_option', { option: 'show FILE|NAME' }));
  refuseExtra(action === 'show' ? extra : shown === undefined ? [] : [shown]);
  const filters = ['program', 'from', 'to'].filter((key) => action !== 'list' && given[key] !== undefined);
  for (const key of filters) throw new Refusal(problem('unknown_option', { near: null }, { value: `--${key}` }));
  const program = text(given, 'program')?.toUpperCase();
  const [from, to] = [span(given, 'from'), span(given, 'to')];
  if (from !== null && to !== null && to.to < from.from) {
    throw new Refusal(
      problem(
        'option_value_not_allowed',
        { option: '--to', allowed: [`${text(given, 'from')}`, '…'], near: null },
        { value: text(given, 'to') },
      ),
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
  throw new Refusal(
    problem('option_value_not_allowed', { option: `--${key}`, allowed: ['2019', '2019-07', '2019-07-04'], near: null }, { value }),
  );
}
