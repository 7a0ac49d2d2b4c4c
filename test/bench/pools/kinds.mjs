/** The kinds of pools that are measured beside `zulu`: a row each says what is changed of it. */

import { bitsOf } from './chance.mjs';
import { withCell } from './columns.mjs';
import { withOffset } from './zulu.mjs';

/** @typedef {import('../words.mjs').Words} Words */
/** @typedef {import('./writer.mjs').Form} Form */

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {Words} says
 * @property {(cells: readonly string[], row: number) => readonly string[]} [change] the cells of a record of `zulu`, changed; rows from 1.
 * @property {readonly string[]} [columns] further ones, of which `change` adds the cells.
 * @property {Form} [form]
 * @property {readonly string[]} [options] of our commands.
 * @property {true} [reordered] whether ids sort otherwise than those of `zulu`.
 * @property {number} most times the CPU time of `zulu`: the goal.
 */

/** @type {Kind} */
export const ZULU = { name: 'zulu', says: { fr: '`zulu`', en: '`zulu`' }, most: 1 };

const FURTHER = Array.from({ length: 100 }, (_, at) => `further_${at + 1}`);

/** @type {readonly Kind[]} */
export const KINDS = [
  {
    name: 'quote-in-six',
    says: { fr: 'un guillemet doublé dans une ligne sur six', en: 'a doubled quote in one record of six' },
    change: inOneOf(6, (country) => `${country} dit "le pays"`),
    most: 1.3,
  },
  {
    name: 'quote-in-thousand',
    says: { fr: 'un guillemet doublé dans une ligne sur mille', en: 'a doubled quote in one record of a thousand' },
    change: inOneOf(1000, (country) => `${country} dit "le pays"`),
    most: 1.3,
  },
  { name: 'all-quoted', says: { fr: 'chaque case entre guillemets', en: 'every cell quoted' }, form: { quoted: true }, most: 1.3 },
  {
    name: 'crlf-bom',
    says: { fr: 'CRLF, BOM et `;`', en: 'CRLF, BOM and `;`' },
    form: { lineEnd: '\r\n', start: '\uFEFF', delimiter: ';' },
    most: 1.3,
  },
  {
    name: 'decimal-commas',
    says: { fr: 'virgules décimales, `;`', en: 'decimal commas, `;`' },
    change: (cells) => withCell(cells, 'score', (score) => (score.includes('.') ? score.replace('.', ',') : `${score},0`)),
    form: { delimiter: ';' },
    most: 1.3,
  },
  {
    name: 'accented-ids',
    says: { fr: 'identifiants accentués', en: 'accented ids' },
    change: (cells) => withCell(cells, 'candidate_id', (id) => id.replace('DI', 'DÉ')),
    most: 1.3,
  },
  {
    name: 'uuids',
    says: { fr: 'UUID en désordre', en: 'UUIDs in random order' },
    change: (cells, row) => withCell(cells, 'candidate_id', () => uuidOf(row)),
    reordered: true,
    most: 1.3,
  },
  {
    name: 'padded',
    says: { fr: 'une espace à la fin des cases', en: 'cells padded with a space' },
    change: (cells) => cells.map((cell) => `${cell} `),
    most: 1.3,
  },
  {
    name: 'blank-lines',
    says: { fr: 'une ligne vide après chacune', en: 'a blank line after each record' },
    form: { lineEnd: '\n\n' },
    most: 1.3,
  },
  {
    name: 'offsets',
    says: { fr: 'décalages (`-05:00`, `-04:00`)', en: 'offsets (`-05:00`, `-04:00`)' },
    change: (cells) => withCell(cells, 'submitted_at', withOffset),
    most: 1.3,
  },
  {
    name: 'wide',
    says: { fr: '100 colonnes de plus', en: '100 further columns' },
    columns: FURTHER,
    change: (cells, row) => [...cells, ...FURTHER.map((_, at) => String(bitsOf(row, at) % 100_000))],
    most: 2,
  },
  {
    name: 'line-breaks',
    says: { fr: 'un saut de ligne dans une case sur cent lignes', en: 'a line break in one quoted cell of a hundred records' },
    change: inOneOf(100, (country) => `${country}\ndit le pays`),
    options: ['--allow-line-breaks'],
    most: 1.3,
  },
  {
    name: 'windows-1252',
    says: { fr: 'windows-1252', en: 'windows-1252' },
    form: { encoding: 'windows-1252' },
    options: ['--encoding', 'windows-1252'],
    most: 1.6,
  },
  { name: 'gzip', says: { fr: 'gzip', en: 'gzip' }, form: { gzip: true }, most: 1.6 },
];

/**
 * Changes the country of one record in so many. No criterion sees the end of a country, so that nothing else changes.
 * @param {number} count
 * @param {(country: string) => string} change
 * @returns {NonNullable<Kind['change']>}
 */
function inOneOf(count, change) {
  return (cells, row) => (row % count === 0 ? withCell(cells, 'country', change) : cells);
}

/** @param {number} row */
function uuidOf(row) {
  const hex = [0, 1, 2, 3]
    .map((what) =>
      bitsOf(row, 1000 + what)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
