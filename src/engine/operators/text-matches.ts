/** Which part of a text a condition compares with its values. */

/** Each way to compare: the values are prepared once, then every text is asked about. */
export const TEXT_MATCHES = {
  whole: (values) => {
    const known = new Set(values);
    return (text) => known.has(text);
  },
  start: (values) => (text) => values.some((value) => text.startsWith(value)),
  /** One of the codes of a cell, which `|` separates. */
  code: (values) => {
    const known = new Set(values);
    return (text) => text.split('|').some((code) => known.has(code));
  },
} satisfies Readonly<Record<string, (values: readonly string[]) => (text: string) => boolean>>;

/** Which part of a text is compared: the whole, its beginning, or one of its codes. */
export type TextMatch = keyof typeof TEXT_MATCHES;
