/** What would have been enough, in English. */

import type { enough as french } from '../fr/enough.ts';
import { plural } from './numbers.ts';

export const enough: typeof french = {
  enough: 'What would have been enough, all else equal:',
  and: ' and ',
  nothing: 'Nothing would have been enough',
  noPlaces: 'this group has no places',
  caps: 'a cap, or data that are not theirs',
  lottery: 'lots decide',
  own: 'no change of their own data leads to an invitation',
  cut: 'There are more ways to meet the criteria than were looked at (64).',
  byEarlier: (group) => ` (invited by an earlier group: ${group})`,
  atLeast: (score) => `at least ${score}`,
  moreThan: (score) => `more than ${score}`,
  score: (bound) => `a score: ${bound}`,
  morePoints: (points, bound) => `${plural(points, 'point', 'points')} more (${bound})`,
  morePointsThan: (points, bound) => `more than ${plural(points, 'point', 'points')} more (${bound})`,
  days: (days, isEarlier) => ` (${plural(days, 'day', 'days')} ${isEarlier ? 'earlier' : 'later'})`,
};
