/** Memory that batches are kept in, and the functions that read columns there: those of the kernel, or none. */

/** Addresses of areas are multiples of this, and at least as many bytes are behind each area: the kernel may read past the last. */
const SPARE = 64;

/** What reads columns of a batch from a row on, and gives the first row whose cell is not plain. Each is documented in `src/pool/kernel/`. */
export interface ColumnFunctions {
  amounts(
    position: number,
    from: number,
    rows: number,
    out: number,
    wide: boolean,
    point: boolean,
    comma: boolean,
    low: number,
    high: number,
    blank: number,
    forms: number,
  ): number;
  days(position: number, from: number, rows: number, out: number, low: number, high: number, blank: number): number;
  moments(position: number, from: number, rows: number, out: number, midnights: number, blank: number, forms: number): number;
  codes(position: number, from: number, rows: number, table: number, out: number, wide: boolean): number;
  periods(position: number, from: number, rows: number, days: number, before: number, blank: number): number;
  texts(position: number, from: number, rows: number, bytes: number, ends: number, checked: boolean, breaks: boolean): number;
  ids(
    position: number,
    from: number,
    rows: number,
    bytes: number,
    ends: number,
    first: number,
    hashes: number,
    key: number,
    before: number,
    beforeEnd: number,
    headerCharacters: number,
    headerEnd: number,
    sound: number,
    known: number,
  ): number;
  /** The first of some rows whose cell in a column may be blank. */
  filled(position: number, from: number, rows: number): number;
  /** Puts the code of a row's cell into the table of `codes`. */
  learn(position: number, row: number, table: number, code: number): void;
  /** The bytes of such a table, and what makes one empty. */
  tableBytes(): number;
  forget(table: number): void;
}

/** Memory in which areas are set aside, seen as what they may hold. */
export abstract class Memory {
  /** Reads columns of the batches that are in this memory. */
  abstract readonly run: ColumnFunctions;
  /** Whether they read anything. */
  abstract readonly readsPlain: boolean;
  #used = SPARE;
  /** All of memory; replaced when it grows. */
  bytes!: Buffer<ArrayBuffer>;
  shorts!: Uint16Array<ArrayBuffer>;
  integers!: Int32Array<ArrayBuffer>;
  counts!: Uint32Array<ArrayBuffer>;
  doubles!: Float64Array<ArrayBuffer>;

  /** The same memory with room for so many bytes at least. */
  protected abstract grown(bytes: number): ArrayBuffer;

  /** Sets bytes of memory aside, and gives the address of the first. */
  allocate(bytes: number): number {
    const address = this.#used;
    this.#used += Math.ceil((bytes + SPARE) / SPARE) * SPARE;
    if (this.bytes === undefined || this.#used > this.bytes.length) this.#view(this.grown(this.#used));
    return address;
  }

  /** Makes memory as it was at first, of what was set aside. */
  clear(): void {
    this.bytes?.fill(0, 0, this.#used);
    this.#used = SPARE;
  }

  #view(buffer: ArrayBuffer): void {
    this.bytes = Buffer.from(buffer);
    this.shorts = new Uint16Array(buffer);
    this.integers = new Int32Array(buffer);
    this.counts = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
  }
}

/** An area that is as large as what the batches so far needed. */
export class Room {
  readonly #memory: Memory;
  #address = 0;
  #bytes = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** The address of the area, which is made anew where it has not so many bytes. */
  for(bytes: number): number {
    if (bytes <= this.#bytes && this.#address !== 0) return this.#address;
    this.#bytes = Math.max(bytes, this.#bytes * 2);
    this.#address = this.#memory.allocate(this.#bytes);
    return this.#address;
  }
}

/** Where nothing is plain: the rules of each type read every cell. */
const NOTHING_IS_PLAIN: ColumnFunctions = {
  amounts: (_, from) => from,
  days: (_, from) => from,
  moments: (_, from) => from,
  codes: (_, from) => from,
  periods: (_, from) => from,
  texts: (_, from) => from,
  ids: (_, from) => from,
  filled: (_, from) => from,
  learn: () => {},
  tableBytes: () => 0,
  forget: () => {},
};

/** Memory without the kernel: for pools that csv-parse reads, and for one person. */
export class PlainMemory extends Memory {
  readonly run: ColumnFunctions = NOTHING_IS_PLAIN;
  readonly readsPlain = false;

  protected override grown(bytes: number): ArrayBuffer {
    const larger = new Uint8Array(Math.ceil((bytes * 1.5) / 8) * 8);
    if (this.bytes !== undefined) larger.set(this.bytes);
    return larger.buffer;
  }
}
