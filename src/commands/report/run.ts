/** `arrima-sim report`: a page of the results that folders hold, and their charts. */

import { join } from 'node:path';
import { checkTargets } from '../../files/targets.ts';
import type { OutputFile } from '../../files/write.ts';
import { sha256 } from '../../hash/node.ts';
import { chartFiles, type Result, reportHtml } from '../../report/index.ts';
import { printable } from '../../words/printable.ts';
import type { CommonOptions, Context } from '../context.ts';
import { writeData } from '../data.ts';
import { alsoOfCharts, pages } from '../pages.ts';
import { writeAlone } from '../rejects.ts';
import { foldersOf, targetsOf } from '../results.ts';
import { readFolder } from './folder.ts';

export interface ReportCommandOptions extends CommonOptions {
  readonly folders: readonly string[];
  /** Where the page goes; `-` for standard output. */
  readonly output: string;
  readonly title: string | undefined;
  readonly charts: string | undefined;
  readonly force: boolean;
}

/** Runs the command and returns the exit code; throws a `Failure` or `Refusal` with what is wrong. */
export async function run({ folders, output, title, charts, force, quiet }: ReportCommandOptions, context: Context): Promise<number> {
  const { io, language, messages, version } = context;
  const planned = pages({ report: output === '-' ? undefined : output, charts });
  const checking = { force, folder: null };
  checkTargets(targetsOf(planned), [], checking);
  const results: Result[] = [];
  const read: string[] = [];
  for (const folder of folders) {
    const { result, paths } = await readFolder(folder);
    results.push(result);
    read.push(...paths);
  }
  const judgeAgain = alsoOfCharts(checkTargets(targetsOf(planned), read, checking), planned, force);
  const html = reportHtml(results, { title: title ?? null, version, language, messages, hash: sha256 });
  const files = planned.flatMap(({ path, kind }): OutputFile[] =>
    kind === 'report'
      ? [{ path, text: [html], private: false }]
      : results.flatMap((result, at) =>
          chartFiles(result, language, messages).map(({ name, text }) => ({
            path: join(path, folders.length === 1 ? name : name.replace(/\.svg$/, `-r${at + 1}.svg`)),
            text: [text],
            private: false,
          })),
        ),
  );
  await writeAlone(files, judgeAgain, context, foldersOf(planned));
  if (output === '-') await writeData(io.stdout, [html]);
  if (!quiet) {
    const wrote = planned.map(({ path }) => `${messages.wrote(printable(path))}\n`).join('');
    await (output === '-' ? io.stderr : io.stdout).write(wrote);
  }
  return 0;
}
