/** The command line: the tree of commands and options, and `main`, which runs one and gives the exit code. */

import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Context } from './commands/context.ts';
import { describe } from './help.ts';
import type { Io } from './io.ts';
import { languageOf, type Messages, messagesIn } from './messages/index.ts';
import { addCommonOptions, addReadingOptions, refuseOptionsAsValues, repeated, single } from './options.ts';
import { refuseUnknownCommand, usageProblem } from './usage.ts';

/** Runs the command line `argv` (without `node` and the script) and gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const messages = await messagesIn(languageOf(languageAsked(argv), io.env));
  const language = messages.language;
  const context: Context = { io, language, messages, messagesIn, version: packageJson.version };
  const output: string[] = [];
  let exit = 0;
  const program = commandTree(context, (code) => {
    exit = code;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: (text) => output.push(text), writeErr: () => {} });
  }
  try {
    refuseUnknownCommand(
      argv,
      program.commands.map((command) => command.name()),
    );
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await io.stdout.write(output.join(''));
      return 0;
    }
    // Without a command there is nothing to do but to say what there is.
    if (error instanceof CommanderError && error.code === 'commander.help') {
      await io.stderr.write(program.helpInformation());
      return 2;
    }
    const { tellFailure } = await import('./commands/failure.ts');
    return await tellFailure(
      error instanceof CommanderError ? usageProblem(error, program.commands.find((each) => argv.includes(each.name())) ?? program) : error,
      argv,
      context,
    );
  }
}

/** The language is needed before the options can be described. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at === -1 ? argv.find((word) => word.startsWith('--lang='))?.slice(7) : argv[at + 1];
}

function commandTree(context: Context, finish: (exit: number) => void): Command {
  const { messages } = context;
  const { help } = messages;
  const program = addCommonOptions(new Command('arrima-sim'), help, context.version).helpCommand(false).enablePositionalOptions();
  describe(
    program,
    help.program,
    [
      ...roundExamples(messages).slice(0, 2),
      ...validateExamples(messages).slice(0, 1),
      ...explainExamples(messages),
      ...generateExamples(messages).slice(0, 1),
      ...campaignExamples(messages).slice(0, 1),
    ],
    messages,
  );
  program.addCommand(roundTree(context, finish));
  program.addCommand(validateTree(context, finish));
  program.addCommand(explainTree(context, finish));
  program.addCommand(scoreTree(context, finish));
  program.addCommand(generateTree(context, finish));
  program.addCommand(roundsTree(context, finish));
  program.addCommand(campaignTree(context, finish));
  return program;
}

function roundTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value } = help;
  const command = new Command('round')
    .addOption(single(`-c, --criteria <${value.criteria}>`, option.criteria))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(single(`--invited <${value.file}>`, option.invited))
    .addOption(single(`--statistics <${value.file}>`, option.statistics))
    .addOption(single(`--decisions <${value.file}>`, option.decisions))
    .addOption(single(`--out-dir <${value.folder}>`, option.outDir))
    .addOption(repeated(`--expect <${value.expectation}>`, option.expect))
    .addOption(repeated(`--set <${value.change}>`, option.set))
    .addOption(single(`--seed <${value.text}>`, option.seed))
    .addOption(repeated(`--columns <${value.names}>`, option.columns))
    .addOption(repeated(`--by <${value.name}>`, option.by))
    .addOption(single(`--band <${value.points}>`, option.band))
    .addOption(single(`--format <table|markdown|json>`, option.format))
    .option('--raw-cells', option.rawCells)
    .option('--force', option.force);
  return described(addReadingOptions(command, help), help.round, roundExamples(context.messages), context, async (words, given) => {
    const { readRound } = await import('./commands/arguments.ts');
    const { roundCommand } = await import('./commands/round.ts');
    finish(await roundCommand(await readRound(words, given), context));
  });
}

function validateTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value } = help;
  const command = new Command('validate')
    .addOption(repeated(`-c, --criteria <${value.criteria}>`, option.criteriaMany))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(repeated(`--set <${value.change}>`, option.set))
    .option('--explain-criteria', option.explainCriteria)
    .addOption(single(`--format <table|json>`, option.formatShort));
  return described(addReadingOptions(command, help), help.validate, validateExamples(context.messages), context, async (words, given) => {
    const { readValidate } = await import('./commands/arguments.ts');
    const { validateCommand } = await import('./commands/validate.ts');
    finish(await validateCommand(await readValidate(words, given), context));
  });
}

function explainTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value } = help;
  const command = new Command('explain')
    .argument(`[${value.id}...]`, help.ids)
    .addOption(single(`-c, --criteria <${value.criteria}>`, option.criteria))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(repeated(`--set <${value.change}>`, option.set))
    .addOption(single(`--seed <${value.text}>`, option.seed))
    .addOption(single(`--format <table|json>`, option.formatShort));
  return described(addReadingOptions(command, help), help.explain, explainExamples(context.messages), context, async (words, given) => {
    const { readExplain } = await import('./commands/arguments.ts');
    const { explainCommand } = await import('./commands/explain.ts');
    finish(await explainCommand(words, await readExplain(words, given), context));
  });
}

function campaignTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value } = help;
  const command = new Command('campaign')
    .argument(`[${value.plan}]`, help.plan)
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(single('--expect <published>', option.expectPublished))
    .addOption(single(`--seed <${value.text}>`, option.campaignSeed))
    .addOption(single(`--format <table|markdown|json>`, option.format));
  return described(addReadingOptions(command, help), help.campaign, campaignExamples(context.messages), context, async (words, given) => {
    const { readCampaign } = await import('./commands/arguments.ts');
    const { campaignCommand } = await import('./commands/campaign.ts');
    finish(await campaignCommand(await readCampaign(words, given, value.plan), context));
  });
}

function scoreTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value, exampleNotes: notes } = help;
  const command = new Command('score')
    .argument(`[${value.id}...]`, help.ids)
    .addOption(single(`--grid <${value.criteria}>`, option.grid))
    .addOption(single(`-p, --pool <${value.file}>`, option.pool))
    .addOption(single(`--date <${value.day}>`, option.date))
    .addOption(single(`-o, --output <${value.file}>`, option.output))
    .option('--force', option.force);
  const examples = [
    { note: notes.score, line: `arrima-sim score --grid pstq-2025-07-02 -p ${value.poolExample} --date 2025-07-17 -o points.csv` },
    { note: notes.grid, line: 'arrima-sim score --grid pstq-2025-07-02' },
  ];
  return described(addReadingOptions(command, help), help.score, examples, context, async (words, given) => {
    const { readScore } = await import('./commands/arguments.ts');
    const { scoreCommand } = await import('./commands/score.ts');
    finish(await scoreCommand(words, await readScore(given), context));
  });
}

function generateTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value } = help;
  const command = new Command('generate')
    .argument(`[${value.recipe}]`, help.recipe)
    .addOption(single(`-o, --output <${value.file}>`, option.outputPool))
    .addOption(single(`--rows <${value.number}>`, option.rows))
    .addOption(single(`--seed <${value.text}>`, option.seedOfPool))
    .option('--force', option.force);
  return described(command, help.generate, generateExamples(context.messages), context, async (words, given) => {
    const { readGenerate } = await import('./commands/arguments.ts');
    const { generateCommand } = await import('./commands/generate.ts');
    finish(await generateCommand(readGenerate(words, given, value.recipe), context));
  });
}

function roundsTree(context: Context, finish: (exit: number) => void): Command {
  const { help } = context.messages;
  const { option, value } = help;
  const command = new Command('rounds')
    .argument(`[${value.action}]`, help.roundsAction)
    .argument(`[${value.criteria}]`, help.shown)
    .addOption(single(`--program <${value.program}>`, option.program))
    .addOption(single(`--from <${value.date}>`, option.from))
    .addOption(single(`--to <${value.date}>`, option.to))
    .addOption(single(`--format <table|markdown|json>`, option.format));
  return described(command, help.rounds, roundsExamples(context.messages), context, async (words, given) => {
    const { readRounds } = await import('./commands/arguments.ts');
    const { roundsCommand } = await import('./commands/rounds.ts');
    finish(await roundsCommand(await readRounds(words, given), context));
  });
}

type Action = (words: readonly string[], given: Readonly<Record<string, unknown>>) => Promise<void>;

function described(
  command: Command,
  about: string,
  examples: Parameters<typeof describe>[2],
  { messages, version }: Context,
  action: Action,
): Command {
  describe(addCommonOptions(command, messages.help, version), about, examples, messages);
  return command.allowExcessArguments(true).action(async () => {
    const given = command.optsWithGlobals();
    refuseOptionsAsValues(command, given);
    await action(command.args, given);
  });
}

const JANUARY = '-c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv';

function roundExamples({ help: { exampleNotes: notes, value } }: Messages): Parameters<typeof describe>[2] {
  return [
    { note: notes.january, line: `arrima-sim round ${JANUARY} --expect published` },
    { note: notes.outDir, line: `arrima-sim round -c ${value.criteriaExample} -p ${value.poolExample} --out-dir ${value.outExample}` },
    {
      note: notes.whatIf,
      line: `arrima-sim round -c ${value.criteriaExample} -p ${value.poolExample} --set groups.${value.groupExample}.select.minimum_score=580`,
    },
    { note: notes.pipe, line: `arrima-sim round ${JANUARY} --invited - --quiet | head -3` },
  ];
}

function validateExamples({ help: { exampleNotes: notes, value } }: Messages): Parameters<typeof describe>[2] {
  return [
    { note: notes.validate, line: `arrima-sim validate -c ${value.criteriaExample} -p ${value.poolExample}` },
    { note: notes.check, line: 'arrima-sim validate -c prtq-2020-01-16' },
  ];
}

function explainExamples({ help: { exampleNotes: notes } }: Messages): Parameters<typeof describe>[2] {
  return [{ note: notes.explain, line: `arrima-sim explain DI-000001 ${JANUARY}` }];
}

function generateExamples({ help: { exampleNotes: notes, value } }: Messages): Parameters<typeof describe>[2] {
  return [
    { note: notes.generate, line: `arrima-sim generate prtq-2020-01-16 -o ${value.poolExample}` },
    { note: notes.million, line: `arrima-sim generate benchmark --rows 1000000 --seed 2 -o ${value.poolExample}` },
    { note: notes.recipe, line: `arrima-sim generate ${value.recipeExample} -o - | head -3` },
  ];
}

function roundsExamples({ help: { exampleNotes: notes } }: Messages): Parameters<typeof describe>[2] {
  return [
    { note: notes.rounds, line: 'arrima-sim rounds --from 2023 --to 2023' },
    { note: notes.show, line: 'arrima-sim rounds show prtq-2020-01-16' },
    { note: notes.checkRounds, line: 'arrima-sim rounds check' },
  ];
}

function campaignExamples({ help: { exampleNotes: notes, value } }: Messages): Parameters<typeof describe>[2] {
  return [
    { note: notes.campaign, line: `arrima-sim campaign prtq-2019-2020 -p ${value.poolExample} --expect published` },
    { note: notes.ownPlan, line: `arrima-sim campaign ${value.planExample} -p ${value.poolExample} --seed 2030` },
    { note: notes.campaignJson, line: `arrima-sim campaign ${value.planExample} -p ${value.poolExample} --format json --quiet` },
  ];
}
