/** Typed arrays that grow. */

type Values = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A typed array that grows by half; `push` returns nothing to read until `finish`. */
export class Growing<Array extends Values> {
  length = 0;
  #values: Array;

  constructor(values: Array) {
    this.#values = values;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new (this.#values.constructor as new (length: number) => Array)(Math.ceil(this.length * 1.5));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  finish(): Array {
    return this.#values.slice(0, this.length) as Array;
  }
}
