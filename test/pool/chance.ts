/** Chance for tests: the same from the same seed, everywhere. */

/** Chance from a seed: mulberry32. */
export class Chance {
  #state: number;

  constructor(seed: number, file: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(file + 1, 0x85ebca6b)) >>> 0;
  }

  /** A whole number from 0, less than a bound. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<Value>(list: readonly Value[]): Value {
    return list[this.below(list.length)] as Value;
  }

  /** Some of a list, in any order. */
  some<Value>(list: readonly Value[], most: number): Value[] {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(list)).filter((value, at, all) => all.indexOf(value) === at);
  }

  shuffled<Value>(list: readonly Value[]): Value[] {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0] as Value);
  }
}
