/** Lets the process hear what else happens, an interruption among it, in the midst of long work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
