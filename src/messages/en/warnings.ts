/** What deserves attention though nothing is refused, in English. */

import type { warnings as french } from '../fr/warnings.ts';
import { number, plural } from './numbers.ts';
import { quoted } from './phrases.ts';

export const warnings: typeof french = {
  empty_pool: () => 'The pool is empty: a round without candidates.',
  rejected: ({ rejected: records, rows }) =>
    `${plural(records, 'record is', 'records are')} set aside for ${records === 1 ? 'its' : 'their'} cells, of ${number(rows)} (file of --rejects): the figures are without ${records === 1 ? 'it' : 'them'}.`,
  near_miss_header: ({ header, column }) => `The column ${quoted(header)} looks like ${quoted(column)}; it is not read as such.`,
  incomplete_scores: ({ people }) =>
    `${plural(people, 'person has', 'people have')} blank cells that the grid asks about: they give no points (“arrima-sim score” says which).`,
  score_ignored: ({ grid }) => `The pool’s score column is not read: the grid ${quoted(grid)} computes the score.`,
  some_synthetic: ({ synthetic, rows }) =>
    `${plural(synthetic, 'invented person', 'invented people')} among ${number(rows)}: the figures mix the two.`,
  blank_records: ({ count, line }) =>
    `${plural(count, 'record has', 'records have')} nothing but blank cells and ${count === 1 ? 'is' : 'are'} passed over (the first on line ${number(line)}).`,
  blank_columns: ({ columns }) =>
    `${columns.length === 1 ? `Column ${columns[0]} has` : `Columns ${columns.join(', ')} have`} neither header nor cells, and ${columns.length === 1 ? 'is' : 'are'} left out.`,
  decided_by_id: ({ group, size }) => `Group ${group}: a tie of ${number(size)} people was decided by the id, which no rule says.`,
};
