/** Typed arrays that grow. */

type Values =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>;

/** A typed array that grows by half where it must. */
export class Growing<Kind extends Values> {
  length = 0;
  #values: Kind;

  constructor(values: Kind) {
    this.#values = values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(1);
    this.#values[this.length++] = value;
  }

  /** Makes room for so many values in all, where that is known. */
  reserve(length: number): void {
    if (length > this.#values.length) this.#grow(length - this.length);
  }

  /** Adds values of the same kind, or of one that fits in it, each with so much more. */
  append(values: ArrayLike<number>, more = 0): void {
    const start = this.length;
    const end = start + values.length;
    if (end > this.#values.length) this.#grow(values.length);
    this.#values.set(values, start);
    this.length = end;
    if (more === 0) return;
    const all: Values = this.#values;
    for (let at = start; at < end; at++) all[at] = (all[at] ?? 0) + more;
  }

  #grow(more: number): void {
    const length = Math.max(this.length + more, Math.ceil(this.length * 1.5));
    const larger = new (this.#values.constructor as new (length: number) => Kind)(length);
    larger.set(this.#values);
    this.#values = larger;
  }

  at(position: number): number {
    return this.#values[position] ?? 0;
  }

  /** The values. Room for more stays behind them: nothing was written to it, so it costs nothing. */
  finish(): Kind {
    return this.#values.subarray(0, this.length) as Kind;
  }
}
