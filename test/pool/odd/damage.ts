/** Damage to the bytes of a file, where quotes, line ends and characters are. */

import type { Chance } from '../chance.ts';

/** Bytes of which some were lost, or came in between. */
export function damaged(chance: Chance, bytes: Buffer, delimiter: string): Buffer<ArrayBuffer> {
  const at = chance.below(bytes.length + 1);
  const gone = chance.once(3) ? chance.below(4) : 0;
  const put = chance.once(20)
    ? Buffer.from(chance.pick([[0xff], [0xc3], [0xe2, 0x80], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf0, 0x9f]]))
    : Buffer.from(
        chance.pick(['"', '"', '"', ' "', '""', '"\n', '\r', '\n', '\r\n', delimiter, ' ', '\0', '\ufeff', '\u00a0', 'x', ',"', '";']),
      );
  const cut = chance.once(12) ? bytes.subarray(at, at) : bytes.subarray(at + gone);
  return Buffer.concat([bytes.subarray(0, at), chance.once(8) ? Buffer.alloc(0) : put, cut]);
}
