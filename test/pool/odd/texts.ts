/** Texts of which odd files are made: nearly of a type, space, line ends, times that clocks make odd. */

import type { Field } from '../../../src/engine/index.ts';

export const SPACES = [' ', '  ', '\t', '\u00a0', '\u2007', '\u202f', ' \u00a0'];
export const LINE_ENDS = ['\n', '\n', '\n', '\r\n', '\r\n', '\r'];
const ODD_AMOUNTS = [
  ...['-', '+5', '.5', '5.', '1e5', '1 000', '0x1F', 'NaN', '-0', '--1', '１２', '1,5', '1.5', '1,000.5', '1.2.3', '12a', '2.0000', '-1'],
  ...['0', '1', '00', '007', '999999999999999', '1000000000000000', '0000999999999999999', '0.00000000000001', '123456789012345.6'],
];
const ODD_WORDS = [
  ...['true', 'FAUX', 'Ouı', 'vrai ', 'o', 'none', 'Aucun', 'été', 'ÉTRANGER', 'e\u0301tranger', 'hors-cmm', '__proto__', 'toString'],
];
const ODD_TIMES = [
  ...[
    '2019-02-30',
    '2019-6-16',
    '16/01/2020',
    '1/2/2020 9:30',
    '01.16.2020 10:30:05',
    '4-11-2018',
    '45306',
    '2019-01-01 9:30',
    '2020-02-29',
    '1899-12-31',
    '2200-01-01',
    '2199-12-31',
    '2019-00-10',
    '2019-13-01',
  ],
  ...['2019-01-00T00:00:00', '2019-03-10T02:30:00', '2019-11-03T01:30:00', '2019-12-16T24:00:00', '2019-12-16T23:59:60'],
  ...['2019-12-16t23:59:59', '2019-12-16T23:59:59z', '2019-12-16T23:59:59-00:00', '2019-12-16T1 :59:59', '2019-12-16T23:5a:59'],
  ...['2019-01-01/', '/2019-01-01', '2019-01-02/2019-01-01', '2019-01-01/2019-01-02|', '2019-01-01/|2020-01-01/', '||', 'A1||B2'],
];
export const ODD_TEXTS = [
  ...ODD_AMOUNTS,
  ...ODD_WORDS,
  ...ODD_TIMES,
  ...['\u0000', 'a\u0000b', '\u0001', '\u001b[31m', 'a\u007f', 'a\u0085b', '\u200b', '\ufeff', 'a\u2028b', 'a\tb', '\t', '\ufffd'],
  ...[
    '😀',
    'a😀',
    'עברית',
    'Ａ',
    '\u1e9b\u0323',
    'é',
    'e\u0301',
    'E\u0301',
    'ﬁ',
    'x',
    'candidate_id',
    'score',
    'sep=;',
    '=1+1',
    '@x',
    '＝x',
  ],
  ...['a"b', '"', '""', 'a\nb', 'a\r\nb', 'a\rb', '\n', 'a,b', 'a;b', 'a|b', '"a"', "'a'", '\\"'],
];

/** Texts that are nearly of a type. */
export function oddTextsOf(type: Field['type']): readonly string[] {
  switch (type) {
    case 'integer':
    case 'number':
      return ODD_AMOUNTS;
    case 'boolean':
    case 'enumeration':
      return ODD_WORDS;
    case 'date':
    case 'datetime':
    case 'periods':
      return ODD_TIMES;
    default:
      return ODD_TEXTS;
  }
}

/** Times that clocks make odd, and others. */
export const DAYS = [
  '2019-03-10',
  '2019-11-03',
  '2024-02-29',
  '2024-03-31',
  '2024-10-27',
  '1970-01-01',
  '1900-01-01',
  '2199-12-31',
  '2024-01-31',
];
export const TIMES = ['00:00:00', '01:30:00', '02:00:00', '02:30:00', '23:59:59', '12:34:56', '03:00:00', '05:05:05'];
