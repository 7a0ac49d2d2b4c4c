/** The progress bar: on a terminal, once the work takes more than a second, and gone at the end. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { counted } from '../../src/commands/progress.ts';

afterEach(() => vi.restoreAllMocks());

/** What is shown while 5,000 records pass, each a millisecond long. */
function shownBy(isTTY: boolean, length: number): string[] {
  const shown: string[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const records = (function* () {
    for (let i = 0; i < length; i++) {
      now++;
      yield i;
    }
  })();
  const write = async (text: string): Promise<void> => {
    shown.push(text);
  };
  expect([...counted(records, length, { write, isTTY, columns: 80 })]).toHaveLength(length);
  return shown;
}

describe('counted', () => {
  it('draws and erases', () => {
    const shown = shownBy(true, 5000);
    expect(shown[0]).toMatch(/\[#{6}-{24}\] 20 %$/);
    expect(shown.at(-1)).toBe('\r\u001b[K');
  });

  it.each([
    [false, 5000],
    [true, 900],
  ])('shows nothing where it is no terminal, or soon done: %s, %d records', (isTTY, length) => {
    expect(shownBy(isTTY, length)).toEqual([]);
  });
});
