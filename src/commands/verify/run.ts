/** `arrima-sim verify`: runs what a manifest records again, and compares the results byte by byte. */

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_JSON_BYTES } from '../../files/limits.ts';
import { readWhole, refuseSpecial } from '../../files/read.ts';
import { isThere, sameText } from '../../files/same-text.ts';
import { TemporaryFolder } from '../../files/temporary.ts';
import type { ManifestCommand } from '../../outputs/manifest.ts';
import { manifestIn, type ReadManifest } from '../../outputs/manifest-shape.ts';
import { commandOf, recordedLine } from '../../outputs/run-again.ts';
import { gathered, MOST_KEPT, MOST_SHOWN, type Problems, problem, Refusal } from '../../problems/problem.ts';
import { type Verification, verificationBlocks } from '../../render/verification.ts';
import { printableJson } from '../../words/printable.ts';
import { type CommonOptions, type Context, Failure } from '../context.ts';
import { printProblems } from '../failure.ts';
import { type FormatName, isData } from '../formats.ts';
import type { Io, Sink } from '../io.ts';
import { show } from '../show.ts';
import { type FoundInput, found, givenFiles, namedInputs, type RecordedInput } from './inputs.ts';

export interface VerifyCommandOptions extends CommonOptions {
  readonly folder: string;
  /** Inputs of any role. */
  readonly files: readonly string[];
  readonly pool: readonly string[];
  readonly format: FormatName;
}

/** The commands that write a folder of results with a manifest. */
const WITH_FOLDERS = {
  round: () => import('../round/command.ts'),
  compare: () => import('../compare/command.ts'),
  sweep: () => import('../sweep/command.ts'),
  solve: () => import('../solve/command.ts'),
  audit: () => import('../audit/command.ts'),
  campaign: () => import('../campaign/command.ts'),
} as const satisfies Readonly<Record<ManifestCommand, unknown>>;

/** Runs the command and returns the exit code: 1 where anything differs, or an input is missing or another. */
export async function run(options: VerifyCommandOptions, context: Context): Promise<number> {
  const { folder } = options;
  if (isThere(join(folder, 'shard.json'))) throw new Refusal(problem('cannot_verify', {}, { value: folder }));
  const manifest = await readManifest(join(folder, 'manifest.json'));
  const given = await givenFiles([...options.files, ...options.pool]);
  const temporary = new TemporaryFolder(tmpdir());
  context.io.onInterrupt(() => temporary.remove());
  try {
    const named = await Promise.all(namedInputs(manifest).map((input) => found(input, given, temporary)));
    const strangers = given.filter(({ sha256 }) => !manifest.inputs.some((input) => input.sha256 === sha256));
    const base = { folder, command: commandOf(manifest), version: { manifest: manifest.tool.version, tool: context.version } };
    const unused = strangers
      .filter(({ name }) => !named.some(({ input, is }) => is === 'other' && input.name === name))
      .map(({ path }) => path);
    if (named.some(({ is }) => is !== 'same')) {
      return await tell({ ...base, ok: false, inputs: named.map(told), outputs: [], unused }, null, options, context);
    }
    const again = await runAgain(manifest, named, temporary, context);
    if (again !== null) return await tell({ ...base, ok: false, inputs: named.map(told), outputs: [], unused }, again, options, context);
    const remade = await readManifest(join(temporary.path, 'out', 'manifest.json'));
    const inputs = [...named.map(told), ...others(manifest, remade, named)];
    const outputs = await compared(manifest, options.folder, join(temporary.path, 'out'), base.version);
    const ok = [...inputs, ...outputs].every(({ is }) => is === 'same');
    return await tell({ ...base, ok, inputs, outputs, unused }, null, options, context);
  } finally {
    temporary.remove();
  }
}

