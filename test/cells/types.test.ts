/** What each type of the table accepts and refuses, at its edges: a type without cases fails. */

import { describe, expect, it } from 'vitest';
import type { CellContext } from '../../src/cells/column-type.ts';
import { rangeDecoder, TYPE_NAMES, TYPES } from '../../src/cells/types.ts';
import { zoneNamed } from '../../src/cells/zone.ts';
import { standardFields } from '../../src/criteria/fields.ts';
import { dayNumber, type Field, type FieldType, type Zone } from '../../src/engine/index.ts';

const toronto: Zone = zoneNamed('America/Toronto') ?? { name: 'none', around: () => ({ transitions: [], offsets: [0] }) };
const context: CellContext = { zone: toronto, decimalComma: false, lineBreaks: false };

const day = (text: string): number => {
  const [year = 0, month = 0, ofMonth = 0] = text.split('-').map(Number);
  return dayNumber(year, month, ofMonth) ?? Number.NaN;
};
const RUNNING = 0x7fffffff;

/** A cell, its value, and what differs from a pool separated by commas. */
type Accepted = readonly [cell: string, value: unknown, beside?: Partial<CellContext>];

/** A cell, the reason why it has no value, and what differs. */
type Refused = readonly [cell: string, reason: string, beside?: Partial<CellContext>];

interface Cases {
  readonly accepts: readonly Accepted[];
  readonly refuses: readonly Refused[];
}

const TEXTS: Cases = {
  accepts: [
    ['0213', '0213'],
    ['a\tb', 'a\tb'],
    ['é 😀 עברית', 'é 😀 עברית'],
    ['a\nb\r\nc', 'a\nb\r\nc', { lineBreaks: true }],
  ],
  refuses: [
    ['a\u0000', 'control'],
    ['a\u001b[31m', 'control'],
    ['a\u0085', 'control'],
    ['a\nb', 'control'],
    ['a\u0000\n', 'control', { lineBreaks: true }],
  ],
};

