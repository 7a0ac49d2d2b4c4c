/** What any run may say, in English. */

import type { everyRun as french } from '../fr/every-run.ts';
import { number, plural } from './numbers.ts';

export const everyRun: typeof french = {
  tool: 'Simulator of Arrima invitation rounds',
  total: (count) => `${plural(count, 'problem', 'problems')} in all`,
  shownOf: (shown, count) => `the first ${number(shown)} problems of ${number(count)}; mend these to see the rest`,
  none: '—',
  megabytes: 'MB',
  ok: 'no problem',
  wrote: (name) => `written: ${name}`,
  fault: 'The tool has a fault. Run again with --verbose and report it with the command, the version, and the files if they may be shown.',
};