async function readManifest(path: string): Promise<ReadManifest> {
  refuseSpecial(path);
  const file = await readWhole(path, MOST_JSON_BYTES);
  const read = file === null ? 'not_ours' : manifestIn(file.content.toString('utf8'));
  if (read === 'not_ours') throw new Refusal(problem('not_a_manifest', {}, { file: path }));
  if ('wrong' in read) throw new Refusal(problem('manifest_key_damaged', {}, { file: path, field: read.wrong }));
  return read;
}

function told({ input: { role, name }, is }: FoundInput): Verification['inputs'][number] {
  return { role, name, is };
}

/** Inputs that others name: lists, grids, the criteria of a plan; compared as both manifests record them. */
function others(recorded: ReadManifest, remade: ReadManifest, named: readonly FoundInput[]): Verification['inputs'] {
  const asText = ({ role, name, sha256 }: RecordedInput): string => `${role} ${name} ${sha256}`;
  const known = new Set(remade.inputs.map(asText));
  const rest = recorded.inputs.filter((input) => !named.some((each) => each.input === input));
  return rest.map((input) => ({
    role: input.role,
    name: input.name,
    is: known.has(asText(input))
      ? 'same'
      : remade.inputs.some(({ role, name }) => role === input.role && name === input.name)
        ? 'other'
        : 'missing',
  }));
}

/** Runs the command that a manifest records into a folder of its own; gives what was wrong where it could not be run. */
async function runAgain(
  manifest: ReadManifest,
  named: readonly FoundInput[],
  temporary: TemporaryFolder,
  context: Context,
): Promise<Problems | null> {
  const pathOf = (role: RecordedInput['role']): string[] =>
    named.flatMap(({ input, path }) => (input.role === role && path !== null ? [path] : []));
  const line = recordedLine(manifest, {
    main: [...pathOf('plan'), ...pathOf('criteria')][0] ?? '',
    baseline: pathOf('baseline')[0] ?? null,
    pools: pathOf('pool'),
    outDir: join(temporary.path, 'out'),
    rejects: join(temporary.path, 'rejects.csv'),
  });
  const { command } = await WITH_FOLDERS[line.command]();
  try {
    await command.run(line.words, { called: (word) => word, given: line.given }, { ...context, io: silent(context.io) });
    return null;
  } catch (error) {
    if (error instanceof Failure) return error.problems;
    if (error instanceof Refusal) return gathered([error.problem]);
    throw error;
  }
}

/** The same world, in which nothing is said. */
function silent(io: Io): Io {
  const nowhere: Sink = { write: async () => {}, isTTY: false, columns: null };
  return { ...io, stdout: nowhere, stderr: nowhere };
}

/** Each output beside what was made again; the manifest itself last. */
async function compared(
  { outputs }: ReadManifest,
  folder: string,
  again: string,
  version: Verification['version'],
): Promise<Verification['outputs']> {
  const results: Verification['outputs'][number][] = [];
  for (const name of [...outputs.map((output) => output.name), 'manifest.json']) {
    const [old, now] = [join(folder, name), join(again, name)];
    const is =
      !isThere(old) || !isThere(now)
        ? 'missing'
        : (await sameText(old, now, { from: version.manifest, to: version.tool }))
          ? 'same'
          : 'other';
    results.push({ name, is });
  }
  return results;
}

/** Shows what was found, and gives the exit code. */
async function tell(
  verification: Verification,
  problems: Problems | null,
  options: VerifyCommandOptions,
  context: Context,
): Promise<number> {
  const { messages } = context;
  const blocks = () => verificationBlocks(verification, messages);
  const json = (): string => `${printableJson(verification)}\n`;
  await show({ blocks, json }, { ...options, quiet: options.quiet && verification.ok }, context);
  if (problems !== null) {
    const most = options.verbose ? MOST_KEPT : MOST_SHOWN;
    await printProblems(new Failure(problems), { toldToScripts: isData(options.format), quiet: options.quiet, most }, context);
  }
  return verification.ok ? 0 : 1;
}
