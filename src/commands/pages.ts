/** `--report` and `--charts`: a page and pictures of a result, beside its other files. */

import { join } from 'node:path';
import { hashOf } from '../files/earlier-results.ts';
import type { JudgeAgain } from '../files/targets.ts';
import type { OutputFile } from '../files/write.ts';
import { sha256 } from '../hash/node.ts';
import type { PageKind } from '../outputs/kinds.ts';
import { problem, Refusal } from '../problems/problem.ts';
import type { Provenance, ReportedCommand, Result } from '../report/result.ts';
import { chartsIn } from './chart-targets.ts';
import type { Context } from './context.ts';
import type { PlannedFile } from './results.ts';

/** Which pages are asked for. */
export interface PagesOptions {
  readonly report: string | undefined;
  /** A folder, which is made. */
  readonly charts: string | undefined;
}

/** The page and the folder of pictures, where they are asked for. */
export function pages({ report, charts }: PagesOptions): PlannedFile<PageKind>[] {
  return [
    ...(report === undefined ? [] : [{ path: report, kind: 'report' as const, inFolder: false }]),
    ...(charts === undefined ? [] : [{ path: charts, kind: 'charts' as const, inFolder: false }]),
  ];
}

/** Judges as before, and refuses a picture that has appeared in a folder since. */
export function alsoOfCharts(judgeAgain: JudgeAgain, planned: readonly PlannedFile[], force: boolean): JudgeAgain {
  const charts = planned.find(({ kind }) => kind === 'charts')?.path;
  if (charts === undefined || force) return judgeAgain;
  const before = new Set(chartsIn(charts));
  return (hashes) => {
    judgeAgain(hashes);
    const appeared = chartsIn(charts).find((path) => !before.has(path) && hashes.has(path) && hashOf(path) !== hashes.get(path));
    if (appeared !== undefined)
      throw new Refusal(problem('not_an_earlier_output', { why: 'changed' }, { file: appeared, value: appeared }));
  };
}

/** What pages are made from: the texts that a folder of results would hold, and what its manifest would say. */
export interface PagesSource {
  readonly command: ReportedCommand;
  readonly texts: readonly string[];
  readonly inputs: Provenance['inputs'];
  readonly arguments: Provenance['arguments'];
}

/** The files of a page, or of the pictures. */
export async function pageFiles(
  { path, kind }: Pick<PlannedFile<PageKind>, 'path' | 'kind'>,
  { command, texts, inputs, arguments: given }: PagesSource,
  { language, messages, version }: Context,
): Promise<OutputFile[]> {
  const { chartFiles, readResult, reportHtml } = await import('../report/index.ts');
  // As they are when the manifest has been read again.
  const provenance = { tool: { name: 'arrima-sim' as const, version }, ...JSON.parse(JSON.stringify({ inputs, arguments: given })) };
  const result = readResult(command, texts, provenance);
  if (!isResult(result)) throw new Error(`${result.file} has not its own shape: ${result.wrong}`);
  if (kind === 'report') {
    const text = reportHtml([result], { title: null, version, language, messages, hash: sha256 });
    return [{ path, text: [text], private: false }];
  }
  return chartFiles(result, language, messages).map(({ name, text }) => ({ path: join(path, name), text: [text], private: false }));
}

function isResult(read: Result | { readonly wrong: string }): read is Result {
  return 'command' in read;
}
