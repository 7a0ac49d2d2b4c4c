/** What an accepted file means, as the commands print it: the same bytes from both sides, whatever stands behind them. */

import { writeFileSync } from 'node:fs';
import type { File, Ran, Side } from './exchange.ts';

/** Of an accepted file, what the commands are asked for; paths are from the folder in which the proof runs. */
function commandsOf({ kind, name, set }: File): string[][] {
  const sets = set.flatMap((change) => ['--set', change]);
  switch (kind) {
    case 'criteria':
      return [
        ['validate', '-c', name, ...sets, '--explain-criteria', '--lang', 'fr'],
        ['validate', '-c', name, ...sets, '--explain-criteria', '--lang', 'en'],
        ['round', '-c', name, '-p', 'pool.csv', ...sets, '--seed', 's', '--statistics', '-', '--quiet'],
        ['round', '-c', name, '-p', 'pool.csv', ...sets, '--seed', 's', '--format', 'markdown', '--lang', 'en'],
      ];
    case 'plan':
      return [['campaign', name, '-p', 'pool.csv', '--replicates', '1', '--seed', 's', '--format', 'json', '--quiet']];
    case 'recipe':
      return [['generate', name, '--rows', '60', '-o', '-', '--lang', 'en']];
    case 'grid':
      return [
        ['score', '--grid', name, '-v', '--lang', 'fr'],
        ['score', '--grid', name, '-v', '--lang', 'en'],
        ['score', '--grid', name, '-p', 'pool.csv', '--date', '2025-07-17', '-o', '-', '--quiet'],
      ];
  }
}

/** Whether a run may take very long or very much memory: many people, files, days or months. */
function isLarge({ kind, text }: File): boolean {
  return kind === 'plan' && /\d{5,}|\b(?:20[4-9]|2[1-9]\d|[3-9]\d\d)\d\b|1[0-8]\d\d-/.test(text);
}

/** How the two sides run an accepted file otherwise; null where they do not, `unrun` where neither was tried. */
export async function runDifference(file: File, base: Side, current: Side): Promise<string | null> {
  writeFileSync(file.name, file.text);
  for (const argv of isLarge(file) ? [] : commandsOf(file)) {
    const [before, now] = [await base.run(argv), await current.run(argv)];
    const stream = (['exit', 'stdout', 'stderr'] as const).find((each) => before[each] !== now[each]);
    if (stream !== undefined) return `${argv.join(' ')}: another ${stream}${otherLine(before, now, stream)}`;
  }
  return null;
}

function otherLine(before: Ran, now: Ran, stream: keyof Ran): string {
  const [base, current] = [before, now].map((ran) => String(ran[stream]).split('\n'));
  const at = base?.findIndex((line, i) => line !== current?.[i]) ?? -1;
  const line = at === -1 ? (base?.length ?? 0) : at;
  return `, line ${line + 1}:\n  base    ${base?.[line] ?? 'the end'}\n  current ${current?.[line] ?? 'the end'}`;
}
