/** The kernel at work: its memory, and its functions. */

import module from '../kernel/module.wasm';
import { type ColumnFunctions, Memory } from './memory.ts';

/** What the kernel does beside reading columns: it splits records. */
export interface Splitter {
  readonly rows: WebAssembly.Global;
  readonly next: WebAssembly.Global;
  readonly count: WebAssembly.Global;
  readonly breaks: WebAssembly.Global;
  readonly line: WebAssembly.Global;
  layOut(cells: number, lines: number, unescaped: number, columns: number): void;
  split(begin: number, end: number, delimiter: number, most: number, firstLine: number, allowsBreaks: boolean): number;
}

const PAGE = 1 << 16;
/** Memory grows by this many pages at least: whoever looks at it must look anew. */
const GROWTH = 64;

let compiled: WebAssembly.Module | null = null;

/** A kernel that has read its pool; the next is read by it, since memory of its own for each of many small files would cost more than they do. */
let idle: Kernel | null = null;

/** Larger memory is given up. */
const MOST_IDLE: number = 1 << 25;

/** A kernel that nobody else uses. */
export function takeKernel(): Kernel {
  const kernel = idle ?? new Kernel();
  idle = null;
  return kernel;
}

/** Gives a kernel back whose memory nobody looks at any more. */
export function giveBack(kernel: Kernel): void {
  if (kernel.bytes.length > MOST_IDLE) return;
  kernel.clear();
  idle = kernel;
}

/** One instance of the kernel: the reader of one pool at a time. */
export class Kernel extends Memory {
  readonly run: ColumnFunctions & Splitter;
  readonly readsPlain = true;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });

  constructor() {
    super();
    compiled ??= new WebAssembly.Module(module);
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
    this.run = exports as unknown as ColumnFunctions & Splitter;
  }

  protected override grown(bytes: number): ArrayBuffer {
    const missing = Math.ceil(bytes / PAGE) - this.#memory.buffer.byteLength / PAGE;
    if (missing > 0) this.#memory.grow(Math.max(missing, GROWTH));
    return this.#memory.buffer;
  }
}
