/** What the least-recently-used cache keeps, and what it drops. */

import { expect, it } from 'vitest';
import { lruCache } from '../../../src/engine/many-rounds/lru-cache.ts';

it('keeps what was asked for last', () => {
  const cache = lruCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect(['a', 'b', 'c'].map(cache.get)).toEqual([1, undefined, 3]);
});

it('keeps one value for a key', () => {
  const cache = lruCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.set('a', 3);
  expect(['a', 'b', 'c'].map(cache.get)).toEqual([3, 2, undefined]);
});
