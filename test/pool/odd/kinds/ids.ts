/** Kinds of ids. */

import type { Chance } from '../../chance.ts';
import { digits, type Kind } from '../kind.ts';

function idsOf(name: string, idOf: (row: number, chance: Chance) => string): Kind {
  return { name, cells: (row, chance) => ({ candidate_id: idOf(row, chance) }) };
}

/** An id in the form of UUIDs: the same for the same number, in no order. */
function uuid(number: number): string {
  const parts = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((factor) =>
    (Math.imul(number + 1, factor) >>> 0).toString(16).padStart(8, '0'),
  );
  const all = parts.join('');
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}

/** The id of a row, or now and then that of a row before. */
function nowAndThenRepeated(row: number, chance: Chance): number {
  return row > 0 && chance.once(30) ? chance.below(row) : row;
}

function inSomeForm(text: string, chance: Chance): string {
  return text.normalize(chance.pick(['NFC', 'NFD']));
}

const SYLLABLES = 0xac00;

export const IDS: readonly Kind[] = [
  idsOf('accented ids', (row) => `DÉ-${digits(row, 6)}`),
  idsOf('Chinese ids', (row) => `申请人${digits(row, 6)}${String.fromCharCode(0x4e00 + (row % 5000))}`),
  idsOf('Korean ids', (row) => `한국${String.fromCharCode(SYLLABLES + (row % 11_172))}${digits(row, 6)}`),
  idsOf('Korean ids in letters', (row) => `한국${String.fromCharCode(SYLLABLES + (row % 11_172))}${digits(row, 6)}`.normalize('NFD')),
  idsOf('decomposed ids', (row) => `De\u0301-${digits(row, 6)}`),
  idsOf('emoji ids', (row) => `😀${String.fromCodePoint(0x1f600 + (row % 60))}${digits(row, 6)}`),
  idsOf('UUIDs', (row) => uuid(row)),
  idsOf('UUIDs, some repeated', (row, chance) => uuid(nowAndThenRepeated(row, chance))),
  idsOf('accented ids, some repeated in another form', (row, chance) => inSomeForm(`É${uuid(nowAndThenRepeated(row, chance))}`, chance)),
  idsOf('Korean ids, some repeated in another form', (row, chance) =>
    inSomeForm(`한${String.fromCharCode(SYLLABLES + (nowAndThenRepeated(row, chance) % 11_172))}`, chance),
  ),
  idsOf('ids that end as their header does', (row) => `P${digits(row, 10)}d`),
  idsOf('Chinese ids as long as their header', (row) => `${digits(row, 11)}人`),
  idsOf('ids of 250 characters', (row) => `${digits(row, 6)}${'x'.repeat(244)}`),
];
