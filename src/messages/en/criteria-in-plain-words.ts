/** Criteria as a person would read them aloud, in English. */

import type { plain as french } from '../fr/criteria-in-plain-words.ts';
import { number, plural } from './numbers.ts';
import { quoted } from './phrases.ts';

export const plain: typeof french = {
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  day: (day, month, year) => `${day} ${month} ${year}`,
  at: (day, time) => `${day} at ${time}`,
  about: (program, date) => (program === null ? `Round of ${date}.` : `Round of ${date}, ${program}.`),
  extraction: (moment, zone) => `The bank is extracted on ${moment} (${zone}): only declarations submitted by then take part.`,
  extractionDay: (moment, zone) =>
    `The bank is extracted on ${moment} (${zone}): only declarations submitted by the end of that day take part.`,
  assumed: 'This moment is assumed: no source gives it.',
  noExtraction:
    'No moment of extraction is given: the bank is that of the beginning of the round’s day, and later declarations take no part.',
  validity: (months, day) =>
    `A declaration takes part only if it was submitted less than ${plural(months, 'month', 'months')} before ${day ?? 'that moment'}.`,
  scored: (title, id) => `The score is the one that the ${title} gives (${id}).`,
  order: 'The groups come in this order; whoever fits several is invited once.',
  common: 'Asked in every group',
  limit: (places) => `At most ${plural(places, 'invitation', 'invitations')} in the whole round.`,
  group: (position, label, id) => `${position}. ${label} (${id})`,
  stream: (stream) => `Stream ${stream}.`,
  noCriteria: 'Nothing is asked: everybody who takes part is considered.',
  oneOf: 'Whoever meets this is considered:',
  allOf: 'Whoever meets all of this is considered:',
  all: 'and',
  any: 'or',
  none: (parts) => `none of: ${parts}`,
  field: (label) => quoted(label),
  yes: 'yes',
  no: 'no',
  filled: 'filled in',
  blank: 'blank',
  list: (name, count, values) => `the list ${quoted(name)} (${number(count)}: ${values})`,
  rank: (keys) => `They are ranked by ${keys}.`,
  andThen: ', then ',
  key: (label, order) => `${label} (${order})`,
  orders: {
    moment: { ascending: 'earliest first', descending: 'latest first' },
    amount: { ascending: 'lowest first', descending: 'highest first' },
    other: { ascending: 'ascending', descending: 'descending' },
  },
  lottery: 'lot',
  id: 'id',
  everybody: 'Everybody considered is invited.',
  minimum: (score) => `Everybody considered with a score of at least ${score} is invited.`,
  top: (places) => (places === 1 ? 'The first is invited.' : `The first ${number(places)} are invited.`),
  minimumTop: (score, places) => `Of those with a score of at least ${score}, the first ${number(places)} are invited.`,
  ties: { break: 'A tie at the last place is broken by the order.', include: 'All who are tied at the last place are invited.' },
  published: (figures) => `Published: ${figures}.`,
  publishedRound: (figures) => `Published for the whole round: ${figures}.`,
  invitations: (figure) => `${figure} invitations`,
  minimumScore: (figure) => `minimum score ${figure}`,
  range: (from, to) => `${from} to ${to}`,
  assumptions: 'Assumptions',
  assumedCriterion: (label) => `${label}: what was not read of it is assumed not to be there.`,
  assumedField: (label, name) => `${label}: nobody could read what this holds; the column ${quoted(name)} of the pool stands for it.`,
  sources: 'Sources',
};
