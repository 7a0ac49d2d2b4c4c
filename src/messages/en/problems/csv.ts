/** What is wrong with a file that should be CSV, and what to do about it, in English. */

import type { csvProblems as french } from '../../fr/problems/csv.ts';
import type { SameProblems } from '../../sentences.ts';
import { kindsOfFile } from '../kinds-of-file.ts';
import { number, plural } from '../numbers.ts';
import { delimiterName, listed, quoted } from '../phrases.ts';

export const csvProblems: SameProblems<typeof french> = {
  empty_csv: () => ['empty file', 'the first line must give the headers, candidate_id (or identifiant) among them'],
  not_csv: ({ kind }) => [`this file is ${kindsOfFile[kind].is}, not CSV`, kindsOfFile[kind].way],
  csv_not_utf8: ({ readings, mixed }) => [
    'bytes that are not UTF-8',
    mixed
      ? `what stands before is UTF-8 and this text is not${readings.length === 0 ? '' : `, which reads ${listed(readings.map(({ encoding, text }) => `${quoted(text)} in ${encoding}`))}`}: two files were perhaps joined; correct it, and save the whole as UTF-8`
      : readings.length === 0
        ? 'save the file as UTF-8'
        : `save as UTF-8, or name the encoding that gives the right text: ${listed(readings.map(({ encoding, text }) => `--encoding ${encoding} (${quoted(text)})`))}`,
  ],
  bytes_not_in_encoding: ({ encoding }) => [`bytes that the encoding ${encoding} does not have`, 'check the encoding, or save as UTF-8'],
  encoding_is_utf8: ({ encoding, isOneOfSeveral }) => [
    `the file is UTF-8, and the encoding ${encoding} would give another text`,
    isOneOfSeveral ? `save this file in ${encoding}, or the others in UTF-8 without --encoding` : 'leave --encoding out',
  ],
  gzip_damaged: ({ how }) => [
    { cut: 'gzip cut before its end', damaged: 'damaged gzip', trailing: 'gzip followed by other bytes' }[how],
    'make the file again; nothing was read by half',
  ],
  encoding_needed: ({ encoding }) => [`this file seems to be ${encoding.toUpperCase()}`, `add --encoding ${encoding}, or save as UTF-8`],
  unclosed_quote: () => ['a quote is opened and never closed', 'close it, or double the quotes inside the cell ("")'],
  stray_quote: () => ['stray quote', 'a quoted cell begins and ends with quotes, without space around them; double those inside ("")'],
  wrong_number_of_cells: ({ cells, wanted }) => [
    `${plural(cells, 'cell', 'cells')} instead of ${number(wanted)}`,
    'check the delimiters, and quote a cell that holds one',
  ],
  record_too_long: ({ most }) => [`a record of more than ${number(most)} bytes`, 'perhaps a quote was left open'],
  too_many_columns: ({ most }) => [`more than ${number(most)} columns`, 'check the delimiter (--delimiter)'],
  line_break_in_cell: () => [
    'a line break inside a cell',
    'check the quotes of this line and the next; if the break is meant, add --allow-line-breaks',
  ],
  repeated_header_line: () => ['the header is repeated', 'two files seem joined end to end: remove this line after checking'],
  merge_marks: () => [
    'marks of an unfinished merge (<<<<<<<)',
    'keep one of the two sides, and remove the lines <<<<<<<, ======= and >>>>>>>',
  ],
  end_mark: ({ what }) => [
    what === 'NUL' ? 'the file ends in NUL bytes' : 'the file ends in U+001A, an end mark of long ago',
    what === 'NUL'
      ? 'perhaps a copy was broken off: make it again, or remove these bytes after checking the last line'
      : 'remove that character, after the last line',
  ],
  lines_quoted_whole: ({ delimiter }) => [
    `each line is one quoted cell, which holds the delimiter (${delimiterName(delimiter)})`,
    'export again without quotes around lines, or remove the quote that opens and the one that closes each line ("" becomes " there)',
  ],
  header_below: ({ header }) => [
    `the first line is not the header: the columns are on line ${number(header)}`,
    `remove the lines above line ${number(header)}`,
  ],
  no_header: ({ value, needed }) => [
    `the first line looks like a person (${quoted(value)}), not like a header`,
    `add a line above it that names the columns, among them: ${needed}`,
  ],
  unreadable_csv: ({ detail }) => [`unreadable CSV (${detail})`, 'check this line'],
};
