/** `arrima-sim init`: writes a criteria file to begin with, one with comments or that of a shipped round with its lists. */

import { dirname, join } from 'node:path';
import { MOST_JSON_BYTES } from '../../files/limits.ts';
import { readWhole } from '../../files/read.ts';
import { templatePath } from '../../files/shipped.ts';
import { checkTargets, type Target } from '../../files/targets.ts';
import type { OutputFile } from '../../files/write.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { printable } from '../../words/printable.ts';
import type { CommonOptions, Context } from '../context.ts';
import { writeData } from '../data.ts';
import { loadCriteria } from '../inputs.ts';
import { writeAlone } from '../rejects.ts';

export interface InitCommandOptions extends CommonOptions {
  /** Where the file goes; undefined or `-` for standard output. */
  readonly output: string | undefined;
  /** The name of a shipped round; undefined for the file with comments. */
  readonly fromRound: string | undefined;
  readonly force: boolean;
}

/** A file to begin with: its path from where the criteria file goes. */
interface Beginning {
  readonly criteria: string;
  readonly beside: readonly { readonly path: string; readonly content: Buffer }[];
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run({ output = '-', fromRound, force, quiet }: InitCommandOptions, context: Context): Promise<number> {
  const { io, language, messages } = context;
  const { criteria, beside } = fromRound === undefined ? await commented(language) : await shipped(fromRound, context);
  if (output === '-') {
    if (beside.length > 0) throw new Refusal(problem('missing_option', { option: '--output' }));
    await writeData(io.stdout, [criteria]);
    return 0;
  }
  const files: OutputFile[] = [
    ...beside.map(({ path, content }) => ({ path: join(dirname(output), path), text: [content], private: false })),
    { path: output, text: [criteria], private: false },
  ];
  // Whatever is there is somebody's own.
  const targets = files.map(({ path }): Target => ({ path, isOurs: () => false }));
  const folders = [...new Set(beside.map(({ path }) => join(dirname(output), dirname(path))))];
  const judgeAgain = checkTargets(targets, [], { force, folder: null, made: folders });
  await writeAlone(files, judgeAgain, context, folders);
  if (!quiet) await io.stdout.write(files.map(({ path }) => `${messages.wrote(printable(path))}\n`).join(''));
  return 0;
}

async function commented(language: 'fr' | 'en'): Promise<Beginning> {
  const file = await readWhole(templatePath(language), MOST_JSON_BYTES);
  return { criteria: file?.content.toString('utf8') ?? '', beside: [] };
}

/** A shipped criteria file as it is, with the lists that it names. */
async function shipped(name: string, { io }: Context): Promise<Beginning> {
  if (/[/\\.]/.test(name)) throw new Refusal(problem('unknown_round', { near: null, known: [] }, { file: name, value: name }));
  const { criteria, source } = await loadCriteria(name, { set: [] }, io);
  const named = [...criteria.listFiles, ...(criteria.gridFile === null ? [] : [criteria.gridFile])];
  const beside = named.flatMap(({ path }) => {
    if (path === null) return [];
    const content = source.readList(path);
    if (!(content instanceof Uint8Array)) throw new Refusal(content);
    return [{ path, content: Buffer.from(content) }];
  });
  return { criteria: source.text, beside };
}
