/** Kinds that are written otherwise: quotes, line ends, delimiters, space, blank lines, encodings. */

import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import type { Chance } from '../../chance.ts';
import { inQuotes, type Kind } from '../kind.ts';

/** Space of every kind that is dropped around cells. */
const SPACE = [' ', '\t', '\u00a0', '\u2007', '\u202f', ' \u00a0', '\u202f\t '];
const BLANK_LINES = ['', '', ' ', '\t\u00a0', '""', '" "', '"\u2007"'];

/** A text that quotes something, in one record of so many. */
function quotesInOneOf(many: number): NonNullable<Kind['cells']> {
  return (row) => (row % many === 0 ? { remark: `says "yes", ${row} times ""` } : {});
}

function padded(cell: string, chance: Chance): string {
  const text = chance.pick(SPACE) + cell + chance.pick(SPACE);
  return /[",;\r\n]/.test(cell) || chance.once(5) ? inQuotes(text) : text;
}

/** An encoding of one byte a character, and a text with letters that it has. */
function encoded(encoding: string, text: string): Kind {
  return {
    name: encoding,
    cells: (row) => ({ remark: `${text}${row}`, candidate_id: `É-${row}`, country: row % 2 === 0 ? 'Québec' : 'Côte d’Ivoire' }),
    bytes: (written) => iconv.encode(encoding === 'cp850' ? written.replaceAll('’', "'") : written, encoding),
    options: { encoding },
  };
}

export const WRITTEN: readonly Kind[] = [
  { name: 'doubled quotes in one record of six', cells: quotesInOneOf(6) },
  { name: 'doubled quotes in one record of a thousand', cells: quotesInOneOf(1000) },
  { name: 'a record that begins and ends with doubled quotes', cells: () => ({ remark: '""""' }), written: inQuotes },
  { name: 'every cell quoted', written: inQuotes },
  { name: 'CRLF', lineEnd: '\r\n' },
  { name: 'CRLF, every cell quoted', lineEnd: '\r\n', written: inQuotes },
  { name: 'CR', lineEnd: '\r' },
  { name: 'every line end', record: (record, _, chance) => record.slice(0, -1) + chance.pick(['\n', '\r\n', '\r']) },
  { name: 'byte-order mark', bytes: (text) => Buffer.from(`\ufeff${text}`) },
  {
    name: 'semicolons and decimal commas',
    delimiter: ';',
    cells: (row) => ({ score: `${400 + (row % 300)},${row % 10}`, rate: `0,${row % 100}`, selection_score: '512,25' }),
  },
  { name: 'tabs', delimiter: '\t' },
  { name: 'space around cells', written: padded },
  { name: 'a blank line after each record', record: (record, _, chance) => `${record}${chance.pick(BLANK_LINES)}\n` },
  {
    name: 'a blank line of CRLF after each record',
    lineEnd: '\r\n',
    record: (record, _, chance) => `${record}${chance.pick(BLANK_LINES)}\r\n`,
  },
  { name: 'runs of blank lines', record: (record) => record + '\n'.repeat(2000) },
  { name: 'runs of blank lines of CRLF', lineEnd: '\r\n', record: (record) => record + '\r\n'.repeat(1000) },
  { name: 'runs of lines of space', record: (record) => record + ' \u00a0\n'.repeat(500) },
  { name: 'runs of lines of two quotes', record: (record) => record + '""\n'.repeat(500) },
  { name: 'a hundred further columns', further: 100 },
  { name: 'a thousand further columns', further: 1000 },
  {
    name: 'line breaks that are allowed',
    cells: (row, chance) => ({ remark: `one${chance.pick(['\n', '\r\n', '\r'])}two${row}`, country: row % 3 === 0 ? 'a\nb' : 'France' }),
    options: { allowLineBreaks: true },
  },
  encoded('windows-1252', 'œuf € ÿ'),
  encoded('macintosh', 'Œ ∞ ÿ'),
  encoded('cp850', 'ß ½ ÿ'),
  { name: 'utf-16le', bytes: (text) => Buffer.from(text, 'utf16le'), options: { encoding: 'utf-16le' } },
  { name: 'gzip', bytes: (text) => gzipSync(text) },
  {
    name: 'a NUL behind a closing quote',
    written: (cell, chance) => (chance.once(40) ? `${inQuotes(cell)}\0` : /[",\r\n]/.test(cell) ? inQuotes(cell) : cell),
  },
  { name: 'a NUL behind the last closing quote', further: 1, record: (record) => record.replace(/[^,\n]*\n/, '"2"\0\n') },
];
