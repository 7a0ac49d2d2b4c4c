/** What is kept, what is forgotten. */

import { expect, it } from 'vitest';
import { keptOf } from '../../../src/engine/many-rounds/kept.ts';

it('keeps what was asked for last', () => {
  const kept = keptOf<number>(2);
  kept.set('a', 1);
  kept.set('b', 2);
  expect(kept.get('a')).toBe(1);
  kept.set('c', 3);
  expect(['a', 'b', 'c'].map(kept.get)).toEqual([1, undefined, 3]);
});

it('keeps one value for a key', () => {
  const kept = keptOf<number>(2);
  kept.set('a', 1);
  kept.set('b', 2);
  kept.set('a', 3);
  expect(['a', 'b', 'c'].map(kept.get)).toEqual([3, 2, undefined]);
});
