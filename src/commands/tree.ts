/** The commands: the options that each takes, and what it runs; a command's own code is loaded when it runs. */

import { Command } from 'commander';
import type { CommandName, HelpWords } from '../messages/index.ts';
import type { Context, Invocation } from './context.ts';
import { describe } from './help.ts';
import { addCommonOptions, addReadingOptions, refuseOptionsAsValues, rejectsOption, repeated, single } from './options.ts';

/** Takes the exit code of a command that has run. */
type Finish = (exit: number) => void;

export function roundTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('round')
    .addOption(single(`-c, --criteria <${value.criteria}>`, option.criteria))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(single(`--invited <${value.file}>`, option.invited))
    .addOption(single(`--statistics <${value.file}>`, option.statistics))
    .addOption(single(`--decisions <${value.file}>`, option.decisions))
    .addOption(rejectsOption(help))
    .addOption(single(`--out-dir <${value.folder}>`, option.outDir))
    .addOption(repeated(`--expect <${value.expectation}>`, option.expect))
    .addOption(repeated(`--set <${value.change}>`, option.set))
    .addOption(single(`--seed <${value.text}>`, option.seed))
    .addOption(repeated(`--columns <${value.names}>`, option.columns))
    .addOption(repeated(`--by <${value.name}>`, option.by))
    .addOption(single(`--band <${value.points}>`, option.band))
    .addOption(single(`--jobs <${value.number}>`, option.readingJobs))
    .addOption(single(`--format <table|markdown|json>`, option.format))
    .option('--raw-cells', option.rawCells)
    .option('--force', option.force);
  return described(addReadingOptions(command, help), help.command.round, invocation, async (words, given, context) => {
    const { readRound } = await import('./arguments.ts');
    const { roundCommand } = await import('./round/run.ts');
    finish(await roundCommand(await readRound(words, given), context));
  });
}

export function validateTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('validate')
    .addOption(repeated(`-c, --criteria <${value.criteria}>`, option.criteriaMany))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(repeated(`--set <${value.change}>`, option.set))
    .option('--explain-criteria', option.explainCriteria)
    .addOption(single(`--format <table|json>`, option.formatShort));
  return described(addReadingOptions(command, help), help.command.validate, invocation, async (words, given, context) => {
    const { readValidate } = await import('./arguments.ts');
    const { validateCommand } = await import('./validate/run.ts');
    finish(await validateCommand(await readValidate(words, given), context));
  });
}

export function explainTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('explain')
    .argument(`[${value.id}...]`)
    .addOption(single(`-c, --criteria <${value.criteria}>`, option.criteria))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(repeated(`--set <${value.change}>`, option.set))
    .addOption(single(`--seed <${value.text}>`, option.seed))
    .addOption(rejectsOption(help))
    .addOption(single(`--format <table|json>`, option.formatShort))
    .option('--force', option.force);
  return described(addReadingOptions(command, help), help.command.explain, invocation, async (words, given, context) => {
    const { readExplain } = await import('./arguments.ts');
    const { explainCommand } = await import('./explain/run.ts');
    finish(await explainCommand(words, await readExplain(words, given), context));
  });
}

export function campaignTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('campaign')
    .argument(`[${value.plan}]`)
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(single('--expect <published>', option.expectPublished))
    .addOption(single(`--seed <${value.text}>`, option.campaignSeed))
    .addOption(single(`--replicates <${value.number}>`, option.replicates))
    .addOption(single(`--jobs <${value.number}>`, option.jobs))
    .addOption(single(`--shard <${value.shard}>`, option.shard))
    .addOption(single(`--out-dir <${value.folder}>`, option.outDir))
    .addOption(rejectsOption(help))
    .addOption(single(`--format <table|markdown|json>`, option.format))
    .option('--force', option.force)
    .helpCommand(false)
    .enablePositionalOptions()
    .addCommand(mergeTree(invocation, finish));
  return described(addReadingOptions(command, help), help.command.campaign, invocation, async (words, given, context) => {
    const { readCampaign } = await import('./campaign/arguments.ts');
    const { campaignCommand } = await import('./campaign/run.ts');
    finish(await campaignCommand(await readCampaign(words, given, value.plan), context));
  });
}

/** `campaign merge`. */
function mergeTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('merge')
    .argument(`[${value.folder}...]`)
    .addOption(single(`--out-dir <${value.folder}>`, option.outDir))
    .addOption(single('--expect <published>', option.expectPublished))
    .addOption(single(`--format <table|markdown|json>`, option.format))
    .option('--force', option.force);
  return described(command, help.command.merge, invocation, async (words, given, context) => {
    const { readMerge } = await import('./campaign/arguments.ts');
    const { mergeCommand } = await import('./campaign/merge.ts');
    finish(await mergeCommand(readMerge(words, given, value.folder), context));
  });
}

export function scoreTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('score')
    .argument(`[${value.id}...]`)
    .addOption(single(`--grid <${value.criteria}>`, option.grid))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(single(`--date <${value.day}>`, option.date))
    .addOption(single(`-o, --output <${value.file}>`, option.output))
    .addOption(rejectsOption(help))
    .option('--force', option.force);
  return described(addReadingOptions(command, help), help.command.score, invocation, async (words, given, context) => {
    const { readScore } = await import('./arguments.ts');
    const { scoreCommand } = await import('./score/run.ts');
    finish(await scoreCommand(words, await readScore(given), context));
  });
}

export function generateTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('generate')
    .argument(`[${value.recipe}]`)
    .addOption(single(`-o, --output <${value.file}>`, option.outputPool))
    .addOption(single(`--rows <${value.number}>`, option.rows))
    .addOption(single(`--seed <${value.text}>`, option.seedOfPool))
    .option('--force', option.force);
  return described(command, help.command.generate, invocation, async (words, given, context) => {
    const { readGenerate } = await import('./arguments.ts');
    const { generateCommand } = await import('./generate/run.ts');
    finish(await generateCommand(readGenerate(words, given, value.recipe), context));
  });
}

export function roundsTree(invocation: Invocation, finish: Finish): Command {
  const { help } = invocation.words;
  const { option, value } = help;
  const command = new Command('rounds')
    .argument(`[${value.action}]`, '', null)
    .argument(`[${value.criteria}]`, '', null)
    .addOption(single(`--program <${value.program}>`, option.program))
    .addOption(single(`--from <${value.date}>`, option.from))
    .addOption(single(`--to <${value.date}>`, option.to))
    .addOption(single(`--format <table|markdown|json>`, option.format));
  return described(command, help.command.rounds, invocation, async (words, given, context) => {
    const { readRounds } = await import('./arguments.ts');
    const { roundsCommand } = await import('./rounds/run.ts');
    finish(await roundsCommand(await readRounds(words, given), context));
  });
}

type Action = (words: readonly string[], given: Readonly<Record<string, unknown>>, context: Context) => Promise<void>;

function described(
  command: Command,
  { about, examples }: HelpWords['help']['command'][CommandName],
  { words, version, context }: Invocation,
  action: Action,
): Command {
  describe(addCommonOptions(command, words.help, version), about, examples, words);
  return command.allowExcessArguments(true).action(async () => {
    const given = command.optsWithGlobals();
    refuseOptionsAsValues(command, given);
    await action(command.args, given, await context());
  });
}
