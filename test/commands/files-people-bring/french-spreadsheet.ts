/** Files as a spreadsheet in French writes them: semicolons, decimal commas, days first, Oui and Non, Windows and Mac encodings. */

import iconv from 'iconv-lite';
import { type FileCase, HEADER, SOUND, type Writing, withCell, withCells, written } from './case.ts';

const FRENCH: Writing = {
  delimiter: ';',
  end: '\r\n',
  header: ['Identifiant', 'date_depot', 'Score', 'Français production orale', 'CNP_2021', 'Région'],
  cell: (cell, column) => (column === 'score' ? cell.replace('.', ',') : cell),
};
const text = written(FRENCH);
const bold = (cell: string): string => cell.split('-').reverse().join('/');
const cellOf = (column: string, cell: string): string => withCell(column, cell, FRENCH);
const after = (...lines: string[]): string => written({ ...FRENCH, after: lines });

export const FRENCH_SPREADSHEET: readonly FileCase[] = [
  { name: 'semicolons, decimal commas, French headers', bytes: text, outcome: SOUND },
  { name: 'a byte-order mark', bytes: `\ufeff${text}`, outcome: SOUND },
  { name: 'a line sep=;', bytes: `sep=;\r\n${text}`, outcome: SOUND },
  { name: 'tabs', bytes: written({ ...FRENCH, delimiter: '\t' }), outcome: SOUND },
  { name: 'space around cells, also no-break space', bytes: withCells('region', (cell) => ` ${cell}\u00a0`, FRENCH), outcome: SOUND },
  { name: 'accents in two characters', bytes: withCells('region', (cell) => cell.normalize('NFD'), FRENCH), outcome: SOUND },
  { name: 'blank columns at the end of records', bytes: text.replaceAll('\r\n', ';;;\r\n').replace(';;;', ''), outcome: SOUND },
  {
    name: 'blank columns at the end, in the header too',
    bytes: text.replaceAll('\r\n', ';;\r\n'),
    outcome: { ...SOUND, warnings: ['blank_columns'] },
  },
  { name: 'blank rows', bytes: after(';;;;;', '', ';;'), outcome: { ...SOUND, warnings: ['blank_records'] } },
  {
    name: 'Unicode text, UTF-16 with its mark',
    bytes: iconv.encode(text, 'utf-16', { addBOM: true }),
    options: ['--encoding', 'utf-16'],
    outcome: SOUND,
  },
  { name: 'windows-1252, named', bytes: iconv.encode(text, 'windows-1252'), options: ['--encoding', 'windows-1252'], outcome: SOUND },
  { name: 'macintosh, named', bytes: iconv.encode(text, 'macintosh'), options: ['--encoding', 'macintosh'], outcome: SOUND },
  {
    name: 'days first, said so',
    bytes: withCells('submitted_at', bold, FRENCH),
    options: ['--date-format', 'dmy'],
    outcome: SOUND,
  },
  {
    name: 'days first with a time',
    bytes: withCells('submitted_at', (cell) => `${bold(cell)} 8:30`, FRENCH),
    options: ['--date-format', 'dmy'],
    outcome: SOUND,
  },
  { name: 'an error in a text column', bytes: cellOf('region', '#N/D'), outcome: { invited: 'A-2 A-3', warnings: ['blank_words'] } },
  { name: 'headings of groups', bytes: after('Estrie;;;;;', 'Laval;;;;;'), outcome: { ...SOUND, warnings: ['only_id'] } },
  {
    name: 'line breaks in cells, allowed',
    bytes: cellOf('region', '"Sherbrooke\nouest"'),
    options: ['--allow-line-breaks'],
    outcome: { invited: 'A-2 A-3' },
  },
  {
    name: 'days first, not said',
    bytes: withCells('submitted_at', bold, FRENCH),
    outcome: { refused: 'P401:2:2', says: ['02/01/2024', '--date-format dmy'] },
  },
  {
    name: 'a day as the number it is inside',
    bytes: cellOf('submitted_at', '45306'),
    outcome: { refused: 'P401:2:2', says: ['45306', ['format', 'format']] },
  },
  {
    name: 'a time without its zero',
    bytes: cellOf('submitted_at', '2024-01-02 9:30'),
    outcome: { refused: 'P401:2:2', says: ['9:30', '09:30'] },
  },
  {
    name: 'thousands parted by a space',
    bytes: cellOf('score', '1\u202f600,5'),
    outcome: { refused: 'P401:2:3', says: ['600,5', ['chiffres', 'digits']] },
  },
  { name: 'a percentage', bytes: cellOf('score', '85 %'), outcome: { refused: 'P401:2:3', says: ['85 %'] } },
  {
    name: 'an error in a column of numbers',
    bytes: cellOf('score', '#VALEUR!'),
    outcome: { refused: 'P401:2:3', says: ['--blank', 'Score=#VALEUR!'] },
  },
  { name: 'a code without its zero', bytes: cellOf('noc_2021', '213'), outcome: { refused: 'P401:2:5', says: ['213', ['texte', 'text']] } },
  {
    name: 'a code with decimals',
    bytes: cellOf('noc_2021', '31301,0'),
    outcome: { refused: 'P401:2:5', says: ['31301,0', ['texte', 'text']] },
  },
  { name: 'a code as a formula', bytes: cellOf('noc_2021', '"=""31301"""'), outcome: { refused: 'P401:2:5', says: ['31301', ['=', '=']] } },
  {
    name: 'a code behind an apostrophe',
    bytes: cellOf('noc_2021', "'31301"),
    outcome: { refused: 'P401:2:5', says: ["'31301", ['sans le signe', 'without the sign']] },
  },
  {
    name: 'a line of means',
    bytes: after('Moyenne;;646,17;8;;'),
    outcome: { refused: 'P507:6:1', says: ['Moyenne', ['totaux', 'totals']] },
  },
  { name: 'a count', bytes: after('Nombre : 4;;;;;'), outcome: { refused: 'P507:6:1', says: ['Nombre', ['retirez', 'remove']] } },
  {
    name: 'a count in parentheses',
    bytes: after('(4 lignes);;;;;'),
    outcome: { refused: 'P507:6:1', says: ['(4 lignes)', ['retirez', 'remove']] },
  },
  {
    name: 'a long number as an id',
    bytes: cellOf('candidate_id', '2,19E+26'),
    outcome: { refused: 'P507:2:1', says: ['2,19E+26', ['format texte', 'as text']] },
  },
  {
    name: 'an error as an id',
    bytes: cellOf('candidate_id', '#NOM?'),
    outcome: { refused: 'P507:2:1', says: ['#NOM?', ['formule', 'formula']] },
  },
  {
    name: 'a second header',
    bytes: text.replace('\r\n', '\r\nNuméro;Date;Points;Oral;Profession;Région\r\n'),
    outcome: { refused: 'P508:2', says: [['second en-tête', 'second header']] },
  },
  { name: 'a title', bytes: `Banque, extrait de mars;;;;;\r\n\r\n${text}`, outcome: { refused: 'P111:1', says: [['ligne 3', 'line 3']] } },
  { name: 'no header', bytes: text.slice(text.indexOf('\r\n') + 2), outcome: { refused: 'P112:1', says: ['A-1', 'candidate_id'] } },
  {
    name: 'a header of one’s own',
    bytes: written({ ...FRENCH, header: ['Numéro de dossier', ...HEADER.slice(1)] }),
    outcome: { refused: 'P301:1', says: ['Numéro de dossier', 'fields: {candidate_id: {column: "Numéro de dossier"}}'] },
  },
  {
    name: 'a header twice',
    bytes: written({ ...FRENCH, header: [...HEADER.slice(0, 5), 'Score'] }),
    outcome: { refused: 'P302:1:6', says: ['Score'] },
  },
  {
    name: 'a cell beyond the header',
    bytes: after('A-5;2024-01-06;1;7;31301;Laval;note'),
    outcome: { refused: 'P203:6', says: ['7', '6'] },
  },
  {
    name: 'a column without header that is not blank',
    bytes: text.replaceAll('\r\n', ';\r\n').replace('Estrie;', 'Estrie;x'),
    outcome: { refused: 'P303:2:7', says: ['7'] },
  },
  {
    name: 'line breaks in cells',
    bytes: cellOf('region', '"Estrie\nouest"'),
    outcome: { refused: 'P206:2:6', says: ['--allow-line-breaks'] },
  },
  {
    name: 'windows-1252, not named',
    bytes: iconv.encode(text, 'windows-1252'),
    outcome: { refused: 'P103:1', says: ['windows-1252', 'Français'] },
  },
  { name: 'macintosh, not named', bytes: iconv.encode(text, 'macintosh'), outcome: { refused: 'P103:1', says: ['macintosh', 'Français'] } },
  { name: 'UTF-16, not named', bytes: iconv.encode(text, 'utf-16', { addBOM: true }), outcome: { refused: 'P107', says: ['utf-16le'] } },
  {
    name: 'UTF-8 under windows-1252',
    bytes: text,
    options: ['--encoding', 'windows-1252'],
    outcome: { refused: 'P113:1', says: ['UTF-8', '--encoding'] },
  },
  {
    name: 'a column of ids cut by the wrong delimiter',
    bytes: text,
    options: ['--delimiter', 'tab'],
    outcome: { refused: 'P301:1', says: ['candidate_id', '--delimiter'] },
  },
  { name: 'no id', bytes: cellOf('candidate_id', ''), outcome: { refused: 'P501:2:1', says: [['vide', 'blank']] } },
  { name: 'an id twice', bytes: after('A-1;2024-01-06;1;7;31301;Laval'), outcome: { refused: 'P502:6:1', says: ['A-1', '2'] } },
];
