/** Encodings of one byte a character, by a table: the same as the library decodes, byte by byte. */

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { oneByteTable, toUtf8 } from '../../src/csv/one-byte.ts';

const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

describe.each(['windows-1252', 'windows-1250', 'macintosh', 'cp850', 'cp437', 'iso-8859-1', 'iso-8859-15', 'koi8-r', 'us-ascii'])(
  '%s',
  (encoding) => {
    const table = oneByteTable((bytes) => iconv.decode(bytes, encoding, { stripBOM: false }));
    it('has a table', () => expect(table).not.toBeNull());
    it('gives what the library gives for every byte', () => {
      if (table === null) throw new TypeError('there is no table');
      for (const byte of every) {
        const character = iconv.decode(Buffer.of(byte), encoding);
        const { utf8, bad } = toUtf8(table, Buffer.of(0x41, byte, 0x42));
        expect([utf8.toString(), bad], `byte ${byte}`).toEqual(character === '\ufffd' ? ['A', 1] : [`A${character}B`, null]);
      }
    });
  },
);

it.each(['utf-16le', 'utf-7', 'shift_jis', 'gb18030', 'euc-jp', 'big5', 'utf-8', 'cesu8'])('%s has none', (encoding) => {
  expect(oneByteTable((bytes) => iconv.decode(bytes, encoding, { stripBOM: false }))).toBeNull();
});