const CASES: Readonly<Record<FieldType, Cases>> = {
  text: TEXTS,
  code: TEXTS,
  integer: {
    accepts: [
      ['0', 0],
      ['450', 450],
      ['007', 7],
      ['-3', -3],
      ['-0', 0],
      ['999999999999999', 999999999999999],
      ['0000999999999999999', 999999999999999],
    ],
    refuses: [
      ['1000000000000000', 'digits'],
      ['+5', 'form'],
      ['4.0', 'form'],
      ['1e5', 'form'],
      ['1 000', 'form'],
      ['0x1F', 'form'],
      ['١٢٣', 'form'],
      ['１２', 'form'],
      ['', 'form'],
      ['-', 'form'],
      ['N/A', 'form'],
      ['1_000', 'form'],
    ],
  },
  number: {
    accepts: [
      ['450', 450],
      ['450.0', 450],
      ['573.5', 573.5],
      ['-0', 0],
      ['-0.50', -0.5],
      ['0.00000000000001', 1e-14],
      ['0000000000000000.5', 0.5],
      ['123456789012345', 123456789012345],
      ['12345678901234.5', 12345678901234.5],
      ['12,5', 12.5, { decimalComma: true }],
      ['12.5', 12.5, { decimalComma: true }],
    ],
    refuses: [
      ['123456789012345.6', 'digits'],
      ['12,5', 'decimal_comma'],
      ['1,000,5', 'form', { decimalComma: true }],
      ['1.000,5', 'form', { decimalComma: true }],
      ['.5', 'form'],
      ['5.', 'form'],
      ['+5', 'form'],
      ['1e309', 'form'],
      ['NaN', 'form'],
      ['-Infinity', 'form'],
      ['=1+1', 'form'],
    ],
  },
  boolean: {
    accepts: [
      ...['true', 'VRAI', 'oui', 'Yes', '1'].map((word) => [word, 1] as const),
      ...['false', 'Faux', 'NON', 'no', '0'].map((word) => [word, 0] as const),
    ],
    refuses: ['t', 'y', 'o', 'n', '2', '-1', 'ouı'].map((word) => [word, 'form']),
  },
  date: {
    accepts: [
      ['1970-01-01', 0],
      ['2020-02-29', 18321],
      ['1900-01-01', -25567],
      ['2199-12-31', 84005],
    ],
    refuses: [
      ['1899-12-31', 'year'],
      ['2200-01-01', 'year'],
      ['2019-02-29', 'no_such_day'],
      ['2019-02-30', 'no_such_day'],
      ['1900-02-29', 'no_such_day'],
      ['2019-04-31', 'no_such_day'],
      ['2019-13-01', 'no_such_day'],
      ['2019-00-10', 'no_such_day'],
      ['2019-01-00', 'no_such_day'],
      ['2019-6-16', 'form'],
      ['16/06/2019', 'form'],
      ['20190616', 'form'],
      ['43632', 'form'],
      ['٢٠١٩-٠٦-١٦', 'form'],
      ['2019-06-16T00:00', 'instant'],
      ['2019-06-1O', 'form'],
    ],
  },
  datetime: {
    accepts: (
      [
        ['2019-12-17', '2019-12-17T05:00:00Z'],
        ['2019-07-01', '2019-07-01T04:00:00Z'],
        ['2019-12-16T23:59:59', '2019-12-17T04:59:59Z'],
        ['2019-12-16 23:59:59', '2019-12-17T04:59:59Z'],
        ['2019-12-17T04:59:59Z', '2019-12-17T04:59:59Z'],
        ['2019-12-16T23:59:59-05:00', '2019-12-17T04:59:59Z'],
        ['2019-12-16T23:59:59-0500', '2019-12-17T04:59:59Z'],
        ['2019-12-16T23:59:59-05', '2019-12-17T04:59:59Z'],
        ['2019-12-16T23:59:59.1', '2019-12-17T04:59:59.100Z'],
        ['2019-12-16T23:59:59.1239', '2019-12-17T04:59:59.123Z'],
        ['2019-12-16T23:59:59.123456789Z', '2019-12-16T23:59:59.123Z'],
        ['2019-12-17T18:59:59+14:00', '2019-12-17T04:59:59Z'],
        ['2019-06-16T08:30', '2019-06-16T12:30:00Z'],
        ['2019-06-16T08:30:15.250', '2019-06-16T12:30:15.250Z'],
        // Repeated on 3 November 2019: 01:30 is first in daylight saving time.
        ['2019-11-03T01:30:00', '2019-11-03T05:30:00Z'],
        ['2019-11-03T02:00:00', '2019-11-03T07:00:00Z'],
        ['2019-03-10T01:59:59', '2019-03-10T06:59:59Z'],
        ['2019-03-10T03:00:00', '2019-03-10T07:00:00Z'],
      ] as const
    ).map(([cell, instant]) => [cell, Date.parse(instant)]),
    refuses: [
      ['2019-03-10T02:00:00', 'skipped'],
      ['2019-03-10T02:30', 'skipped'],
      ['2019-03-10T02:59:59.999', 'skipped'],
      ['2019-12-16T24:00:00', 'form'],
      ['2019-12-16T23:60:00', 'form'],
      ['2019-12-16T23:59:60', 'form'],
      ['2019-12-16t23:59:59', 'form'],
      ['2019-12-16T23:59:59z', 'form'],
      ['2019-12-16T23:59:59-00:00', 'offset'],
      ['2019-12-16T23:59:59+14:01', 'offset'],
      ['2019-12-16T23:59:59-0000', 'offset'],
      ['2019-12-16T23:59:59-00', 'offset'],
      ['2019-12-16T23:59:59-5', 'form'],
      ['2019-12-16T23:59:59-050', 'form'],
      ['2019-12-16T23:59:59.', 'form'],
      ['2019-12-16T23:59:59.1234567890', 'form'],
      ['2019-12-16T23:59.5', 'form'],
      ['2019-12-16  23:59:59', 'form'],
      ['2019-12-16T23', 'form'],
      ['2019-02-30T10:00:00', 'no_such_day'],
      ['1899-12-31T10:00:00', 'year'],
      ['2019-12-16T2a:59:59', 'form'],
    ],
  },
  codes: {
    accepts: [
      ['31301|31300', '31301|31300'],
      ['31301 | 31300', '31301|31300'],
    ],
    refuses: [
      ['31301|', 'empty_part'],
      ['| 31301', 'empty_part'],
      ['31301\u0000', 'control'],
    ],
  },
  periods: {
    accepts: [
      ['2018-09-01/2019-06-15|2019-06-20/', [day('2018-09-01'), day('2019-06-15'), day('2019-06-20'), RUNNING]],
      ['2018-09-01/2018-09-01', [day('2018-09-01'), day('2018-09-01')]],
      // It is known that there are none.
      ...['none', 'AUCUN', 'None'].map((word) => [word, []] as const),
    ],
    refuses: [
      ['2019-06-15/2018-09-01', 'upside_down'],
      ['/2019-06-15', 'form'],
      ['2019-06-15', 'form'],
      ['2019-06-15/2019-06-16/2019-06-17', 'form'],
      ['2019-06-15 / 2019-06-16', 'form'],
      ['2019-06-15/2019-06-16|', 'empty_part'],
      ['|2019-06-15/2019-06-16', 'empty_part'],
      ['2019-06-15/2019-06-16||2020-01-01/', 'empty_part'],
      ['2019-06-15/2019-06-31', 'no_such_day'],
      ['2019-06-15/2019-06-16|none', 'form'],
      ['2019-06-15x2019-06-16', 'form'],
      ['2019-06-15T00:00/', 'instant'],
    ],
  },
  enumeration: {
    accepts: [
      ['inside_cmm', 0],
      ['HORS_CMM', 1],
      ['Hors CMM', 1],
      ['hors-cmm', 1],
      ['Étranger', 3],
      ['abroad', 3],
    ],
    refuses: [
      ['outsidecmm', 'not_listed'],
      ['', 'not_listed'],
      ['toString', 'not_listed'],
      ['__proto__', 'not_listed'],
    ],
  },
};

