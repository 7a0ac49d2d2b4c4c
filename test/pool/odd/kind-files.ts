/** Files of records of one kind, or of several. */

import { Chance } from '../chance.ts';
import { EVERY_TYPE } from './criteria.ts';
import { damaged } from './damage.ts';
import type { OddFile } from './file.ts';
import { type Cells, digits, FIELDS, headerOf, inQuotes, type Kind } from './kind.ts';
import { KINDS } from './kinds.ts';
import { oddOptions } from './options.ts';

/** A record of which every cell is plain; ids ascend. */
function plainCells(row: number): Cells {
  const day = digits(1 + (row % 28), 2);
  return {
    candidate_id: `P-${digits(row, 7)}`,
    submitted_at: `2023-0${1 + (row % 9)}-${day}T08:30:${digits(row % 60, 2)}`,
    score: String(400 + (row % 300)),
    french_speaking: String(row % 13),
    birth_date: `19${60 + (row % 40)}-05-${day}`,
    work_permits: row % 3 === 0 ? 'none' : `2018-01-${day}/2020-06-30`,
    bill9_cancelled: row % 2 === 0 ? 'true' : 'false',
    job_offer: row % 5 === 0 ? 'inside_cmm' : 'none',
    noc_2021: row % 4 === 0 ? '31301' : '21231',
    experience_months: String(row % 100),
    country: row % 7 === 0 ? 'Maroc' : 'France',
    sector: row % 2 === 0 ? 'health' : 'education',
    skills: row % 2 === 0 ? 'A1' : 'A1|B2',
    remark: row % 10 === 0 ? '' : 'nothing to say',
    rate: `0.${digits(row % 100, 2)}`,
    seen_at: `2023-04-${day} 12:00`,
    licensed_on: `2015-05-${day}`,
    selection_score: `${500 + (row % 200)}.5`,
  };
}

/** The records of kinds, as long as there are to be more after so many rows and bytes; each is of the first kind or, now and then, of another. */
export function recordsOf(kinds: readonly [Kind, ...Kind[]], chance: Chance, goesOn: (row: number, bytes: number) => boolean): string {
  const [first, ...others] = kinds;
  const { delimiter = ',', lineEnd = '\n' } = first;
  const further = Math.max(...kinds.map((kind) => kind.further ?? 0));
  const headers = FIELDS.map(headerOf);
  const header = [...headers, ...Array.from({ length: further }, (_, column) => `further_${column}`)].join(delimiter) + lineEnd;
  const records: string[] = [];
  let bytes = 0;
  for (let row = 0; goesOn(row, bytes); row++) {
    const kind = others.length > 0 && chance.once(3) ? chance.pick(others) : first;
    const cells = Object.values({ ...plainCells(row), ...kind.cells?.(row, chance) });
    for (let column = 0; column < further; column++) cells.push(`f${(row + column) % 10}`);
    const needsQuotes = (cell: string): boolean => cell.includes(delimiter) || /["\r\n]/.test(cell);
    const written = cells.map((cell) => kind.written?.(cell, chance) ?? (needsQuotes(cell) ? inQuotes(cell) : cell));
    const plain = written.join(delimiter) + lineEnd;
    const record = kind.record?.(plain, { row, at: bytes }, chance) ?? plain;
    records.push(record);
    bytes += Buffer.byteLength(record);
  }
  return header + records.join('');
}

/** A file of about so many bytes of records of a kind: how many they are as UTF-8, and the bytes as the kind has them. */
export function poolOf(kind: Kind, size: number): { readonly text: number; readonly bytes: Buffer } {
  const chance = new Chance(1, 0);
  const text = recordsOf([kind], chance, (_, bytes) => bytes < size);
  return { text: Buffer.byteLength(text), bytes: kind.bytes?.(text, chance) ?? Buffer.from(text) };
}

/** Kinds of which a file of few records is long. */
const LONG = /MiB|million|100,000/;

/** A file of one kind, or of several that are written with the same delimiter, by chance. */
export function kindFile(chance: Chance): OddFile {
  let first = chance.pick(KINDS);
  if (LONG.test(first.name) && !chance.once(8)) first = chance.pick(KINDS.filter(({ name }) => !LONG.test(name)));
  const { delimiter, lineEnd } = first;
  const alike = KINDS.filter(
    (kind) => kind.delimiter === delimiter && kind.lineEnd === lineEnd && kind.bytes === undefined && !LONG.test(kind.name),
  );
  const others = chance.once(3) ? chance.some(alike, 3) : [];
  const rows = LONG.test(first.name) ? 1 + chance.below(4) : chance.once(20) ? 300 + chance.below(1500) : 1 + chance.below(60);
  const text = recordsOf([first, ...others], chance, (row) => row < rows);
  const options = {
    ...oddOptions(chance, FIELDS, delimiter ?? ','),
    ...Object.assign({}, ...others.map((kind) => kind.options), first.options),
  };
  const bytes = first.bytes?.(text, chance) ?? Buffer.from(text);
  const isDamaged = first.bytes === undefined && chance.once(6);
  return { bytes: isDamaged ? damaged(chance, bytes, delimiter ?? ',') : bytes, criteria: EVERY_TYPE, options };
}
