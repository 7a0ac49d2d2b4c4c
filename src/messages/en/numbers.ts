/** Numbers and counted things as they are written in English. */

export function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

export function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${Math.abs(count) === 1 ? one : many}`;
}
