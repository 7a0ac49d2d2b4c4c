/** Values to try at a path: ranges of numbers and days, lists, and what gives none. */

import { describe, expect, it } from 'vitest';
import { rangeOf, valueList } from '../../src/criteria/value-lists.ts';

describe('a range', () => {
  it.each<[string, string]>([
    ['1..4', '1 2 3 4'],
    ['580..600:10', '580 590 600'],
    ['580..599:10', '580 590'],
    ['-1..1', '-1 0 1'],
    ['5..5', '5'],
    ['0..0.3:0.1', '0 0.1 0.2 0.3'],
    ['1.05..1.2:0.05', '1.05 1.1 1.15 1.2'],
    ['-0.2..0.1:0.1', '-0.2 -0.1 0 0.1'],
    ['2019-12-30..2020-01-02', '2019-12-30 2019-12-31 2020-01-01 2020-01-02'],
    ['2019-12-01..2019-12-20:7d', '2019-12-01 2019-12-08 2019-12-15'],
    ['2020-01-31..2020-04-30:1m', '2020-01-31 2020-02-29 2020-03-31 2020-04-30'],
    ['2020-01-31..2020-04-29:1m', '2020-01-31 2020-02-29 2020-03-31'],
  ])('%s is %s', (text, values) => {
    expect(valueList(text)).toEqual({ values: values.split(' '), isPlain: true });
  });
  it.each([
    ['2..1', 'upside_down'],
    ['2020-01-02..2020-01-01', 'upside_down'],
    ['1..2:0', 'step'],
    ['1..2:-1', 'step'],
    ['1..2:7d', 'step'],
    ['1..2:', 'step'],
    ['1..2:x', 'step'],
    ['2020-01-01..2020-02-01:5', 'step'],
    ['2020-01-01..2020-02-01:0d', 'step'],
    ['2020-01-01..2020-02-01:1w', 'step'],
    ['0..100000', 'too_many'],
    ['0..1:0.000001', 'too_many'],
    ['1900-01-01..2199-12-31', 'too_many'],
  ])('%s: %s', (text, why) => expect(valueList(text)).toBe(why));
  it('of a hundred thousand is one', () => expect(valueList('1..100000')).toMatchObject({ isPlain: true }));
});

describe('a list', () => {
  it.each<[string, string[]]>([
    ['580', ['580']],
    ['580,590', ['580', '590']],
    ['580, 590', ['580', ' 590']],
    ['', ['']],
    ['a,,b', ['a', '', 'b']],
    ['"1..3"', ['"1..3"']],
    ["'1..3'", ["'1..3'"]],
    ['[a, b],c', ['[a, b]', 'c']],
    ['{list: x, y: [1, 2]},all', ['{list: x, y: [1, 2]}', 'all']],
    ['"a,b",c', ['"a,b"', 'c']],
    ["'a,b',c", ["'a,b'", 'c']],
    ['"a\\",b",c', ['"a\\",b"', 'c']],
    ["Côte d'Ivoire,Québec", ["Côte d'Ivoire", 'Québec']],
    ["['L''Île, x', b],c", ["['L''Île, x', b]", 'c']],
    ['2019-06-16T12:00,2019-06-17T12:00', ['2019-06-16T12:00', '2019-06-17T12:00']],
    ['2019-02-30..2019-03-01', ['2019-02-30..2019-03-01']],
    ['a..b', ['a..b']],
  ])('%s', (text, values) => {
    expect(valueList(text)).toEqual({ values, isPlain: false });
    expect(rangeOf(text)).toBeNull();
  });
});
