/** Who is taken from the head: `top`, the places left in the round, and ties at the last place. */

import { describe, expect, it, test } from 'vitest';
import { type Bitset, rowsOf } from '../../../src/engine/basis/bitset.ts';
import type { Group, RankKey, Selection } from '../../../src/engine/round/groups.ts';
import { rankCandidates } from '../../../src/engine/round/rank.ts';
import type { Tie } from '../../../src/engine/round/result.ts';
import { inOrder, passedOver, takeFromHead } from '../../../src/engine/round/select.ts';
import { criteriaOf, poolOf } from '../people.ts';

interface Selected {
  readonly invited: Uint32Array;
  readonly pastTop: Bitset;
  readonly pastLimit: Bitset;
  readonly tie: Tie | null;
}

interface Places {
  readonly top?: number;
  readonly left?: number;
  readonly ties?: Selection['ties'];
  readonly rank?: readonly RankKey[];
}

/** Selects from candidates in order, one letter a key: equal letters are tied. Rows count from the end, unlike places. */
function selected(keys: string, { top, left, ties = 'break', rank = [] }: Places): Selected {
  const size = keys.length;
  const label = { fr: 'g', en: 'g' };
  const select = { minimumScore: null, top: top ?? null, ties };
  const group: Group = { id: 'g', stream: null, label, exempt: [], criteria: [], rank, select, caps: [], published: null, doubts: null };
  const key = (row: number): string | undefined => keys[size - 1 - row];
  const rows = Uint32Array.from({ length: size }, (_, position) => size - 1 - position);
  const order = { rows, tied: (a: number, b: number) => key(a) === key(b) };
  const taken = takeFromHead(inOrder(order), group, left ?? null);
  const { top: pastTop, limit: pastLimit } = passedOver(inOrder(order), taken, group, size);
  return { ...taken, pastTop, pastLimit };
}

/** Places of the invited, of those past `top` and of those past the limit. */
function places(keys: string, options: Places): [string, string, string] {
  const { invited, pastTop, pastLimit } = selected(keys, options);
  const told = (rows: Iterable<number>): string => Array.from(rows, (row) => keys.length - row).join(' ');
  return [told(invited), told([...rowsOf(pastTop)].reverse()), told([...rowsOf(pastLimit)].reverse())];
}

describe('places', () => {
  test.each<[string, string, Places, string, string, string]>([
    ['all', 'abc', {}, '1 2 3', '', ''],
    ['nobody in order', '', { top: 2, left: 1 }, '', '', ''],
    ['top', 'abcd', { top: 2 }, '1 2', '3 4', ''],
    ['top 0', 'abcd', { top: 0 }, '', '1 2 3 4', ''],
    ['top of all', 'abcd', { top: 4 }, '1 2 3 4', '', ''],
    ['top of more than all', 'abcd', { top: 5 }, '1 2 3 4', '', ''],
    ['places left', 'abcd', { left: 3 }, '1 2 3', '', '4'],
    ['no place left', 'abcd', { left: 0 }, '', '', '1 2 3 4'],
    ['more places than people', 'abcd', { left: 9 }, '1 2 3 4', '', ''],
    ['fewer places than top', 'abcde', { top: 4, left: 2 }, '1 2', '5', '3 4'],
    ['as many places as top', 'abcde', { top: 2, left: 2 }, '1 2', '3 4 5', ''],
    ['more places than top', 'abcde', { top: 2, left: 4 }, '1 2', '3 4 5', ''],
    ['top of more than all, no place left', 'abc', { top: 9, left: 0 }, '', '', '1 2 3'],
    ['break inside a tie', 'abbbc', { top: 2 }, '1 2', '3 4 5', ''],
    ['break inside a tie by the limit', 'abbbc', { top: 4, left: 2 }, '1 2', '5', '3 4'],
    ['include a tie', 'abbbc', { top: 2, ties: 'include' }, '1 2 3 4', '5', ''],
    ['include the last of a tie', 'abbbc', { top: 3, ties: 'include' }, '1 2 3 4', '5', ''],
    ['include a tie to the end', 'abbb', { top: 2, ties: 'include' }, '1 2 3 4', '', ''],
    ['include a tie from the start', 'aaab', { top: 1, ties: 'include' }, '1 2 3', '4', ''],
    ['include, the last place ends a tie', 'abbc', { top: 3, ties: 'include' }, '1 2 3', '4', ''],
    ['include, the last place begins after a tie', 'aabc', { top: 3, ties: 'include' }, '1 2 3', '4', ''],
    ['include none with top 0', 'aaa', { top: 0, ties: 'include' }, '', '1 2 3', ''],
    ['include all', 'aaa', { top: 3, ties: 'include' }, '1 2 3', '', ''],
  ])('%s', (_, keys, options, invited, pastTop, pastLimit) => {
    expect(places(keys, options)).toEqual([invited, pastTop, pastLimit]);
  });
});

describe('the tie at the last place', () => {
  test.each<[string, string, Places, [number, number] | null]>([
    ['between different keys', 'abc', { top: 2 }, null],
    ['at the end of a tie', 'abbc', { top: 3 }, null],
    ['at the start of a tie', 'abbc', { top: 1 }, null],
    ['all are taken', 'aaa', {}, null],
    ['all are taken by top', 'aaa', { top: 3 }, null],
    ['nobody is taken', 'aaa', { top: 0 }, null],
    ['nobody is in order', '', { top: 1 }, null],
    ['inside', 'abbbc', { top: 2 }, [3, 1]],
    ['inside, one place later', 'abbbc', { top: 3 }, [3, 2]],
    ['to the end', 'abb', { top: 2 }, [2, 1]],
    ['from the start', 'aab', { top: 1 }, [2, 1]],
    ['everybody', 'aaaa', { top: 3 }, [4, 3]],
    ['inside, by the places left', 'abbbc', { left: 3 }, [3, 2]],
    ['inside, by the smaller of the two', 'aabbb', { top: 4, left: 1 }, [2, 1]],
    ['inside, all included', 'abbbc', { top: 2, ties: 'include' }, [3, 3]],
  ])('%s', (_, keys, options, expected) => {
    const { tie } = selected(keys, options);
    expect(tie === null ? null : [tie.size, tie.invited]).toEqual(expected);
  });

  const score: RankKey = { field: 'score', order: 'descending' };

  it('is none where the last place is the last in order, even of people without any value', () => {
    // Who is past the last would be tied with them, if somebody asked.
    const pool = poolOf(criteriaOf(''), [
      { id: 'a', score: '' },
      { id: 'b', score: '' },
    ]);
    const order = rankCandidates(Uint32Array.of(0, 1), [score], pool, { prefix: '', hash: () => '' });
    const [group] = criteriaOf('groups: [{id: g, rank: [{field: score, order: descending}], select: {top: 2}}]').groups;
    expect(group && takeFromHead(inOrder(order), group, null)).toEqual({ invited: Uint32Array.of(0, 1), tie: null });
  });

  it('is decided by the id, the lottery if the rank has one, or inclusion', () => {
    const decidedBy = (options: Places): string | undefined => selected('aa', { top: 1, ...options }).tie?.decidedBy;
    expect(decidedBy({ rank: [score] })).toBe('candidate_id');
    expect(decidedBy({ rank: [score, 'lottery'] })).toBe('lottery');
    expect(decidedBy({ rank: ['lottery'] })).toBe('lottery');
    expect(decidedBy({ rank: [score], ties: 'include' })).toBe('include');
    expect(decidedBy({ rank: [score, 'lottery'], ties: 'include' })).toBe('include');
  });
});
