/** Search by halves. */

/** The first whole number from which on something is so, of those from one up to another; that other where none before it is. */
export function firstFrom(from: number, to: number, isSo: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
