/** What a result hangs on, in English. */

import type { audit as french } from '../fr/audit.ts';
import { plural } from './numbers.ts';

export const audit: typeof french = {
  title: (title) => `${title}: what the result hangs on`,
  invited: (invited, read) => `${plural(invited, 'person invited', 'people invited')} of ${plural(read, 'read', 'read')}.`,
  wholeRound: 'The whole round',
  extraction: 'Extraction of the bank',
  more: (lines) => `And ${plural(lines, 'more', 'more')}; the JSON has all of them.`,
  cutOffs: 'Around the last score',
  meaningOfCutOffs: (points) => `Of those considered: at that score, and at most ${plural(points, 'point', 'points')} below and above it.`,
  below: 'Below',
  at: 'At that score',
  above: 'Above',
  decide: 'Criteria that decide',
  bounds: 'Around the limits in time',
  meaningOfBounds: (days) => `Of everybody read, how many lie less than ${plural(days, 'day', 'days')} from the limit, on either side.`,
  bound: 'Limit',
  before: 'Before',
  after: 'After',
  ties: 'Ties',
  blanks: 'Blank cells',
  meaningOfBlanks: 'People not invited whom nothing but blank cells keeps out of a group, by the blank column.',
  field: 'Column',
  assumed: 'What rests on an assumption',
  meaningOfAssumed: 'Criteria that ask for a column nobody could read: the pool stands for it.',
  everybody: 'Criteria that everybody meets',
  nobody: 'Criteria that nobody meets',
  decideNobody: 'Criteria that are nobody’s only obstacle',
  redundant: 'Groups without which the same people would be invited',
};
