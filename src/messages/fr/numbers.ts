/** Numbers and counted things as they are written in French. */

export function number(value: number): string {
  return decimal(String(value));
}

/** A number that is known as its digits. */
export function decimal(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (fraction === undefined ? '' : `,${fraction}`);
}

export function plural(count: number, one: string, many: string): string {
  return `${number(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;
}
