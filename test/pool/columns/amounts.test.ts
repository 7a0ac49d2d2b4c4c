/** Every plain form: a column of amounts is the same read by the kernel as by the rules alone, and stops at the same bad cell. */

import { describe, expect, it } from 'vitest';
import type { PlainForm } from '../../../src/cells/column-type.ts';
import { TYPES } from '../../../src/cells/types.ts';
import { zoneNamed } from '../../../src/cells/zone.ts';
import { standardFields } from '../../../src/criteria/fields.ts';
import type { Column, Field, FieldType, Zone } from '../../../src/engine/index.ts';
import { Batch, SplitBatch } from '../../../src/pool/batches/batch.ts';
import { PlainMemory } from '../../../src/pool/batches/memory.ts';
import { amountColumn } from '../../../src/pool/columns/amounts.ts';
import type { ValueReader } from '../../../src/pool/columns/column.ts';

const zone: Zone = zoneNamed('America/Toronto') ?? { name: 'none', around: () => ({ transitions: [], offsets: [0] }) };
const BOUNDS = { low: -10, high: 700, refused: { reason: 'bounds', from: -10, to: 700 } } as const;
const NONE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, refused: { reason: 'form' } } as const;
const BYTE = { low: 0, high: 12, refused: { reason: 'bounds', from: 0, to: 12 } } as const;

const DAYS = ['2020-01-16', '', '1999-12-31'];

/** Cells that are sound, plain or not, a cell that is not, and how they are read. */
interface Case {
  readonly plain: PlainForm;
  readonly type: FieldType;
  readonly limits: typeof BOUNDS | typeof NONE | typeof BYTE;
  readonly cells: readonly string[];
  readonly bad: string;
  readonly kind: typeof Uint8Array | typeof Int32Array | typeof Float64Array;
}

const CASES: readonly Case[] = [
  { plain: 'digits', type: 'integer', limits: BOUNDS, cells: ['7', '', '-3', '007', '700'], bad: '701', kind: Float64Array },
  { plain: 'digits', type: 'integer', limits: BYTE, cells: ['7', '', '-0', '12'], bad: '13', kind: Uint8Array },
  { plain: 'decimals', type: 'number', limits: BOUNDS, cells: ['7.5', '', '-3', '07.50'], bad: '7.5.', kind: Float64Array },
  { plain: 'days', type: 'date', limits: { ...NONE, low: -25567, high: 84005 }, cells: DAYS, bad: '2019-02-30', kind: Int32Array },
  {
    plain: 'moments',
    type: 'datetime',
    limits: NONE,
    cells: [...DAYS, '2020-01-16T10:00:00', '2020-01-16T10:00:00Z', '2020-01-16 10:00-05:00'],
    bad: '2020-1-1',
    kind: Float64Array,
  },
  { plain: 'words', type: 'boolean', limits: BYTE, cells: ['oui', '', 'NO', 'oui'], bad: 'peut-être', kind: Uint8Array },
  { plain: 'words', type: 'enumeration', limits: BOUNDS, cells: ['none', '', 'hors_cmm'], bad: 'partout', kind: Int32Array },
  { plain: 'none', type: 'number', limits: BOUNDS, cells: ['7.5', '', '-3', '07.50', '8'], bad: '701', kind: Float64Array },
];

/** The reader of the second column of a batch, or of its only one. */
function readerOf({ plain, type, limits }: Case, batch: Batch, position: number): ValueReader {
  const row = TYPES[type];
  const field = standardFields().get('job_offer');
  if (row.stored !== 'amount' || field === undefined) throw new TypeError(`${type} has no amounts`);
  const read = row.decoder(field satisfies Field, { zone, decimalComma: false, lineBreaks: false });
  const { low, high, refused } = limits;
  const decode = (cell: string) => {
    const value = read(cell);
    return typeof value === 'number' && (value < low || value > high) ? refused : value;
  };
  return amountColumn(plain, { batch, position }, { decode, low, high, zone, decimalComma: false });
}

/** The column of these cells, and the first row that is refused. */
interface ReadCells {
  readonly column: Column;
  readonly refused: number;
}

function byKernel(each: Case, cells: readonly string[]): ReadCells {
  const batch = new SplitBatch();
  const reader = readerOf(each, batch, 1);
  const text = cells.map((cell, row) => `A${row},${cell}\n`).join('');
  batch.split(0, batch.bytes.write(text), 1, { columns: 2, delimiter: ','.charCodeAt(0), breaks: false });
  expect(batch.rows).toBe(cells.length);
  return finished(reader);
}

function byRules(each: Case, cells: readonly string[]): ReadCells {
  const batch = new Batch(new PlainMemory(), 1);
  const reader = readerOf(each, batch, 0);
  for (const cell of cells) batch.append([cell], 1);
  return finished(reader);
}

function finished(reader: ValueReader): ReadCells {
  const refused = reader.read(0);
  reader.keep(0, refused);
  return { column: reader.finish(), refused };
}

describe.each(CASES)('$plain, as $type', (each) => {
  const { cells, bad, kind } = each;
  it('is read by the kernel as by the rules', () => {
    const { column, refused } = byKernel(each, cells);
    expect(refused).toBe(cells.length);
    expect(column).toEqual(byRules(each, cells).column);
    expect(column.kind === 'amount' && column.values).toBeInstanceOf(kind);
    // A blank is not among the values.
    expect(column.kind === 'amount' && [...column.values].indexOf(column.blank)).toBe(cells.indexOf(''));
  });

  it(`stops at ${bad}`, () => {
    for (const read of [byKernel, byRules]) expect(read(each, [...cells, bad, ...cells]).refused).toBe(cells.length);
  });
});

it('every plain form has a case', () => {
  const forms = { digits: 0, decimals: 0, days: 0, moments: 0, words: 0, none: 0 } satisfies Record<PlainForm, 0>;
  expect(new Set(CASES.map(({ plain }) => plain))).toEqual(new Set(Object.keys(forms)));
});
