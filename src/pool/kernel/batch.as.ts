/** The batch of records that is worked on: where each cell of each begins and ends. */

/** Where each cell begins and, next to it, ends: record after record, four bytes each. */
export let cells: usize = 0;
/** Cells of a record. */
export let columns: i32 = 0;
/** The line on which each record begins, four bytes each. */
export let lines: usize = 0;
/** Where cells go that had doubled quotes in them. */
export let unescaped: usize = 0;

/** Where the kernel finds and puts what belongs to a batch, and how many cells a record has. */
export function layOut(cellsAt: usize, linesAt: usize, unescapedAt: usize, columnCount: i32): void {
  cells = cellsAt;
  lines = linesAt;
  unescaped = unescapedAt;
  columns = columnCount;
}

/** The address of the pair of addresses of a cell. */
export function pairOf(row: i32, position: i32): usize {
  return cells + (((row * columns + position) as usize) << 3);
}

export function startOf(row: i32, position: i32): usize {
  return load<u32>(pairOf(row, position));
}

export function endOf(row: i32, position: i32): usize {
  return load<u32>(pairOf(row, position), 4);
}
