/** The pictures that a folder of `--charts` has already. */

import { filesNamed } from '../files/files-named.ts';
import type { Target } from '../files/targets.ts';
import { isChartName, isOutput } from '../outputs/kinds.ts';

/** Their paths. */
export function chartsIn(folder: string): string[] {
  return filesNamed(folder, isChartName);
}

/** As targets, which may be replaced where they are pictures of ours. */
export function chartTargets(folder: string): Target[] {
  return chartsIn(folder).map((path) => ({ path, isOurs: (head) => isOutput('charts', head) }));
}
