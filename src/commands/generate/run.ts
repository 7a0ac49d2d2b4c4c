/** `arrima-sim generate`: makes a synthetic pool by a recipe, writes it and says what it is. */

import { breath } from '../../files/breath.ts';
import { hasBytes } from '../../files/earlier-results.ts';
import { Litter } from '../../files/litter.ts';
import { isShippedName } from '../../files/shipped.ts';
import { checkTargets, type JudgeAgain, type Target } from '../../files/targets.ts';
import { writeOutputs } from '../../files/write.ts';
import { csvText } from '../../outputs/csv.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { decodeRecipe } from '../../recipes/decode.ts';
import { groupedPeople, header, people, SYNTHETIC } from '../../recipes/people.ts';
import { BACKGROUND, type Recipe } from '../../recipes/types.ts';
import { type Block, heading, text } from '../../render/blocks.ts';
import { type CommonOptions, type Context, Failure } from '../context.ts';
import { writeData } from '../data.ts';
import { readYaml } from '../inputs.ts';
import { counted } from '../progress.ts';
import { showSummary } from '../show.ts';

export interface GenerateCommandOptions extends CommonOptions {
  readonly recipe: string;
  /** Undefined: as many as the recipe says. */
  readonly rows: number | undefined;
  readonly seed: string | undefined;
  readonly output: string;
  readonly force: boolean;
}

/** A pool to be made: the recipe with the rows and the seed of this run. */
interface Making {
  readonly recipe: Recipe;
  readonly rows: number;
  readonly seed: string;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run(options: GenerateCommandOptions, context: Context): Promise<number> {
  const inputs = isShippedName(options.recipe) ? [] : [options.recipe];
  const check = (isOurs: Target['isOurs']): JudgeAgain => {
    const targets = options.output === '-' ? [] : [{ path: options.output, isOurs }];
    return checkTargets(targets, inputs, { force: options.force, folder: null });
  };
  check((head) => firstLine(head).split(',').includes(SYNTHETIC));
  const recipe = await loadRecipe(options.recipe, options.rows ?? null, context);
  const judgeAgain = check((head) => firstLine(head) === [...csvText(header(recipe), [])].join('').trimEnd());

  const making = { recipe, rows: recipe.rows, seed: options.seed ?? recipe.seed };
  refuseTooFewRows(making, options.recipe);
  if (options.output === '-') await send(making, options.quiet, context);
  else await write(making, options, judgeAgain, context);
  await showPool(making, options, context);
  return 0;
}

/** Reads and checks a recipe; throws a `Failure` or `Refusal` with what is wrong. */
async function loadRecipe(argument: string, rows: number | null, { io }: Context): Promise<Recipe> {
  const { text } = await readYaml('recipe', argument, io);
  const recipe = decodeRecipe(text, argument, rows);
  if (!('groups' in recipe)) throw new Failure(recipe);
  return recipe;
}

function firstLine(head: string): string {
  return head.split(/\r?\n/, 1)[0] ?? '';
}

function refuseTooFewRows({ recipe, rows }: Making, file: string): void {
  const sum = groupedPeople(recipe);
  if (rows < sum) throw new Refusal(problem('too_few_rows', { rows, sum }, { file, value: String(rows) }));
}

/** The text of the pool, in chunks. */
function poolText({ recipe, rows, seed }: Making, quiet: boolean, { io }: Context): Iterable<Buffer> {
  const made = cells(people(recipe, { rows, seed }));
  return csvText(header(recipe), quiet ? made : counted(made, rows, io.stderr));
}

function* cells(made: ReturnType<typeof people>): Generator<readonly string[]> {
  for (const person of made) yield person.cells;
}

/** Writes the pool. A file that is there stays as it is where it has these bytes, and is replaced by others only when that is asked for. */
async function write(
  making: Making,
  { output: path, quiet, force }: GenerateCommandOptions,
  judgeAgain: JudgeAgain,
  context: Context,
): Promise<void> {
  const isThere = force ? null : await hasBytes(path, poolText(making, quiet, context));
  if (isThere === true) return;
  if (isThere === false) throw new Refusal(problem('not_an_earlier_output', { why: 'other_bytes' }, { file: path, value: path }));
  const litter = new Litter();
  context.io.onInterrupt(() => litter.remove());
  await writeOutputs([{ path, text: poolText(making, quiet, context), private: true }], null, { folders: [], litter, judgeAgain });
}

/** Sends the pool to standard output; first it is made once unseen where a test might never hold. */
async function send(making: Making, quiet: boolean, context: Context): Promise<void> {
  const { recipe } = making;
  const { stdout } = context.io;
  if ([...recipe.groups, recipe.background].some(({ tests }) => tests.length > 0)) await makeUnseen(making);
  // On a terminal the lines themselves show how far it is.
  await writeData(stdout, poolText(making, quiet || stdout.isTTY, context));
}

/** After so many people the process hears what else happens. */
const PEOPLE_AT_ONCE = 10_000;

async function makeUnseen({ recipe, rows, seed }: Making): Promise<void> {
  let made = 0;
  for (const _ of people(recipe, { rows, seed })) if (++made % PEOPLE_AT_ONCE === 0) await breath();
}

async function showPool({ recipe, rows, seed }: Making, options: GenerateCommandOptions, context: Context): Promise<void> {
  const { language, messages } = context;
  const { generate: words, summary } = messages;
  const counted = [...recipe.groups, { ...recipe.background, count: rows - groupedPeople(recipe) }];
  const blocks = (): Block[] => [
    heading(1, recipe.title[language]),
    text(summary.synthetic(rows, rows), 'warning'),
    text(`${words.rows(rows)}. ${words.seed(seed)}`),
    ...(recipe.groups.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: [summary.group, '', summary.people],
            rows: counted.map(({ id, label, count }) => [
              id ?? words.background,
              label[language] === (id ?? BACKGROUND) ? '' : label[language],
              messages.number(count),
            ]),
            texts: [0, 1],
          },
        ]),
    text(summary.agreement),
  ];
  const sendsData = options.output === '-';
  await showSummary(blocks, { ...options, format: 'table', written: sendsData ? [] : [options.output], sendsData }, context);
}
