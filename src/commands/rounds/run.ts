/** `arrima-sim rounds`: the published rounds, one said in plain words, or their sums checked against published totals. */

import { type Problem, problem, Refusal } from '../../problems/problem.ts';
import { agreementProblems } from '../../published/agreement.ts';
import { type DayRange, overlap } from '../../published/day-range.ts';
import { occupations, publishedRounds, publishedTotals, publishers } from '../../published/law.ts';
import { occupationProblems } from '../../published/occupations.ts';
import type { PublishedRound } from '../../published/published-round.ts';
import { countsOf, kindOf, type Publisher } from '../../published/publishers.ts';
import { type CheckedTotal, checkTotals, conflictsOf } from '../../published/totals.ts';
import type { Block } from '../../render/blocks.ts';
import { plainBlocks, plainLines } from '../../render/plain.ts';
import { checkBlocks, howSureBlocks, roundsBlocks } from '../../render/rounds.ts';
import { printableJson } from '../../words/printable.ts';
import { type CommonOptions, type Context, Failure } from '../context.ts';
import type { FormatName } from '../formats.ts';
import { loadCriteria } from '../inputs.ts';
import { show } from '../show.ts';

export interface RoundsCommandOptions extends CommonOptions {
  readonly action: 'list' | 'show' | 'check';
  /** The criteria file or name to say. */
  readonly shown: string | null;
  readonly program: string | undefined;
  readonly from: DayRange | undefined;
  readonly to: DayRange | undefined;
  readonly format: FormatName;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: RoundsCommandOptions, context: Context): Promise<number> {
  switch (options.action) {
    case 'list':
      return await listRounds(options, context);
    case 'show':
      return await showCriteria(options, context);
    case 'check':
      return await checkRounds(options, context);
  }
}

async function listRounds(options: RoundsCommandOptions, context: Context): Promise<number> {
  const { program } = options;
  const asked = { from: options.from?.from ?? Number.NEGATIVE_INFINITY, to: options.to?.to ?? Number.POSITIVE_INFINITY };
  const rows = publishedRounds().filter((row) => (program === undefined || row.program === program) && overlap(row.days, asked));
  const known = publishers();
  const blocks = (): Block[] => roundsBlocks(rows, known, options.verbose, context.language, context.messages);
  const json = (): string => dataText({ ok: true, rounds: rows.map((row) => roundJson(row, known)), counts: countsOf(rows, known) });
  await show({ blocks, json }, evenQuiet(options), context);
  return 0;
}

async function showCriteria(options: RoundsCommandOptions, context: Context): Promise<number> {
  const argument = options.shown ?? '';
  const unshipped = publishedRounds().find((row) => row.leftOut !== null && `${row.program.toLowerCase()}-${row.date}` === argument);
  if (unshipped?.leftOut != null)
    throw new Refusal(problem('round_not_shipped', { reason: unshipped.leftOut }, { file: argument, value: argument }));
  const { criteria } = await loadCriteria(argument, { set: [] }, context.io);
  const blocks = (): Block[] => plainBlocks(criteria, context.language, context.messages);
  const json = (): string => dataText({ ok: true, file: argument, id: criteria.id, title: criteria.title, said: plainLines(blocks()) });
  await show({ blocks, json }, evenQuiet(options), context);
  return 0;
}

async function checkRounds(options: RoundsCommandOptions, context: Context): Promise<number> {
  const rows = publishedRounds();
  const checked = checkTotals(rows, publishedTotals());
  const conflicts = conflictsOf(rows);
  const names = [...new Set(rows.map(({ criteria }) => criteria).filter((name) => name !== null))];
  const known = occupations();
  const problems: Problem[] = [];
  for (const name of names) {
    const { criteria } = await loadCriteria(name, { set: [] }, context.io, { checkExamples: true });
    const same = rows.filter((row) => row.criteria === name);
    problems.push(...agreementProblems(criteria, same, name), ...occupationProblems(criteria, known, name));
  }
  if (problems.length > 0) throw new Failure(problems);
  const ok = checked.every(({ agrees }) => agrees);
  const by = publishers();
  const { language, messages } = context;
  const blocks = (): Block[] => [
    ...checkBlocks(checked, conflicts, names.length, language, messages),
    ...howSureBlocks(rows, by, messages),
  ];
  const json = (): string =>
    dataText({
      ok,
      totals: checked.map(totalJson),
      conflicts: conflicts.map((row) => roundJson(row, by)),
      criteria_files: names.length,
      counts: countsOf(rows, by),
    });
  await show({ blocks, json }, options, context);
  return ok ? 0 : 1;
}

/** What somebody asks to see is shown however quiet the run. */
function evenQuiet(options: RoundsCommandOptions): RoundsCommandOptions {
  return { ...options, quiet: false };
}

function dataText(data: object): string {
  return `${printableJson(data)}\n`;
}

function roundJson(row: PublishedRound, known: readonly Publisher[]): object {
  const { date, days, extraction, program, stream, group, level, invitations, source, confidence, note, criteria } = row;
  return {
    date,
    date_precision: days.precision,
    extraction,
    program,
    stream,
    group,
    level,
    invitations,
    minimum_score: row.minimumScore,
    alternative_invitations: row.alternativeInvitations,
    alternative_score: row.alternativeScore,
    source,
    source_kind: kindOf(source, known),
    confidence,
    note,
    criteria,
    left_out: row.leftOut,
  };
}

function totalJson({ total, invitations, rounds, agrees, derived, straddling }: CheckedTotal): object {
  const { id, from, to, program, group, source, confidence, note } = total;
  const published = confidence === 'derived' ? null : { invitations: total.invitations, rounds: total.rounds };
  const dates = (rows: readonly PublishedRound[]): object[] => rows.map((row) => ({ date: row.date, invitations: row.invitations }));
  return {
    id,
    from,
    to,
    program,
    group,
    published,
    sum: { invitations, rounds },
    agrees,
    independent: derived.length === 0,
    derived: dates(derived),
    not_counted: dates(straddling),
    source,
    note,
  };
}
