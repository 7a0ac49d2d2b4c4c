/** Kinds of cells that are sound: moments in every form, amounts, texts, long cells. */

import { MOST_BYTES } from '../../../../src/csv/parser.ts';
import type { Chance } from '../../chance.ts';
import { digits, inQuotes, type Kind } from '../kind.ts';

/** Days when clocks change in Québec or Europe, and others. */
const DAYS = ['2019-03-10', '2019-11-03', '2024-03-31', '2024-10-27', '1918-04-14', '2023-06-16', '2024-02-29', '2022-12-31'];
const OFFSETS = ['Z', '-05:00', '+05:45', '+00:07', '+14:00', '-00:30', '+00:00', ''];
const TIMES = ['00:00:00', '01:30:00', '03:00:00', '12:34:56', '23:59:59', '05:05:05'];

function moments(name: string, momentOf: (day: string, time: string, chance: Chance) => string): Kind {
  const moment = (chance: Chance): string => momentOf(chance.pick(DAYS), chance.pick(TIMES), chance);
  return { name, cells: (_, chance) => ({ submitted_at: moment(chance), seen_at: moment(chance) }) };
}

/** A record of about as many bytes as one may have; the quotes around the cell that makes it so count. */
function longest(name: string, quotes: 'none' | 'around' | 'doubled'): Kind {
  return {
    name,
    // It is one in so many, since it takes long to read.
    record: (record, { row }, chance) => {
      if (row % 3 !== 1) return record;
      const wanted = MOST_BYTES + 1 + chance.pick([-1, 0, 1]);
      const [around, filler] = quotes === 'none' ? ['', 'x'] : quotes === 'around' ? ['"', ';\u00e9'] : ['"', '""'];
      const parts = record.split(',');
      const at = 12;
      const missing = wanted - Buffer.byteLength(record) - around.length * 2 + Buffer.byteLength(parts[at] ?? '');
      const many = Math.floor(missing / Buffer.byteLength(filler));
      parts[at] = around + filler.repeat(many) + 'x'.repeat(missing - many * Buffer.byteLength(filler)) + around;
      return parts.join(',');
    },
  };
}

/** Records in which a quote, a delimiter or a line end stands at the border of a block of 64 bytes. */
function onBorders(name: string, lineEnd: string, isQuoted: boolean): Kind {
  return {
    name,
    lineEnd,
    cells: (row) => ({ remark: row % 2 === 0 ? 'a "b" c' : 'a, b' }),
    written: (cell) => (isQuoted || /[",]/.test(cell) ? inQuotes(cell) : cell),
    record: (record, { at }, chance) => {
      const special = [...record.matchAll(/"+|,|\r\n?|\n/g)].slice(1);
      const { index } = chance.pick(special);
      const border = chance.pick([0, 1, 62, 63, 64]) + chance.pick([0, 0, 0, 1]);
      const missing = (((border - at - index) % 64) + 64) % 64;
      // The first cell, an id, is that much longer.
      const from = isQuoted ? 1 : 0;
      return `${record.slice(0, from)}${'x'.repeat(missing)}${record.slice(from)}`;
    },
  };
}

export const VALUES: readonly Kind[] = [
  moments('moments with offsets', (day, time, chance) => `${day}T${time}${chance.pick(OFFSETS)}`),
  moments('moments with an offset of seven minutes', (day, time) => `${day}T${time}+00:07`),
  moments('moments with Z and fractions', (day, time, chance) => `${day}T${time}.${digits(chance.below(1000), 3)}Z`),
  moments('moments in every form', (day, time, chance) =>
    chance.pick([
      day,
      `${day} ${time}`,
      `${day}T${time.slice(0, 5)}`,
      `${day} ${time.slice(0, 5)}-03:30`,

      `${day}T${time}`,
    ]),
  ),
  moments('local moments on days when clocks change', (_, time, chance) => `${chance.pick(DAYS.slice(0, 5))}T${time}`),
  moments('bare days', (day) => day),
  { name: 'negative numbers', cells: (row) => ({ score: `-${row % 700}`, selection_score: `-${row % 90}.5` }) },
  {
    name: 'numbers with leading zeros',
    cells: (row) => ({ score: `00${row % 700}`, selection_score: `0${row % 90}.50`, french_speaking: '007' }),
  },
  {
    name: 'words in any case',
    cells: (row) => ({ bill9_cancelled: row % 2 === 0 ? 'VRAI' : 'Non', job_offer: 'AUCUNE', sector: 'Santé' }),
  },
  {
    name: 'texts that are all distinct',
    // Of which there are 200,000 in so many bytes.
    size: 14_000_000,
    cells: (row) => ({ country: `country ${row * 7}`, remark: `remark ${row}`, skills: `S${row}|T${row}` }),
  },
  {
    name: 'distinct texts in no order',
    cells: (row) => ({ country: String(Math.imul(row, 0x9e3779b1)), remark: String(Math.imul(row, 0x85ebca6b)) }),
  },
  { name: 'texts longer than 64 bytes', cells: (row) => ({ country: `${'long '.repeat(14)}${row % 50}`, remark: 'é'.repeat(40) }) },
  { name: 'many periods', cells: (row) => ({ work_permits: Array.from({ length: row % 9 }, (_, at) => `20${10 + at}-01-02/`).join('|') }) },
  longest('records of 1 MiB', 'none'),
  longest('records of 1 MiB, quoted', 'around'),
  longest('records of 1 MiB with doubled quotes', 'doubled'),
  onBorders('delimiters and line feeds on borders of blocks', '\n', false),
  onBorders('carriage returns on borders of blocks', '\r\n', false),
  onBorders('quotes on borders of blocks', '\n', true),
  onBorders('quotes and carriage returns on borders of blocks', '\r\n', true),
  { name: 'cells of 100,000 bytes', cells: () => ({ remark: 'long text '.repeat(10_000) }) },
  { name: 'quoted cells of 100,000 bytes', cells: () => ({ remark: 'long, text '.repeat(9_000) }) },
];
