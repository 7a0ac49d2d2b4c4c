/** Breakdowns: who is read, eligible and invited, by the value of a column. */

import { describe, expect, it } from 'vitest';
import { fullSet, setOf } from '../../../src/engine/basis/bitset.ts';
import { breakDown } from '../../../src/engine/round/breakdown.ts';
import { criteriaOf, poolOf } from '../people.ts';

const CRITERIA = criteriaOf('');

describe('breakdowns', () => {
  it('count read, eligible and invited by value, in code-unit order, blank last', () => {
    const regions = ['b', '', 'é', 'B', 'b', '', 'b', '～', '😀'];
    const people = regions.map((region, row) => ({ id: `${row}`, region }));
    const [column] = poolOf(CRITERIA, people, ['region']).breakdowns;
    const size = people.length;
    expect(column && breakDown(column, fullSet(size), setOf([0, 1, 4, 8], size), setOf([0, 1, 8], size))).toEqual({
      by: 'region',
      groups: [
        { value: 'B', read: 1, eligible: 0, invited: 0 },
        { value: 'b', read: 3, eligible: 2, invited: 1 },
        { value: 'é', read: 1, eligible: 0, invited: 0 },
        { value: '😀', read: 1, eligible: 1, invited: 1 },
        { value: '～', read: 1, eligible: 0, invited: 0 },
        { value: null, read: 2, eligible: 1, invited: 1 },
      ],
    });
  });

  it('have no line for blanks where there are none, nor for nobody', () => {
    const [column] = poolOf(CRITERIA, [{ id: 'a', region: 'x' }], ['region']).breakdowns;
    expect(column && breakDown(column, fullSet(1), setOf([], 1), setOf([], 1)).groups.map(({ value }) => value)).toEqual(['x']);
    const [empty] = poolOf(CRITERIA, [], ['region']).breakdowns;
    expect(empty && breakDown(empty, fullSet(0), setOf([], 0), setOf([], 0))).toEqual({ by: 'region', groups: [] });
  });
});
