/** Where the columns that pools change stand in a record of `generate benchmark`. */

export const COLUMNS = { candidate_id: 0, submitted_at: 2, score: 3, country: 18, region: 19 };

/**
 * Throws unless the columns stand where they should.
 * @param {readonly string[]} header
 */
export function requireColumns(header) {
  for (const [name, at] of Object.entries(COLUMNS)) {
    if (header[at] !== name) throw new RangeError(`column ${at + 1} of the pool is ${header[at]}, not ${name}`);
  }
}

/**
 * The cells with one of them changed; a blank one stays blank.
 * @param {readonly string[]} cells
 * @param {keyof typeof COLUMNS} column
 * @param {(cell: string) => string} change
 */
export function withCell(cells, column, change) {
  return cells.map((cell, at) => (at === COLUMNS[column] && cell !== '' ? change(cell) : cell));
}
