/** Lines and columns of offsets, and that finding all of them costs about as much as reading the text once. */

import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { Problems } from '../../src/problems/problem.ts';
import { offsetsOf } from '../../src/schema/offsets.ts';

describe('offsets', () => {
  it.each([
    ['the beginning', '', 0, 1, 1],
    ['a letter', 'abc', 2, 1, 3],
    ['the end of a line is on it', 'ab\ncd', 2, 1, 3],
    ['the line after', 'ab\ncd', 3, 2, 1],
    ['past the end', 'ab\n', 3, 2, 1],
    ['after a character of two units', '😀x', 2, 1, 2],
    ['after one on the line before', '😀\n😀x', 5, 2, 2],
  ])('%s', (_, text, offset, line, column) => {
    expect(offsetsOf(text)(offset)).toEqual({ line, column });
  });

  it('count as one does who reads from the beginning', () => {
    const texts = fc.array(fc.constantFrom('a', '\n', '😀', 'é', '\r\n'), { maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), (characters, pick) => {
        const before = characters.slice(0, pick % (characters.length + 1));
        const lines = before.join('').split('\n');
        const column = [...(lines.at(-1) ?? '')].length + 1;
        expect(offsetsOf(characters.join(''))(before.join('').length)).toEqual({ line: lines.length, column });
      }),
    );
  });
});

describe('a criteria file of one line', () => {
  afterEach(() => vi.restoreAllMocks());

  /** How many characters are copied from texts or iterated over until all values of a list are refused. */
  function charactersFor(values: number): number {
    const wrong = Array.from({ length: values }, (_, at) => `x${at}`);
    const test = { field: 'age', in: wrong };
    const round = { schema: 'arrima-sim/criteria/v1', id: 'r', round: { date: '2020-01-16' } };
    const text = JSON.stringify({ ...round, criteria: [{ id: 'c', test }], groups: [{ id: 'g', select: 'all' }] });
    let characters = 0;
    const { slice, [Symbol.iterator]: iterator } = String.prototype;
    vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, ...bounds) {
      const part = slice.apply(this, bounds);
      characters += part.length;
      return part;
    });
    vi.spyOn(String.prototype, Symbol.iterator).mockImplementation(function (this: string) {
      characters += this.length;
      return iterator.call(this);
    });
    const decoded = decodeCriteria(text, { name: 'x.yaml' });
    vi.restoreAllMocks();
    expect(decoded instanceof Problems && decoded.total).toBe(values);
    return characters;
  }

  it('of twice as many values takes twice the work', () => {
    // The first call also reads the shipped tables, which are then cached.
    charactersFor(1);
    const [once, twice] = [charactersFor(1000), charactersFor(2000)];
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeLessThan(2.5 * once);
  });
});
