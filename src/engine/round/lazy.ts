/** Objects whose properties are found when they are first asked for. */

type Makers = Readonly<Record<string, () => unknown>>;

/** The getters are the same for all: with closures as getters each object would have a layout of its own, which outlives it. */
const getters = new Map<string, PropertyDescriptor>();

class Lazy {
  readonly #makers: Makers;
  readonly #made: Record<string, unknown> = {};

  constructor(makers: Makers) {
    this.#makers = makers;
    for (const key in makers) Object.defineProperty(this, key, getters.get(key) ?? Lazy.#getter(key));
  }

  static #getter(key: string): PropertyDescriptor {
    const getter: PropertyDescriptor & ThisType<Lazy> = {
      enumerable: true,
      get() {
        if (!(key in this.#made)) this.#made[key] = this.#makers[key]?.();
        return this.#made[key];
      },
    };
    getters.set(key, getter);
    return getter;
  }
}

/** An object each of whose properties is made when it is first asked for. They are own properties, as a literal's are. */
export function lazy<Shape extends object>(makers: { readonly [Key in keyof Shape]: () => Shape[Key] }): Shape {
  return new Lazy(makers as Makers) as Shape;
}
