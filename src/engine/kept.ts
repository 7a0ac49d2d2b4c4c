/** What was found for the keys asked for last; past so many of them, the one not asked for longest is forgotten. */

export interface Kept<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function keptOf<Value>(most: number): Kept<Value> {
  const entries = new Map<string, { readonly value: Value; asked: number }>();
  let clock = 0;
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry !== undefined) entry.asked = ++clock;
      return entry?.value;
    },
    set(key, value) {
      entries.set(key, { value, asked: ++clock });
      if (entries.size <= most) return;
      const [oldest = ''] = [...entries].reduce((a, b) => (b[1].asked < a[1].asked ? b : a));
      entries.delete(oldest);
    },
  };
}
