/** What any run may say, in English. */

import type { everyRun as french } from '../fr/every-run.ts';
import { number, plural } from './numbers.ts';
import { quoted } from './phrases.ts';

export const everyRun: typeof french = {
  tool: 'Simulator of Arrima invitation rounds',
  total: (count) => `${plural(count, 'problem', 'problems')} in all`,
  times: (count, places) => `${number(count)} times${places.length === 0 ? '' : `: ${places.join(', ')}`}`,
  shownOf: (lines, hidden, more, count) =>
    `${plural(count, 'problem', 'problems')} in all, ${number(more)} of them ${
      hidden === 0 ? 'not shown in detail' : `of other kinds than the first ${number(lines)}`
    }; mend these first${hidden === 0 ? '' : ', or add --verbose to see all'}`,
  quoted,
  none: '—',
  sources: {
    kinds: { official: 'official', press: 'press', firm: 'firm', site: 'site' },
    noAddress: 'no address',
    meaning:
      'Kinds: official (the ministry, a release of the government), press, firm (lawyers, consultants), site (any other). “Read” means that a page that states the figure was read, not that the ministry’s was.',
  },
  doubts: {
    read: 'another source differs',
    secondary: 'secondary source',
    derived: 'derived',
    conflict: 'sources disagree',
    assumed: 'assumed',
  },
  megabytes: 'MB',
  ok: 'no problem',
  wrote: (name) => `written: ${name}`,
  fault: 'The tool has a fault. Run again with --verbose and report it with the command, the version, and the files if they may be shown.',
};
