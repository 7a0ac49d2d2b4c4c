/** What is wrong with a table of the law, or a published round that is asked for, and what to do about it, in English. */

import type { lawProblems as french } from '../../fr/problems/law.ts';
import type { SameProblems } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { leftOut } from '../published-rounds.ts';

export const lawProblems: SameProblems<typeof french> = {
  figure_without_origin: ({ what }) => [
    `a figure of the law without its ${{ source: 'source', date: 'date', confidence: 'confidence' }[what]}`,
    'give it in the row, or once for the table in its .meta.yaml',
  ],
  figure_not_allowed: ({ field, value, allowed, near }) => [
    `${quoted(value)} is not allowed in the column ${quoted(field)}`,
    didYouMean(near, `for example: ${listed(allowed)}`),
  ],
  columns_differ: ({ value, columns }) => [
    `the column ${quoted(value)} is missing or not described`,
    `columns by the .meta.yaml: ${listed(columns)}`,
  ],
  repeated_figure: ({ first }) => [`the same figure as on line ${number(first)}`, 'keep one row of the two'],
  parts_beyond_whole: ({ whole, parts }) => [
    `the parts make ${number(parts)}, more than the whole of ${number(whole)}`,
    'check these figures',
  ],
  unknown_occupation: ({ value, near }) => [
    `${quoted(value)} is no occupation of NOC 2021`,
    didYouMean(near, 'check the code: five digits'),
  ],
  criteria_or_reason_needed: ({ both }) => [
    both ? 'a criteria file is named, and a reason why none is shipped' : 'neither a criteria file nor a reason why none is shipped',
    'fill in one of criteria and left_out',
  ],
  incomplete_note_or_conflict: ({ what }) => [
    {
      note: 'a conflict between sources that no note explains',
      conflict: 'a figure of another source, without a conflict',
      translation: 'a note in one language only',
    }[what],
    {
      note: 'write note_fr and note_en',
      conflict: 'write “conflict” or “derived” as confidence, or remove the other figure',
      translation: 'write note_fr and note_en',
    }[what],
  ],
  criteria_differ_from_table: ({ path, said, table }) => [
    `${path}: the criteria file says ${quoted(said)}, the table of published rounds ${quoted(table)}`,
    'correct one of the two by the source',
  ],
  unknown_round: ({ value, near }) => [
    `no round ${quoted(value)} is shipped with the tool`,
    `${didYouMean(near, '“arrima-sim rounds” lists them.')} A file is given with its extension or a path`,
  ],
  round_not_shipped: ({ value, reason }) => [
    `the round ${quoted(value)} was published, but no criteria file is shipped: ${leftOut[reason]}`,
    '“arrima-sim rounds -v” gives its note and source',
  ],
};
