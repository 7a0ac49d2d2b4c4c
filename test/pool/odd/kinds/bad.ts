/** Kinds of records that are refused. */

import { digits, FIELDS, headerOf, type Kind } from '../kind.ts';

export const BAD: readonly Kind[] = [
  { name: 'one cell less', record: (record) => record.replace(/,[^,]*(?=\n)/, '') },
  { name: 'one cell more', record: (record) => record.replace('\n', ',more\n') },
  { name: '1,100 cells', record: (record) => record.replace('\n', `${','.repeat(1080)}\n`) },
  { name: '1,100 cells with texts', record: (record) => record.replace('\n', `${',text of a cell'.repeat(1080)}\n`) },
  { name: '1,100 cells with line breaks', record: (record) => record.replace('\n', `${',"a\nb"'.repeat(1080)}\n`) },
  { name: '1,100 cells, more than 1 MiB in all', record: (record) => record.replace('\n', `${`,${'x'.repeat(1000)}`.repeat(1080)}\n`) },
  { name: 'a million empty cells', record: (record) => record.replace('\n', `${','.repeat(1_000_000)}\n`) },
  { name: 'a bad cell in each record', cells: () => ({ french_speaking: 'x' }) },
  {
    name: 'bad cells in each record',
    cells: () => ({ french_speaking: '99', submitted_at: '2023-02-30', score: 'many', job_offer: 'maybe' }),
  },
  { name: 'moments that are none', cells: () => ({ submitted_at: '2023-06-16T12:34:56.5', seen_at: '2019-03-10T02:30' }) },
  { name: 'a control character in each record', cells: () => ({ remark: 'a\u0001b' }) },
  { name: 'a bad cell in one record of ten', cells: (row) => (row % 10 === 0 ? { score: 'x' } : {}) },
  { name: 'a repeated id in each record', cells: () => ({ candidate_id: 'P-1' }) },
  { name: 'each id twice', cells: (row) => ({ candidate_id: `P-${digits(row >> 1, 7)}` }) },
  { name: 'each id twice, in no order', cells: (row) => ({ candidate_id: `P-${Math.imul(row >> 1, 0x9e3779b1)}` }) },
  { name: 'an id in ten repeated', cells: (row) => ({ candidate_id: `P-${row % 10 === 9 ? row - 7 : row}` }) },
  { name: 'an id in a hundred repeated', cells: (row) => ({ candidate_id: `P-${row % 100 === 99 ? row - 7 : row}` }) },
  { name: 'blank ids', cells: () => ({ candidate_id: '' }) },
  { name: 'ids with invisible characters', cells: (row) => ({ candidate_id: `P\u200b${row}` }) },
  { name: 'formulas as ids', cells: (row) => ({ candidate_id: `=${row}` }) },
  { name: 'ids that are too long', cells: (row) => ({ candidate_id: `${row}${'x'.repeat(300)}` }) },
  { name: 'the header again and again', cells: () => Object.fromEntries(FIELDS.map((name) => [name, headerOf(name)])) },
  {
    name: 'line breaks that are not allowed',
    cells: (row) => ({ remark: `one\ntwo${row}`, country: row % 2 === 0 ? 'a\r\nb' : 'France' }),
  },
  { name: 'a bad cell set aside in each record', cells: () => ({ score: 'x' }), options: { setAside: true } },
];
