/** Values of cells by their bytes: most cells of a pool are short and repeat, and are read by the rules of their type once. */

/** Cells of at most this many bytes are remembered. */
const LONGEST = 32;
/** Places for remembered cells; a power of two. */
const PLACES = 2048;

/** Remembers what cells are read as; undefined is what is refused. */
export class CellMemo<Value> {
  readonly #decode: (cell: string) => Value | undefined;
  readonly #keys = new Uint8Array(PLACES * LONGEST);
  readonly #lengths = new Int8Array(PLACES).fill(-1);
  readonly #values: (Value | undefined)[] = new Array<Value | undefined>(PLACES).fill(undefined);

  /** `decode` gets a cell as text, space around it and all. */
  constructor(decode: (cell: string) => Value | undefined) {
    this.#decode = decode;
  }

  /** The value of the cell between two places. */
  of(bytes: Buffer, start: number, end: number): Value | undefined {
    const length = end - start;
    if (length > LONGEST) return this.#decode(bytes.toString('utf8', start, end));
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 11)) & (PLACES - 1);
    if (this.#lengths[place] === length && this.#is(bytes, start, length, place * LONGEST)) return this.#values[place];
    const value = this.#decode(bytes.toString('utf8', start, end));
    if (value === undefined) return undefined;
    this.#keys.set(bytes.subarray(start, end), place * LONGEST);
    this.#lengths[place] = length;
    this.#values[place] = value;
    return value;
  }

  #is(bytes: Buffer, start: number, length: number, key: number): boolean {
    for (let at = 0; at < length; at++) if (bytes[start + at] !== this.#keys[key + at]) return false;
    return true;
  }
}
