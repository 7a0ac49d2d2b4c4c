/** What is wrong with the columns, cells and candidates of a pool, and what to do about it, in English. */

import { isBlankWord } from '../../../cells/blank-words.ts';
import type { RequiredBy } from '../../../problems/required-by.ts';
import type { poolProblems as french } from '../../fr/problems/pool.ts';
import type { SameProblems } from '../../sentences.ts';
import { number, plural } from '../numbers.ts';
import { delimiterName, didYouMean, listed, lookAlike, quoted } from '../phrases.ts';
import { refusals, remedyFor } from '../values.ts';

const whoRequires = (requiredBy: RequiredBy | null): string => {
  if (requiredBy === null) return '';
  const { by, who, more, file } = requiredBy;
  const first = `${by === 'grid' ? 'the grid ' : ''}${who}`;
  const named = file === undefined ? first : `${file.is === 'round' ? 'the round' : 'the decision on the CSQ'} ${file.id} (${first})`;
  return `, asked for by ${named}${more ? ', …' : ''}`;
};

/** What a criteria file says to read a column under another header. */
const inCriteria = (standard: string | null, header: string | null): string => {
  if (header === null) return '';
  return standard === null
    ? `, or write column: ${header} where it is declared`
    : `, or write in the criteria fields: {${standard}: {column: ${header}}}`;
};

export const poolProblems: SameProblems<typeof french> = {
  missing_column: ({ name, alias, near, nearInYaml, standard, headers, more, delimiter, requiredBy }) => [
    `the column ${quoted(name)}${alias === null || alias === name ? '' : ` (or ${quoted(alias)})`} is missing${whoRequires(requiredBy)}; headers of the file: ${listed(headers)}${more === 0 ? '' : ` and ${plural(more, 'other', 'others')}`}`,
    `${near === null ? 'add it' : `the header ${quoted(near)}${lookAlike(near, name) || lookAlike(near, alias)} may be it: rename that${inCriteria(standard, nearInYaml)}, or add the column`}${delimiter === null ? '' : `; delimiter read: ${delimiterName(delimiter)} (--delimiter for another)`}`,
  ],
  repeated_header: ({ value, first, second }) => [
    `repeated header ${quoted(value)} (columns ${number(first)} and ${number(second)})`,
    'rename or remove one of them',
  ],
  blank_header: ({ position }) => [`column ${number(position)} has no header, and there is a cell in it`, 'name the column, or empty it'],
  column_in_other_file: ({ field, other }) => [
    `the column ${quoted(field)} is missing, and ${quoted(other)} has it`,
    'a column that is read is in all files or in none: add it to this one (its cells may be blank), or take it out of the others',
  ],
  cell_refused: ({ field, value, type, refused, decimalComma }) => [
    `${field}: ${quoted(value)} ${refusals[refused.reason]}`,
    isBlankWord(value)
      ? `${remedyFor(type, refused.reason === 'word' ? { reason: 'form' } : refused, value, decimalComma)}; or --blank ${quoted(`${field}=${value}`)} if the cell is blank`
      : remedyFor(type, refused, value, decimalComma),
  ],
  control_character: ({ field, value }) => [`${field}: ${quoted(value)} has a control character`, 'remove that character'],
  blank_cell: ({ field }) => [`${field}: blank cell`, 'each candidate must have a value in this column'],
  blank_submission: ({ field }) => [`${field} is blank`, 'a campaign needs the date of every declaration: fill it in, or remove the line'],
  cell_not_a_rate: ({ field, value }) => [
    value === '' ? `${field} is blank` : `${field}: ${quoted(value)} is not a rate`,
    'the plan reads a rate in this column: a number from 0 to 1 for everybody',
  ],
  cell_not_a_refusal: ({ field, value }) => [
    value === '' ? `${field} is blank` : `${field}: ${quoted(value)} is not a refusal`,
    'the plan reads refusals in this column: yes, no, or a number from 0 to 1 for everybody',
  ],
  nobody_for_arrivals: () => [
    'the pool is empty, and the arrivals of the plan must be like its people',
    'give a pool that has some, or remove “arrivals” from the plan',
  ],
  blank_candidate_id: ({ field }) => [`${field}: blank id`, 'each candidate needs an id'],
  repeated_candidate_id: ({ field, value, first, file }) => [
    `${field}: repeated id ${quoted(value)}, already on line ${number(first)}${file === null ? '' : ` of ${quoted(file)}`}`,
    'one line for each candidate',
  ],
  invisible_character_in_id: ({ field, value }) => [`${field}: id ${quoted(value)} with an invisible character`, 'remove that character'],
  formula_as_id: ({ field, value }) => [`${field}: id ${quoted(value)} that a spreadsheet would run`, 'an id does not begin with = + - @'],
  id_taken_by_plan: ({ field, value }) => [
    `${field}: id ${quoted(value)}, which an arrival or a paper file of the plan will have`,
    'give this candidate another id',
  ],
  id_too_long: ({ field, value, most }) => [
    `${field}: id ${quoted(value)} of more than ${number(most)} characters`,
    'give this candidate a shorter id; text that belongs elsewhere perhaps stands in this column',
  ],
  odd_id: ({ field, value, kind }) => {
    const is: Record<typeof kind, [string, string]> = {
      total: ['looks like a line of totals', 'remove that line'],
      commented_out: ['begins with #: a line taken out by hand?', 'remove that line, or the #'],
      import_mark: ['begins with {: a line of a survey tool?', 'remove that line'],
      exponent: ['is what a spreadsheet makes of a long number', 'format the column as text, and export again from where the ids come'],
      apostrophe: ['has the apostrophe by which a spreadsheet marks a text', 'keep the id alone'],
      error_word: ['is an error of a spreadsheet', 'correct the formula in that cell'],
      row_count: ['is the count of rows under a listing', 'remove that line'],
    };
    return [`${field}: ${quoted(value)} is no id: it ${is[kind][0]}`, is[kind][1]];
  },
  second_header: () => ['this looks like a second header line', 'remove it: each record is a person'],
  unknown_candidate: ({ value, near }) => [`unknown candidate ${quoted(value)}`, didYouMean(near, 'check the id')],
  unknown_column: ({ option, value, near }) => [
    `unknown column ${quoted(value)} (${option})`,
    didYouMean(near, 'give a header of the file'),
  ],
  word_never_blank: ({ field, value }) => [
    `${field}: ${quoted(value)} is never blank there (--blank), since it is a value of it or an id`,
    'leave that option out, or name another column',
  ],
  unknown_value: ({ field, value, near }) => [
    value === '' ? `nobody has a blank cell in ${quoted(field)}` : `nobody has ${quoted(value)} in ${quoted(field)}`,
    didYouMean(near, 'give a value of the column, as the pool writes it'),
  ],
  blank_in_cap: ({ field, cap, ids, count }) => [
    `${field} is blank for ${number(count)} ${count === 1 ? 'person' : 'people'} put in order, and the cap ${quoted(cap)} is on it: ${ids.map(quoted).join(', ')}${count > ids.length ? '…' : ''}`,
    'fill the cells, or keep these people out by a criterion (present: true)',
  ],
  candidate_set_aside: ({ value, line, code }) => [
    `candidate ${quoted(value)} is set aside: a cell of line ${number(line)} is bad (${code})`,
    'mend that line of the pool',
  ],
  too_many_bands: ({ bands, most, enough }) => [
    `the score distribution would have ${number(bands)} bands (at most ${number(most)})`,
    `add --band ${enough}`,
  ],
};