/** A field of a type; of enumerations one that lists values. */
function fieldOf(type: FieldType): Field {
  const residence = standardFields().get('residence');
  if (residence === undefined) throw new Error('there is no such column');
  return type === 'enumeration' ? residence : { ...residence, name: 'x', type, values: [] };
}

function read(type: FieldType, cell: string, beside: Partial<CellContext> = {}): unknown {
  return TYPES[type].decoder(fieldOf(type), { ...context, ...beside })(cell);
}

it('every type has cells that it accepts and cells that it refuses', () => {
  expect(Object.keys(CASES)).toEqual(TYPE_NAMES);
  const lacking = Object.entries(CASES).filter(([, { accepts, refuses }]) => accepts.length === 0 || refuses.length === 0);
  expect(lacking.map(([type]) => type)).toEqual([]);
});

describe.each(TYPE_NAMES)('%s', (type) => {
  const { accepts, refuses } = CASES[type];
  it.each(accepts.map(([cell, value, beside]) => ({ cell, value, beside })))('accepts $cell', ({ cell, value, beside }) =>
    expect(read(type, cell, beside)).toEqual(value),
  );
  it.each(refuses.map(([cell, reason, beside]) => ({ cell, reason, beside })))('refuses $cell: $reason', ({ cell, reason, beside }) =>
    expect(read(type, cell, beside)).toMatchObject({ reason }),
  );

  const row = TYPES[type];
  if (row.stored !== 'amount') return;
  it('keeps what it accepts within its bounds', () => {
    const { from, to } = row.bounds(fieldOf(type));
    for (const [, value] of accepts) {
      expect(Number(value)).toBeGreaterThanOrEqual(from ?? Number.NEGATIVE_INFINITY);
      expect(Number(value)).toBeLessThanOrEqual(to ?? Number.POSITIVE_INFINITY);
    }
  });
});

/** A value of criteria, and the amounts from one to another for which it stands, or why it has none. */
type SpanCase = readonly [text: string, span: readonly [low: number, high: number] | string];

/** Types that are stored as amounts. */
const SPANS: Readonly<Partial<Record<FieldType, readonly SpanCase[]>>> = {
  integer: [['7', [7, 7]]],
  number: [
    ['12.5', [12.5, 12.5]],
    ['12,5', 'decimal_comma'],
  ],
  boolean: [['non', [0, 0]]],
  date: [['1970-01-02', [1, 1]]],
  datetime: [
    ['2019-11-03', [Date.parse('2019-11-03T04:00:00Z'), Date.parse('2019-11-04T04:59:59.999Z')]],
    ['2019-11-03T12:00', [Date.parse('2019-11-03T17:00:00Z'), Date.parse('2019-11-03T17:00:00Z')]],
    ['2019-03-10T02:30', 'skipped'],
  ],
  enumeration: [
    ['abroad', [3, 3]],
    // Criteria have the values as listed only.
    ['hors_cmm', 'not_listed'],
    ['Abroad', 'not_listed'],
  ],
};

describe.each(TYPE_NAMES)('values of criteria: %s', (type) => {
  if (TYPES[type].stored !== 'amount') {
    it('has no ranges', () => expect(() => rangeDecoder(fieldOf(type), toronto)).toThrow(TypeError));
    return;
  }
  it('has cases', () => expect(SPANS[type]).not.toBeUndefined());
  it.each((SPANS[type] ?? []).map(([text, span]) => ({ text, span })))('$text', ({ text, span }) => {
    const expected = typeof span === 'string' ? { reason: span } : { low: span[0], high: span[1] };
    expect(rangeDecoder(fieldOf(type), toronto)(text)).toMatchObject(expected);
  });
});

it.each(['integer', 'number'] as const)('-0 is 0 as %s, so that equal amounts are one value', (type) =>
  expect(Object.is(read(type, '-0'), 0)).toBe(true),
);

it('an enumeration knows the words to offer', () =>
  expect(read('enumeration', 'insde_cmm')).toMatchObject({ words: expect.arrayContaining(['inside_cmm', 'dans_cmm']) }));
