/** `--rejects FILE`: the file of the records set aside for their cells, and what is printed of them. */

import { Litter } from '../files/litter.ts';
import type { JudgeAgain, Target } from '../files/targets.ts';
import { type OutputFile, writeOutputs } from '../files/write.ts';
import { sentence } from '../messages/sentences.ts';
import { isOutput } from '../outputs/kinds.ts';
import { rejectsList } from '../outputs/rejects.ts';
import type { DecodedPool } from '../pool/decoded-pool.ts';
import { printable } from '../words/printable.ts';
import type { Context, RejectsOptions } from './context.ts';

/** The target of a run that sets records aside, for the checks that come before any work. */
export function rejectsTargets({ rejects }: RejectsOptions): Target[] {
  return rejects === undefined ? [] : [{ path: rejects, isOurs: (head) => isOutput('rejects', head) }];
}

/** The file, written even when nothing was set aside: whoever looks for it finds it. */
export async function rejectsFiles(
  { rejects, rawCells = false }: RejectsOptions & { readonly rawCells?: boolean },
  pool: DecodedPool,
  { messagesIn }: Context,
): Promise<OutputFile[]> {
  if (rejects === undefined) return [];
  const [fr, en] = await Promise.all([messagesIn('fr'), messagesIn('en')]);
  const text = rejectsList(pool.setAside, (found) => [sentence(found, fr).join(' — '), sentence(found, en).join(' — ')], {
    rawCells,
    ofSeveral: pool.files > 1,
  });
  return [{ path: rejects, text, private: true }];
}

/** Writes files that no folder of results has; none, where there are none. `folders` are made. */
export async function writeAlone(
  files: readonly OutputFile[],
  judgeAgain: JudgeAgain,
  { io }: Context,
  folders: readonly string[] = [],
): Promise<void> {
  if (files.length === 0) return;
  const litter = new Litter();
  io.onInterrupt(() => litter.remove());
  await writeOutputs(files, null, { folders, litter, judgeAgain });
}

/** Says on standard error how many records were set aside, where no summary does, and what was written. */
export async function printWritten(
  files: readonly OutputFile[],
  { rejected, size }: DecodedPool,
  quiet: boolean,
  { io, messages }: Context,
): Promise<void> {
  if (quiet) return;
  if (rejected > 0) await io.stderr.write(`${messages.warnings.rejected({ rejected, rows: size + rejected })}\n`);
  for (const { path } of files) await io.stderr.write(`${messages.wrote(printable(path))}\n`);
}
