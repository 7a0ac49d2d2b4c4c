/** The kernel at work: its memory, and its functions with what they call back. */

import module from './kernel/module.wasm';

/** What the kernel exports; an address in its memory is a number of bytes. Each function is documented where it is written. */
interface Exports {
  readonly rows: WebAssembly.Global;
  readonly next: WebAssembly.Global;
  readonly count: WebAssembly.Global;
  layOut(cells: number, columns: number): void;
  split(begin: number, end: number, delimiter: number, most: number): number;
  amounts(
    position: number,
    from: number,
    rows: number,
    out: number,
    wide: boolean,
    point: boolean,
    low: number,
    high: number,
    blank: number,
  ): number;
  days(position: number, from: number, rows: number, out: number, low: number, high: number, blank: number): number;
  moments(position: number, from: number, rows: number, out: number, midnights: number, blank: number): number;
  nonCanonicalAmount(position: number, from: number, rows: number): number;
  nonCanonicalMoment(position: number, from: number, rows: number): number;
  tableBytes(): number;
  forget(table: number): void;
  codes(column: number, position: number, from: number, rows: number, table: number, out: number, wide: boolean): number;
  periods(position: number, from: number, rows: number, days: number, before: number, blank: number): number;
  texts(position: number, from: number, rows: number, bytes: number, ends: number): number;
  ids(
    position: number,
    from: number,
    rows: number,
    bytes: number,
    ends: number,
    before: number,
    beforeEnd: number,
    headerLength: number,
    headerEnd: number,
  ): number;
}

/** What a cell that the rules refuse is given back as. */
export const REFUSED_CODE = 0x7fffffff;

const PAGE = 1 << 16;
/** Memory grows by this many pages at least: whoever looks at it must look anew. */
const GROWTH = 64;
/** Addresses of areas are multiples of this, and at least as many bytes are behind each area: the kernel may read past the last. */
const SPARE = 64;
/** The days whose first instant is cached: those of the years 1900 to 2199. */
const DAYS = 109_573;

let compiled: WebAssembly.Module | null = null;

/** One instance of the kernel: the reader of one pool. */
export class Kernel {
  readonly run: Exports;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #decoders: ((start: number, end: number) => number)[] = [];
  #midnightOf: (day: number) => number | undefined = () => undefined;
  #midnights = 0;
  #used = SPARE;
  /** All of memory, as what it may hold; replaced when it grows. */
  bytes!: Buffer<ArrayBuffer>;
  integers!: Int32Array<ArrayBuffer>;
  counts!: Uint32Array<ArrayBuffer>;
  doubles!: Float64Array<ArrayBuffer>;

  constructor() {
    compiled ??= new WebAssembly.Module(module);
    const instance = new WebAssembly.Instance(compiled, {
      env: { memory: this.#memory },
      pool: {
        decode: (column: number, start: number, end: number) => this.#decoders[column]?.(start, end) ?? REFUSED_CODE,
        midnight: (day: number) => this.#midnightOf(day) ?? Number.NEGATIVE_INFINITY,
      },
    });
    this.run = instance.exports as unknown as Exports;
    this.#view();
  }

  /** Sets bytes of memory aside, and gives the address of the first. */
  allocate(bytes: number): number {
    const address = this.#used;
    this.#used += Math.ceil((bytes + SPARE) / SPARE) * SPARE;
    const missing = Math.ceil(this.#used / PAGE) - this.#memory.buffer.byteLength / PAGE;
    if (missing > 0) {
      this.#memory.grow(Math.max(missing, GROWTH));
      this.#view();
    }
    return address;
  }

  #view(): void {
    const { buffer } = this.#memory;
    this.bytes = Buffer.from(buffer);
    this.integers = new Int32Array(buffer);
    this.counts = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
  }

  /** A column whose cells are known by their bytes once `decode` has read them; its number. */
  addDecoder(decode: (start: number, end: number) => number): number {
    return this.#decoders.push(decode) - 1;
  }

  /** Where the first instants of days are cached; `midnightOf` gives that of a day on which clocks do not change. */
  midnights(midnightOf: (day: number) => number | undefined): number {
    if (this.#midnights === 0) {
      this.#midnights = this.allocate(DAYS * 8);
      this.doubles.fill(Number.NaN, this.#midnights / 8, this.#midnights / 8 + DAYS);
    }
    this.#midnightOf = midnightOf;
    return this.#midnights;
  }
}
