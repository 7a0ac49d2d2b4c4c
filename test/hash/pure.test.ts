/** The SHA-256 that needs no Node is Node's. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 as node } from '../../src/hash/node.ts';
import { sha256 as pure } from '../../src/hash/pure.ts';

/** NIST, FIPS 180-4: examples of SHA-256 on one block, on two, and on a million letters; and on nothing. */
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('the hash of %.12s… is the published one', (text, expected) => {
  expect([node(text), pure(text)]).toEqual([expected, expected]);
});

test('the hash of any text is the same, whole characters or halves of some', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('a', 'é', '\ud83d', '\ude00', '\n'), maxLength: 70 }),
  );
  fc.assert(
    fc.property(texts, (text) => pure(text) === node(text)),
    { numRuns: 2000, seed: 256 },
  );
});
