/** A reform beside its baseline, in English. */

import type { comparison as french } from '../fr/comparison.ts';
import { number, plural } from './numbers.ts';

export const comparison: typeof french = {
  title: 'A reform beside its baseline',
  rule: (title, id, date) => `${title} (${id}, ${date})`,
  before: (said) => `Baseline: ${said}`,
  after: (said) => `Reform: ${said}`,
  changed: 'What changes in the rule',
  wholeRound: 'The whole round',
  orderOfGroups: 'Order of the groups',
  nothingChanged: 'Nothing that is said in words: both rules ask the same.',
  moreChanges: (lines) => `And ${plural(lines, 'more line', 'more lines')}.`,
  counts: {
    read: 'Read',
    baseline: 'Invited by the baseline',
    reform: 'Invited by the reform',
    both: 'Invited by both',
    joined: 'Gain an invitation',
    left: 'Lose their invitation',
  },
  scores: (who, lowest, median, highest) => `${who}: scores from ${lowest} to ${highest}, median ${median}.`,
  invitedBefore: 'Baseline',
  invitedAfter: 'Reform',
  cutOffBefore: 'Last score, baseline',
  cutOffAfter: 'Last score, reform',
  joined: 'Gain',
  left: 'Lose',
  movedIn: 'From another group',
  movedOut: 'To another group',
  breakdown: (by) => `Who gains and who loses, by ${by}`,
  moreValues: (more) => `And ${number(more)} more values; the JSON has all of them.`,
  sameRule: 'Both rules are the same but for words: everything is equal.',
  differentLots: (group) =>
    `Group ${group}: the two sides draw other lots, since the id of the round or the seed is not the same; a part of the differences comes from that. Give the same id (--set id=…) or a seed (--seed).`,
};
