/** What kind of file the bytes are: gzip is opened, anything that is plainly no CSV is named and refused. */

import { type OtherKind, problem, Refusal } from '../problems/problem.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** The first bytes that give away a file which is no CSV: at least four of them, since text may begin with fewer by chance. */
const KINDS: readonly (readonly [kind: OtherKind, start: RegExp])[] = [
  ['ODS', /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s],
  ['Word', /^PK\x03\x04.*word\//s],
  ['XLSX', /^PK\x03\x04.*(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/|xl\/)/s],
  ['ZIP', /^PK(?:\x03\x04|\x05\x06)/],
  ['XLS', /^\xd0\xcf\x11\xe0/],
  ['RTF', /^\{\\rtf/],
  ['PDF', /^%PDF-/],
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff[\xc0-\xef]/],
  ['SPSS', /^\$FL[23]/],
  ['Stata', /^(?:<stata_dta>|[\x69-\x73][\x01\x02]\x01\0)/],
  ['SAS', /^(?:\0{12}\xc2\xea\x81\x60|HEADER RECORD\*{7}LIB)/],
  ['SQLite', /^SQLite format 3\0/],
  ['Parquet', /^PAR1/],
  ['Arrow', /^(?:ARROW1\0\0|FEA1)/],
  ['gzip', /^\x1f\x8b\x08/],
  ['bzip2', /^BZh[1-9]/],
  ['xz', /^\xfd7zXZ/],
  ['zstd', /^\x28\xb5\x2f\xfd/],
  ['Git LFS', /^version https:\/\/git-lfs\.github\.com\/spec\/v1/],
  ['HTML', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|table)/i],
  ['XML', /^(?:\xef\xbb\xbf)?\s*<\?xml/i],
  ['YAML', /^(?:\xef\xbb\xbf)?(?:\s|#[^\r\n]*[\r\n])*["']?schema["']?:\s*["']?arrima-sim\//],
  ['JSON', /^(?:\xef\xbb\xbf)?\s*[[{]/],
];

/** What a text ends with that is no text: the mark by which programs of long ago ended files, or what a disk that failed leaves. */
export function endMarkOf(last: number | undefined): 'U+001A' | 'NUL' | null {
  return last === 0x1a ? 'U+001A' : last === 0 ? 'NUL' : null;
}

/** The bytes of a pool, out of their gzip envelope if they came in one. Chunks may be those given: good only until the second after is asked for. */
export async function* openedBytes(chunks: Bytes): AsyncGenerator<Buffer> {
  const source = await peeked(chunks);
  const isPacked = source.head[0] === 0x1f && source.head[1] === 0x8b;
  yield* joined(isPacked ? await peeked(gunzip(source)) : source, refuseKind);
}

interface Peeked {
  readonly head: Buffer;
  readonly rest: AsyncIterator<Uint8Array>;
}

/** Reads ahead until the kind of the file is known. */
async function peeked(chunks: Bytes): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 512) {
    const next = await rest.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, rest };
}

/** What was read ahead, which is given to `check`, and what follows; whoever stops before the end closes what the bytes come from. */
async function* joined({ head, rest }: Peeked, check: (head: Buffer) => void = () => {}): AsyncGenerator<Buffer> {
  try {
    check(head);
    if (head.length > 0) yield head;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      const { buffer, byteOffset, byteLength } = next.value;
      yield Buffer.from(buffer, byteOffset, byteLength);
    }
  } finally {
    await rest.return?.();
  }
}

/** Bytes are unpacked by so many at once. */
const UNPACKED = 1 << 18;

/** The modules that unpack are loaded for this alone: most pools need none. */
async function* gunzip(source: Peeked): AsyncGenerator<Buffer> {
  const [{ Readable }, { createGunzip }] = await Promise.all([import('node:stream'), import('node:zlib')]);
  const unzip = createGunzip({ chunkSize: UNPACKED });
  let fed = 0;
  /** What is written waits, and the room of a chunk may be used again. */
  async function* copies(): AsyncGenerator<Buffer> {
    for await (const chunk of joined(source)) {
      fed += chunk.length;
      yield Buffer.from(chunk);
    }
  }
  const packed = Readable.from(copies());
  // A failure of the source ends the unpacking with it.
  packed.once('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of packed.pipe(unzip)) yield chunk as Buffer;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined || !code.startsWith('Z_')) throw error;
    throw new Refusal(problem('gzip_damaged', { how: code === 'Z_BUF_ERROR' ? 'cut' : 'damaged' }));
  } finally {
    packed.destroy();
  }
  if (unzip.bytesWritten < fed) throw new Refusal(problem('gzip_damaged', { how: 'trailing' }));
}

/** What a file that begins so plainly is, if it is no CSV; null otherwise. */
export function otherKind(head: Buffer): OtherKind | null {
  const start = head.toString('latin1', 0, 512);
  return KINDS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

/** Refuses bytes that plainly begin something else than a CSV. */
export function refuseKind(head: Buffer): void {
  const kind = otherKind(head);
  if (kind !== null) throw new Refusal(problem('not_csv', { kind }));
}
