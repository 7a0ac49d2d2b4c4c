/** The results of a folder, read for a report: each file is what the manifest says, or it is refused. */

import { join } from 'node:path';
import { MOST_JSON_BYTES, MOST_RESULT_BYTES } from '../../files/limits.ts';
import { readWhole, refuseSpecial } from '../../files/read.ts';
import { isThere } from '../../files/same-text.ts';
import type { ManifestCommand } from '../../outputs/manifest.ts';
import { manifestIn } from '../../outputs/manifest-shape.ts';
import { jsonOf } from '../../outputs/read-json.ts';
import { commandOf } from '../../outputs/run-again.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { FILES_READ, type Provenance, type ReportedCommand, type Result, readResult } from '../../report/index.ts';

/** The result of a folder, and the files that it was read from; throws a `Refusal` with what is wrong. */
export async function readFolder(folder: string): Promise<{ readonly result: Result; readonly paths: readonly string[] }> {
  if (isThere(join(folder, 'shard.json'))) throw new Refusal(problem('cannot_report', { what: 'slice' }, { value: folder }));
  const path = join(folder, 'manifest.json');
  const text = await textOf(path, MOST_JSON_BYTES);
  const manifest = manifestIn(text?.content ?? '');
  if (manifest === 'not_ours') throw new Refusal(problem('not_a_manifest', {}, { file: path }));
  if ('wrong' in manifest) throw new Refusal(problem('manifest_key_damaged', {}, { file: path, field: manifest.wrong }));
  const command = commandOf(manifest);
  if (!isReported(command)) throw new Refusal(problem('cannot_report', { what: command }, { value: folder }));
  const paths = FILES_READ[command].map((name) => join(folder, name));
  const texts: string[] = [];
  for (const [at, name] of FILES_READ[command].entries()) {
    const file = paths[at] ?? '';
    const read = await textOf(file, MOST_RESULT_BYTES);
    if (read === null) throw new Refusal(problem('file_too_long', { most: MOST_RESULT_BYTES }, { file }));
    const told = manifest.outputs.find((output) => output.name === name);
    if (told === undefined || told.sha256 !== read.sha256) throw new Refusal(problem('result_changed', {}, { file }));
    texts.push(read.content);
  }
  // The manifest as it is written: its shape has been looked at.
  const { tool, inputs, arguments: given } = jsonOf(text?.content ?? '') as Provenance;
  const result = readResult(command, texts, { tool, inputs, arguments: given });
  if ('wrong' in result) throw new Refusal(problem('result_key_damaged', {}, { file: join(folder, result.file), field: result.wrong }));
  return { result, paths: [path, ...paths] };
}

async function textOf(path: string, most: number): Promise<{ readonly content: string; readonly sha256: string } | null> {
  refuseSpecial(path);
  const file = await readWhole(path, most);
  return file === null ? null : { content: file.content.toString('utf8'), sha256: file.sha256 };
}

function isReported(command: ManifestCommand): command is ReportedCommand {
  return Object.hasOwn(FILES_READ, command);
}
