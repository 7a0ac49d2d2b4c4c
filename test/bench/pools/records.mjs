/** The records of a pool in which no cell is quoted, in batches, header first. */

/**
 * @param {AsyncIterable<Buffer | string>} chunks
 * @returns {AsyncGenerator<string[][]>}
 */
export async function* recordsIn(chunks) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
    const end = text.lastIndexOf('\n');
    rest = text.slice(end + 1);
    if (end >= 0) yield text.slice(0, end).split('\n').map(cellsOf);
  }
  if (rest !== '') yield [cellsOf(rest)];
}

/** @param {string} line */
function cellsOf(line) {
  if (line.includes('"')) throw new RangeError(`a quote in ${line}`);
  return line.split(',');
}
