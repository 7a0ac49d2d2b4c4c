/** Why somebody is invited or not, in English. */

import type { explain as french } from '../fr/explanation.ts';
import { number } from './numbers.ts';

export const explain: typeof french = {
  outcome: {
    invited: 'invited',
    not_reached: 'eligible, not reached',
    ineligible: 'ineligible',
  },
  absent: {
    bank: 'outside the bank',
    'submitted_at?': 'without a date of submission',
    extraction: 'outside the bank’s extraction',
    round_day: 'later than the round',
    validity: 'expired',
  },
  waiting: (group, rank) => `waits in the group ${group}, place ${number(rank)}`,
  lot: (rank, hash, hashed) => `place ${number(rank)}; lot ${hash}, the SHA-256 of “${hashed}”`,
  invited: (group, rank) => `invited by the group ${group}, rank ${number(rank)}`,
  absence: {
    bank: 'not in the bank: not submitted yet, already invited, or expired',
    'submitted_at?': 'the date of submission is blank',
    extraction: 'submitted after the extraction of the bank',
    round_day: 'submitted after the round’s day began',
    validity: 'the declaration had expired',
  },
  verdict: { met: 'met', missed: 'missed', blank: 'blank' },
  result: {
    invited: 'invited here',
    earlier: 'eligible, already invited by an earlier group',
    minimum_score: 'eligible, but below the minimum score',
    cap: 'eligible, but passed over by a cap',
    top: 'eligible, but past the group’s places',
    limit: 'eligible, but past the round’s places',
    ineligible: 'ineligible',
  },
  notConsidered: (absent) => `not considered, ${absent}`,
  seen: (field, value) => `${field} = ${value}`,
  noPeriod: 'none',
  blankCell: '(blank)',
  noColumn: '(no such column)',
  minimum: (score, wanted) => `score ${score ?? 'blank'}, minimum score ${wanted}`,
  list: (name) => `list ${name}`,
};
