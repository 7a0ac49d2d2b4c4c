/** What deserves attention though nothing is refused, in English. */

import type { warnings as french } from '../fr/warnings.ts';
import { number, plural } from './numbers.ts';
import { lookAlike, quoted } from './phrases.ts';

export const warnings: typeof french = {
  after_round_day: ({ candidates }) =>
    `${plural(candidates, 'declaration was', 'declarations were')} submitted after the round’s day began and take${candidates === 1 ? 's' : ''} no part: the criteria name no extraction, so that the bank is that of the first instant of that day.`,
  share_not_proven: () =>
    'The caps by share interlock so much that not every number of invitations was tried: the shares are kept, but a larger number may keep them too.',
  share_exceeded: ({ group, cap }) =>
    `Cap ${quoted(cap)}${group === null ? '' : ` of the group ${group}`}: a value has more than its share of those invited; too few values or invitations could be had to keep it.`,
  value_variants: ({ cap, values }) => `Cap ${quoted(cap)}: ${values.map(quoted).join(', ')} are counted apart, and look like one value.`,
  empty_pool: () => 'The pool is empty: a round without candidates.',
  rejected: ({ rejected: records, rows }) =>
    `${plural(records, 'record is', 'records are')} set aside for ${records === 1 ? 'its' : 'their'} cells, of ${number(rows)} (file of --rejects): the figures are without ${records === 1 ? 'it' : 'them'}.`,
  near_miss_header: ({ header, column }) =>
    `The column ${quoted(header)}${lookAlike(header, column)} looks like ${quoted(column)}; it is not read as such.`,
  incomplete_scores: ({ people }) =>
    `${plural(people, 'person has', 'people have')} blank cells that the grid asks about: they give no points (“arrima-sim score” says which).`,
  score_ignored: ({ grid, column = 'score' }) => `The pool’s ${column} column is not read: the grid ${quoted(grid)} computes it.`,
  some_synthetic: ({ synthetic, rows }) =>
    `${plural(synthetic, 'invented person', 'invented people')} among ${number(rows)}: the figures mix the two.`,
  blank_records: ({ count, line }) =>
    `${plural(count, 'record has', 'records have')} nothing but blank cells and ${count === 1 ? 'is' : 'are'} passed over (the first on line ${number(line)}).`,
  blank_columns: ({ columns }) =>
    `${columns.length === 1 ? `Column ${columns[0]} has` : `Columns ${columns.join(', ')} have`} neither header nor cells, and ${columns.length === 1 ? 'is' : 'are'} left out.`,
  odd_id: ({ line, id }) =>
    `The id ${quoted(id)} (line ${number(line)}) is the only one without a digit, and all others end in one: is it a person?`,
  blank_words: ({ column, word, cells }) =>
    `Column ${quoted(column)}: ${plural(cells, 'cell is', 'cells are')} ${quoted(word)}, read as a value; if it is a blank, add --blank ${quoted(`${column}=${word}`)}.`,
  spoilt_text: ({ column, cells, line }) =>
    `Column ${quoted(column)}: ${plural(cells, 'cell bears', 'cells bear')} traces of a wrong encoding, a web page or an invisible character (the first on line ${number(line)}); a test may not know ${cells === 1 ? 'it' : 'them'} again.`,
  value_unseen: ({ group, criterion, field, value, nearest }) =>
    `${group === null ? '' : `Group ${group}, `}criterion ${criterion}: nobody has the value ${quoted(value)} of ${field}${nearest === null ? ', nor any other that the test asks for' : `; the pool has ${quoted(nearest)}`}.`,
  only_id: ({ count, line }) =>
    `${plural(count, 'record has', 'records have')} nothing but an id, and others have more (the first on line ${number(line)}): if these are headings, take them out.`,
  float_ids: () => 'All ids end in “.0”: a program has read them as numbers.',
  rounded_ids: ({ count }) =>
    `${plural(count, 'id of 16 digits or more has', 'ids of 16 digits or more have')} nothing but zeros from the 16th on: a spreadsheet has probably rounded ${count === 1 ? 'it' : 'them'}.`,
  case_twins: ({ line, id }) => `The id ${quoted(id)} (line ${number(line)}) differs from another one only in case: is it the same person?`,
  sheet_full: () => 'The pool has as many records as a sheet of a spreadsheet has room for: it was perhaps cut there.',
  fraction_dropped: ({ group, size }) =>
    `Group ${group}: a tie of ${number(size)} people was decided by the id, although the file gives their moments with more than three decimals; only three count.`,
  text_rank: ({ group, field }) =>
    `Group ${group}: ${field} ranks numbers as texts (“10” before “9”); declare it as of type integer or number.`,
  decided_by_id: ({ group, size }) => `Group ${group}: a tie of ${number(size)} people was decided by the id, which no rule says.`,
};
