/** The line and column of an offset of a text, counted from 1 as people do. */

/** A line and a column. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * A function that gives line and column of any offset of a text. The text is read once, here: counting each
 * column from the start of its line would read the line anew each time, and a file may be one long line.
 */
export function offsetsOf(text: string): (offset: number) => LineAndColumn {
  const lineStarts = [0];
  const secondHalves: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) lineStarts.push(at + 1);
    // A character past U+FFFF is two units of the text and one for a person.
    else if (unit >= 0xdc00 && unit <= 0xdfff) secondHalves.push(at);
  }
  return (offset) => {
    const line = countBelow(lineStarts, offset + 1);
    const start = lineStarts[line - 1] ?? 0;
    const uncounted = countBelow(secondHalves, offset) - countBelow(secondHalves, start);
    return { line, column: offset - start - uncounted + 1 };
  };
}

/** How many numbers of a rising list are below a bound. */
function countBelow(rising: readonly number[], bound: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
